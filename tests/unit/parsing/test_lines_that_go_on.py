"""Whether a print line surely goes on in the next: by how full it is, and by what both say."""

import pytest

from reader.model import SourceLine
from reader.parsing.lines.units import read_units

WIDTH = 16
FULL_LINES = [
    "".join("花草木石水火土金"[(row + at) % 8] for at in range(WIDTH)) for row in range(8)
]
FULL = "渡口的灯，昨夜又亮了，照着摆渡人"


def goes_on(above, below, *, apart=False, measured=True):
    lines = [above, *[""] * apart, below, "", *FULL_LINES * measured]
    first = read_units(tuple(map(SourceLine, lines)))[0]
    assert first.text.startswith(above)
    return len(first.pieces) == 2


@pytest.mark.parametrize(
    ("above", "below", "measured", "unmeasured"),
    [
        (FULL, "归来的船。", True, False),
        (FULL[:-1] + "。", "归来的船。", False, False),  # it stops
        (FULL.replace("，", "又"), "归来的船。", False, False),  # it may be a head
        (FULL[:-1], "归来的船。", False, False),  # a character more would fit
        (FULL[:-2], "归来的船。", False, False),
        (FULL[:-2], FULL_LINES[0], True, False),  # a first line whose indent was not kept
        (FULL[:-2], FULL_LINES[0][:-1], False, False),
        (FULL[:-5], "归来的船。", False, False),
        (FULL[:-1] + "，", "归来", True, False),
        (FULL.replace("，", "又")[:-1] + "，", "归来", True, False),  # a pause holds a full line
        (FULL.replace("，", "又")[:-1] + "、", "归来", True, False),
        (FULL[:-5] + "，", "归来", False, False),
        ("【記者林未晚／石門渡口專題報導】", "船來了", True, False),  # who reports opens a lead
        ("【記者林未晚／石門報導】", "船來了", False, False),  # or stands on a line of its own
        (FULL, "【故事】灯亮了", False, False),  # a label opens an item, and so does a mark
        (FULL, "★灯亮了", False, False),
        (FULL, "——编者", False, False),
        (FULL, "资料来源：渡口", False, False),
        (FULL, "【林未晚／石門報導】船來了", False, False),
        ("灯亮了", "，又灭了", True, True),  # no line begins with a mark
        ("灯亮了", "”他说", True, True),
        ("灯亮了", "》他说", True, True),
        ("灯亮了", "“他说", False, False),
        ("The ferry", "runs", True, True),
        ("The ferry.", "runs", False, False),
        ("The ferry", "Runs", False, False),
        (FULL, "■归来的船", False, False),  # a cue opens a block of its own
        (FULL, "本报讯 归来", False, False),
        (FULL, "图为渡口", False, False),
        (FULL, "（下转第二版）", False, False),
        (FULL, "第二天归来", True, False),
        ("渡口的灯照着（江岸", "三镇）归来", True, True),  # the bracket is closed below
        ("渡口的灯照着（江岸", "三镇归来", False, False),
        ("渡口的灯照着“江岸", "三镇”归来", False, False),
        (FULL[:11] + "照着“江岸", "三镇”归来", True, False),
        (FULL[:11] + "照着《江岸", "三镇》归来", True, False),
        (FULL[:11] + "照着“江”岸", "三镇”归来", True, False),
        ("渡口的灯又亮起来照着了的（江岸三", "镇）归来", True, True),
        ("据新华社青禾四月二日坎帕拉一月廿四", "电（记者林未晚）", True, False),
        ("据新华社青禾四月二日坎帕拉一月廿四", "归来（记者林未晚）", False, False),
        ("据新华社青禾四月二日讯坎帕拉一月廿", "电（记者林未晚）", False, False),
    ],
)
def test_a_line_goes_on_where_nothing_else_is_left(above, below, measured, unmeasured):
    assert goes_on(above, below) is measured
    assert goes_on(above, below, measured=False) is unmeasured
    assert not goes_on(above, below, apart=True)


@pytest.mark.parametrize(("length", "joined"), [(30, True), (31, False)])
def test_only_a_short_line_of_a_head_goes_on_within_brackets(length, joined):
    above = "灯" * (length - 3) + "（江岸"
    assert goes_on(above, "三镇）", measured=False) is joined
    assert goes_on("灯亮了（江岸", "三镇）" + "灯" * (length - 3), measured=False) is joined


@pytest.mark.parametrize(("inside", "joined"), [(23, True), (24, False)])
def test_a_bracket_is_looked_for_near_the_end_of_a_line(inside, joined):
    assert goes_on("灯（" + "江" * inside, "岸）归来", measured=False) is joined


@pytest.mark.parametrize(("inside", "joined"), [(23, True), (24, False)])
def test_a_bracket_is_closed_near_the_head_of_the_next_line(inside, joined):
    assert goes_on("灯（江", "岸" * inside + "）", measured=False) is joined


def test_a_unit_knows_its_indent_its_fills_and_what_stands_above():
    lines = ["　　" + FULL[:-2], "归来的船。", "", " 三十盏灯", "\t四十只船", *FULL_LINES]
    units = read_units(tuple(map(SourceLine, lines)))
    told = [(one.text[:4], one.indent, one.is_apart) for one in units[:3]]
    assert told == [
        ("渡口的灯", 2, True),
        ("三十盏灯", 0, True),  # a lone space is no indent
        ("四十只船", 1, False),
    ]
    assert (units[0].opening, units[0].fill, len(units[0].pieces)) == ("f", "s", 2)
    assert (units[1].opening, units[1].fill) == ("s", "s")


def test_a_unit_of_several_lines_tells_how_the_first_and_the_last_stand():
    units = read_units(tuple(map(SourceLine, [FULL, FULL, "归来的船。", "", *FULL_LINES])))
    assert (units[0].opening, units[0].fill, len(units[0].pieces)) == ("f", "s", 3)
    assert [piece.start for piece in units[0].pieces] == [0, 16, 32]
