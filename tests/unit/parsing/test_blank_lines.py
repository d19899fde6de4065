"""Blank lines among print lines: below every line, between paragraphs, or anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from reader.model import SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.lines.shapes import FULL
from reader.parsing.lines.units import read_units

WIDTH = 16
STORY = (
    "青禾镇的油菜花开了，连片的花田从村口一直铺到山脚下，前来看花的人一天比一天多起来了。"
    "镇上的老人说，这样的光景已经有好多年没有见过了，今年的雨水足，花也就开得比往年要早一些"
)
# Of each the first line breaks right behind a stop, where only blank lines can tell.
PARAGRAPHS = [
    f"老渡口的灯又一连亮了整整{day}夜了。{STORY}{'，' * (7 - at)}完。"
    for at, day in enumerate("一二三四五六")
]
HEAD = ("渡口的灯", "本报记者 李望山")


def set_at(text: str) -> list[str]:
    return [text[at : at + WIDTH] for at in range(0, len(text), WIDTH)]


def units_of(lines):
    return read_units(tuple(map(SourceLine, lines)))


def test_a_blank_line_below_every_line_parts_nothing():
    lines = [row for text in PARAGRAPHS for row in set_at(text)]
    spread = [line for row in lines for line in (row, "")]
    assert [unit.text for unit in units_of(spread)] == [unit.text for unit in units_of(lines)]
    assert not any(unit.is_apart for unit in units_of(spread)[1:])


def test_blank_lines_between_paragraphs_tell_where_they_end():
    blocks = [line for text in PARAGRAPHS for line in (*set_at(text), "")]
    assert [unit.text for unit in units_of(blocks)] == PARAGRAPHS


def test_lines_right_below_a_head_are_no_part_of_it():
    blocks = [line for text in PARAGRAPHS for line in (*HEAD, *set_at(text), "")]
    found = [unit.text for unit in units_of(blocks)]
    assert found == [part for text in PARAGRAPHS for part in (*HEAD, text)]


def test_blank_lines_that_also_cut_sentences_part_anything():
    columns = [row for text in PARAGRAPHS for row in set_at(text)]
    feet = [(row, "") if at % 5 == 4 else (row,) for at, row in enumerate(columns)]
    units = units_of(line for foot in feet for line in foot)
    assert len(units) > len(PARAGRAPHS)
    assert any(unit.fill == FULL for unit in units)


@given(st.lists(st.sampled_from(["", "花", "花" * WIDTH, "花" * (WIDTH - 1) + "。"]), max_size=60))
def test_no_line_is_lost_wherever_blank_lines_stand(lines):
    units = units_of(lines)
    assert "".join(unit.text for unit in units) == "".join(lines)
    numbers = [piece.line for unit in units for piece in unit.pieces]
    assert numbers == [at for at, line in enumerate(lines) if line]


STORIES = {
    "柳湾渡口换上新船": "新船昨天下水，摆渡人把缆绳系好，又擦了一遍船舷。"
    "老船用了三十年，就停在岸边的苇丛里。",
    "东屏书场重开夜场": "说书先生一拍醒木，台下便静了。"
    "茶客们说，听了半辈子评话，最怕的是书场关了门。",
    "青禾中学添了天文台": "圆顶转开，学生排着队看木星。"
    "教物理的老师说，镜片是孩子们自己磨的，磨了整整两年。",
    "北岭果农学会剪枝": "剪刀落下，枝条疏朗了许多。"
    "技术员爬上梯子讲给大家听，苹果树要透光，果子才红得匀。",
}


def articles_of(between):
    body = ("　　{0}", "　　{0}其中的缘故，说来话长。", "　　这件事从去年说起。{0}")
    rows = [(head, *(line.format(text) for line in body)) for head, text in STORIES.items()]
    lines = [line for row in rows for line in (*row, *between)]
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    return [article.blocks[0].text for article in page.articles]


def test_an_unsigned_head_below_one_of_few_blank_lines_opens_an_article():
    assert articles_of([""]) == list(STORIES)


def test_a_flush_line_among_indented_paragraphs_opens_an_article():
    assert articles_of([]) == list(STORIES)
