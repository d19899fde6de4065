import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import SourceLine, SourcePage
from reader.parsing import parse_page
from reader.parsing.labelling.normal_form import in_normal_form
from reader.parsing.lines.units import read_units
from reader.text.script import simplified


def texts(*lines: str) -> list[str]:
    units = read_units([SourceLine(line) for line in lines])
    return [unit.text for unit in in_normal_form(units)]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("縣長會見記者「談發展」", "县长会见记者「谈发展」"),
        ("这个会议说，门楣上写的是「會館」二字。", "这个会议说，门楣上写的是「會館」二字。"),
        ("渡口的灯亮了．桥长6．5公里，车也通了．", "渡口的灯亮了。桥长6．5公里，车也通了。"),
        ("渡口的灯亮了.桥长6.5公里,车也通了.", "渡口的灯亮了。桥长6.5公里,车也通了。"),
        ("渡口的灯亮了。见 A. Lin. 船也来了。", "渡口的灯亮了。见 A. Lin. 船也来了。"),
        ('他说:"灯亮了。"又说:"走吧。', "他说:“灯亮了。”又说:”走吧。"),
        ('"灯亮了。他说', "“灯亮了。他说"),
        ("他说:“灯亮了。”", "他说:“灯亮了。”"),
        ("灯......亮了...", "灯……亮了……"),
        ("4 月 21 日，全县 30 亩茶园开园。", "4月21日，全县30亩茶园开园。"),
        ("要闻 A02", "要闻 A02"),
        ("⽔位涨了，⻓桥的灯亮了。", "水位涨了，长桥的灯亮了。"),
        ("4月21日，全县3000亩 茶园开园，见 A02 版。", "4月21日，全县3000亩 茶园开园，见 A02 版。"),
    ],
)
def test_what_a_whole_page_does_is_brought_into_plain_form(printed: str, plain: str):
    assert texts(printed) == [plain]


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("甲 1 乙 2", "甲 1 乙 2"),  # three spaces tell nothing
        ("甲 1 乙 2 丙", "甲1乙2丙"),
        ("甲 1 乙 2 丙，丁3戊4己5", "甲 1 乙 2 丙，丁3戊4己5"),
        ("甲 1 乙 2 丙，丁3戊", "甲1乙2丙，丁3戊"),
        ("灯亮了．见１．２。", "灯亮了．见１．２。"),  # as many of one stop as of the other
        ("灯亮了．船来了．见１．２。", "灯亮了。船来了。见１．２。"),
        ('"灯"“亮”', '"灯"“亮”'.replace('"', "“", 1).replace('"', "”", 1)),
        ('"灯“亮”', '"灯“亮”'),
        ("灯..亮了", "灯..亮了"),
        ("灯...亮了…", "灯...亮了…"),
    ],
)
def test_a_habit_must_be_more_frequent_than_its_opposite(printed: str, plain: str):
    assert texts(printed) == [plain]


LONG = "江水連日上漲、渡口昨夜停航、往來客商、均宿於岸上、縣府已派員前往查看、"


def test_a_pause_that_ends_every_paragraph_is_a_stop():
    assert texts("渡口停航", LONG, LONG) == ["渡口停航", *[simplified(LONG)[:-1] + "。"] * 2]
    assert texts("渡口停航", LONG) == ["渡口停航", simplified(LONG)]


def test_paragraphs_without_any_marks_end_where_their_lines_do():
    bare = 2 * LONG.replace("、", "")
    assert texts("渡口停航", bare, bare) == ["渡口停航", *[simplified(bare) + "。"] * 2]


def letters_of(text: str) -> str:
    return simplified("".join(filter(str.isalnum, text)))


def test_what_is_plain_already_is_left_alone():
    units = read_units([SourceLine("县长会见记者“谈发展”。")])
    assert in_normal_form(units) is units


@given(st.lists(st.text(alphabet="灯亮會a1 .\"．。'…“”", min_size=1, max_size=12), max_size=8))
def test_every_unit_keeps_its_place_and_its_letters(lines: list[str]):
    units = read_units([SourceLine(line) for line in lines])
    plain = in_normal_form(units)
    assert len(plain) == len(units)
    for one, other in zip(units, plain, strict=True):
        assert other.text
        assert other.pieces == one.pieces
        assert letters_of(other.text) == letters_of(one.text)


def test_a_day_with_spaces_around_its_digits_is_read():
    lines = ["渡口的灯又亮了", "本报北坡 4 月 21 日电 （记者罗辉）摆渡人说，灯是 30 年前装的。"]
    page = parse_page(SourcePage("page", "", tuple(map(SourceLine, lines))))
    (article,) = page.articles
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.date) == ("北坡", "4月21日")
    assert article.authors == ("罗辉",)
