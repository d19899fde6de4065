"""A library answers as the store in memory does, whatever is asked."""

import tempfile
from pathlib import Path

import pytest
from composed_issues import LETTERS, SAID, UNDATED, WATER, article, page
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library import Archive
from reader.model import Article, Block, Reading, Role
from reader.store import ArticleStore, parse_query, tokens
from reader.store.drop_spaces import searchable

CHARACTERS = "水库庫春路灯燈的一AaＡ1 \n。“\"'-,é\u0301𠮷か"


QUERIES = [
    "水",
    "水库",
    "水庫",
    "库春",
    "青禾水库春灌开闸",
    "路灯",
    "“路灯”",
    "'",
    "lamp",
    "LAMP is",
    "a栋",
    "Ａ",
    "。",
    "亩农",
    "title:水",
    "title:没有",
    "by:林溪桥",
    "by:桥",
    "body:闸",
    "kicker:水",
    "title:开闸",
    "title:简讯",
    "title:/简.A/",
    "title:三路",
    "page:5",
    "page:二",
    "section:生活",
    "paper:云溪",
    "date:2021-04",
    "date:2021-05..",
    "newer:1d",
    "older:1d",
    "len>12",
    "len<=12 水",
    "-水",
    "水 -夜",
    "水 | 灯",
    "水 | paper:晚报",
    "水 paper:云溪",
    "水 date:2021-04 len>12",
    "水 (date:2021-04 | paper:晚报)",
    "paper:云溪 | paper:晚报",
    "(水 | 路) -title:茶",
    "/水.{1,3}春/",
    "/[a-z]+/",
    "body:/路.好/",
    "who:林溪桥",
    "where:青禾",
    "is:unread",
    "is:read",
    "tag:水",
    "tag:水利 水库",
    "-tag:水利",
    "note:夜班",
    "note:/夜.问/ 停水",
    "-note:水 -is:starred",
    "is:unread 路",
    "-is:unread 水",
    "is:starred",
    "is:tagged | is:noted",
    "is:starred | 水库春",
    "(is:starred | 灯) -page:5",
    "is:read date:2021-04",
    "-(is:read 水库)",
    "is:read is:unread",
    "-is:read len>5",
    "shuiku",
    "qhsk",
    "dengliang",
    "春灌农田的水库",
    "不在这里的话",
    "水\u0301库",
    "",
    "\ud800水",
]


@pytest.fixture(scope="module", autouse=True)
def _dictionary():
    tokens.load()


def in_library(archive, query, said=SAID):
    answer = archive.search(parse_query(query), lambda: said)
    return [(hit.entry.article.id, hit.places) for hit in answer.hits]


def in_memory(pages, query, said=SAID):
    store = ArticleStore.of_pages(pages)
    store.readings = lambda entry: said.get(entry.article.id, Reading())
    return [(hit.entry.article.id, hit.places) for hit in store.search(parse_query(query)).hits]


def added(archive, pages):
    return [one for page in pages for one in archive.add([page])]


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    with Archive(tmp_path_factory.mktemp("library") / "new") as archive:
        added(archive, [WATER, LETTERS, UNDATED])
        yield archive


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_has_the_answer_of_the_store(archive, query):
    assert in_library(archive, query) == in_memory([WATER, LETTERS, UNDATED], query)


def test_a_query_of_many_long_terms_is_answered(archive):
    query = " ".join(f'"{"青禾水库春灌开闸" * 30}{n}"' for n in range(60))
    assert in_library(archive, query) == []
    either = " | ".join(f"不{n}在" for n in range(200)) + " | 夜班"
    assert [name for name, _ in in_library(archive, either)] == ["a2"]


def test_what_was_tried_instead_is_said(archive):
    answer = archive.search(parse_query("shuiku")).settle()
    assert answer.relaxed == ("水库",)


def test_best_first_knows_the_texts(archive):
    from reader.store.ranking import ranked

    answer = archive.search(parse_query("水库"))
    assert [hit.entry.article.id for hit in ranked(answer.hits, answer.holding.text)] == [
        "a1",
        "c1",
    ]


texts = st.text(alphabet=CHARACTERS, min_size=1, max_size=12).filter(str.strip)
blocks = st.builds(Block, st.sampled_from(list(Role)[:9]), texts)
articles = st.lists(st.lists(blocks, min_size=1, max_size=3), min_size=1, max_size=6)


readings = st.builds(
    Reading,
    st.booleans(),
    st.booleans(),
    st.sampled_from([(), ("水利",), ("春耕", "水")]),
    st.sampled_from(["", "夜班问过"]),
)
parts = st.sampled_from(
    ["is:unread", "is:read", "is:starred", "is:tagged", "is:noted", "tag:水", "note:夜",
     "note:/夜.问/", "水库", "水库a1", "路", "title:a2", "len>7", "page:2", "date:2021-04"]
)  # fmt: skip
queries_of_readings = st.builds(
    str.format,
    st.sampled_from(
        ["{}", "-{}", "{} {}", "{} -{}", "{} | {}", "-({} | {})", "({} | {}) {}", "-({} {}) {}"]
    ),
    parts, parts, parts,
)  # fmt: skip


def query_of(held, data):
    """A query for a piece of what stands in the articles, of all of it or of a field."""
    whole = data.draw(st.sampled_from([block.text for one in held for block in one.blocks]))
    start = data.draw(st.integers(0, len(whole) - 1))
    piece = whole[start : data.draw(st.integers(start + 1, len(whole)))]
    field = data.draw(st.sampled_from(["", "title:", "kicker:", "deck:", "body:", "by:", "-"]))
    is_quoted = '"' in searchable(piece) or not searchable(piece).strip()
    return field + ("水" if is_quoted else f'"{piece}"')


@settings(max_examples=80, deadline=None)
@given(articles, st.data())
def test_every_piece_of_a_text_is_found_as_in_memory(written, data):
    held = [Article(str(n), tuple(some)) for n, some in enumerate(written)]
    pages = [page(one, label=str(n)) for n, one in enumerate(held)]
    query = query_of(held, data)
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
        added(archive, pages)
        assert in_library(archive, query) == in_memory(pages, query)


@settings(max_examples=80, deadline=None)
@given(st.lists(readings, min_size=1, max_size=6), queries_of_readings)
def test_what_was_said_of_articles_finds_them_as_in_memory(some, query):
    names = [f"a{at}" for at in range(len(some))]
    pages = [page(article(one, f"水库{one}", "路灯"), label=one) for one in names]
    said = dict(zip(names[::2], some[::2], strict=True))  # of the others nothing
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder)) as archive:
        added(archive, pages)
        expected = in_memory(pages, query, said)
        assert in_library(archive, query, said) == expected
        *_, hits = archive.newest(lambda: said).ask(parse_query(query))
        assert sorted(one.article.id for one in hits.entries) == [name for name, _ in expected]
        assert hits.total == len(expected)


def test_the_record_is_not_asked_for_what_stands_in_texts(archive):
    def said():
        raise AssertionError

    assert archive.search(parse_query("水库"), said).total == 2


def test_more_than_one_reading_of_candidates_finds_all(tmp_path):
    many = [
        page(*(article(f"{n}-{k}", f"第{n}期水库", "路") for k in range(9)), date=f"2020-01-{n:02}")
        for n in range(1, 30)
    ]
    with Archive(tmp_path) as archive:
        added(archive, many)
        assert in_library(archive, "水库") == in_memory(many, "水库")
        assert archive.search(parse_query("-水库")).total == 0
