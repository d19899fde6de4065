"""A search goes slice by slice and may be dropped at any; its answer is that of a plain look."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_pages import article, store_of

from reader.model import Article
from reader.store import ArticleStore, article_store, drop_spaces, parse_query, segment, tokens
from reader.store.drop_spaces import searchable
from reader.store.query import ROLES, All, Any, Match, Node, Not, Term
from reader.store.regex import pattern

TEXTS = st.text(st.sampled_from("甲乙丙統统ab Ａ，,"), min_size=1, max_size=12)
TERMS = st.text(st.sampled_from("甲乙丙统ab,"), min_size=1, max_size=3)
PATTERNS = st.sampled_from(["甲.乙", "[甲乙]{2}", "^甲", "乙$", "(甲|乙)+丙", "a.*b", "丙?"])
LEAVES = st.one_of(
    st.builds('"{}"'.format, TERMS),
    st.builds("/{}/".format, PATTERNS),
    st.builds('title:"{}"'.format, TERMS),
    st.builds('body:"{}"'.format, TERMS),
    st.builds("title:/{}/".format, PATTERNS),
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("({} {})".format, inner, inner),
        st.builds("({} OR {})".format, inner, inner),
        st.builds("-{}".format, inner),
    ),
    max_leaves=4,
)
ARTICLES = st.lists(st.lists(TEXTS, min_size=2, max_size=3), max_size=8)


def holds(node: Node, one: Article) -> bool:
    """Whether an article answers: the plainest way to say so."""
    match node:
        case Term(text, field):
            roles = ROLES[field] if field else None
            return any(text in part for part in parts(one, roles))
        case Match(found, field):
            roles = ROLES[field] if field else None
            source = found.source.replace("$", r"\Z")
            return any(re.search(source, part) for part in parts(one, roles))
        case All(nodes):
            return all(holds(inner, one) for inner in nodes)
        case Any(nodes):
            return any(holds(inner, one) for inner in nodes)
        case Not(inner):
            return not holds(inner, one)
    raise AssertionError(node)


def parts(one: Article, roles: tuple | None) -> list[str]:
    return [searchable(b.text) for b in one.blocks if roles is None or b.role in roles]


@pytest.fixture(autouse=True, scope="module")
def smallest_slices():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(article_store, "SLICE", -1)  # one step
        for name, value in (("FILLED", 3), ("FEWEST", 8), ("ROWS", 64)):
            patch.setattr(segment, name, value)
        patch.setattr(drop_spaces, "SLICE", 3)
        patch.setattr("reader.store.matching.LONG", 3)
        patch.setattr("reader.store.scan.STEP", 2)
        yield


def counted_out(answer) -> list[int]:
    """The numbers found, taking the smallest slices; what is known never goes back."""
    known = 0
    while not answer.is_counted:
        assert known <= answer.counted == len(answer.found)
        known = answer.counted
        answer.count_on(-1)
    return [hit.entry.number for hit in answer.found]


@settings(deadline=None, max_examples=200)
@given(ARTICLES, QUERIES, st.booleans())
def test_a_sliced_answer_is_that_of_a_plain_look(texts, query, is_warm):
    store = store_of(*(article(*some) for some in texts))
    if is_warm:
        list(store.warm())
    read = parse_query(query)
    expected = [e.number for e in store.entries if holds(read.root, e.article)]
    assert counted_out(store.search(read)) == expected


@settings(deadline=None, max_examples=100)
@given(ARTICLES, QUERIES, QUERIES, st.integers(0, 5))
def test_a_search_that_is_dropped_does_no_harm_to_the_next(texts, first, query, steps):
    store = store_of(*(article(*some) for some in texts))
    dropped = store.search(parse_query(first))
    for _ in range(steps):
        dropped.count_on(-1)
    read = parse_query(query)
    answer = store.search(read)
    dropped.count_on(-1)  # even if somebody goes on with it
    expected = [e.number for e in store.entries if holds(read.root, e.article)]
    assert counted_out(answer) == expected


def many() -> ArticleStore:
    return store_of(*(article(f"第{number}稿", "甲乙" * 20) for number in range(30)))


def test_nothing_yet_is_not_nothing():
    answer = many().search(parse_query("绝无"))
    assert (len(answer.found), answer.is_counted) == (0, False)
    assert counted_out(answer) == []
    assert answer.is_counted


def test_known_hits_are_looked_at_without_work():
    answer = many().search(parse_query("甲"))
    while not answer.counted:
        answer.count_on(-1)
    known = answer.counted
    assert [hit.entry.number for hit in answer.found][:1] == [0]
    assert answer.found.place_of(0) == 0
    assert answer.found.place_of(29) == -1
    assert answer.found[0].entry.article.title == "第0稿"
    assert answer.found[5:99] == []
    assert bool(answer.found)
    assert (answer.counted, answer.is_counted) == (known, False)


def test_other_words_are_tried_in_slices_too():
    tokens.load()
    store = store_of(article("学条例", "统战工作要扎实。"), article("无关", "别的。"))
    answer = store.search(parse_query("统战工作条例"))
    assert (answer.relaxed, answer.is_counted) == ((), False)
    assert counted_out(answer) == [0]
    assert answer.relaxed == ("统战", "工作", "条例")


def test_a_spelling_is_looked_for_in_slices_too():
    tokens.load()
    store = store_of(article("无关", "别的。"), article("黄兰香种稻", "在青溪。"))
    assert counted_out(store.search(parse_query("huanglx"))) == [1]


def test_without_the_dictionary_it_is_pending_once_all_is_seen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tokens, "is_loaded", lambda: False)
    answer = many().search(parse_query("统战工作条例"))
    counted_out(answer)
    assert (answer.pending, answer.relaxed) == (True, ())


def test_settling_goes_on_to_the_first_hit_or_the_end():
    assert many().search(parse_query("第29稿")).settle().counted == 1
    assert many().search(parse_query('"绝无"')).settle().is_counted


def test_a_pattern_that_takes_too_long_is_told_and_keeps_what_was_found(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(pattern, "MOST_WORK", 20_000)
    short, long = article("短", "甲乙丙"), article("长", "甲丁" * 5_000)
    answer = store_of(short, short, long, short).search(parse_query("  /[甲丁].{190}[㐁-㐂]|乙丙/"))
    assert counted_out(answer) == [0, 1]
    assert answer.trouble is not None
    assert answer.trouble.position == 3
    assert (answer.total, answer.relaxed) == (answer.counted, ())


def test_a_search_without_trouble_has_none():
    assert many().search(parse_query("/甲.{3}乙/")).settle().trouble is None
