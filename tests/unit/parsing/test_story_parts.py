"""What a story has beside its text opens none: points, a picture, a document, paired headings."""

import pytest
from read_stories import read

from reader.model import Role, SourceLine
from reader.parsing.labelling.line_shape import shape_of
from reader.parsing.labelling.story_parts import story_parts
from reader.parsing.lines.units import read_units

WATER = (
    "入夏以后水位一天天涨上来，摆渡人把船缆换成新的，又给船头刷了一遍桐油，等着头一批过江的茶客，"
    "也等着从上游放下来的第一排新竹。镇里的人都说，今年的水来得比往年早。"
)
LAMPS = (
    "渡口的灯一盏一盏亮起来，守灯的老人每晚要走三里路，把灯油添满，把灯罩擦干净；"
    "他说这些灯照过他的父亲，也照过他父亲的船。如今年轻人愿意接过灯油桶的不多了。"
)
LEAD = f"本报青禾6月11日电　（记者林未晚）{WATER}"
POINTS = (
    "■ 要把渡口的事一件一件办好。船缆该换的换，灯油该添的添，让过江的人放心，让守灯的人安心",
    "■ 三镇要坐到一起商量。上游放竹，下游行船，谁也不能只顾自己，水涨水落都要先通一声气",
)
EVEN = ("换上崭新船缆", "刷亮十里船头", "添满陈年灯油", "照亮来往茶客")
DASHED = ("这是渡口的灯——", "灯油添满", "这是渡口的船——", "船缆换新")
TAKER = "本报记者　　沈　舟摄"
PICTURE = "6月11日，摆渡人在渡口给船头刷桐油。　本报记者　　沈　舟摄"


def parts_of(*lines: str) -> list[tuple[str, str]]:
    units = read_units(tuple(map(SourceLine, lines)))
    found = story_parts(units, [shape_of(unit) for unit in units])
    return [(units[at].text[:6], word.removeprefix("part=")) for at, word in found]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("三镇同办渡口事", POINTS[0]), [("■ 要把渡口", "told")]),
        (("三镇同办渡口事", "■ 要把渡口的事办好"), []),  # a head may have a mark, too
        (("三镇同办渡口事", "■本报记者 林未晚"), []),
        ((WATER, PICTURE), [("6月11日，", "picture")]),
        (("渡口的早晨", PICTURE), []),  # below a head it is the whole story
        ((LAMPS, f"{WATER}　本报记者　沈舟摄"), []),  # long, and new: a story of its own
        ((WATER, "6月11日，摆渡人刷桐油。（沈舟摄）"), []),
        (  # told with the day, right above who took it
            (LAMPS, "当地时间六月十一日，摆渡人在渡口给船头刷桐油。", TAKER),
            [("当地时间六月", "picture"), ("当地时间六月", "taken"), ("本报记者　　", "taker")],
        ),
        (  # what was designed or drawn is no picture's
            (LAMPS, "当地时间六月十一日，摆渡人在渡口给船头刷桐油。", "版式设计：沈　舟"),
            [("当地时间六月", "picture")],
        ),
        ((LAMPS, "摆渡人又在渡口给船头刷桐油。", TAKER), []),
        (  # below the end of a column, and below who reported
            ("新茶的山路（江岸人家", "》。", "6月11日，摆渡人在渡口给船头刷桐油。", TAKER),
            [("6月11日，", "picture"), ("6月11日，", "taken"), ("本报记者　　", "taker")],
        ),
        (
            (LAMPS, "（本报记者林未晚、沈舟）", "6月11日，摆渡人在渡口给船头刷桐油。", TAKER),
            [("6月11日，", "picture"), ("6月11日，", "taken"), ("本报记者　　", "taker")],
        ),
        (  # a story's last words above a picture that names who took it
            (LAMPS, "林未晚参加会见。", "6月11日，林未晚在渡口会见沈舟。　本报记者　　沈　舟摄"),
            [("6月11日，", "picture")],
        ),
        ((f"{WATER}规定全文如下：", "青禾县渡口管理规定", LAMPS), [("青禾县渡口管", "document")]),
        (
            (WATER, "（新华社青禾6月11日电）", "新茶昨日下山"),
            [("（新华社青禾", "closing"), ("新茶昨日下山", "closed")],
        ),
        ((WATER, "（新华社青禾6月11日电）", LAMPS), [("（新华社青禾", "closing")]),
        ((WATER, "（新华社青禾6月11日电）新茶昨日下山。"), []),
        (
            (WATER, *EVEN[:2], LAMPS, *EVEN[2:], WATER),
            [(line, "heading") for line in EVEN],
        ),
        (
            (WATER, *DASHED[:2], LAMPS, *DASHED[2:], WATER),
            [(line[:6], "heading") for line in DASHED],
        ),
        ((WATER, *EVEN[:2], LAMPS), []),  # one pair is a head
        ((*EVEN[:2], LAMPS, *EVEN[2:], WATER), []),  # and so is the first of a page
        ((WATER, *EVEN[:2], LEAD, *EVEN[2:], LEAD), []),
    ],
)  # fmt: skip
def test_what_is_told_of_the_parts_of_a_story(lines, told):
    assert parts_of(*lines) == told


