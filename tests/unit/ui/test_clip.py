"""Text in so many cells: never more of them, and as much of the text as there is room for."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.store import Span
from reader.ui.clip import cells_of, cells_to, clip
from reader.ui.row_text import _start_around

TEXTS = st.text(alphabet="a1 水利，é\u0301\u200b“”·…", max_size=60)


@given(TEXTS)
def test_cells_are_those_that_are_drawn(text):
    assert cells_of(text) == cell_len(text) == cells_to(text)[-1]


def test_a_joined_family_takes_the_cells_of_one():
    family = "👩\u200d👧"
    assert cells_of(family) == cell_len(family)


@given(TEXTS, st.integers(0, 40))
def test_what_is_cut_ends_in_dots_and_has_all_that_there_is_room_for(text, width):
    shown = clip(text, width)
    assert cell_len(shown) <= width
    if cell_len(text) <= width:
        assert shown == text
    elif width:
        kept = shown.removesuffix("…")
        assert text.startswith(kept)
        assert cell_len(text[: len(kept) + 1]) > width - cell_len("…")


@given(TEXTS, st.integers(4, 40), st.data())
def test_a_mark_stands_in_sight(text, width, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 4)))
    begin = _start_around(text, Span(start, end), width)
    assert 0 <= begin <= start
    assert begin == 0 or cells_of(text) > width
    assert not begin or cells_of(text[begin:start]) <= width // 2 + 2
