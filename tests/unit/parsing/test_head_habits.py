"""How short lines stand among those of their page."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import SourceLine
from reader.parsing.labelling.head_candidates import find_runs, is_marked
from reader.parsing.labelling.head_habits import couplets, pattern_words, patterns, voices
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.lines.units import read_units

TEXT = (
    "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，"
    "等着头一批过江的茶客，也等着新竹。"
)


def patterns_of(*lines: str):
    shapes = [shape_of(unit) for unit in read_units(tuple(map(SourceLine, lines)))]
    runs = find_runs(shapes)
    return list(patterns(runs, shapes, [is_marked(run, shapes) for run in runs]))


def test_single_lines_between_signed_heads_are_a_group():
    head = ("老渡口的灯又亮了", "本报记者 林未晚", TEXT)
    found = patterns_of(*head, "换船缆", TEXT, "刷桐油", TEXT, "等茶客", TEXT, *head)
    assert [(one.group, one.spot) for one in found] == [
        (0, "-"),
        (3, "f"),
        (3, "m"),
        (3, "l"),
        (0, "-"),
    ]
    assert {one.edges for one in found[1:4]} == {"mm"}
    assert {one.even for one in found[1:4]} == {"y"}


def test_a_single_line_alone_and_a_head_of_two_lines():
    one, two = patterns_of("老渡口的灯又亮了", TEXT, "上游漂来新竹", "茶客昨夜过江", TEXT)
    assert (one.spot, one.edges, one.even) == ("o", "^p", "?")
    assert (two.group, two.spot) == (0, "-")


def test_lines_in_brackets_are_a_group_of_their_own():
    found = patterns_of("【渡船改点】", TEXT, "【菱角上市】", TEXT, "换船缆", TEXT, "▶刷桐油", TEXT)
    assert [(one.form, one.group) for one in found] == [("b", 2), ("b", 2), ("s", 1), ("b", 1)]


def test_a_label_behind_a_line_marks_a_head():
    one, two = patterns_of("换船缆", TEXT, "把老渡口修成新码头（声音）", TEXT)
    assert (one.form, two.form) == ("s", "m")


def test_a_page_without_short_lines_has_no_patterns():
    assert patterns_of(TEXT, TEXT) == []


@given(st.lists(st.sampled_from(["灯亮了", "本报记者 林未晚", TEXT, "船来了。"]), max_size=12))
def test_every_run_has_its_pattern(lines):
    shapes = [shape_of(unit) for unit in read_units(tuple(map(SourceLine, lines)))]
    runs = find_runs(shapes)
    found = list(patterns(runs, shapes, [is_marked(run, shapes) for run in runs]))
    assert len(found) == len(runs)
    assert all(map(pattern_words, found))


def couplets_of(*lines: str) -> dict[int, str]:
    return couplets([shape_of(unit) for unit in read_units(tuple(map(SourceLine, lines)))])


def test_two_lines_about_as_long_as_each_other_above_a_text_are_a_couplet():
    found = couplets_of("楼道里的灯三年没亮", "物业说图纸找不着了", TEXT, "换船缆", TEXT)
    assert found == {0: "cp=y010", 1: "cp=y110"}


def test_a_second_line_too_short_for_a_deck_is_part_of_the_headline():
    assert couplets_of("一脚踏进春水", "凉！", TEXT) == {0: "cp=y010", 1: "cp=y110"}
    assert couplets_of("一脚踏进春水", "沈舟主持", TEXT) == {0: "cp=y010", 1: "cp=y110"}
    assert couplets_of("县里布置今年的春耕生产", "沈舟主持", TEXT) == {0: "cp=n001", 1: "cp=n101"}


def test_lines_of_other_lengths_in_halves_or_behind_a_dash_are_none():
    for pair in (
        ("换船缆", "老渡口的守灯人六十年没有睡过整夜"),
        ("换船缆 刷桐油", "等茶客 放新竹"),
        ("老渡口的灯又亮了", "——记老渡口的第一代守灯人和船家"),
    ):
        assert couplets_of(*pair, TEXT) == {0: "cp=n001", 1: "cp=n101"}


def test_verse_and_lines_above_no_text_are_no_heads():
    verse = ("江水拍岸", "守灯人老", "船缆又新", "茶客未到")
    assert couplets_of(*verse, TEXT) == {}
    assert couplets_of(TEXT, *verse[:2]) == {}


def voices_of(*lines: str) -> list[int]:
    units = read_units(tuple(map(SourceLine, lines)))
    return voices(units, [shape_of(unit) for unit in units])


def test_what_several_say_has_the_speaker_behind_a_dash():
    one = ("“夜里的灯是给晚归的人点的”", "——守灯人江若澄的妻子沈舟")
    other = ("“船稳了，孩子就敢一个人过江”", "——渡口小学老师林未晚的丈夫")
    assert voices_of(*one, TEXT, *other, TEXT) == [0, 1, 3, 4]
    assert voices_of(*one, TEXT) == []


def test_what_a_dash_tells_of_a_story_is_nobody_who_speaks():
    one = ("“夜里的灯是给晚归的人点的”", "——记老渡口的守灯人江若澄")
    other = ("“船稳了，孩子就敢一个人过江”", "——访渡口小学老师林未晚")
    assert voices_of(*one, TEXT, *other, TEXT) == []
