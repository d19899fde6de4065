"""Short lines cut to the measure of those above the next text: what is told of each."""

from reader.model import SourceLine
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.twins import twins
from reader.parsing.lines.units import read_units

TEXT = "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着茶客过江。"


def twins_of(*lines: str) -> dict[int, str]:
    return dict(twins([shape_of(unit) for unit in read_units(tuple(map(SourceLine, lines)))]))


def test_headings_of_one_length_are_twins_of_those_next_to_them():
    lines = ("换船缆", TEXT, "刷桐油", TEXT, "等茶客", TEXT, "老渡口的灯又亮了", TEXT)
    assert twins_of(*lines) == {0: "tw=-e", 2: "tw=ee", 4: "tw=-e", 6: "tw=--"}


def test_single_lines_that_differ_by_one_character_are_near():
    lines = ("换船缆", TEXT, "刷一遍桐油", TEXT, "等一早茶客来", TEXT)
    assert twins_of(*lines) == {0: "tw=--", 2: "tw=-n", 4: "tw=-n"}


def test_several_lines_stand_between_lines_that_are_no_twins():
    lines = ("换船缆", TEXT, "换船缆", "刷桐油", TEXT, "等茶客", TEXT)
    assert twins_of(*lines) == {0: "tw=--", 5: "tw=--"}


def test_lines_in_halves_behind_labels_and_above_no_text_tell_nothing():
    assert twins_of("换船缆 刷桐油", TEXT, "等茶客 放新竹", TEXT) == {}
    assert twins_of("换船缆（声音）", TEXT, "换船缆", "■本报记者 林未晚", TEXT) == {}
    assert twins_of(TEXT, "换船缆") == {}
    assert twins_of() == {}
