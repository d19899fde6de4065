"""What stands between the lines of one text."""

import pytest

from reader.model import SourceLine
from reader.parsing.lines.seams import is_dash_cut, is_latin_cut, seam
from reader.parsing.lines.units import read_units

PARTED = [("open", "air"), ("the café", "near"), ("by the town,", "will"), ("said:", "“No")]
NUMBERS = [
    *[("in the year 2021", "the town"), ("in the spring of", "2021 was"), ("it rose 5%", "in May")],
    *[("the town paid", "$5,000 for it."), ("of the G20", "summit"), ("on May 5,", "the ferry")],
    *[("in the spring of", "2021."), ("by 2021", "12 boats"), ("in 2021,", "200 boats")],
    *[("Yan & Sons –", "and others"), ("the town", "– and others"), ("from Yan &", "Sons")],
    *[("the 21st", "boat"), ("the town (2021)", "has"), ("at 5:30", "p.m. on")],
]
CLOSE = [("2026", "年"), ("花", "air"), ("县里决定,", "目前"), ("达5", "G网络"), ("新建5", "5个")]
CUT = [
    *[("热线 010-8", "8776"), ("渡船1,", "200条"), ("it sold 1,", "200 of them"), ("B", "52")],
    *[("编号A4", "B5"), ("G", "20峰会"), ("Covid-", "19 cases"), ("手机12", "Pro发布")],
    *[("www.qinghe.cn/20", "21/a.htm"), ("GDP", "5.3%的增速"), ("第3-", "4版"), ("——", "2021")],
]


@pytest.mark.parametrize(("before", "after"), [*PARTED, *NUMBERS])
def test_latin_words_are_parted_by_a_space(before, after):
    assert seam(before, after) == " "


@pytest.mark.parametrize(("before", "after"), [*CLOSE, *CUT])
def test_nothing_parts_what_is_chinese_on_either_side(before, after):
    assert seam(before, after) == ""


def test_a_latin_sentence_goes_on_below_with_a_small_letter():
    assert is_latin_cut("paid for by the town,", "will tell drivers")
    assert is_latin_cut("next spring, offi-", "cials said")
    assert is_latin_cut("the price rose 5%", "in one year")
    assert not is_latin_cut("All stay open.", "a new road")
    assert not is_latin_cut("花开了", "a")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("投稿邮箱：qinghe@163.", "com"),
        ("write to qinghe@mail.", "cn now"),
        ("见www.qinghe.", "cn"),
    ],
)
def test_an_address_goes_on_below(before, after):
    assert is_latin_cut(before, after)
    assert seam(before, after) == ""


def test_words_behind_an_address_are_parted_from_it():
    assert seam("write to a@b.com", "and wait") == " "


def test_joined_latin_lines_keep_their_place_in_the_text():
    lines = tuple(map(SourceLine, ("The ferry, built", "in the café", "by hand, stays.")))
    (unit,) = read_units(lines)
    assert unit.text == "The ferry, built in the café by hand, stays."
    for piece, line in zip(unit.pieces, lines, strict=True):
        assert unit.text[piece.start :].startswith(line.text)


@pytest.mark.parametrize(
    ("before", "after", "is_cut"),
    [
        ("守灯的老人问了一句—", "—灯油还够不够", True),
        ("守灯的老人问了一句——", "灯油还够不够", False),
        ("守灯的老人问了一句——", "—江岸读者", False),
        ("守灯的老人问了一句。", "——江岸读者", False),
        ("守灯的老人问了一句。", "—江岸读者", False),
    ],
)
def test_a_dash_may_be_cut_in_the_middle(before, after, is_cut):
    assert is_dash_cut(before, after) == is_cut
