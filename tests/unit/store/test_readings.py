"""What a person has said of articles, asked for in a query: is:, tag:, note:."""

import pytest

from reader.errors import QueryError
from reader.i18n import use
from reader.model import Article, Block, Page, Reading, Role
from reader.store import ArticleStore, parse_query

READINGS = {
    "a": Reading(is_read=True, is_starred=True, tags=("春耕", "水利")),
    "b": Reading(note="问殷若兰：夜班怎么排"),
    "c": Reading(is_read=True),
}


def store_of(*names):
    articles = [Article(name, (Block(Role.HEADLINE, f"{name} 灯火"),)) for name in names]
    store = ArticleStore.of_pages([Page("1.txt", tuple(articles))])
    store.readings = lambda entry: READINGS.get(entry.article.id, Reading())
    return store


def found(query, store=None):
    answer = (store or store_of("a", "b", "c", "d")).search(parse_query(query))
    return "".join(hit.entry.article.id for hit in answer.hits)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("is:unread", "bd"),
        ("is:read", "ac"),
        ("is:starred", "a"),
        ("is:tagged", "a"),
        ("is:noted", "b"),
        ("-is:read", "bd"),
        ("is:read OR is:noted", "abc"),
        ("状态：未读", "bd"),
        ("状态:已读 -状态:星标", "c"),
        ("tag:春", "a"),
        ("标签:水利", "a"),
        ("tag:(水利 OR 灯火)", "a"),
        ("tag:灯火", ""),
        ("note:夜班", "b"),
        ("批注:殷若蘭", "b"),
        ("note:/怎.排/", "b"),
        ('is:"unread" 灯火', "bd"),
        ("IS:Unread", "bd"),
    ],
)
def test_what_was_said_is_found(query, ids):
    assert found(query) == ids


def test_what_was_said_is_not_marked_in_the_text():
    store = store_of("a")
    answer = store.search(parse_query("tag:灯火 OR is:read"))
    assert answer.spans("a 灯火", Role.HEADLINE) == ()


def test_a_list_that_was_narrowed_asks_again_what_was_said():
    store, readings = store_of("a", "b", "c", "d"), dict(READINGS)
    store.readings = lambda entry: readings.get(entry.article.id, Reading())
    assert found("is:unread", store) == "bd"
    readings["c"] = Reading()
    assert found("is:unread 灯火", store) == "bcd"


def test_without_readings_everything_is_unread():
    store = store_of("a", "b")
    store.readings = None
    assert found("is:unread", store) == "ab"
    assert found("tag:春", store) == ""


@pytest.mark.parametrize("query", ["is:old", "is:", "is:/read/"])
def test_what_cannot_be_said_is_complained_about(query):
    use("en")
    with pytest.raises(QueryError):
        parse_query(query)


@pytest.mark.parametrize(
    ("typed", "offer"),
    [("is:un", "is:unread"), ("-is:st", "-is:starred"), ("状态：未", "状态：未读")],
)
def test_what_can_be_said_is_completed(typed, offer):
    assert offer in store_of("a").complete(typed, len(typed))
