"""Columns found from the pieces that were cut from them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import SourceLine
from reader.parsing.labelling.columns import CUT, ColumnMeasure, column_fills, measure_columns
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.lines.shapes import NO_BEGIN
from reader.parsing.lines.units import read_units

WIDTH = 16  # characters


def pieces(rows: tuple[int, ...]):
    """Pieces of so many full rows, the first row of each shorter by an indent."""
    texts = ["花" * (WIDTH * count - 2) for count in rows]
    lines = [line for text in texts for line in (text, "", "开到此处为止。", "")]
    units = read_units(tuple(SourceLine(line) for line in lines))
    return units, [shape_of(unit) for unit in units]


def test_the_width_that_explains_all_cuts_is_found():
    units, shapes = pieces((3, 4, 5, 7, 6))
    found = measure_columns(units, shapes)
    assert found is not None
    assert found.measure // 2 == WIDTH


def test_three_cuts_tell_where_all_begin_as_they_must():
    units, shapes = pieces((3, 4, 5))
    found = measure_columns(units, shapes)
    assert found == ColumnMeasure(2 * WIDTH, is_even=False)
    assert list(column_fills(units, shapes, found))[::2] == [("F", "4")] * 3


def test_too_few_cuts_tell_nothing():
    units, shapes = pieces((3, 4))
    assert measure_columns(units, shapes) is None


def test_mottoes_among_the_cuts_do_not_hide_the_width():
    mottoes = ["啊" * length for length in (65, 73, 90, 98)]  # none fills its last line
    texts = ["花" * (WIDTH * count - 2) for count in (3, 4, 5, 7, 6)]
    lines = [line for text in mottoes + texts for line in (text, "", "开到此处为止。", "")]
    units = read_units(tuple(SourceLine(line) for line in lines))
    found = measure_columns(units, [shape_of(unit) for unit in units])
    assert found is not None
    assert found.measure // 2 == WIDTH


def test_pieces_of_all_lengths_show_no_width():
    texts = ["花" * length for length in (37, 41, 46, 52, 59, 67, 76, 83)]
    lines = [line for text in texts for line in (text, "", "开到此处为止。", "")]
    units = read_units(tuple(SourceLine(line) for line in lines))
    assert measure_columns(units, [shape_of(unit) for unit in units]) is None


def test_a_piece_that_ends_within_a_line_was_not_cut():
    units, shapes = pieces((3, 4))
    fills = [
        fill for fill, _ in column_fills(units, shapes, ColumnMeasure(2 * WIDTH, is_even=False))
    ]
    assert fills[0] == CUT


def test_a_mark_hangs_past_the_edge():
    columns = ColumnMeasure(8, is_even=False)
    assert columns.room("花花花花,", 0) == -1
    assert columns.room("花花花花花", 0) == 6


@settings(deadline=None, max_examples=150)
@given(
    st.text(alphabet="花,。a1”(", max_size=80),
    st.integers(8, 40),
    st.sampled_from([0, 4]),
    st.booleans(),
)
def test_room_is_what_setting_character_by_character_leaves(text, measure, start, is_even):
    at = start
    for character in text:
        width = 1 if character.isascii() and not is_even else 2
        if at + width > measure and not (character in NO_BEGIN and at <= measure):
            at = 0
        at += width
    assert ColumnMeasure(measure, is_even=is_even).room(text, start) == measure - at
