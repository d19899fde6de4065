"""The index of the page that ships with the program: who is in it, and where."""

import weakref

import pytest

from reader.load import iter_pages, shipped_page
from reader.model import Article, Block, Role
from reader.names import (
    Kind,
    NameCorrections,
    Quotes,
    by_field,
    names_of_articles,
    who_is_who,
)
from reader.store import Entry

PEOPLE = (
    "黄兰香 邓群策 唐海强 习近平 符俊根 罗琼 朱健 罗文鹏 段志刚 毛朝晖 伍清明 何恩广 胡水龙"
    " 蓝军 方彦水 彭玉明"
)


@pytest.fixture(scope="module")
def index():
    pages = iter_pages((str(shipped_page()),))
    return who_is_who([article for page in pages for article in page.articles])


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
    said = NameCorrections()
    for name, kind in (("蓝军", None), ("祁东", Kind.PERSON), ("春耕", Kind.PLACE)):
        said = said.with_name(name, kind)
    at_once, read_again = index.corrected(said), who_is_who(index.articles, said)
    assert at_once == read_again
    assert at_once.find("蓝军") is None
    assert at_once.find("祁东", Kind.PERSON)
    assert at_once.corrected(NameCorrections()) == index


STORIES = (
    (
        "新华社青禾县4月21日电 县委书记柳青禾、县长唐海强在青禾出席春耕工作座谈会。",
        "柳青禾说，要快。",
    ),
    ("柳青禾到衡阳市调研。", "衡阳的3000余亩早稻已经插完。"),
    ("记者在衡阳见到唐海强，他说衡阳市里都在忙。",),
)


def test_a_stream_of_articles_has_the_names_of_all_together():
    articles = [article(*texts) for texts in STORIES]
    said = NameCorrections().with_name("青禾", Kind.PLACE)
    index, quotes = who_is_who(articles, said), Quotes()
    assert tuple(names_of_articles(lambda: articles, said, quotes)) == index.names
    for name in index.names:
        assert [quotes.sentence(place) for place in name.places] == [
            index.sentence(place) for place in name.places
        ]
    assert quotes.titles == [one.title for one in articles]


class WatchedArticle(Article):
    """One that can be watched going."""

    __slots__ = ("__weakref__",)


def test_a_stream_holds_one_article_at_a_time():
    alive: list[weakref.ref] = []

    def articles():
        for texts in STORIES * 5:
            assert sum(ref() is not None for ref in alive) <= 1
            one = WatchedArticle("one", tuple(Block(Role.PARAGRAPH, text) for text in texts))
            alive.append(weakref.ref(one))
            yield one

    assert list(names_of_articles(articles, NameCorrections(), None))


def test_an_article_that_has_changed_meanwhile_is_read_again():
    turns = iter([[article("柳青禾说，要快。")], [article("唐海强说，不急。")]])
    names = names_of_articles(lambda: next(turns), NameCorrections(), None)
    assert "唐海强" in [name.text for name in names]


def test_nobody_is_his_own_company(index):
    assert not [name.text for name in index.names if name.text in dict(name.company)]
