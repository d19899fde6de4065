"""Shapes of print lines: how wide, how full, at which measure, and whether they stop."""

import pytest

from reader.model import SourceLine
from reader.parsing.lines.blanks import Parted, parted_by_blanks
from reader.parsing.lines.shapes import (
    DENTED,
    FULL,
    NEAR,
    OVER,
    SHORT,
    UNMEASURED,
    fill_of,
    is_stopped,
    read_setting,
)


def measures_of(*texts):
    return read_setting([SourceLine(text) for text in texts]).measures


@pytest.mark.parametrize(
    ("width", "fill"),
    [
        *((32, FULL), (33, FULL), (34, FULL), (35, OVER), (31, FULL), (30, NEAR)),
        *((29, DENTED), (27, DENTED), (26, SHORT), (4, SHORT)),
    ],
)
def test_a_line_is_full_near_dented_short_or_over_by_the_room_it_leaves(width, fill):
    assert fill_of(width, 32) == fill
    assert fill_of(width, 0) == UNMEASURED


@pytest.mark.parametrize("end", "。！？!?…”）)：:；;’'』」》—")
def test_a_line_stops_behind_a_stop_or_what_closes(end):
    assert is_stopped(f"渡口的灯亮了{end}")


@pytest.mark.parametrize("end", ["，", "、", "了", "5", "“", "（", "-", '"', "5．"])
def test_a_line_goes_on_behind_anything_else(end):
    assert not is_stopped(f"渡口的灯亮了{end}")


def test_a_plain_quote_stops_a_line_where_it_closes_a_stop_and_a_point_is_none():
    assert is_stopped('灯亮了。"')
    assert is_stopped("灯亮了．")


@pytest.mark.parametrize(
    ("lines", "measure"),
    [
        (["花" * 16] * 6, 32),
        (["花" * 16] * 5, 0),
        (["花" * 6] * 6, 12),
        (["花" * 5] * 6, 0),
        (["花" * 60] * 6, 120),
        (["花" * 61] * 6, 0),
        (["花" * 15 + "a"] * 3 + ["花" * 16] * 3, 32),  # one half cell short is as good
        (["花" * 15] * 3 + ["花" * 16] * 3, 0),
        (["花" * 16] * 6 + [f"花{'草' * at}" for at in range(14)], 32),
        (["花" * 16] * 6 + [f"花{'草' * at}" for at in range(5)] * 3, 0),  # six of 21 are too few
        (["花" * 16, ""] * 6, 32),
        (["花" * 16] * 3 + ["花" * 17] * 6, 34),
    ],
)
def test_a_width_that_enough_lines_have_is_their_measure(lines, measure):
    assert set(measures_of(*lines)) == {measure}


def test_ascii_counts_half_or_whole_as_more_lines_come_out_even():
    assert set(measures_of(*["花" * 15 + "ab"] * 6, *["花" * 16] * 2)) == {32}
    whole = ["花" * 15 + "a"] * 4 + ["花" * 14 + "ab"] * 4 + ["花" * 13 + "abc"] * 4
    assert set(measures_of(*whole)) == {32}


def test_a_stretch_without_a_measure_has_that_above_or_below_it():
    wide, narrow, short = ["花" * 16] * 24, ["花" * 20] * 24, [f"花{'草' * at}" for at in range(24)]
    assert measures_of(*short, *short, *wide, *wide, *wide) == [32] * 120
    told = measures_of(*wide, *wide, *wide, *short, *short, *short[:12], *narrow, *narrow, *narrow)
    assert (told[0], told[100], told[-1]) == (32, 32, 40)


def test_measures_may_change_down_the_page():
    told = measures_of(*["花" * 16] * 60, *["花" * 20] * 60)
    assert (told[0], told[-1]) == (32, 40)


def test_a_page_of_paragraphs_has_no_measure_whatever_its_verses_do():
    verses, paragraphs = ["花" * 16] * 12, ["花" * 70] * 3
    assert set(measures_of(*verses, *paragraphs)) == {0}
    assert set(measures_of(*verses, *paragraphs[:2], *["草" * 9] * 2)) == {32}


RUNNING = [
    "渡口的灯，昨夜又亮了，摆渡人",
    "把船缆换成新的，又把船头刷上",
    "一遍桐油，等着头一批过江的茶",
]


@pytest.mark.parametrize(
    ("lines", "measure"),
    [
        ([*RUNNING, "客。"], 28),
        (RUNNING, 0),  # two that run on are too few
        ([*RUNNING[:2], "", RUNNING[2], "客。"], 0),
        ([*RUNNING[:2], RUNNING[2][:11], "客。"], 28),
        ([*RUNNING[:2], RUNNING[2][:10], "客。"], 0),
        ([*(line.replace("，", "") for line in RUNNING), "客。"], 0),
        ([*RUNNING, *["客。"] * 13], 28),
        ([*RUNNING, *["客。"] * 14], 0),
        ([*RUNNING, *["客。"] * 13, *[""] * 9], 28),
    ],
)
def test_a_few_lines_of_running_text_tell_the_measure_of_a_small_page(lines, measure):
    assert set(measures_of(*lines)) == {measure}


def parted(*rows):
    """What blank lines part on a page of (text, fill) rows; None is a blank line."""
    return parted_by_blanks(
        [row[0] if row else "" for row in rows], [row[1] if row else UNMEASURED for row in rows]
    )


FIRST, LAST = ("花开了，花又", FULL), ("谢了。", SHORT)


def test_a_blank_line_below_each_line_says_nothing():
    assert parted(*[FIRST, None] * 4) is Parted.LINES
    assert parted(*[FIRST, None] * 3) is Parted.ANYTHING


def test_one_line_of_twenty_may_stand_right_below_another():
    assert parted(*[FIRST, None] * 18, FIRST, FIRST) is Parted.LINES
    assert parted(*[FIRST, None] * 17, FIRST, FIRST, FIRST) is not Parted.LINES


def test_blank_lines_where_all_paragraphs_end_part_these():
    assert parted(*[FIRST, LAST, None] * 5) is Parted.PARAGRAPHS
    assert parted(*[FIRST, LAST, None] * 4) is Parted.ANYTHING  # three lie between lines
    assert parted(*[FIRST, LAST, None] * 4, FIRST) is Parted.PARAGRAPHS


def test_blank_lines_within_sentences_or_missing_below_paragraphs_part_anything():
    cut = [FIRST, FIRST, None]
    assert parted(*[FIRST, LAST, None] * 5, *cut * 5) is Parted.ANYTHING
    assert parted(*[FIRST, LAST, FIRST, LAST, None] * 5) is Parted.ANYTHING


def test_where_half_the_lines_have_no_measure_blank_lines_part_anything():
    loose = ("花开了", UNMEASURED)
    assert parted(*[FIRST, LAST, None] * 5, *[loose] * 10) is Parted.ANYTHING
