"""Rebuilt pages come back as they were, or not at all."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.kept import keep, kept_page
from reader.kept.pages import VARIABLE
from reader.kept.records import page_of, record_of
from reader.load import load_store
from reader.model import (
    Article,
    Block,
    Corrections,
    Dateline,
    Jump,
    Page,
    Piece,
    Role,
    SourceLine,
    SourcePage,
)

TEXTS = st.text(max_size=12)
BLOCKS = st.builds(
    Block,
    role=st.sampled_from(Role),
    text=TEXTS,
    number=st.integers(0, 99),
    pieces=st.lists(st.builds(Piece, st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
    confidence=st.floats(0, 1),
    jump=st.none() | st.builds(Jump, TEXTS, TEXTS),
)
ARTICLES = st.builds(
    Article,
    id=TEXTS,
    blocks=st.lists(BLOCKS, min_size=1, max_size=3).map(tuple),
    dateline=st.none()
    | st.builds(Dateline, TEXTS, TEXTS, TEXTS, TEXTS, st.lists(TEXTS, max_size=2).map(tuple)),
    authors=st.lists(TEXTS, max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)
PAGES = st.builds(
    Page,
    source=st.just(""),
    items=st.lists(ARTICLES | BLOCKS, max_size=3).map(tuple),
    paper=TEXTS,
    date=TEXTS,
    label=TEXTS,
    section=TEXTS,
    editors=st.lists(TEXTS, max_size=2).map(tuple),
    hotline=TEXTS,
)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    return tmp_path / "pages"


def source(*lines, name="甲.txt", corrections=None):
    return SourcePage(
        name, name, tuple(map(SourceLine, lines)), corrections=corrections or Corrections()
    )


PAGE = Page("甲.txt", (Article("a1", (Block(Role.HEADLINE, "青禾县春耕"),)),), path="甲.txt")


@given(PAGES)
@settings(deadline=None, max_examples=60)
def test_a_record_holds_the_whole_page(page):
    assert page_of(json.loads(json.dumps(record_of(page)))) == page


def test_a_page_kept_comes_back():
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(source("青禾县春耕")) == PAGE


def test_the_same_text_under_another_name_bears_that_name():
    keep(source("青禾县春耕"), PAGE)
    found = kept_page(source("青禾县春耕", name="乙.txt"))
    assert (found.source, found.path, found.items) == ("乙.txt", "乙.txt", PAGE.items)


@pytest.mark.parametrize(
    "other",
    [
        source("青禾县秋收"),
        source("青禾县", "春耕"),
        source("青禾县春耕", corrections=Corrections(joins=(1,))),
    ],
)
def test_another_text_or_sidecar_is_another_page(other):
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(other) is None


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", '[[["a"]],[],[],""]', "[1,2,3,4]"])
def test_a_broken_file_is_a_page_not_kept(folder, broken):
    keep(source("青禾县春耕"), PAGE)
    next(folder.iterdir()).write_text(broken, encoding="utf-8")
    assert kept_page(source("青禾县春耕")) is None


def test_where_nothing_can_be_written_nothing_happens(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    monkeypatch.setenv(VARIABLE, str(blocked))
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(source("青禾县春耕")) is None


def test_an_empty_name_of_the_folder_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, "")
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(source("青禾县春耕")) is None


def test_opening_a_page_again_gives_the_same_articles(folder):
    first = [entry.article for entry in load_store([]).entries]
    assert len(list(folder.iterdir())) == 1
    assert [entry.article for entry in load_store([]).entries] == first
