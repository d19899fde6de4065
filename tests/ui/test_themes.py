"""Which theme it is: the setting's, the terminal's, the reader's; and the terminal's own ground."""

import pytest
from composed_pages import TITLES
from rich.color import ColorSystem, ColorType

from reader.ui import process
from reader.ui.colours import COLOURS, theme_to_begin_with

TERMINALS = "default"


@pytest.mark.parametrize(
    ("variable", "theme"),
    [
        ("", "ink"),
        ("15;0", "ink"),
        ("0;15", "paper"),
        ("0;default;15", "paper"),
        ("0;7", "paper"),
        ("7;8", "ink"),
        ("0;default", "ink"),
        ("宽", "ink"),
    ],
)
def test_the_environment_is_a_first_guess(variable, theme):
    assert theme_to_begin_with("auto", {"COLORFGBG": variable}) == theme


@pytest.mark.parametrize("theme", list(COLOURS))
def test_a_theme_that_is_set_goes_before_any_guess(theme):
    assert theme_to_begin_with(theme, {"COLORFGBG": "0;15"}) == theme


async def told(workspace, *, dark):
    workspace.app.post_message(process.BackgroundIs(dark=dark))
    await workspace.settle()


async def test_auto_follows_the_terminal_as_it_changes(reading):
    async with reading() as workspace:
        await told(workspace, dark=False)
        assert workspace.app.theme == "paper"
        await told(workspace, dark=True)
        assert workspace.app.theme == "ink"


@pytest.mark.parametrize("theme", list(COLOURS))
async def test_a_theme_that_is_set_stays(reading, theme):
    async with reading(theme=theme) as workspace:
        await told(workspace, dark=theme == "paper")
        assert workspace.app.theme == theme


async def test_t_takes_the_other_theme_and_then_follows_the_terminal_again(reading):
    async with reading() as workspace:
        await workspace.press("T")
        assert workspace.app.theme == "paper"
        assert "纸色" in workspace.status
        await told(workspace, dark=True)
        assert workspace.app.theme == "paper"
        await workspace.press("T")
        assert workspace.app.theme == "ink"
        assert "墨色（深），随终端" in workspace.status
        await told(workspace, dark=False)
        assert workspace.app.theme == "paper"


def grounds(workspace):
    return {
        style.bgcolor.name
        for row in workspace.styled_rows()
        for _, style in row
        if style and style.bgcolor
    }


async def test_the_terminals_background_is_left_where_that_is_set(reading):
    async with reading(background="terminal") as workspace:
        await workspace.filter_by("标本")
        await workspace.press("enter")
        assert grounds(workspace) == {TERMINALS, COLOURS["ink"]["chosen"], COLOURS["ink"]["mark"]}


@pytest.mark.parametrize("no_color", ["", "1"])
async def test_it_is_left_without_colours_too(reading, monkeypatch, no_color):
    monkeypatch.setenv("NO_COLOR", no_color)
    async with reading(background="terminal") as workspace:
        rows = workspace.styled_rows()
        row = next(row for row in rows if "凌晨五点" in "".join(t for t, _ in row))
        style = next(style for text, style in row if "凌晨五点" in text)
        assert style.bgcolor.name == style.color.name == TERMINALS


async def test_an_empty_no_color_is_as_good_as_none(reading, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    async with reading() as workspace:
        assert not workspace.app.no_color


def as_drawn(style):
    """What 8 colours and text styles leave of a look; 16 are told apart by brightness at best."""

    def least(colour):
        return colour.downgrade(ColorSystem.STANDARD).number % 8 if colour else None

    styles = (bool(style.bold), bool(style.underline), bool(style.reverse))
    return least(style.color), least(style.bgcolor), *styles


def with_few_colours(test):
    test = pytest.mark.parametrize("terminal", ["xterm", "linux", "screen"])(test)
    return pytest.mark.parametrize("theme", list(COLOURS))(test)


@with_few_colours
async def test_hits_are_seen_with_few_colours(reading, monkeypatch, terminal, theme):
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    async with reading(theme=theme) as workspace:
        await workspace.filter_by("河")
        await workspace.press("enter")
        seen = [*workspace.styled_rows(workspace.articles), *workspace.styled_rows(workspace.pane)]
        rows = [row for row in seen if any(text == "河" for text, _ in row)]
        assert rows
        for row in rows:
            hits = {as_drawn(style) for text, style in row if text == "河"}
            others = {as_drawn(style) for text, style in row if text != "河"}
            assert not hits & others


@with_few_colours
async def test_the_chosen_row_is_seen_with_few_colours(reading, monkeypatch, terminal, theme):
    monkeypatch.setenv("TERM", terminal)
    monkeypatch.delenv("COLORTERM", raising=False)
    async with reading(theme=theme) as workspace:
        looks = {
            title: as_drawn(style)
            for row in workspace.styled_rows(workspace.articles)
            for text, style in row
            for title in TITLES[:2]
            if text and title.startswith(text)
        }
        assert looks[TITLES[0]] != looks[TITLES[1]]


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize(
    "keys", ["", "?", ":", "P", "t", "M", "#", "/祝", "\rv", "\r/祝", ";", "s", "i"]
)
async def test_every_colour_is_the_theme_s_own(reading, keys, theme):
    async with reading(theme=theme) as workspace:
        await workspace.press(*("enter" if key == "\r" else key for key in keys))
        await workspace.rest()
        styles = [style for row in workspace.styled_rows() for _, style in row if style]
        colours = [colour for style in styles for colour in (style.color, style.bgcolor) if colour]
        assert {colour.type for colour in colours} == {ColorType.TRUECOLOR}
        assert not any(style.dim for style in styles)
