"""A store that grows, and whose pages are read again, is the store of its pages made at once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_pages import article, numbers

from reader.model import Block, Page, Role
from reader.store import ArticleStore, article_store, parse_query, segment
from reader.store.growth import Renumbering

TEXTS = st.text(st.sampled_from("甲乙丙丁ab"), min_size=1, max_size=6)
PAGES = st.lists(st.lists(TEXTS, max_size=5), max_size=8)
QUERIES = st.sampled_from(["甲乙", "甲", '"乙丙"', "-甲", "/甲.乙/", "title:丁", "", "甲 OR ab"])


@pytest.fixture(autouse=True, scope="module")
def small_segments():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.store.segments.SIZE", 16)
        patch.setattr(segment, "FEWEST", 8)
        patch.setattr(segment, "ROWS", 64)
        yield


def page(number: int, *texts: str) -> Page:
    items = tuple(article(text, text[::-1]) for text in texts)
    return Page(f"{number}.txt", items, path=f"/issue/{number}.txt")


def seen(store: ArticleStore) -> list[tuple[int, str, str]]:
    return [(one.number, one.article.title, one.page.source) for one in store.entries]


def found(store: ArticleStore, query: str) -> list[int]:
    return numbers(store.search(parse_query(query)))


@settings(deadline=None, max_examples=150)
@given(PAGES, st.lists(QUERIES, min_size=1), st.lists(st.integers(0, 30), min_size=1))
def test_a_store_that_grew_answers_as_one_made_at_once(pages, queries, steps):
    grown = ArticleStore()
    for number, texts in enumerate(pages):
        change = grown.add(page(number, *texts))
        assert (change.first + change.count, change.gone) == (grown.count, 0)
        warming = grown.warm()
        for _ in range(steps[number % len(steps)]):
            next(warming, None)
        found(grown, queries[number % len(queries)])  # the next one may narrow it
    whole = ArticleStore.of_pages(page(number, *texts) for number, texts in enumerate(pages))
    assert seen(grown) == seen(whole)
    assert grown.pages == whole.pages
    for query in queries:
        assert found(grown, query) == found(whole, query)


@settings(deadline=None, max_examples=150)
@given(PAGES.filter(bool), QUERIES, st.data())
def test_a_page_that_is_there_early_lets_others_go_before_it(pages, query, data):
    come = [page(number, *texts) for number, texts in enumerate(pages)]
    early = data.draw(st.sampled_from(come))
    grown = ArticleStore()
    grown.add_early(early)
    for one in come:
        before = [entry for entry in seen(grown) if entry[2] != one.source]
        change = grown.replace(one)
        assert {(change.now(number), *rest) for number, *rest in before} <= set(seen(grown))
        found(grown, query)  # the next one may narrow it
    whole = ArticleStore.of_pages(come)
    assert seen(grown) == seen(whole)
    assert grown.pages == whole.pages
    assert [grown.number_of(one) for one in come] == [whole.number_of(one) for one in come]
    assert found(grown, query) == found(whole, query)


@settings(deadline=None, max_examples=150)
@given(PAGES.filter(bool), st.lists(TEXTS, max_size=5), st.data())
def test_a_page_read_again_stands_in_its_place(pages, texts, data):
    at = data.draw(st.integers(0, len(pages) - 1))
    query = data.draw(QUERIES)
    store = ArticleStore.of_pages(page(number, *some) for number, some in enumerate(pages))
    warming = store.warm()
    for _ in range(data.draw(st.integers(0, 30))):
        next(warming, None)
    found(store, query)
    before = store.entries
    change = store.replace(page(at, *texts))
    list(warming)
    list(store.warm())
    pages[at] = texts
    whole = ArticleStore.of_pages(page(number, *some) for number, some in enumerate(pages))
    assert seen(store) == seen(whole)
    assert found(store, query) == found(whole, query)
    store.add(page(99, "甲乙"))
    assert found(store, "甲乙")[-1:] == [store.count - 1]
    for entry in before:
        now = change.now(entry.number)
        assert now is None or store.entries[now].article is entry.article


@settings(deadline=None, max_examples=100)
@given(PAGES.filter(bool), QUERIES, st.integers(0, 8), st.booleans())
def test_an_answer_keeps_what_it_knows(pages, query, steps, is_replaced):
    store = ArticleStore.of_pages(page(number, *some) for number, some in enumerate(pages))
    expected = [hit.entry for hit in store.search(parse_query(query)).hits]
    store._last = None
    answer = store.search(parse_query(query))
    for _ in range(steps):
        answer.count_on(-1)
    store.add(page(77, "甲乙丙丁ab"))
    if is_replaced:
        store.replace(page(0, "甲", "乙", "丁"))
    assert [hit.entry for hit in answer.hits] == expected
    for hit in answer.found:
        assert answer.times(hit.entry) >= 0
        assert answer.snippet(hit.entry) == hit.snippet
    assert len(store.ranked(answer)) == len(expected)


def test_a_page_without_articles_keeps_its_place():
    empty = Page("0.txt", (Block(Role.FURNITURE, "热线"),), path="/issue/0.txt")
    store = ArticleStore.of_pages([empty, page(1, "甲")])
    assert store.replace(page(0, "乙", "丙")) == Renumbering(0, 2)
    assert [title for _, title, _ in seen(store)] == ["乙", "丙", "甲"]


def test_a_page_that_is_not_there_is_added():
    store = ArticleStore.of_pages([page(1, "甲")])
    assert store.replace(page(2, "乙")) == Renumbering(1, 1)


def test_of_words_learnt_the_latest_stay(monkeypatch):
    monkeypatch.setattr(article_store, "MOST_WORDS", 3)
    store = ArticleStore.of_pages([page(0, "甲乙")])
    store.learn(["水车", "渡口"])
    store.learn(["渡口", "稻田", "林稻生"])
    assert store.words == ("渡口", "稻田", "林稻生")
    store.learn(["桥", "堤", "闸", "井"])
    assert store.words == ("堤", "闸", "井")


def test_words_learnt_and_names_outlive_a_page_read_again():
    store = ArticleStore.of_pages([page(0, "甲乙"), page(1, "丙丁")])
    store.learn(["林稻生"])
    known = {0: {"who": ["林稻生"]}, 1: {"who": ["宋晓禾"]}}
    store.names = lambda entry: known[entry.number]
    store.replace(page(0, "甲", "乙", "丙"))
    assert store.words == ("林稻生",)
    assert found(store, "who:宋晓禾") == [3]
    assert found(store, "who:林稻生") == []


def test_texts_that_are_ready_are_not_made_again(monkeypatch: pytest.MonkeyPatch):
    store = ArticleStore.of_pages(page(number, f"第{number}版") for number in range(40))
    list(store.warm())
    made = []
    monkeypatch.setattr(segment, "searchable", lambda text: made.append(text) or text)
    store.add(page(40, "新来"))
    store.replace(page(3, "再读"))
    assert found(store, "读") == [3]
    assert found(store, "新来") == [40]
    assert made == ["再读", "读再", "新来", "来新"]
