"""`dubao export`: what is chosen, in which form, and where to."""

import argparse
import io
import json
from zipfile import ZipFile

import pytest

from reader.commands import export
from reader.commands.parser import Parser
from reader.errors import FailedError, UsageError
from reader.i18n import use
from reader.settings import Settings

PAGES = {
    "01.txt": "云溪镇夜校开课\n\n　　本报讯 云溪镇夜校昨晚开课，教室坐满。\n",
    "02.txt": "青禾河清淤收尾\n\n　　本报讯 青禾河清淤昨日收尾，河水变清。\n",
}


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    use("en")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name, text in PAGES.items():
        for day in ("2026-03-05", "2026-03-06"):
            folder = tmp_path / "in" / day
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
            (folder / name).with_suffix(".yaml").write_text(f"paper: 云溪日报\ndate: {day}\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    parser = Parser("export")
    export.add_arguments(parser)
    return export.run(parser.parse(arguments), Settings())


def test_without_a_place_it_goes_to_standard_output(capsysbinary):
    assert run("in/2026-03-05", "--to", "markdown") == 0
    out = capsysbinary.readouterr().out.decode()
    assert out.startswith("---\npaper: 云溪日报\ndate: '2026-03-05'\n")
    assert out.count("## ") == 2


def test_a_book_goes_through_a_pipe_too(capsysbinary):
    assert run("in/2026-03-05", "--to", "epub") == 0
    assert "EPUB/nav.xhtml" in ZipFile(io.BytesIO(capsysbinary.readouterr().out)).namelist()


def test_a_book_is_not_written_to_a_terminal(monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    with pytest.raises(UsageError, match="--out"):
        run("in", "--to", "epub")


def test_a_file_takes_all_pages_and_is_told(here, capsys):
    assert run("in", "--to", "json", "--out", "all.json") == 0
    assert len(json.loads((here / "all.json").read_text("utf-8"))) == 4
    assert "4 articles written to all.json" in capsys.readouterr().err


def test_a_folder_gets_a_file_an_issue(here):
    assert run("in", "--to", "html", "--out", "out/") == 0
    assert sorted(path.name for path in (here / "out").iterdir()) == [
        "云溪日报 2026-03-05.html",
        "云溪日报 2026-03-06.html",
    ]


def test_what_is_there_stays_unless_it_is_meant(here):
    (here / "a.txt").write_text("mine")
    with pytest.raises(FailedError, match="is there already"):
        run("in", "--to", "txt", "--out", "a.txt")
    assert (here / "a.txt").read_text() == "mine"
    assert run("in", "--to", "txt", "--out", "a.txt", "--overwrite") == 0
    assert "夜校" in (here / "a.txt").read_text("utf-8")


def test_a_query_chooses_articles(capsysbinary):
    assert run("in", "--to", "csv", "--select", "夜校") == 0
    rows = capsysbinary.readouterr().out.decode().splitlines()
    assert len(rows) == 3
    assert all("夜校" in row for row in rows[1:])


def test_a_query_that_nothing_answers_writes_nothing(here, capsys):
    assert run("in", "--to", "txt", "--select", "雪山", "--out", "a.txt") == 1
    assert not (here / "a.txt").exists()
    assert capsys.readouterr().err.strip()


def test_a_query_that_cannot_be_read_is_misuse():
    with pytest.raises(UsageError):
        run("in", "--to", "txt", "--select", "(")


def test_citations_are_a_form_of_their_own(capsysbinary):
    assert run("in/2026-03-05", "--cite", "gbt7714") == 0
    assert capsysbinary.readouterr().out.decode().splitlines() == [
        "云溪镇夜校开课[N]. 云溪日报, 2026-03-05(01).",
        "青禾河清淤收尾[N]. 云溪日报, 2026-03-05(02).",
    ]


def test_one_form_is_asked_for():
    with pytest.raises(UsageError):
        run("in")
    with pytest.raises(UsageError):
        run("in", "--to", "txt", "--cite", "csl")


def test_two_issues_of_one_name_are_two_files(here):
    for name in ("a", "b"):
        (here / "other" / name).mkdir(parents=True)
        (here / "other" / name / "要闻.txt").write_text(PAGES["01.txt"], "utf-8")
    assert run("other", "--to", "txt", "--out", ".") == 0
    assert {path.name for path in here.glob("*.txt")} == {"要闻.txt", "要闻 (2).txt"}


def test_arguments_are_declared_for_argparse():
    export.add_arguments(argparse.ArgumentParser())


@pytest.mark.parametrize("place", ["no/such/all.txt", "no/such/"])
def test_a_folder_that_is_missing_is_to_be_made_first(here, place):
    with pytest.raises(FailedError, match="make that folder first"):
        run("in/2026-03-05", "--to", "txt", "--out", place)
    assert not (here / "no").exists()
