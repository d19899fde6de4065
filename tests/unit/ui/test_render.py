from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from reader.layout import Fragment
from reader.ui.clip import clip
from reader.ui.render import inked, line_strip, overlay

BASE, MARK, PICK = Style(bold=True), Style(reverse=True), Style(underline=True)


def laid(marks, picks):
    return [(marks, MARK), (picks, PICK)]


@st.composite
def ranges(draw):
    """Sorted, disjoint, not empty."""
    edges = sorted(draw(st.sets(st.integers(0, 60), max_size=12)))
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=False)]


@given(st.integers(0, 40), st.integers(0, 40), ranges())
@settings(deadline=None, max_examples=100)
def test_an_overlay_covers_everything_once_and_agrees_with_looking_at_each(length, start, marks):
    runs = list(overlay(length, start, marks))
    flags = [inside for low, high, inside in runs for _ in range(low, high)]
    assert flags == [any(low <= start + at < high for low, high in marks) for at in range(length)]


@given(st.text("水田插秧机,。", max_size=30), st.integers(0, 40), ranges(), ranges())
@settings(deadline=None, max_examples=100)
def test_inking_loses_no_character_and_moves_no_offset(text, start, marks, picks):
    runs = inked(Fragment(text, start), BASE, laid(marks, picks))
    assert "".join(run for run, _, _ in runs) == text
    at = start
    for run, _, offset in runs:
        assert offset == at
        at += len(run)


def test_a_selection_is_laid_over_a_mark():
    runs = inked(Fragment("水田插秧", 10), BASE, laid([(11, 13)], [(12, 14)]))
    assert runs == [
        ("水", BASE, 10),
        ("田", BASE + MARK, 11),
        ("插", BASE + MARK + PICK, 12),
        ("秧", BASE + PICK, 13),
    ]


def test_inserted_space_is_neither_marked_nor_stored():
    assert inked(Fragment("  ", -1), BASE, laid([(0, 9)], [(0, 9)])) == [("  ", BASE, -1)]


@given(st.text(max_size=20), st.integers(0, 24))
@settings(deadline=None, max_examples=100)
def test_a_clipped_text_fits_and_begins_as_the_text_does(text, width):
    shown = clip(text, width)
    assert cell_len(shown) <= width
    assert text.startswith(shown.removesuffix("…") if shown != text else shown)


def test_a_text_that_fits_is_not_clipped():
    assert clip("水田", 4) == "水田"


def test_a_clipped_text_never_cuts_a_wide_character():
    assert clip("水田插秧", 6) == "水田…"


def test_a_line_is_as_wide_as_asked_for():
    strip = line_strip([("水田插秧", BASE)], 5, Style.null())
    assert strip.cell_length == 5
