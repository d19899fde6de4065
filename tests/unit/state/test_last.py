"""Where the reader was left, as the first frame asks for it."""

import os
import sqlite3

import pytest

from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.last import Last, read_last
from reader.state.paths import VARIABLE, key_of, state_path

LEFT, VIEW = ItemKind.LEFT, ItemKind.VIEW


def left(paths, article, place=(0, 0)):
    block, offset = place
    value = {"paths": list(paths), "article": article, "block": block, "offset": offset}
    return Item(LEFT, key_of(paths), value)


def test_what_was_open_last_is_opened_again_at_its_place(path):
    file = StateFile(path)
    file.put([left(["/报/一"], "a", (2, 7))])
    file.put([left(["/报/二"], "b", (1, 1))])
    assert read_last(path, ()) == Last(("/报/二",), "b", (1, 1))


def test_paths_that_are_asked_for_open_where_they_were_left(path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    StateFile(path).put([left([str(tmp_path / "一")], "a"), left(["/报/二"], "b")])
    assert read_last(path, ["./一/"]).article == "a"
    assert read_last(path, ["三"]) == Last()


def test_the_look_holds_until_the_settings_say_something_new(path):
    StateFile(path).put([Item(VIEW, "theme", ["ink", "auto"])])
    last = read_last(path, ())
    assert last.chosen("theme", "auto") == "ink"
    assert last.chosen("theme", "paper") == "paper"
    assert last.chosen("measure", "72") == "72"


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo, lambda name: name.write_text("报")])
def test_what_is_no_such_file_says_nothing_and_holds_nobody_up(path, make):
    path.parent.mkdir()
    make(path)
    assert read_last(path, ()) == Last()


def test_without_a_file_none_is_made(path):
    assert read_last(path, ()) == read_last(None, ()) == Last()
    assert not path.parent.exists()


def test_a_file_that_is_being_written_holds_nobody_up(path):
    StateFile(path).put([left(["/报/一"], "a")])
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert read_last(path, ()) == Last()


def test_a_variable_names_the_file_or_none(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    assert state_path().name == "state.db"
    monkeypatch.setenv(VARIABLE, str(tmp_path / "x.db"))
    assert state_path() == tmp_path / "x.db"
    monkeypatch.setenv(VARIABLE, "")
    assert state_path() is None
