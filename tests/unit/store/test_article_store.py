from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store_pages import article, numbers, page, store_of, store_of_pages

from reader.model import Reading
from reader.store import ArticleStore, parse_query, segment, tokens
from reader.store.drop_spaces import searchable

LETTERS = "甲乙丙統统ab Ａ，,e\u0301😀"
TEXTS = st.text(st.sampled_from(LETTERS), min_size=1, max_size=12)


@pytest.fixture(autouse=True, scope="module")
def tables_for_small_segments():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segment, "FEWEST", 8)
        patch.setattr(
            segment, "ROWS", 64
        )  # the smaller, the more articles stand in a row for nothing
        yield


def found(store: ArticleStore, query: str) -> list[int]:
    return numbers(store.search(parse_query(query)))


def brute_force(texts: list[list[str]], term: str) -> list[int]:
    wanted = searchable(term)
    return [
        number
        for number, parts in enumerate(texts)
        if any(wanted in searchable(part) for part in parts)
    ]


@settings(deadline=None, max_examples=150)
@given(st.lists(st.lists(TEXTS, min_size=1, max_size=3), max_size=8), TEXTS, st.booleans())
def test_hits_are_those_of_a_brute_force_scan(texts: list[list[str]], term: str, is_warm: bool):
    store = store_of(*(article("", *parts) for parts in texts))
    if is_warm:
        list(store.warm())
    assert found(store, f'"{term}"') == brute_force(texts, term)


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=8), TEXTS)
def test_typing_on_finds_what_a_fresh_search_finds(texts: list[str], term: str):
    store = store_of(*(article("", text) for text in texts))
    for end in range(1, len(term) + 1):
        query = f'"{term[:end]}"'
        assert found(store, query) == brute_force([[text] for text in texts], term[:end])


def test_segments_of_any_size_answer_alike(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reader.store.segments.SIZE", 3)
    monkeypatch.setattr("reader.store.scan.STEP", 2)
    store = store_of(*(article(f"第{number}稿", "甲" * (number % 3)) for number in range(10)))
    assert found(store, "甲") == [1, 2, 4, 5, 7, 8]
    assert found(store, "甲甲") == [2, 5, 8]
    list(store.warm())
    assert found(store, "甲甲") == [2, 5, 8]


STORE = store_of_pages(
    page(
        article("白鹭洲春耕忙", "林稻生说,今年种早稻3000 余亩。", byline="■本报记者 宋晓禾"),
        article("新渡口通航", "渡口设在白鹭洲。", kicker="青溪市交通局:", deck="林稻生剪彩"),
        paper="青溪日报",
        date="2031-04-22",
        label="第01版",
        section="要闻",
    ),
    page(article("短讯", "统战工作要扎实,条例要学好。"), label="A11", date="2031年5月1日"),
    page(article("无期", "甲乙。" * 300), label="第二版"),
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [0, 1, 2, 3]),
        ("白鹭洲 林稻生", [0, 1]),
        ("白鷺洲 -渡口", [0]),
        ("早稻 OR 统战", [0, 2]),
        ("（早稻｜统战）－条例", [0]),
        ("title:白鹭洲", [0]),
        ("body:白鹭洲", [1]),
        ("kicker:交通局", [1]),
        ("deck:林稻生", [1]),
        ("by:宋晓禾", [0]),
        ("paper:青溪", [0, 1]),
        ("section:要闻", [0, 1]),
        ("page:1", [0, 1]),
        ("page:a11", [2]),
        ("page:11", []),
        ("page:2", [3]),
        ("headline:通航 author:宋晓禾", []),
        ("date:2031-04", [0, 1]),
        ("date:2031-04-23..", [2]),
        ("date:..2031年4月", [0, 1]),
        ("date:5月1日", [2]),
        ("newer:7d", [2]),
        ("older:2w", []),
        ("len>800", [3]),
        ("len<=20 -统战", []),
        ("/\\d{4}余/", [0]),
        ("title:/^新.*航$/", [1]),
        ("3000余亩", [0]),
        ("who:林稻生", [0, 1]),
        ("-白鹭洲", [2, 3]),
        ("标题：白鹭洲", [0]),
    ],
)
def test_each_kind_of_query_finds_its_articles(query: str, expected: list[int]):
    from datetime import date

    assert numbers(STORE.search(parse_query(query, date(2031, 5, 2)))) == expected


@pytest.mark.parametrize(
    "query", ["paper:/青溪.报/", "section:/要闻/", "by:/宋晓./", "who:/林稻./", "tag:/水利.?/"]
)
def test_a_pattern_for_what_stands_beside_the_text_is_found_in_a_large_store(query: str):
    one = replace(article("春耕", "忙。"), authors=("宋晓禾",))
    others = page(*(article(f"第{number}稿", "甲乙") for number in range(20)))
    store = store_of_pages(page(one, paper="青溪日报", section="要闻"), others)
    store.names = lambda entry: {"who": ["林稻生"]} if not entry.number else {}
    store.readings = lambda entry: Reading(tags=("水利",) if not entry.number else ())
    list(store.warm())
    assert found(store, query) == [0]


def test_names_answer_once_who_is_who_is_known():
    store = store_of(article("林稻生", "到青溪。"), article("青溪", "林稻生到。"))
    store.names = lambda entry: {"who": ["林稻生"]} if entry.number else {}
    assert found(store, "who:林稻生") == [1]
    assert found(store, "where:青溪") == []


def test_names_that_become_known_are_asked_again():
    store = store_of(article("林稻生", "到青溪。"), article("青溪", "他到了。"))
    assert found(store, "who:林稻生") == [0]
    store.names = lambda _entry: {"who": ["林稻生"]}
    assert found(store, "who:林稻生") == [0, 1]


def test_without_a_headline_the_words_that_stand_for_it_are_the_title():
    store = store_of(article("", "甲乙。", kicker="丙丁"), article("", "甲丁。"))
    assert found(store, "title:丙丁") == [0]
    assert found(store, "title:甲丁") == [1]


def test_an_absent_term_is_tried_as_its_words():
    tokens.load()
    answer = STORE.search(parse_query("统战工作条例")).settle()
    assert answer.relaxed == ("统战", "工作", "条例")
    assert numbers(answer) == [2]
    text = "统战工作要扎实,条例要学好。"
    assert [text[span.start : span.end] for span in answer.spans(text)] == ["统战", "工作", "条例"]


def test_a_term_that_occurs_is_never_relaxed():
    tokens.load()
    assert STORE.search(parse_query("统战工作 白鹭洲")).settle().relaxed == ()


def test_a_quoted_term_is_never_relaxed():
    tokens.load()
    answer = STORE.search(parse_query('"统战工作条例"'))
    assert (answer.relaxed, answer.total) == ((), 0)


def test_without_the_dictionary_the_answer_says_that_more_may_come(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(tokens, "is_loaded", lambda: False)
    answer = STORE.search(parse_query("统战工作条例")).settle()
    assert (answer.relaxed, answer.pending, answer.total) == ((), True, 0)
    assert not STORE.search(parse_query("统战")).settle().pending
