"""What is known of a word: counts that a plain scan confirms, queries that find, bars that fit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.i18n import words
from reader.layout.agreement import tell_rich
from reader.model import Article, Block, Page, Role
from reader.names import Kind, Name, NameIndex
from reader.names.index import NamePlace
from reader.store import ArticleStore, parse_query, tokens
from reader.ui.word_card import (
    ENTRY_CELLS,
    SPARKS,
    Card,
    bar,
    facts,
    first_word,
    query_on,
    quoted,
    read_card,
    readings,
    sparks,
    spread,
    word_around,
)


class Told:
    """A glossary that says one thing of everything."""

    def entries(self, word):
        return (f"《{word}》\x1b[2J",)


def article(*texts):
    return Article(texts[0], tuple(Block(Role.PARAGRAPH, text) for text in texts))


def page(*texts, label="", source="01.txt", date=""):
    return Page(source, tuple(article(*each) for each in texts), label=label, date=date)


def store_of(*pages):
    return ArticleStore.of_pages(pages)


@pytest.fixture
def store():
    return store_of(
        page(["甲村种稻", "稻田有水,水田有稻。"], ["渡口"], label="第1版"),
        page(["渡口停船"], label="第2版"),
        page(["稻种入库"], source="03.txt"),
    )


@pytest.fixture
def wide():
    tell_rich(2)
    yield
    tell_rich(1)


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DUBAO_CONFIG", str(tmp_path_factory.mktemp("config") / "config.yaml"))
        tokens.load()
        yield


def test_a_word_is_counted_in_every_block(store):
    card = read_card("稻", store, None, None)
    assert (card.times, card.articles) == (4, 2)
    assert card.first is store.entries[0].article


def test_only_pages_with_the_word_are_plotted(store):
    card = read_card("稻", store, None, None)
    assert [(one.page.label, one.times) for one in card.pages] == [("第1版", 3), ("", 1)]


def test_the_query_of_a_page_finds_the_articles_of_that_page(store):
    first, nameless = (one.query for one in read_card("稻", store, None, None).pages)
    assert [hit.entry.number for hit in store.search(parse_query(first)).hits] == [0]
    assert nameless == '"稻"'


def test_pages_labelled_alike_are_told_apart_by_their_dates():
    store = store_of(
        page(["稻"], label="A1", date="2024-05-12"),
        page(["稻"], label="A1", date="2024年5月13日"),
    )
    for number, one in enumerate(read_card("稻", store, None, None).pages):
        assert [h.entry.number for h in store.search(parse_query(one.query)).hits] == [number]


def test_what_stands_nowhere_has_a_card_all_the_same(store):
    card = read_card("麦", store, None, None)
    assert (card.times, card.articles, card.first, card.pages) == (0, 0, None, ())
    assert facts(card, words("zh")) == ["打开的稿件里没有"]


def test_full_and_half_width_are_one_word(store):
    assert read_card("稻。", store_of(page(["稻.稻｡"])), None, None).times == 2


def test_names_of_who_is_who_are_on_the_card(store):
    name = Name("甲村", Kind.PLACE, (NamePlace(0, 0, 0, 2),))
    chief = Name("渡口", Kind.PERSON, (NamePlace(0, 0, 0, 2),), titles=("船工",))
    index = NameIndex((), (name, chief))
    assert "地点" in facts(read_card("甲村", store, index, None), words("zh"))
    assert "人物 · 船工" in facts(read_card("渡口", store, index, None), words("zh"))


def test_what_a_glossary_says_is_made_safe(store):
    card = read_card("稻", store, None, Told())
    assert facts(card, words("zh"))[-1] == "《稻》␛[2J"


def test_a_long_entry_is_cut(store):
    card = Card("稻", entries=("长" * 500,))
    assert cell_len(facts(card, words("en"))[-1]) <= ENTRY_CELLS


@pytest.mark.usefixtures("dictionary")
def test_readings_are_given_character_by_character():
    assert readings("绿水") == "lǜ/lù shuǐ"
    assert readings("长A") == "zhǎng/cháng A"
    assert readings("abc") == ""
    assert readings("傳統") == readings("传统")


@pytest.mark.usefixtures("dictionary")
@settings(deadline=None, max_examples=80)
@given(st.text(alphabet="青禾镇的水田里亮起了灯,A 1\n", min_size=1, max_size=30), st.data())
def test_the_word_around_a_character_holds_it(text, data):
    offset = data.draw(st.integers(0, len(text) - 1))
    assert text[offset] in word_around(text, offset)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("水田", "水田"),
        ("水田 合作社", "水田"),
        ("-水田 合作社", "合作社"),
        ('"水 田" page:1', "水 田"),
        ("page:1 date:2024 稻", "稻"),
        ("who:闻小满", "闻小满"),
        ("page:1", ""),
        ("/水./", ""),
        ('"水', ""),
        ("", ""),
    ],
)
def test_the_first_word_of_a_filter(query, word):
    assert first_word(query) == word


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet='水田"“”「」() :/-|OR＂a', max_size=12))
def test_a_quoted_text_is_a_query_of_exact_terms(text):
    query = parse_query(quoted(text))
    store = store_of(page([f"甲{text}乙"]))
    assert store.search(query).total == 1


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet='第1版A"“」() :/-|OR 十\n', max_size=8), st.booleans())
def test_the_query_of_a_page_finds_its_article_whatever_its_label(label, is_dated):
    store = store_of(page(["甲乙"], label=label, date="2024-05-12"))
    query = query_on("甲", store.entries[0].page, is_dated=is_dated)
    assert store.search(parse_query(query)).total == 1


@settings(deadline=None, max_examples=80)
@given(st.integers(1, 500), st.integers(0, 500), st.integers(1, 40))
def test_a_bar_is_seen_and_never_too_long(count, more, cells):
    assert 1 <= cell_len(bar(count, count + more, cells)) <= cells


def test_a_bar_grows_by_eighths():
    assert [bar(n, 16, 2) for n in (1, 8, 9, 16)] == ["▏", "█", "█▏", "██"]


@pytest.mark.usefixtures("wide")
def test_where_blocks_are_two_cells_wide_bars_and_sparks_are_plain():
    assert bar(3, 6, 8) == "####"
    assert sparks([0, 1, 4]).isascii()


def test_sparks_are_lowest_only_where_there_is_nothing():
    assert sparks([0, 1, 8, 4]) == "▁▂▇▃"
    assert sparks([0, 0]) == "▁▁"


@settings(deadline=None, max_examples=80)
@given(st.lists(st.integers(0, 9), max_size=400))
def test_sparks_never_take_more_than_their_room(counts):
    assert len(sparks(counts)) == min(len(counts), len(sparks(counts))) <= SPARKS


def test_a_keyword_is_told_with_its_spread_over_the_pages(store):
    said = spread("稻", store.entries[0], store, words("zh"))
    assert said == "稻：本版 3 处 · 各版篇数 ▇▁▇"


def test_on_one_page_there_is_no_spread():
    store = store_of(page(["稻与稻"]))
    assert spread("稻", store.entries[0], store, words("zh")) == "稻：本版 2 处"


texts = st.lists(st.text(alphabet="水田稻,A", min_size=1, max_size=12), min_size=1, max_size=4)


@settings(deadline=None, max_examples=80)
@given(st.lists(texts, min_size=1, max_size=4), st.sampled_from(["水", "水田", "稻稻", "A"]))
def test_counts_equal_a_plain_scan(articles, word):
    store = store_of(*(page(each, label=f"第{n}版") for n, each in enumerate(articles, 1)))
    card = read_card(word, store, None, None)
    plain = [sum(text.count(word) for text in each) for each in articles]
    assert [one.times for one in card.pages] == [count for count in plain if count]
    assert card.articles == sum(map(bool, plain))
