"""`dubao state`: where the file is, all of it out, and some of it in."""

import io
import json
import sys

import pytest

from reader.cli import main
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind


@pytest.fixture(autouse=True)
def file(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "new" / "state.db"))
    return tmp_path / "new" / "state.db"


def test_it_says_where_the_file_is(capsys, file):
    assert main(["state", "path"]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    assert not file.exists()


def test_what_is_exported_is_taken_in_elsewhere(capsys, file, monkeypatch, tmp_path):
    StateFile(file).put([Item(ItemKind.NOTE, "a", "看水")])
    assert main(["state", "export"]) == 0
    exported = capsys.readouterr().out
    assert json.loads(exported.splitlines()[1])["value"] == "看水"
    (tmp_path / "out.jsonl").write_text(exported, "utf-8")
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "other.db"))
    assert main(["state", "import", str(tmp_path / "out.jsonl")]) == 0
    assert "1 item read, 1" in capsys.readouterr().err
    assert main(["state", "export"]) == 0
    assert capsys.readouterr().out == exported


def test_the_export_is_in_utf_8_whatever_the_terminal_speaks(file, monkeypatch):
    StateFile(file).put([Item(ItemKind.NOTE, "a", "看水")])
    written = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(written, encoding="gbk"))
    assert main(["state", "export"]) == 0
    sys.stdout.flush()
    assert "看水" in written.getvalue().decode("utf-8")


def test_standard_input_is_taken_in(capsys, monkeypatch):
    lines = '{"dubao": "state", "version": 1}\n{"kind":"star","key":"a","value":true,"at":1}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    assert main(["state", "import", "-"]) == 0


def test_without_a_file_the_export_is_empty_and_makes_none(capsys, file):
    assert main(["state", "export"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert not file.exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [("none.jsonl", "there is no such file"), (".", "is not a regular file but a folder")],
)
def test_a_file_that_cannot_be_opened_is_named(capsys, monkeypatch, tmp_path, name, said):
    monkeypatch.chdir(tmp_path)
    assert main(["state", "import", name]) == 3
    assert f"{name}: {said}" in capsys.readouterr().err


def test_where_nothing_is_remembered_that_is_said(capsys, monkeypatch):
    monkeypatch.setenv("DUBAO_STATE", "")
    assert main(["state", "path"]) == 1
    assert "DUBAO_STATE" in capsys.readouterr().err


@pytest.mark.parametrize("said", ["", "\n\n"])
def test_what_is_empty_is_no_export(said, file, tmp_path, capsys):
    (tmp_path / "empty.jsonl").write_text(said)
    assert main(["state", "import", str(tmp_path / "empty.jsonl")]) == 1
    assert "dubao state" in capsys.readouterr().err
