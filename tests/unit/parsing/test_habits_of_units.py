"""The habits of a page by numbers: how many units must have one before it counts."""

import pytest

from reader.model import Piece
from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.page_habits import (
    has_bare_paragraphs,
    is_small_and_whole,
    page_habits,
)
from reader.parsing.lines.shapes import FULL, UNMEASURED, WHOLE
from reader.parsing.lines.units import Unit

CLOSED, OPEN = "水" * 60 + "。", "水" * 61  # both longer than sixty characters
PAIRS = Bigrams(strengths={"水火": 2, "水土": 1})


def unit(text="水" * 20 + "。", *, indent=0, apart=False, fill=UNMEASURED, pieces=1):
    return Unit(text, tuple(Piece(at, at) for at in range(pieces)), indent, apart, fill)


def habits(units):
    return page_habits(units, [shape_of(one) for one in units], PAIRS)


def codes(units):
    told = habits(units)
    return "".join(told.indent_code(one) for one in units), "".join(map(told.apart_code, units))


@pytest.mark.parametrize(
    ("indented", "total", "tells"),
    [
        (0, 20, False),
        (1, 20, False),
        (2, 20, True),
        (18, 20, True),
        (19, 20, False),
        (20, 20, False),
    ],
)
def test_a_habit_of_hardly_any_or_nearly_all_tells_nothing(indented, total, tells):
    units = [unit(indent=2 * (at < indented), apart=at < indented) for at in range(total)]
    told = habits(units)
    assert (told.is_indented, told.is_spaced) == (tells, tells)


def test_blank_lines_are_few_where_two_fifths_of_all_units_have_none_above():
    few = [unit(apart=at < 7) for at in range(20)]
    many = [unit(apart=at < 8) for at in range(20)]
    assert codes(few)[1] == "a" * 7 + "n" * 13
    assert codes(many)[1] == "y" * 8 + "n" * 12


def test_first_lines_have_the_usual_indent_or_one_half_as_frequent():
    indents = [2] * 6 + [4] * 3 + [6] * 2 + [0] * 9
    told = habits([unit(indent=one) for one in indents])
    assert told.indents == {2, 4}


@pytest.mark.parametrize(
    ("flush", "indented", "codes_of"),
    [
        (["水水"], [CLOSED] * 3, "FIII"),
        (["水水"] * 3, [CLOSED] * 3, "FFFIII"),
        (["水水"] * 4, [CLOSED] * 3, "nnnnyyy"),  # more heads than paragraphs
        (["水" * 32], [CLOSED], "FI"),  # 32 of 93 are little
        (["水" * 33], [CLOSED], "ny"),
        ([CLOSED, "水水"], [CLOSED] * 18, "FF" + "I" * 18),  # one long of twenty is few
        ([OPEN, OPEN], [CLOSED] * 18, "nn" + "y" * 18),
        (["水" * 60], [CLOSED] * 5, "FIIIII"),
    ],
)
def test_an_indent_binds_where_what_stands_flush_is_little_and_short(flush, indented, codes_of):
    units = [*map(unit, flush), *(unit(text, indent=2) for text in indented)]
    assert codes(units)[0] == codes_of


def test_an_indent_binds_nothing_where_print_lines_were_joined():
    units = [unit("水水"), *(unit(CLOSED, indent=2) for _ in range(3))]
    assert codes([*units, unit(CLOSED, indent=2, pieces=2)])[0] == "nyyyy"


@pytest.mark.parametrize(
    ("opened", "total", "cuts"),
    [
        (0, 7, "9"),
        (7, 7, "9"),
        (0, 8, "0"),
        (1, 13, "1"),
        (1, 12, "2"),
        (2, 8, "2"),
        (3, 8, "3"),
        (8, 8, "3"),
    ],
)
def test_how_many_long_units_are_cut_is_told_in_steps(opened, total, cuts):
    assert habits([unit(OPEN if at < opened else CLOSED) for at in range(total)]).cuts == cuts


