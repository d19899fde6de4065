"""What is found in the open article is what a store of that article alone marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_pages import article, store_of

from reader.errors import QueryError
from reader.store import parse_query, tokens
from reader.store.finding import marks_in

STORY = article(
    "青禾县部署春耕工作",
    "本报讯 四月二十一日，青禾县召开会议，唐海强主持。",
    "统战工作的条例也在会上学习。",
    byline="■本报记者 唐海强",
)


@pytest.fixture(autouse=True, scope="module")
def dictionary():
    tokens.load()


def marked(query: str, story=STORY) -> list[str]:
    marks = marks_in(story, parse_query(query))
    return [
        block.text[span.start : span.end]
        for block in story.blocks
        for span in marks.spans(block.text, block.role)
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("会议", ["会议"]),
        ("春耕 唐海强", ["春耕", "唐海强", "唐海强"]),
        ("title:工作", ["工作"]),
        ("/[一-龥]{2}县/", ["青禾县", "青禾县"]),
        ("-会议 春耕", ["春耕"]),
        ("统战条例", ["统战", "条例"]),  # as it stands nowhere: its words
        ("tanghaiqiang", ["唐海强", "唐海强"]),  # what head lines and bylines spell so
        ('"统战条例"', []),
        ("不在", []),
    ],
)
def test_a_query_marks_what_the_article_says(query: str, found: list[str]):
    assert marked(query) == found


WORDS = st.lists(st.text("春耕会议统战条例县x", min_size=1, max_size=3), min_size=1, max_size=3)


@settings(deadline=None, max_examples=80)
@given(WORDS)
def test_the_marks_are_those_of_a_store_of_this_article(words: list[str]):
    text = " ".join(words)
    try:
        query = parse_query(text)
    except QueryError:
        return
    answer = store_of(STORY).search(query).settle()
    ours = marks_in(STORY, query)
    for block in STORY.blocks:
        assert ours.spans(block.text, block.role) == answer.spans(block.text, block.role)
