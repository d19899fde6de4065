"""Agency copy: the same story on two pages is known for one, and another story is not."""

import pytest

from reader.model import Article, Block, Page, Role
from reader.store import ArticleStore
from reader.store.copies import MOST_HOLDERS
from reader.store.related import Relation, other_stories

WIRE = (
    "新华社云溪3月4日电 云溪河清淤工程昨日收尾，全镇投工四千人次，河道加宽两米。"
    "两岸新栽柳树三百棵，沿河六个村的灌溉用水有了着落。护河员每天巡河两次，把水位记在本子上。"
    "水到了田头心就定了，管秀兰说往年这个时候还要排队等水，今年半天就能到最远的田头。"
)
OTHER = (
    "柳湾县图书馆从五月起每晚开放到十点，二楼自习室坐得最满。"
    "夜班由六位馆员轮值，门口添了三十个座位和十盏路灯，方便等末班车的读者。"
)


def store_of(*texts):
    pages = [
        Page(f"{at}.txt", (Article(f"a{at}", (Block(Role.PARAGRAPH, text),)),))
        for at, text in enumerate(texts)
    ]
    return ArticleStore.of_pages(pages)


def found(*texts):
    steps = store_of(*texts).copies()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return {key: [one.article.id for one in same] for key, same in end.value.items()}


def test_the_same_text_on_two_pages_is_one_story():
    assert found(WIRE, OTHER, WIRE) == {"a0": ["a0", "a2"], "a2": ["a0", "a2"]}


@pytest.mark.parametrize(
    "edited",
    [
        WIRE.replace("新华社云溪3月4日电 ", "据新华社电 "),
        WIRE.replace("，", ",").replace("。", "。\n"),
        WIRE.replace("护河员", "護河員").replace("云溪河", "雲溪河"),
        WIRE.partition("水到")[0] + "完工典礼定在下月。",
        WIRE + OTHER,  # the longer one has more to say
    ],
)
def test_small_changes_leave_it_the_same_story(edited):
    assert found(WIRE, edited).keys() == {"a0", "a1"}


@pytest.mark.parametrize(
    "other", [OTHER, WIRE[:40], WIRE.partition("水到")[2] + OTHER, "", "。。。"]
)
def test_what_is_another_story_stays_one(other):
    assert found(WIRE, other) == {}


def test_a_phrase_that_everybody_prints_makes_no_copies():
    notice = "本报讯员提醒各位读者出行注意安全并随时关注天气变化和道路情况以及本报后续报道。" * 2
    assert found(*[notice] * (MOST_HOLDERS + 1)) == {}


def test_long_articles_are_looked_at_in_part(monkeypatch):
    monkeypatch.setattr("reader.store.copies.READ", 100)
    assert found(WIRE + OTHER, OTHER + WIRE) == {}


def test_a_copy_is_no_related_article_and_two_of_one_story_are_one():
    relations = [Relation(entry, (), 1.0) for entry in store_of(WIRE, OTHER, OTHER, WIRE).entries]
    one, first, second, copy = relations
    stories = {
        "a0": (one.entry, copy.entry),
        "a3": (one.entry, copy.entry),
        "a1": (first.entry, second.entry),
        "a2": (first.entry, second.entry),
    }
    assert other_stories(one.entry, [copy, first, second], stories) == [first]
    assert other_stories(one.entry, [copy, first, second], {}) == [copy, first, second]
