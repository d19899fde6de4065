from layout_cases import galley_of

from reader.layout import LayoutOptions, plain
from reader.layout.vertical import upright
from reader.layout.widths import cells_in


def vertical(text, measure=20, height=8, **more):
    wanted = LayoutOptions(
        measure=measure, vertical=True, column_height=height, **{"indent": 0, **more}
    )
    return list(plain(galley_of(text), wanted))


def test_lines_run_from_top_to_bottom_and_from_right_to_left():
    assert vertical("甲乙丙丁戊己庚辛", measure=10, height=4) == [
        "    戊  甲",
        "    己  乙",
        "    庚  丙",
        "    辛  丁",
    ]


def test_marks_have_their_vertical_forms_of_two_cells():
    shown = upright("，、。：；！？…—（）《》〈〉「」『』【】〔〕［］｛｝“”‘’")
    assert shown == "︐︑︒︓︔︕︖︙︱︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︹︺﹇﹈︷︸﹃﹄﹁﹂"
    assert cells_in(shown) == 2 * len(shown)


def test_two_digits_share_a_square_and_longer_numbers_do_not():
    assert vertical("4月21日3000", measure=6, height=8) == [
        "    4",
        "    月",
        "    21",
        "    日",
        "    3",
        "    0",
        "    0",
        "    0",
    ]


def test_the_rules_of_head_and_tail_hold():
    lines = vertical("甲乙丙丁，戊己庚", measure=6, height=4)
    assert lines[0] == "丁  甲"


def test_a_paragraph_stands_in_from_the_top():
    assert vertical("甲乙丙丁戊", measure=2, height=16, indent=2)[:3] == ["", "", "甲"]


def test_a_screen_is_as_high_as_its_lines():
    wanted = LayoutOptions(measure=10, vertical=True, column_height=5)
    galley = galley_of("甲乙丙丁戊己庚辛" * 9)
    assert len(galley.rows(wanted)) % 5 == 0
