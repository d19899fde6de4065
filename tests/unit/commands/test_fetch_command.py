"""`dubao fetch` and `dubao today`: what they ask for, say, print and open."""

import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from reader.cli import main
from reader.commands import fetch
from reader.errors import UsageError
from reader.fetching import papers, web
from reader.fetching.received import Clock
from reader.library.addresses import open_library
from reader.settings.reading import settings_path
from reader.state.last import read_last

sys.path.append(str(Path(__file__).parents[1] / "fetching"))
sys.path.append(str(Path(__file__).parents[1] / "sources" / "html"))

from composed_editions import EDITIONS
from edition_server import answer, serving

DAY = date(2026, 4, 21)


@pytest.fixture(autouse=True)
def no_waits(monkeypatch):
    monkeypatch.setattr(web, "Clock", lambda: Clock(sleep=lambda _: None))
    monkeypatch.setattr(fetch, "today", lambda: DAY)
    monkeypatch.setattr("reader.commands.today.today", lambda: DAY)


@pytest.fixture
def host():
    edition = EDITIONS["cms content"]
    files = {address: edition.bytes_of(address) for address in edition.files}
    pdfs = {f"2026-04/{number}.pdf": b"%PDF-1.4 " + number.encode() for number in ("01", "02")}
    with serving(files | pdfs) as found:
        yield found


@pytest.fixture
def own(host):
    """The reader's own file of papers."""
    path = settings_path().with_name("papers.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    front = f"{host.base}{{year}}-{{month}}/{{day}}/node_01.html"
    path.write_text(f"hqrb:\n  name: 海青日报\n  front: {front}\n", "utf-8")
    yield path
    path.unlink()


def test_what_goes_into_another_folder_is_what_opens_where_nothing_was_open(
    own, tmp_path, monkeypatch
):
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))
    folder = tmp_path / "own" / "hqrb" / "2026-04-21"
    assert main(["fetch", "hqrb", "2026-04-21", "--to", str(tmp_path / "own")]) == 0
    assert read_last(tmp_path / "state.db", ()).paths == (str(folder),)
    assert main(["fetch", "hqrb", "2026-04-21", "--to", str(tmp_path / "other")]) == 0
    assert read_last(tmp_path / "state.db", ()).paths == (str(folder),)


