"""Widgets that draw their own lines, beside what Textual would put around them."""

import pytest
from textual._styles_cache import StylesCache
from textual.scrollbar import ScrollBarRender

WIDGETS = ("masthead", "status", "strip", "articles", "pane")


def lines_of(widget):
    return [list(strip) for strip in widget.render_lines(widget.outer_size.region)]


def boxed_lines_of(widget):
    return [list(strip) for strip in StylesCache().render_widget(widget, widget.size.region)]


def text_of(line):
    return "".join(segment.text for segment in line)


def looks_of(lines):
    return [[(segment.text, segment.style) for segment in line] for line in lines]


@pytest.mark.parametrize("name", WIDGETS)
@pytest.mark.parametrize("size", [(100, 30), (120, 14)])
async def test_a_bare_line_is_what_a_boxed_one_would_be(reading, name, size):
    async with reading(size=size) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "k")
        widget = getattr(workspace.screen, name)
        assert looks_of(lines_of(widget)) == looks_of(boxed_lines_of(widget))


async def test_padding_is_still_put_around(reading):
    async with reading() as workspace:
        plain = text_of(lines_of(workspace.screen.masthead)[0])
        workspace.screen.masthead.styles.padding = (0, 3)
        await workspace.settle()
        padded = text_of(lines_of(workspace.screen.masthead)[0])
        assert padded.startswith("   " + plain[:8])
        assert len(padded) - len(padded.lstrip()) == len(plain) - len(plain.lstrip()) + 3


async def test_the_scrollbar_is_drawn_beside_the_text(reading):
    async with reading(size=(100, 14)) as workspace:
        bar = workspace.pane.vertical_scrollbar
        assert looks_of(lines_of(bar)) == looks_of(boxed_lines_of(bar))
        assert len({str(style) for line in looks_of(lines_of(bar)) for _, style in line}) > 1


@pytest.mark.parametrize("keys", ["", "j", "G", " "])
async def test_the_scrollbar_is_the_one_that_rich_would_draw(reading, keys):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", *keys)
        for widget in (workspace.pane, workspace.articles):
            bar = widget.vertical_scrollbar
            own = looks_of(lines_of(bar))
            bar.renderer = ScrollBarRender
            bar.refresh()
            assert own == looks_of(lines_of(bar))


@pytest.mark.parametrize("mode", ["", "c", "cc"])
async def test_what_is_not_drawn_again_is_what_would_be_drawn(reading, mode):
    async with reading(size=(100, 16)) as workspace:
        await workspace.press("enter", *mode, "tab")
        for key in ["/", *"祝一鸣", "backspace", "backspace", "enter", "j", "enter", "space", "J"]:
            await workspace.press(key)
            pane = workspace.pane
            assert looks_of(lines_of(pane)) == looks_of(boxed_lines_of(pane)), key


async def test_a_line_whose_marks_stay_is_not_drawn_again(reading, monkeypatch):
    async with reading() as workspace:
        await workspace.filter_by("青禾")
        drawn, draw = [], workspace.pane.render_line
        monkeypatch.setattr(workspace.pane, "render_line", lambda y: drawn.append(y) or draw(y))
        before = workspace.rows(workspace.pane)
        await workspace.press("的")
        assert len(drawn) < len([row for row in before if row.strip()])


async def test_marks_found_while_the_text_was_hidden_are_drawn(reading):
    async with reading(size=(50, 20)) as workspace:
        await workspace.press("enter", "escape")
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter", "enter")
        assert looks_of(lines_of(workspace.pane)) == looks_of(boxed_lines_of(workspace.pane))
        assert set(workspace.looks(workspace.pane, background="#6b5518")) == set("祝一鸣")


async def test_marks_stay_right_when_the_terminal_changes_its_size(reading):
    async with reading(size=(100, 16)) as workspace:
        await workspace.press("enter", "space", "tab")
        await workspace.filter_by("祝一鸣")
        await workspace.resize(120, 30)
        assert looks_of(lines_of(workspace.pane)) == looks_of(boxed_lines_of(workspace.pane))
        await workspace.press("backspace", "backspace")
        assert looks_of(lines_of(workspace.pane)) == looks_of(boxed_lines_of(workspace.pane))
