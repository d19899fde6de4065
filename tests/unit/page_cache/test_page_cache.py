"""Rebuilt pages come back as they were, or not at all."""

import json
import os
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.files.cache_folder import VARIABLE
from reader.load import load_store
from reader.model import (
    Article,
    Block,
    Box,
    Corrections,
    Dateline,
    Given,
    Jump,
    Page,
    Piece,
    Plan,
    Role,
    SourceLine,
    SourcePage,
    safe_text,
)
from reader.page_cache import keep, kept_page, pages
from reader.page_cache.pages import LARGEST, deciding_files
from reader.page_cache.records import page_of, record_of

TEXTS = st.text(max_size=12).map(safe_text)
POINTS = st.floats(-1000, 1000)
BOXES = st.lists(st.builds(Box, POINTS, POINTS, POINTS, POINTS), max_size=2).map(tuple)
SIDES = st.floats(1, 1000)
BLOCKS = st.builds(
    Block,
    role=st.sampled_from(Role),
    text=TEXTS,
    number=st.integers(0, 99),
    pieces=st.lists(st.builds(Piece, st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
    confidence=st.floats(0, 1),
    jump=st.none() | st.builds(Jump, TEXTS, TEXTS),
    boxes=BOXES,
    doubts=st.lists(st.integers(0, 99), max_size=2).map(tuple),
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
    adrift=st.lists(st.integers(1, 99), max_size=2).map(tuple),
    plan=st.none() | st.builds(Plan, SIDES, SIDES, BOXES),
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
        replace(source(), lines=(SourceLine("青禾县春耕", given=Given(1, Role.HEADLINE)),)),
    ],
)
def test_another_text_or_sidecar_is_another_page(other):
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(other) is None


@pytest.mark.parametrize("broken", ["", "{", "[]", "null", '[[["a"]],[],[],"",[]]', "[1,2,3,4]"])
def test_a_broken_file_is_a_page_not_kept(folder, broken):
    keep(source("青禾县春耕"), PAGE)
    next(folder.iterdir()).write_text(broken, encoding="utf-8")
    assert kept_page(source("青禾县春耕")) is None


def written(items="[]", facts='["","","",""]', plan="null"):
    return f'[{items},{facts},[],"",[],{plan}]'


def block(number="1", role='"headline"', pieces="[]", confidence="1", place="[[],[]]"):
    return f'[{number},{role},"甲",{pieces},{confidence},null,{place}]'


@pytest.mark.parametrize(
    "whole",
    [
        written(),
        written(f"[{block()}]"),
        written(f'[["a",[{block()}],null,[],1]]', plan="[400,600,[[0,0,9,9]]]"),
    ],
)
def test_a_record_as_it_should_be_is_a_page(whole):
    assert page_of(json.loads(whole))


@pytest.mark.parametrize(
    "broken",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        written("[[1,2,3,4,5,6,7]]"),
        written(facts="[0,0,0,0]"),
        written(facts='["","",""]'),
        written('[["a",[],null,[],1]]'),  # an article without a block
        written(f"[{block(confidence='NaN')}]"),
        written(f"[{block(pieces='[[1e400,0]]')}]"),
        written(f"[{block(number='-1')}]"),
        written(f"[{block(number='9' * 5000)}]"),
        written(f"[{block(role='[]')}]"),
        written(f"[{block(place='[[[0,0,NaN,9]],[]]')}]"),
        written(f"[{block(place='[[[0,0,1e30,9]],[]]')}]"),
        written("[[]]"),
        written("{}"),
        written(plan="[0,600,[]]"),
        written(plan="[400,-600,[]]"),
        written(plan="[400,600,[[0,0,9]]]"),
    ],
)
def test_a_record_of_wrong_types_or_depth_is_a_page_not_kept(folder, broken):
    keep(source("青禾县春耕"), PAGE)
    next(folder.iterdir()).write_text(broken, encoding="utf-8")
    assert kept_page(source("青禾县春耕")) is None
    keep(source("青禾县春耕"), PAGE)
    assert kept_page(source("青禾县春耕")) == PAGE


