"""Lines that open as their neighbours do are items: of a column of briefs, of a box, of a text."""

import pytest
from read_stories import read

from reader.model import Role, SourceLine
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.list_items import list_items
from reader.parsing.lines.units import read_units

LEAD = "【林未晚╱青禾報導】入夏以後水位一天天漲上來，擺渡人把船纜換成新的，等著頭一批過江的茶客。"
NEXT = "【沈舟╱北坡報導】北坡渡口的新船昨天下水，船頭刷了三遍桐油，看熱鬧的人站滿了兩岸。"


def items_of(*lines: str) -> list[tuple[str, str]]:
    units = read_units(tuple(map(SourceLine, lines)))
    found = list_items(units, [shape_of(unit) for unit in units])
    return sorted((units[at].text[:3], word) for at, word in found)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("▲渡口今早復航。", "▲新茶下山。"), [("▲新茶", "it=m"), ("▲渡口", "it=m")]),
        (("▲渡口今早復航。", "■新茶下山。"), []),  # each with a mark of its own
        (("▲渡口今早复航。 林未晚摄", "▲新茶昨日下山。 沈舟摄"), []),  # pictures
        (
            ("渡船小檔案", "★載客：十二人", "★船齡：三十年"),
            [
                ("★船齡", "it=m"),
                ("★船齡", "it=v"),
                ("★載客", "it=m"),
                ("★載客", "it=v"),
                ("渡船小", "it=h"),
            ],
        ),
        (("【掌燈人】江若澄", "【擺渡人】沈舟"), [("【掌燈", "it=l"), ("【擺渡", "it=l")]),
        (("【掌燈人】江若澄", "擺渡人沈舟"), []),
        (("渡口復航。（林未晚）", "新茶下山了。（沈舟）"), [("新茶下", "it=s")]),
        (("渡口复航。（林未晚摄）", "新茶下山了。（沈舟摄）"), []),
    ],
)
def test_what_is_told_of_items(lines, told):
    assert items_of(*lines) == told


def test_a_box_behind_a_story_belongs_to_it():
    first, second = read(
        "渡口水漲 新纜繫舊船", LEAD, "渡船小檔案", "★載客：十二人", "★船齡：三十年",
        "▲擺渡人昨天換上新纜。 林未晚攝", "北坡渡口 三遍桐油下水", NEXT,
    )  # fmt: skip
    assert [role for role, _ in first] == [
        Role.HEADLINE, Role.PARAGRAPH, Role.CROSSHEAD, Role.PARAGRAPH, Role.PARAGRAPH, Role.CAPTION,
    ]  # fmt: skip
    assert [role for role, _ in second] == [Role.HEADLINE, Role.PARAGRAPH]


def test_letters_that_are_signed_one_by_one_stand_under_one_head():
    *_, letters = read(
        "渡口水漲 新纜繫舊船", LEAD, "讀者熱線",
        "北坡渡口的燈壞了一個多月，夜裡過江只能摸黑，請管燈的人來看看。（沈舟）",
        "昨天在船上，一位姑娘把座位讓給我，下船忘了道謝，借貴報補一句。（江若澄）",
        "我在西門菜場撿到一串鑰匙，上面掛著一隻小銅牛，請失主來取。（林未晚）",
    )  # fmt: skip
    assert [role for role, _ in letters] == [Role.HEADLINE, *[Role.PARAGRAPH] * 3]


def test_briefs_behind_a_mark_are_no_captions():
    *_, column = read(
        "渡口水漲 新纜繫舊船", LEAD, "地方短波",
        "▲青禾圖書館明天起整修，五月底重新開放。", "▲北坡農會周六上午八時展售新茶。",
        "▲客運線今天起加開晚間九點班車。",
    )  # fmt: skip
    assert [role for role, _ in column] == [Role.HEADLINE, *[Role.PARAGRAPH] * 3]
