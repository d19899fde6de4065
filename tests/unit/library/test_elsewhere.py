"""A story elsewhere: the same event in other papers of those days, agency copy told apart."""

import pytest
from composed_issues import article, page

from reader.library import Archive
from reader.store import Entry, tokens

OURS = (
    "云溪河清淤工程昨日收尾，全镇投工四千人次，河道加宽两米，两岸新栽柳树三百棵。"
    "护河员管秀兰每天巡河两次，把水位记在本子上，灌溉用水有了着落。"
)
COPY = OURS.replace("，", ",").replace("本子上", "本子上头")
THEIRS = (
    "镇里的云溪河清淤了。记者沿河走访，护河员管秀兰说，河道宽了，水位稳了，柳树栽到村口。"
    "参加清淤的村民领到了工钱，沿河六村灌溉不再排队。"
)
LIKE = "水库除险加固，投工两千人次，库区新栽柳树，今后灌溉用水更有保障。"
OTHER = "柳湾图书馆每晚开放到十点，二楼自习室坐得最满，门口添了三十个座位和十盏路灯。"


@pytest.fixture(scope="module", autouse=True)
def _dictionary():
    tokens.load()


def paper(name, date, *texts):
    stories = (article(f"{name}{date}{at}", f"{text[:6]}", text) for at, text in enumerate(texts))
    return page(*stories, paper=name, date=date)


OURS_PAGE = paper("云溪日报", "2021-04-22", OURS, OTHER)


@pytest.fixture(scope="module")
def finder(tmp_path_factory):
    background = [
        paper("山前日报", f"2020-{month:02}-{day:02}", *(f"{word}{day}日消息，{month}月无事。"
              for word in ("粮价", "球赛", "电影", "公交", "茶山")))
        for month in range(1, 7) for day in range(1, 9)
    ]  # fmt: skip
    with Archive(tmp_path_factory.mktemp("library") / "one") as archive:
        pages = [
            OURS_PAGE,
            paper("青禾晚报", "2021-04-23", COPY, OTHER),
            paper("柳湾时报", "2021-04-21", THEIRS, LIKE),
            paper("云溪日报", "2021-04-23", THEIRS),
            paper("山前日报", "2021-04-27", THEIRS),
            *background,
        ]
        list(archive.add(pages))
        yield archive.newest()


def found(finder, at=0, given=OURS_PAGE):
    told = finder.elsewhere(Entry(given.articles[at], given, 0))
    return [(one.entry.page.paper, one.entry.page.date, one.is_copy) for one in told]


def test_the_same_event_is_found_in_other_papers_of_those_days(finder):
    assert found(finder) == [("青禾晚报", "2021-04-23", True), ("柳湾时报", "2021-04-21", False)]


def test_it_is_said_what_both_say(finder):
    told = finder.elsewhere(Entry(OURS_PAGE.articles[0], OURS_PAGE, 0))
    assert "清淤" in told[1].words
    assert told[0].share > told[1].share > 0


def test_a_page_without_a_day_has_no_days_around_it(finder):
    undated = paper("云溪日报", "", OURS)
    assert found(finder, given=undated) == []


def test_an_article_need_not_be_in_the_library(finder):
    fresh = paper("新闻选", "2021-04-22", THEIRS)
    assert ("云溪日报", "2021-04-22", False) in found(finder, given=fresh)


def test_a_story_that_nobody_else_has_is_told_to_be_so(finder):
    alone = paper("云溪日报", "2021-04-22", "白鹭洲来了三只黑天鹅，观鸟的人起得比鸟早。")
    assert found(finder, given=alone) == []