@pytest.fixture
def library(tmp_path, monkeypatch):
    """A library that is empty, and a data folder of its own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    with open_library(tmp_path / "library", begin=True):
        return tmp_path / "library"


def test_what_is_fetched_goes_into_the_library_too(own, library, tmp_path, capsys):
    assert main(["fetch", "hqrb", "2026-04-21", "--to", str(tmp_path / "own")]) == 0
    assert main(["search", "渡口", "--library"]) == 1
    assert main(["fetch", "hqrb", "2026-04-21"]) == 0
    capsys.readouterr()
    assert main(["search", "渡口", "--library"]) == 0
    assert "渡口停航三日" in capsys.readouterr().out
    assert main(["fetch", "hqrb", "2026-04-21"]) == 0  # there already
    with open_library(library) as archive:
        assert [(one.paper, one.date) for one in archive.issues()] == [("海青日报", "2026-04-21")]


def test_without_a_library_none_is_begun(own, library):
    shutil.rmtree(library)
    assert main(["fetch", "hqrb", "2026-04-21"]) == 0
    assert not library.exists()


def test_a_library_that_cannot_be_used_is_told_and_the_issue_is_there(own, library, capsys):
    index = (library / "index.db").rename(library / "aside.db")
    (library / "index.db").mkdir()
    assert main(["fetch", "hqrb", "2026-04-21"]) == 1
    said = capsys.readouterr()
    assert Path(said.out.strip()).is_dir()
    assert str(library) in said.err.splitlines()[-1]
    assert "the issue is there" in said.err.splitlines()[-1]
    (library / "index.db").rmdir()
    index.rename(library / "index.db")
    assert main(["fetch", "hqrb", "2026-04-21"]) == 0
    assert main(["search", "渡口", "--library"]) == 0


def test_where_nothing_is_to_be_remembered_it_is_fetched_all_the_same(own, tmp_path, monkeypatch):
    for place in ("", str(tmp_path)):  # nowhere, and a folder
        monkeypatch.setenv("DUBAO_STATE", place)
        assert main(["fetch", "hqrb", "2026-04-21", "--to", str(tmp_path / "own")]) == 0


def test_a_paper_of_ones_own_is_fetched_by_its_name(own, tmp_path, capsys):
    assert main(["fetch", "hqrb", "2026-04-21", "--to", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert out == f"{tmp_path / 'hqrb' / '2026-04-21'}\n"
    assert "3" in err
    assert main(["list", out.strip()]) == 0
    assert "渡口停航三日" in capsys.readouterr().out


def test_days_without_an_issue_are_told_and_the_others_come(own, tmp_path, capsys):
    assert main(["fetch", "海青日报", "2026-04-20..2026-04-22", "--to", str(tmp_path)]) == 3
    out, err = capsys.readouterr()
    assert out == f"{tmp_path / 'hqrb' / '2026-04-21'}\n"
    assert err.count("404") == 2


def test_a_day_that_the_host_cannot_give_does_not_end_the_span(own, host, tmp_path, capsys):
    host.faults["2026-04/20/node_01.html"] = lambda handler: answer(handler, 500, b"")
    assert main(["fetch", "hqrb", "2026-04-20..2026-04-21", "--to", str(tmp_path)]) == 1
    out, err = capsys.readouterr()
    assert out == f"{tmp_path / 'hqrb' / '2026-04-21'}\n"
    assert "500" in err


def test_pages_come_as_pdfs_too_each_its_own(own, host, tmp_path, capsys):
    assert main(["fetch", "hqrb", "--pdf", "--to", str(tmp_path)]) == 0
    found = sorted((tmp_path / "hqrb" / "2026-04-21-pdf").rglob("*.pdf"))
    assert [path.read_bytes()[-2:] for path in found] == [b"01", b"02"]
    assert not list((tmp_path / "hqrb" / "2026-04-21").rglob("*.pdf"))


def test_an_edition_in_json_is_kept_as_it_came(host, tmp_path, capsys):
    text = '{"paperInfo": [{"paperNumber": "01", "paperName": "要闻", "xyList": ['
    text += '{"title": "渡口停航三日", "content": "<p>青禾渡口今起停航。</p>"}]}]}'
    host.files["2026/04/21/index.json"] = text.encode()
    assert main(["fetch", f"{host.base}2026/04/21/index.json", "--to", str(tmp_path)]) == 0
    folder = capsys.readouterr().out.strip()
    assert main(["list", folder]) == 0
    assert "渡口停航三日" in capsys.readouterr().out


def test_today_is_fetched_once_and_opened(own, host, tmp_path, capsys):
    for _ in range(2):
        assert main(["today", "--to", str(tmp_path)]) == 0
        assert "渡口停航三日" in capsys.readouterr().out
    assert host.paths().count("2026-04/21/node_01.html") == 1


def test_what_is_there_of_today_is_opened_without_the_host(own, host, tmp_path, capsys):
    story = EDITIONS["cms content"].articles[102]
    host.faults[story] = lambda handler: answer(handler, 404, b"")
    assert main(["today", "hqrb", "--to", str(tmp_path)]) == 0
    assert "404" in capsys.readouterr().err
    host.faults["robots.txt"] = lambda handler: answer(handler, 503, b"")
    assert main(["today", "hqrb", "--to", str(tmp_path)]) == 0
    out, err = capsys.readouterr()
    assert "早稻栽插过半" in out
    assert "robots" in err


def test_today_without_an_issue_is_said_to_have_none(own, host, tmp_path, capsys):
    host.files.clear()
    assert main(["today", "hqrb", "--to", str(tmp_path)]) == 3
    assert "404" in capsys.readouterr().err


@pytest.mark.parametrize(
    "wrong",
    [
        ["nobody"],
        ["rmrb", "2026-4"],
        ["rmrb", "2026-04-21..2026-04-20"],
        ["rmrb", "1990-01-01..2026-04-20"],
        ["rmrb", "1990-01-01"],
        ["http://127.0.0.1/", "2026-04-21"],
        ["ftp://paper.invalid/"],
        [],
    ],
)
def test_what_means_nothing_is_misuse(wrong, capsys):
    assert main(["fetch", *wrong]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "a: {name: 甲}",
        "a: {front: 'http://x/', back: 1}",
        "a: {front: {yesterday: 'http://x/'}}",
        "a: [1]",
        "- a",
    ],
)
def test_a_wrong_file_of_papers_is_named(own, text, capsys):
    own.write_text(text, "utf-8")
    assert main(["fetch", "a"]) == 2
    assert "papers.yaml:1" in capsys.readouterr().err


def test_the_papers_that_ship_have_a_front_page_each_day():
    known = papers.known_papers()
    assert len(known) >= 10
    for paper in known.values():
        address = paper.front(DAY)
        assert address.startswith("http")
        assert "{" not in address


def test_an_address_holds_from_its_day_on():
    paper = papers.find_paper("人民日报")
    assert "/html/2024-11/30/" in paper.front(date(2024, 11, 30))
    assert "/layout/202412/01/" in paper.front(date(2024, 12, 1))
    with pytest.raises(UsageError):
        paper.front(date(1950, 1, 1))
