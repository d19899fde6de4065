"""An archive in PostgreSQL answers as the store in memory does, and several may add to it."""

import sys
import threading

import pytest
from composed_issues import LETTERS, SAID, UNDATED, WATER, article, page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_library_search import QUERIES, articles, in_library, in_memory, query_of

from reader.cli import main
from reader.errors import FailedError
from reader.library import stretches
from reader.model import Article
from reader.store import parse_query

psycopg = pytest.importorskip("psycopg")
served = pytest.importorskip("reader.library.served")


def added(address, *pages):
    with served.ServedArchive(address, begin=True) as archive:
        return list(archive.add(pages))


@pytest.fixture(scope="module")
def three(address):
    added(address, WATER, LETTERS, UNDATED)
    with served.ServedArchive(address) as archive:
        yield archive


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_has_the_answer_of_the_store(three, query):
    assert in_library(three, query) == in_memory([WATER, LETTERS, UNDATED], query)


@pytest.mark.parametrize("query", QUERIES)
def test_the_newest_hits_are_those_of_the_search(three, query):
    *_, told = filter(None, three.newest(lambda: SAID).ask(parse_query(query)))
    found = [entry.article.id for entry in told.entries]
    assert sorted(found) == sorted(name for name, _ in in_library(three, query))
    assert told.total == len(found)


def test_hits_are_counted_by_day_however_their_rows_lie(empty):
    days = ["2021-04-22", "2021-04-23", "2021-04-24"]
    pages = [page(article(f"{day}{n}", f"水库{n}"), date=day) for day in days for n in range(3)]
    added(empty, *pages)
    with psycopg.connect(empty, autocommit=True) as connection:
        connection.execute("CREATE INDEX backwards ON dubao.article (number DESC)")
        connection.execute("CLUSTER dubao.article USING backwards")
    as_they_lie = "&options=-c%20enable_indexscan%3Doff%20-c%20enable_bitmapscan%3Doff"
    with served.ServedArchive(empty + as_they_lie) as archive:
        *_, told = filter(None, archive.newest().ask(parse_query("page:第02版")))
    assert [(str(day), count) for day, count in told.days] == [(day, 3) for day in days[::-1]]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(written=articles, data=st.data())
def test_every_piece_of_a_text_is_found_as_in_memory(three, written, data):
    held = [Article(str(n), tuple(some)) for n, some in enumerate(written)]
    pages = [page(one, label=str(n)) for n, one in enumerate(held)]
    query = query_of(held, data)
    three._index._server.execute("TRUNCATE page, article, stretch, lot")
    for one in pages:
        list(three.add([one]))
    assert in_library(three, query) == in_memory(pages, query)


def test_a_page_comes_in_once_and_issues_are_listed(empty):
    assert [tuple(one)[2:4] for one in added(empty, WATER, WATER, LETTERS)] == [(1, 1), (1, 0)]
    assert [one.known for one in added(empty, WATER)] == [1]
    with served.ServedArchive(empty) as archive:
        assert archive.issues() == [
            ("云溪日报", "2021-04-22", 1, 2),
            ("青禾晚报", "2021-05-01", 1, 2),
        ]


def test_several_that_add_at_once_lose_nothing(empty, monkeypatch):
    monkeypatch.setattr(stretches, "FULL", 16)
    monkeypatch.setattr(stretches, "MANY", 4)
    added(empty, WATER)

    def some(start):
        for number in range(start, start + 20):
            added(empty, page(article(str(number), f"水库{number}期"), label=str(number % 30)))

    threads = [threading.Thread(target=some, args=(start,)) for start in (0, 10, 20)]
    for thread in threads:
        thread.start()
    with served.ServedArchive(empty) as archive:
        while any(thread.is_alive() for thread in threads):
            found = archive.search(parse_query("水库")).settle()
            numbers = [hit.entry.number for hit in found.hits]
            assert numbers == sorted(set(numbers))
        assert archive.search(parse_query("title:水库")).total == 41


def test_what_a_killed_program_was_adding_is_not_there(empty):
    added(empty, WATER)
    with served.ServedArchive(empty) as archive:
        changing = archive._index.changing()
        changing.__enter__()
        archive._take_in(LETTERS)
    with served.ServedArchive(empty) as archive:
        assert archive.search(parse_query("路灯")).total == 0
        assert [one.new for one in archive.add([LETTERS])] == [1]
        assert archive.search(parse_query("路灯")).total == 1


def test_the_command_adds_and_finds(empty, tmp_path, capsys):
    (tmp_path / "第02版.txt").write_text("水库开闸\n　　本报讯（记者林溪桥）今天上午，水库放水。\n")
    assert main(["library", "add", str(tmp_path), "--to", empty]) == 0
    for words in (["水库", "--library", empty], ["--library", empty, "水库"]):
        capsys.readouterr()
        assert main(["search", *words]) == 0
        assert "水库开闸" in capsys.readouterr().out
    assert main(["search", "不在此处的话", "--library", empty]) == 1


def test_where_there_is_no_archive_it_is_said_and_none_begun(empty):
    with pytest.raises(FailedError, match="library add"):
        served.ServedArchive(empty)
    with psycopg.connect(empty) as connection:
        query = "SELECT count(*) FROM pg_namespace WHERE nspname = 'dubao'"
        assert connection.execute(query).fetchone() == (0,)


def test_another_versions_archive_is_left_alone(empty):
    added(empty, WATER)
    with psycopg.connect(empty) as connection:
        connection.execute("UPDATE dubao.archive SET version = 99")
    with pytest.raises(FailedError):
        served.ServedArchive(empty, begin=True)


def test_why_no_server_answers_is_said_first(capsys):
    away = "postgresql://u@127.0.0.1:1/none?connect_timeout=1"
    assert main(["library", "list", "--library", away]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(": Connection refused")


@pytest.mark.parametrize(
    "form",
    [
        "postgresql://u:GEHEIM@127.0.0.1:1/none?connect_timeout=1",
        "postgresql://u:GEHEIM@127.0.0.1:x/none",
        "postgresql://u:GEHEIM@[::/none",
        "postgresql://u:GEHEIM@127.0.0.1:1/none?sslmode=GEHEIM",
        "postgresql://u@127.0.0.1:1/none?password=GEHEIM&connect_timeout=1",
        "postgresql://%zz:GEHEIM@h/none",
        "http://u:GEHEIM@h/none",
    ],
)
def test_a_password_is_never_shown(form, capsys, tmp_path):
    (tmp_path / "x.txt").write_text("水库\n")
    assert main(["library", "add", str(tmp_path), "--to", form]) in (1, 2)
    said = capsys.readouterr()
    assert len(said.err.splitlines()) == 1
    assert "GEHEIM" not in said.err + said.out


def test_psycopg_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(FailedError, match=r"dubao\[postgresql\]"):
        served.ServedArchive("postgresql://u@h/none")
