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


def test_a_place_is_found_in_the_row_of_its_square():
    wanted = LayoutOptions(measure=6, vertical=True, column_height=6, indent=2)
    galley = galley_of("　甲21乙丙丁戊己庚辛", "壬癸")
    rows = [galley.row_at(0, at, wanted) for at in range(len("　甲21乙丙丁戊己庚辛"))]
    assert rows == [1, 1, 2, 2, 3, 4, 5, 0, 1, 2, 3]  # where so few stand, one square is left free
    assert [galley.row_at(1, at, wanted) for at in (0, 1)] == [7, 8]  # on the second screen


def test_a_line_of_blanks_takes_no_square():
    wanted = LayoutOptions(measure=6, vertical=True, column_height=6, indent=0)
    galley = galley_of("甲", "　　", "乙")
    assert [len(row.placed) for row in galley.rows(wanted)] == [1, 0, 0, 0, 0, 0] + [1] + [0] * 5
    assert galley.row_at(1, 1, wanted) == 0


@pytest.mark.parametrize(("height", "rows"), [(0, 24), (1, 4), (4, 4), (5, 5)])
def test_a_screen_has_the_height_asked_for_but_four_rows_at_least(height, rows):
    wanted = LayoutOptions(measure=10, vertical=True, column_height=height)
    assert len(galley_of("甲乙").rows(wanted)) == rows


def test_screens_follow_each_other():
    wanted = LayoutOptions(measure=6, vertical=True, column_height=4, indent=0)
    rows = galley_of("甲乙丙丁" * 5).rows(wanted)
    assert list(rows.screens) == [0, 4, 8]
    assert [len(rows[top].placed) for top in rows.screens] == [2, 2, 1]


@pytest.mark.parametrize(
    ("text", "squares"),
    [
        ("e\u0301甲", ["e\u0301", "甲"]),
        ("甲\u0301\u0301乙", ["甲\u0301\u0301", "乙"]),
        ("21甲", ["21", "甲"]),
        ("甲\N{ZERO WIDTH SPACE}乙", ["甲\N{ZERO WIDTH SPACE}", "乙"]),
        ("❤\ufe0f甲", ["❤\ufe0f", "甲"]),
        ("甲❤\ufe0f乙", ["甲", "❤\ufe0f", "乙"]),
        ("❤\ufe0f❤\ufe0f", ["❤\ufe0f", "❤\ufe0f"]),
        ("👍🏽甲", ["👍", "🏽", "甲"]),
    ],
)
def test_what_takes_no_cell_shares_the_square_before(text, squares):
    wanted = LayoutOptions(measure=2, vertical=True, column_height=12, indent=0)
    galley = galley_of(text)
    assert [line for line in plain(galley, wanted) if line.strip()] == squares
