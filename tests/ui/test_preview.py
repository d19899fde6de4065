"""The frame that is drawn before the screen is the frame that the screen draws."""

import gc
import signal
import weakref

import pytest
from rich.color import ColorSystem

from reader.i18n import use
from reader.settings import Settings
from reader.store import ArticleStore
from reader.ui import preview, standing
from reader.ui.browsing import Browsing
from reader.ui.colours import COLOURS, colours_of
from reader.ui.opening import Opening, Start
from reader.ui.preview import Begun, frame, painted


def text_of(row):
    return "".join(text for text, _ in row)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (121, 17), (200, 50)])
@pytest.mark.parametrize("theme", ["ink", "paper"])
async def test_the_preview_shows_what_the_screen_then_shows(reading, store, size, theme):
    settings = Settings(theme=theme)
    rows = frame(Browsing.of(store), settings, use("zh"), size)
    async with reading(size=size, theme=theme) as workspace:
        shown = workspace.rows()
    above_status = slice(0, size[1] - 1)
    scrollbars = str.maketrans("▁▂▃▄▅▆▇", "       ")
    assert [text_of(row).rstrip() for row in rows] == [
        row.translate(scrollbars).rstrip() for row in shown[above_status]
    ]


@pytest.mark.parametrize(("at", "place"), [(4, (0, 0)), (0, (6, 10)), (0, (99, 0)), (3, (2, 5))])
@pytest.mark.parametrize("size", [(80, 12), (100, 30), (121, 17)])
async def test_so_it_does_where_the_reader_was_left(reading, store, size, at, place):
    entry = store.entries[at]
    start = Start(id=entry.article.id, place=place)
    rows = frame(Browsing.of(store).opening(entry), Settings(), use("zh"), size, Begun(place=place))
    async with reading(size=size, start=start) as workspace:
        assert workspace.browsing.opened is entry
        shown = workspace.rows()
    scrollbars = str.maketrans("▁▂▃▄▅▆▇", "       ")
    assert [text_of(row).rstrip() for row in rows] == [
        row.translate(scrollbars).rstrip() for row in shown[: size[1] - 1]
    ]


@pytest.fixture
def terminal(monkeypatch):
    """A terminal of 100 × 30 that keeps what is written."""
    written = []
    monkeypatch.setattr(preview, "_depth", lambda: ColorSystem.EIGHT_BIT)
    monkeypatch.setattr(preview, "_size", lambda: (100, 30))
    monkeypatch.setattr(standing, "_write", written.append)
    return written


def test_nothing_is_held_of_what_it_has_shown(store, terminal):
    opening = Opening(ArticleStore.of_pages(store.pages))
    with preview.previewed(opening, Settings(), use("zh")):
        shown = weakref.ref(opening.first)
        opening.let_go()
        gc.collect()
        assert shown() is None
    assert terminal


def test_the_screen_takes_over_once_and_leaves_by_itself(store, terminal):
    with preview.previewed(Opening(store), Settings(), use("zh")):
        assert terminal[0].startswith(standing.ENTER)
        assert standing.take_over()
        assert not standing.take_over()  # after a stop and a go the screen enters it again
    assert len(terminal) == 1


def test_a_screen_that_never_came_leaves_the_terminal_as_it_was(store, terminal):
    with preview.previewed(Opening(store), Settings(), use("zh")):
        pass
    assert terminal[-1] == standing.LEAVE


@pytest.mark.parametrize("fault", [OSError, KeyboardInterrupt, SystemExit])
def test_a_fault_before_the_screen_stands_gives_the_terminal_back(store, terminal, fault):
    with pytest.raises(fault), preview.previewed(Opening(store), Settings(), use("zh")):
        raise fault
    assert terminal[-1] == standing.LEAVE


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGUSR1])
def test_a_signal_before_the_screen_stands_gives_the_terminal_back(
    store, terminal, monkeypatch, number
):
    before, ended = signal.getsignal(number), []
    monkeypatch.setattr(standing, "end_at_once", ended.append)
    with preview.previewed(Opening(store), Settings(), use("zh")):
        signal.raise_signal(number)
        assert terminal[-1] == standing.LEAVE
    assert ended == [number]
    assert signal.getsignal(number) is before


@pytest.mark.parametrize("size", [(79, 24), (80, 9), (0, 0), (99999, 99999)])
def test_where_the_screen_begins_otherwise_there_is_no_preview(store, size):
    assert frame(Browsing.of(store), Settings(), use("zh"), size) == []


def test_columns_are_left_to_the_screen(store):
    assert frame(Browsing.of(store), Settings(columns=2), use("zh"), (120, 40)) == []


def test_no_text_of_a_row_steers_the_terminal():
    line = painted([("甲\x1b[2J\x07乙\u202e", "quiet")], COLOURS["ink"], ColorSystem.TRUECOLOR)
    assert line.count("\x1b") == 2  # the look, and its end
    assert "\x07" not in line
    assert "\u202e" not in line


def cells_of(row):
    """Each cell of a row: its character, ink (of blanks none), ground and weight."""
    return [
        (
            character,
            None if character.isspace() else _hex(style.color),
            _hex(style.bgcolor),
            not character.isspace() and bool(style.bold),
        )
        for text, style in row
        for character in text
    ]


def _hex(colour):
    return tuple(colour.triplet) if colour and colour.triplet else "default"


def is_alike(one, other):
    """Equal, but for the rounding of a colour and the scrollbar."""
    if one == other or other[0] in "▁▂▃▄▅▆▇ ":
        return one == other or one[0] == " "
    return all(
        a == b or (isinstance(a, tuple) and max(abs(x - y) for x, y in zip(a, b, strict=False)) < 2)
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("background", ["theme", "terminal"])
async def test_the_preview_has_the_screens_colours_cell_by_cell(reading, store, theme, background):
    """What changes when the screen takes over blinks."""
    size, settings = (100, 30), Settings(theme=theme, background=background)
    colours = colours_of(theme, background)
    rows = frame(Browsing.of(store), settings, use("zh"), size)
    async with reading(size=size, theme=theme, background=background) as workspace:
        shown = workspace.styled_rows()
    above_status = slice(0, size[1] - 1)
    for drawn, row in zip(rows, shown[above_status], strict=False):
        previewed = [(text, preview.style_of(look, colours)) for text, look in drawn]
        for before, after in zip(cells_of(previewed), cells_of(row), strict=True):
            assert is_alike(before, after), (drawn, before, after)


async def test_auto_begins_in_both_with_what_the_environment_says(reading, monkeypatch, terminal):
    monkeypatch.setenv("COLORFGBG", "0;15")
    async with reading() as workspace:
        assert workspace.app.theme == "paper"
