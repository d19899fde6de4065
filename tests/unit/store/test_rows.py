import pytest
from store_pages import article, store_of

from reader.store import Span, parse_query

STORE = store_of(
    article("白鹭洲", "早上出发。", "中午到了白鹭洲,白鹭洲在望。", kicker="白鹭洲通讯"),
    article("长", "别的事。" * 2_000 + "终于到了白鹭洲。"),
)


@pytest.mark.parametrize(
    ("query", "times"),
    [("白鹭洲", 4), ("title:白鹭洲", 1), ("白鹭洲 中午", 5), ("/白.洲/", 4), ("", 0), ("-乙", 0)],
)
def test_a_row_says_how_often_an_article_says_what_was_asked(query: str, times: int):
    answer = STORE.search(parse_query(query))
    assert answer.times(STORE.entries[0]) == times


@pytest.mark.parametrize("query", ["白鹭洲", "/白.洲/"])
def test_a_row_shows_the_sentence_of_the_first_mark_in_the_body(query: str):
    answer = STORE.search(parse_query(query))
    snippet = answer.snippet(STORE.entries[0])
    assert snippet.text == "中午到了白鹭洲,白鹭洲在望。"
    assert snippet.spans == (Span(4, 7), Span(8, 11))
    assert snippet.block == 3
    assert answer.snippet(STORE.entries[1]).text == "终于到了白鹭洲。"


def test_a_row_does_not_say_its_title_twice():
    store = store_of(article("春耕忙", "早上出发。中午回来。", kicker="白鹭洲通讯"))
    [hit] = store.search(parse_query("春耕")).hits
    for snippet in (hit.snippet, store.search(parse_query("春耕")).snippet(hit.entry)):
        assert (snippet.text, snippet.spans) == ("早上出发。", ())
    assert store.search(parse_query("通讯")).snippet(hit.entry).text == "白鹭洲通讯"
