import pytest
from layout_cases import galley_of

from reader.layout import LayoutOptions, plain
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


def test_two_digits_share_a_square_and_longer_numbers_do_not():
    shown = [line.strip() for line in vertical("4月21日3000", measure=6, height=8)]
    assert shown == ["４", "月", "21", "日", "３", "０", "０", "０"]


@pytest.mark.parametrize("measure", [20, 21, 22, 23, 24, 25])
@pytest.mark.parametrize("leading", [0, 1])
def test_lines_stand_in_the_middle(measure, leading):
    lines = vertical("甲乙丙丁" * 20, measure=measure, height=4, leading=leading)
    left = len(lines[0]) - len(lines[0].lstrip())
    right = measure - cells_in(lines[0])
    assert abs(left - right) <= 3


def test_the_rules_of_head_and_tail_hold():
    lines = vertical("甲乙丙丁，戊己庚", measure=6, height=4)
    assert lines[0] == "丁  甲"


def test_a_paragraph_stands_in_from_the_top():
    assert vertical("甲乙丙丁戊", measure=2, height=16, indent=2)[:3] == ["", "", "甲"]


def test_a_screen_is_as_high_as_its_lines():
    wanted = LayoutOptions(measure=10, vertical=True, column_height=5)
    galley = galley_of("甲乙丙丁戊己庚辛" * 9)
    assert len(galley.rows(wanted)) % 5 == 0


def test_a_picture_of_several_parts_stays_within_its_line():
    galley = galley_of("一家\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}人")
    options = LayoutOptions(measure=8, vertical=True, column_height=12)
    shown = [
        "".join(one.text for one in galley.fragments(placed, options))
        for row in galley.rows(options)
        for placed in row.placed
    ]
    assert max(map(cells_in, shown)) <= 2
    assert "".join(shown) == "一家\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL}人"


def test_a_skin_tone_that_opens_a_text_has_a_square_of_its_own():
    tone = "\N{EMOJI MODIFIER FITZPATRICK TYPE-1-2}"
    shown = [line.strip() for line in vertical(f"{tone}，甲", measure=4)]
    assert [line for line in shown if line] == [tone, "︐", "甲"]