VALID = json.dumps(
    record_of(
        Page(
            "",
            (
                Article(
                    "a1",
                    (Block(Role.HEADLINE, "青禾县春耕", 1, (Piece(0, 0),), 0.9, Jump("to", "A2")),),
                    Dateline("本报讯", "本报", "青禾", "4月1日", ("柳青禾",)),
                ),
                Block(Role.FURNITURE, "第1版", 2),
            ),
        )
    )
)


@settings(deadline=None, max_examples=300)
@given(
    st.binary(max_size=40),
    st.integers(0, len(VALID)),
    st.integers(0, len(VALID)),
)
def test_any_bytes_are_a_page_safe_to_show_or_none(tmp_path_factory, inserted, start, end):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        keep(source("甲"), PAGE)
        (file,) = Path(os.environ[VARIABLE], "pages").iterdir()
        data = VALID.encode()
        file.write_bytes(data[: min(start, end)] + inserted + data[max(start, end) :])
        page = kept_page(source("甲"))
    if page is not None:
        shown = json.dumps(record_of(page), ensure_ascii=False)
        assert safe_text(shown) == shown


def test_what_a_poisoned_record_says_cannot_steer_the_terminal(folder):
    keep(source("青禾县春耕"), PAGE)
    (file,) = folder.iterdir()
    poison = "\\u009b2J\\u202e\\u001b[2J\\ud800"
    file.write_text(file.read_text("utf-8").replace("青禾县春耕", poison), "utf-8")
    (article,) = kept_page(source("青禾县春耕")).articles
    assert article.title == "\N{REPLACEMENT CHARACTER}2J⇄␛[2J\N{REPLACEMENT CHARACTER}"


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_a_page_not_kept(folder, make):
    keep(source("青禾县春耕"), PAGE)
    (file,) = folder.iterdir()
    file.unlink()
    make(file)
    assert kept_page(source("青禾县春耕")) is None


def test_a_file_without_end_is_not_read(folder):
    keep(source("青禾县春耕"), PAGE)
    (file,) = folder.iterdir()
    os.truncate(file, 2 << 30)
    assert file.stat().st_size > LARGEST
    assert kept_page(source("青禾县春耕")) is None


def test_the_folder_and_its_files_are_the_user_s_alone(folder):
    folder.mkdir(mode=0o777)
    keep(source("青禾县春耕"), PAGE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()] == [0o600]


def test_what_another_user_wrote_is_neither_read_nor_added_to(folder, monkeypatch):
    keep(source("青禾县春耕"), PAGE)
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert kept_page(source("青禾县春耕")) is None
    keep(source("青禾县秋收"), PAGE)
    assert len(list(folder.iterdir())) == 1


def test_a_folder_that_is_full_loses_its_oldest(folder, monkeypatch):
    monkeypatch.setattr(pages, "MOST", 10)
    keep(source("旧"), PAGE)
    (oldest,) = folder.iterdir()
    os.utime(oldest, (time.time() - 7200,) * 2)
    for number in range(10):
        keep(source(str(number)), PAGE)
    assert kept_page(source("旧")) is None
    assert kept_page(source("9")) == PAGE


def test_drafts_of_killed_programs_are_swept(folder):
    folder.mkdir()
    draft = folder / ".dubao-0.draft"
    draft.write_text("")
    os.utime(draft, (time.time() - 7200,) * 2)
    keep(source("青禾县春耕"), PAGE)
    assert not draft.exists()


def test_every_module_that_makes_a_page_is_in_its_name():
    script = (
        "import sys; from reader.parsing import parse_page\n"
        "from reader.model import SourceLine, SourcePage\n"
        "parse_page(SourcePage('', '', (SourceLine('青禾县春耕'), SourceLine('正文。'))))\n"
        "for name, module in sys.modules.items():\n"
        "    if name.startswith('reader.'): print(module.__file__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    loaded = set(map(Path, done.stdout.split("\n")[:-1]))
    assert loaded
    assert loaded <= set(deciding_files())


def test_weights_and_tables_are_in_its_name():
    package = Path(pages.__file__).parent.parent
    data = set(package.joinpath("parsing").rglob("*.json"))
    assert data
    assert data <= set(deciding_files())


def test_another_parser_makes_another_page(monkeypatch):
    keep(source("青禾县春耕"), PAGE)
    monkeypatch.setattr(pages, "_parser", lambda: "another")
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
