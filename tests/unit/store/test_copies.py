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


CLAUSES = [
    "两岸新栽柳树一百三十棵又补种芦苇四十亩整整干了半个多月",
    "沿河六个村子的灌溉用水从此有了着落大家都说比往年省心得多",
]


@pytest.mark.parametrize(
    ("clauses", "is_one"),
    [
        ((CLAUSES[0] + "甲", CLAUSES[1] + "甲乙丙丁戊己庚"), True),  # two of 62 characters
        ((CLAUSES[0], CLAUSES[1]), False),  # fewer characters than sixty
        ((CLAUSES[0] + CLAUSES[1] + "甲乙丙丁戊己庚",), False),  # one clause is no story
    ],
)
def test_a_story_is_told_by_two_clauses_and_sixty_characters(clauses, is_one):
    text = "，".join(clauses) + "。"
    assert (len(found(text, "东。" + text)) == 2) is is_one


@pytest.mark.parametrize(("own", "is_one"), [(40, True), (42, False)])
def test_a_story_has_three_fifths_of_the_shorter_article(own, is_one):
    shared = f"{CLAUSES[0]}甲，{CLAUSES[1]}甲乙丙丁戊己庚。"
    size = len(shared) - 2
    more = "".join(chr(0x4E00 + at) for at in range(size * 2 // 3 + own - 41))
    other = "".join(chr(0x6E00 + at) for at in range(size * 2))
    assert (len(found(f"{shared}{more}。", f"{shared}{other}。")) == 2) is is_one


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