@pytest.mark.parametrize(
    ("bylines", "datelines", "code"),
    [
        (0, 0, "--"),
        (1, 0, "y-"),
        (2, 0, "Y-"),
        (0, 1, "-d"),
        (0, 2, "-d"),
        (0, 3, "-D"),
        (3, 4, "YD"),
    ],
)
def test_bylines_and_datelines_are_told_by_how_many_there_are(bylines, datelines, code):
    signed = [unit("本报记者 林未晚")] * bylines
    assert habits([*signed, *[unit("本报讯 水涨了。")] * datelines, unit()]).code == code


@pytest.mark.parametrize(("opened", "whole"), [(0, True), (1, True), (2, False)])
def test_where_hardly_any_long_unit_is_cut_all_are_whole(opened, whole):
    units = [unit(OPEN if at < opened else CLOSED, apart=True) for at in range(17)]
    assert (set(habits(units).fills) == {WHOLE}) is whole


@pytest.mark.parametrize(("measured", "own"), [(10, False), (11, True)])
def test_where_print_lines_have_a_measure_each_unit_keeps_its_fill(measured, own):
    units = [
        unit(CLOSED, fill=FULL if at < measured else UNMEASURED, apart=True) for at in range(20)
    ]
    assert (habits(units).fills == tuple(one.fill for one in units)) is own


BARE = [unit("水水"), *(unit(CLOSED) for _ in range(9)), unit(OPEN), unit("土。")]


@pytest.mark.parametrize(
    ("units", "bare"),
    [
        (BARE, True),
        ([*BARE[:-1], unit("火。")], False),  # cut in mid-word
        ([*BARE, unit(OPEN), unit("土。"), unit(OPEN), unit("土。")], False),  # three of twelve
        ([*BARE[:-1], unit("土" * 30 + "。")], True),  # one goes on at length
        ([*BARE, unit(OPEN), unit("土" * 30 + "。"), unit(OPEN)], False),
        ([unit("水水"), *(unit(CLOSED, pieces=2) for _ in range(9))], False),
        ([unit("水水"), unit(CLOSED, apart=True), *(unit(CLOSED) for _ in range(9))], True),
        (
            [
                unit("水水"),
                *(unit(CLOSED, apart=True) for _ in range(2)),
                *(unit(CLOSED) for _ in range(9)),
            ],
            False,
        ),
        ([unit(CLOSED), *(unit("水水。") for _ in range(6))], False),  # too few long ones
        ([unit(CLOSED), *(unit("水水。") for _ in range(5))], True),
    ],
)
def test_long_lines_with_no_blank_ones_between_are_bare_paragraphs(units, bare):
    assert has_bare_paragraphs(units, PAIRS) is bare


@pytest.mark.parametrize(
    ("units", "whole"),
    [
        ([unit("水水"), unit(CLOSED), unit(CLOSED)], True),
        ([unit("水水"), unit(CLOSED)], False),
        ([unit("水水"), unit(CLOSED), unit(OPEN)], False),
        ([unit("水水"), unit(CLOSED), unit(CLOSED[:-1] + "，")], False),
        ([unit("水水", apart=True), unit(CLOSED), unit(CLOSED)], True),
        ([unit("水水"), unit(CLOSED), unit(CLOSED, apart=True)], False),
        ([unit("水水"), unit(CLOSED), unit(CLOSED, fill=FULL)], False),
        ([unit("水" * 30 + "。"), unit("水" * 30 + "。")], True),
        ([unit("水" * 29 + "。"), unit("水" * 29 + "。")], False),
        ([unit(CLOSED)] * 16, True),
        ([unit(CLOSED)] * 17, False),
    ],
)
def test_a_few_lines_that_are_not_cut_are_paragraphs(units, whole):
    assert is_small_and_whole(units) is whole
