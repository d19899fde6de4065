"""The index of the page that ships with the program: who is in it, and where."""

import pytest

from reader.load import load_issue, shipped_page
from reader.model import Article, Block, Role
from reader.names import Corrections, Kind, by_field, who_is_who
from reader.store import Entry

PEOPLE = (
    "黄兰香 邓群策 唐海强 习近平 符俊根 罗琼 朱健 罗文鹏 段志刚 毛朝晖 伍清明 何恩广 胡水龙"
    " 蓝军 方彦水 彭玉明"
)


@pytest.fixture(scope="module")
def index():
    issue = load_issue(str(shipped_page()))
    return who_is_who([article for page in issue.pages for article in page.articles])


def article(*texts):
    return Article("one", tuple(Block(Role.PARAGRAPH, text) for text in texts))


def test_everybody_of_the_shipped_page_is_found_and_nobody_else(index):
    assert {name.text for name in index.of(Kind.PERSON)} == set(PEOPLE.split())


def test_people_have_the_title_they_were_given(index):
    assert index.find("黄兰香").title == "省委常委、省委统战部部长"
    assert index.find("蓝军").title == "中国民族贸促会会长"


def test_every_place_holds_the_name(index):
    for name in index.names:
        for place in name.places:
            text = index.articles[place.article].blocks[place.block].text
            assert text[place.start : place.end] in name.forms


def test_names_know_who_stands_with_them(index):
    company = dict(index.find("段志刚").company)
    assert {"毛朝晖", "伍清明", "何恩广", "胡水龙"} <= company.keys()


def test_a_place_leads_to_its_sentence(index):
    place = index.find("彭玉明").places[0]
    assert index.sentence(place) == "副市长彭玉明参加会谈。"


def test_amounts_dates_and_meetings_are_there(index):
    assert index.find("3000余亩", Kind.AMOUNT)
    assert index.find("4月21日下午", Kind.DATE)
    assert index.find("基层统战工作座谈会", Kind.MEETING)


def test_no_articles_have_no_names():
    assert who_is_who([]).names == ()


def test_a_name_is_counted_in_every_article():
    index = who_is_who([article("市长柳青禾指出，要快。"), article("柳青禾强调，要稳。")])
    assert index.find("柳青禾").count == 2
    assert index.find("柳青禾").articles == (0, 1)


def test_the_title_with_most_offices_is_shown():
    index = who_is_who(
        [
            article("青禾县人民政府县长柳青禾指出，要快。"),
            article("县委书记、县长柳青禾强调，要稳。"),
        ]
    )
    assert index.find("柳青禾").title == "县委书记、县长"


def test_a_byline_without_a_name_makes_no_person():
    index = who_is_who([Article("one", article("本报记者 罗小舟").blocks, authors=("记者",))])
    assert [name.text for name in index.of(Kind.PERSON)] == ["罗小舟"]


def test_a_place_with_and_without_its_suffix_is_one(index):
    place = index.find("衡阳", Kind.PLACE)
    assert index.find("衡阳市", Kind.PLACE) is place
    assert set(place.forms) == {"衡阳", "衡阳市"}
    assert place.count == 11
    assert not {"衡阳", "衡阳市"} & {
        other for name in index.names if name is not place for other in name.forms
    }
    assert "衡阳市" not in dict(index.find("朱健").company)


def test_both_forms_of_a_place_find_all_its_articles():
    articles = [article("柳青禾在湖南调研。"), article("柳青禾在湖南省调研。")]
    entries = [Entry(one, None, at) for at, one in enumerate(articles)]
    names = by_field(entries, who_is_who(entries))
    assert all({"湖南", "湖南省"} <= set(names(entry)["where"]) for entry in entries)


def test_a_correction_holds_without_reading_again(index):
    said = Corrections()
    for name, kind in (("蓝军", None), ("祁东", Kind.PERSON), ("春耕", Kind.PLACE)):
        said = said.with_name(name, kind)
    at_once, read_again = index.corrected(said), who_is_who(index.articles, said)
    assert at_once == read_again
    assert at_once.find("蓝军") is None
    assert at_once.find("祁东", Kind.PERSON)
    assert at_once.corrected(Corrections()) == index


def test_nobody_is_his_own_company(index):
    assert not [name.text for name in index.names if name.text in dict(name.company)]