def test_points_above_a_report_open_no_story():
    (story,) = read("三镇同办渡口事", *POINTS, LEAD, LAMPS)
    assert story[0] == (Role.HEADLINE, "三镇同办渡口")
    assert not {role for role, text in story if text.startswith("■")} & {
        Role.HEADLINE, Role.KICKER, Role.BYLINE, Role.CROSSHEAD,
    }  # fmt: skip


def test_a_picture_below_a_story_is_its_caption():
    first, second = read("渡口今早复航", LEAD, LAMPS, PICTURE, "新茶昨日下山", LEAD, LAMPS)
    assert first[-1] == (Role.CAPTION, "6月11日，")
    assert second[0] == (Role.HEADLINE, "新茶昨日下山")


AGAIN = "入夏以后水位一天天涨上来，摆渡人在渡口把船缆换成新的。"
OTHER = "北坡镇的果农把早熟的枇杷装进竹筐，赶头班车送到县城的集市上去。"


@pytest.mark.parametrize(
    ("text", "role"), [(AGAIN, Role.CAPTION), (OTHER, Role.PARAGRAPH), (LAMPS, Role.PARAGRAPH)]
)
def test_what_stands_above_who_took_it_is_a_caption_if_it_says_again_what_the_story_says(
    text, role
):
    (story,) = read("渡口今早复航", LEAD, WATER, text, "新华社记者　沈　舟摄")
    assert [role for role, _ in story[-2:]] == [role, Role.CREDIT]


@pytest.mark.parametrize("spaces", [" ", "　　", "\u2002\u2002"])
def test_who_took_a_picture_is_told_through_any_spaces(spaces):
    credit = f"新华社记者{spaces}沈{spaces}舟摄"
    (story,) = read("渡口今早复航", LEAD, LAMPS, "图为摆渡人在刷桐油。", credit)
    assert story[-1][0] is Role.CREDIT


def test_what_tells_the_day_right_above_who_took_the_picture_is_its_caption():
    text = "当地时间六月十一日下午，青禾县三镇的摆渡人在渡口给船头刷桐油，船缆也换成了新的。"
    first, second = read(
        "渡口今早复航", LEAD, WATER, LAMPS, "沈舟参加活动。", text, "新华社记者  沈  舟摄",
        "新茶昨日下山", LEAD, LAMPS,
    )  # fmt: skip
    assert [role for role, _ in first[-2:]] == [Role.CAPTION, Role.CREDIT]
    assert second[0][0] is Role.HEADLINE


def test_a_document_in_full_belongs_to_the_report_that_gives_it():
    (story,) = read(
        "青禾县印发渡口管理规定", LEAD, "规定全文如下。", "青禾县渡口管理规定", LAMPS, WATER
    )
    assert len(story) == 6


def test_headings_of_two_lines_part_one_story():
    (story,) = read(
        "三镇同办渡口事", LEAD, LAMPS, "换上崭新船缆", "刷亮十里船头", LAMPS, WATER,
        "添满陈年灯油", "照亮来往茶客", WATER, LAMPS,
    )  # fmt: skip
    assert [role for role, _ in story].count(Role.CROSSHEAD) == 4


@pytest.mark.parametrize("column", ["（江岸人家）", "（守好一江水，点亮三镇灯）"])
def test_a_line_with_the_name_of_its_column_heads_a_story(column):
    _, second = read("渡口今早复航", LEAD, LAMPS, f"守灯人的三里路{column}", WATER, LAMPS)
    assert second[0][0] is Role.HEADLINE


def test_a_value_behind_a_colon_is_no_column():
    (unit,) = read_units((SourceLine("写信人：林未晚（船工）"),))
    assert "column" not in shape_of(unit).traits


def test_who_says_it_in_a_line_behind_a_dash_is_told_apart_from_what_is_said():
    note = (
        "小满时节,麦穗初齐,江水新涨,槐花落尽。灯愈亮,船愈忙。在无边的江风里,青禾各渡口推出的守灯夜航活动"
        "也热热闹闹地进行,给过江的人带来安稳和光亮。读一本渡口的旧账,听一段摇橹的号子,看一盏修了又修的航灯"
        "……让我们跟着船工走上跳板,一起看看江上人家的手艺与心意,为努力守住两岸灯火和完成今年渡口修缮任务"
        "双丰收,凝聚信心与力量!"
    )
    heads = ("江水初平", "", "灯满渡口", "")
    next_head = ("青江国家博物馆——", "", "深化渡口交流 强化江灯展示", "")
    (first, *_) = read(*heads, note, "", "——编 者", "", *next_head)
    assert (Role.PARAGRAPH, "小满时节,麦") in first
    assert any(text == "——编 者" for _, text in first)
