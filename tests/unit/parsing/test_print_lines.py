"""Print lines: their measure, which of them go on, and units made of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.model import SourceLine
from reader.parsing.lines.shapes import read_setting, width_of
from reader.parsing.lines.units import DENTED, FULL, SHORT, UNMEASURED, read_units

STORY = (
    "青禾镇的油菜花开了,连片的花田从村口一直铺到山脚下,前来看花的人一天比一天多起来了。"
    "镇上的老人说,这样的光景已经有好多年没有见过了,今年的雨水足,花也就开得比往年要早一些"
)


def lines_of(text: str) -> tuple[SourceLine, ...]:
    return tuple(SourceLine(line) for line in text.split("\n"))


def set_at(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def test_the_measure_of_print_lines_is_found():
    setting = read_setting(lines_of("\n".join(set_at("花" * 200, 16))))
    assert set(setting.measures) == {32}


def test_a_page_of_whole_paragraphs_has_no_measure():
    setting = read_setting(lines_of("\n\n".join("花" * size for size in range(80, 120, 5))))
    assert set(setting.measures) == {0}


def test_ascii_marks_are_as_wide_as_characters_where_the_lines_say_so():
    rows = ["一,二,三,四,五,", "一二三四五六七八九十"] * 10
    assert set(read_setting(lines_of("\n".join(rows))).widths) == {20}


def test_width_counts_half_cells():
    assert width_of("a花", is_even=False) == 3
    assert width_of("a花", is_even=True) == 4


def test_full_lines_of_running_text_are_one_unit():
    units = read_units(lines_of("\n".join(set_at(STORY * 3, 16))))
    assert len(units) < 8
    assert "".join(unit.text for unit in units) == STORY * 3


def test_an_indented_line_opens_a_unit():
    rows = set_at(STORY, 16)
    units = read_units(lines_of("\n".join([*rows, "　　" + rows[0], *rows[1:]])))
    assert any(unit.indent == 2 and unit.text.startswith(rows[0]) for unit in units)


def test_a_first_line_whose_indent_was_not_kept_is_seen_by_its_room():
    rows = [STORY[:14], *set_at(STORY[14:], 16)]
    unit = read_units(lines_of("\n".join(rows * 3)))[0]
    assert unit.opening == DENTED
    assert len(unit.pieces) > 1


def test_a_bracket_left_open_holds_the_next_line():
    rows = set_at(STORY, 16)
    text = "\n".join([*rows[:4], "新华社青禾四月二日电(记者林未晚", "沈舟)昨日上午", *rows])
    units = read_units(lines_of(text))
    assert any("林未晚沈舟" in unit.text for unit in units)


def test_lines_without_a_measure_are_left_alone():
    unit = read_units(lines_of("一行"))[0]
    assert (unit.fill, unit.opening) == (UNMEASURED, UNMEASURED)


def test_the_last_line_of_a_paragraph_is_short():
    units = read_units(lines_of("\n".join([*set_at(STORY * 2, 16)[:8], "就此打住。"])))
    assert units[-1].fill == SHORT
    assert units[0].opening == FULL


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet="花开了,。(“ \n\t　aB1", max_size=300))
def test_units_hold_every_line_once_in_order(text):
    lines = lines_of(text)
    numbers = [piece.line for unit in read_units(lines) for piece in unit.pieces]
    assert numbers == [at for at, line in enumerate(lines) if line.text.strip()]


def test_a_bracket_that_a_short_line_leaves_open_is_closed_by_the_next():
    full = "江上的水位一天天涨上来，摆渡人换了新缆绳"
    raw = [full] * 9 + ["本报白沙电（记者林未晚", "通讯员江若澄）渡口昨天又开了。", full]
    texts = [unit.text for unit in read_units(tuple(SourceLine(line) for line in raw))]
    assert any("记者林未晚通讯员江若澄" in text for text in texts)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_bracket_in_a_head_that_two_lines_set_is_closed_by_the_second(between):
    raw = between.join(["渡口换了新缆绳，江上的（青禾来信", "之三）", STORY * 3])
    texts = [unit.text for unit in read_units(lines_of(raw))]
    assert texts == ["渡口换了新缆绳，江上的（青禾来信之三）", STORY * 3]


def test_a_lone_space_before_a_line_is_no_indent():
    rows = [f"　　{row}" for row in set_at(STORY, 16)[:1]] * 9
    raw = "\n".join(
        [*rows, "　　本报青禾讯（记者林未晚沈舟四", " 通讯员江若澄）昨天渡口又开了。", *rows]
    )
    texts = [unit.text for unit in read_units(lines_of(raw))]
    assert any("沈舟四通讯员江若澄" in text for text in texts)


def test_a_line_that_begins_with_a_closing_mark_goes_on_from_the_one_above():
    (unit,) = read_units(lines_of("他说“渡口的灯亮了\n”，大家都笑了。"))
    assert unit.text == "他说“渡口的灯亮了”，大家都笑了。"


def test_a_few_lines_of_running_text_tell_their_measure():
    lines = [
        "渡口的灯，昨夜又亮了，摆渡人",
        "把船缆换成新的，又把船头刷上",
        "一遍桐油，等着头一批过江的茶",
        "客。",
    ]
    assert [len(unit.pieces) for unit in read_units(lines_of("\n".join(["灯亮了", *lines])))] == [
        1,
        4,
    ]


def test_short_lines_that_stop_tell_none():
    lines = ["渡口的灯亮了，", "江上的雾散了，", "船缆换成新的，", "桐油刷过两遍。"]
    assert len(read_units(lines_of("\n".join(lines)))) == 4
