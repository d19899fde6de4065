"""Pages whose characters OCR has set apart, and running text with stray spaces."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.labelling.normal_form import in_normal_form
from reader.parsing.lines.spacing import closed_up, moved_out
from reader.parsing.lines.units import read_units

PAGE = [
    "柳湾渡口换上新船",
    "■本报记者罗辉",
    "",
    "本报柳湾4月21日讯，新船“望江”号昨天下水，摆渡人把缆绳系好，又擦了一遍船舷。老船用了30年，",
    "",
    "就停在岸边的苇丛里。镇里的人说，等到夏天水涨起来，新船还要多开两班。",
]


def read(lines):
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    return [(block.role, block.text) for article in page.articles for block in article.blocks]


def apart(line: str) -> str:
    return " ".join(re.findall(r"\d+|.", line))


def test_a_page_with_a_space_between_all_characters_is_read_without_them():
    assert read(apart(line) for line in PAGE) == read(PAGE)


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("渡 口 的 灯 ， 亮 了 。", "渡口的灯，亮了。"),
        ("　　渡 口 的 灯 亮 了", "　　渡口的灯亮了"),
        ("    渡 口 的 灯 亮 了", "    渡口的灯亮了"),
        ("渡 口 的 New Port 号 亮 了", "渡口的New Port号亮了"),
        ("渡口的灯 亮了 又亮了", "渡口的灯 亮了 又亮了"),
        ("张三 12 李四 9", "张三 12 李四 9"),
        ("甲 12 乙 9", "甲 12 乙 9"),
        ("New Port opens its gates", "New Port opens its gates"),
    ],
)
def test_only_what_parts_most_characters_goes(line: str, closed: str):
    assert [one.text for one in closed_up([SourceLine(line)])] == [closed]


def test_stray_spaces_in_running_text_do_not_count_but_those_of_a_head_do():
    head = "渡口的灯亮了 摆渡人笑了"
    text = (
        "新船昨天 下水，摆渡人把缆 绳系好，又擦了一 遍船舷，老船用了三十 年，就停在岸边的 苇丛里。"
    )
    units = read_units([SourceLine(head), SourceLine(text)])
    assert [unit.text for unit in in_normal_form(units)] == [head, text.replace(" ", "")]
    assert [unit.text for unit in units] == [head, text]


def test_a_page_that_stands_in_as_a_whole_is_read_like_one_at_the_edge():
    rows = [
        f"　　{line}" if at % 2 else line for at, line in enumerate(line for line in PAGE if line)
    ]
    assert read(f"  {row}" for row in rows) == read(rows)
    assert read(f"\t{row}" for row in rows) == read(rows)


def test_paragraphs_that_all_stand_in_stay_where_they_are():
    lines = [SourceLine(f"　　{line}") for line in PAGE]
    assert moved_out(lines) is lines


@given(st.lists(st.text(" 　\t灯亮", max_size=6), max_size=6))
def test_moving_out_takes_white_space_alone(lines):
    moved = moved_out([SourceLine(line) for line in lines])
    assert [line.text.split() for line in moved] == [line.split() for line in lines]
