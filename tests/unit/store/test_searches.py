"""Saved searches and history: bounded in, merged out, and never lost."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FailedError, SettingsError
from reader.model import safe_line
from reader.store.searches import (
    LIMIT,
    MOST_KEPT,
    Searches,
    change_searches,
    read_searches,
    searches_path,
)


def test_what_is_written_is_read_again(tmp_path: Path):
    file = tmp_path / "new" / "searches.yaml"
    searches = Searches({"春耕: #1": '"春耕" -秋收'}, ("乙: 丙", "title:甲"))
    change_searches(file, lambda _: searches)
    assert read_searches(file) == searches
    assert [path.name for path in file.parent.iterdir()] == ["searches.yaml"]


def test_without_a_file_nothing_has_been_searched(tmp_path: Path):
    assert read_searches(tmp_path / "none.yaml") == Searches()


def test_saving_again_replaces_and_forgetting_takes_away():
    searches = Searches().saving("一", "甲").saving("二", "乙").saving("一", "丙")
    assert dict(searches.saved) == {"一": "丙", "二": "乙"}
    assert dict(searches.forgetting("一").forgetting("三").saved) == {"二": "乙"}


@pytest.mark.parametrize("text", ["saved: [", "- 甲", "other: 1", "saved: 甲", "history: [[甲]]"])
def test_a_file_that_cannot_be_understood_is_named_with_its_line(tmp_path: Path, text: str):
    file = tmp_path / "searches.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"searches\.yaml:\d"):
        read_searches(file)


@pytest.mark.parametrize("text", ["", "saved:\nhistory:\n", "# nothing\n"])
def test_empty_parts_are_nothing(tmp_path: Path, text: str):
    file = tmp_path / "searches.yaml"
    file.write_text(text, encoding="utf-8")
    assert read_searches(file) == Searches()


def test_the_file_stands_beside_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "mine.yaml"))
    assert searches_path() == tmp_path / "searches.yaml"


def test_two_that_change_it_lose_nothing_of_each_other(tmp_path: Path):
    file = tmp_path / "own" / "searches.yaml"
    ours = change_searches(file, lambda searches: searches.saving("一", "甲"))
    change_searches(file, lambda searches: searches.saving("二", "乙"))
    merged = change_searches(file, lambda searches: searches.forgetting("一"))
    assert dict(ours.saved) == {"一": "甲"}
    assert dict(merged.saved) == {"二": "乙"}
    assert read_searches(file) == merged


def test_the_history_that_older_versions_kept_here_stays(tmp_path: Path):
    file = tmp_path / "searches.yaml"
    file.write_text("saved:\n  一: 甲\nhistory:\n- 乙\n- 丙\n", encoding="utf-8")
    assert change_searches(file, lambda searches: searches.forgetting("一")).history == ("乙", "丙")
    assert read_searches(file).history == ("乙", "丙")


@pytest.mark.parametrize("character", ["春", "\U00020bb7", "\x1b", "\u2028", "\ufeff", '"', "a"])
def test_the_longest_history_is_read_again(tmp_path: Path, character: str):
    file = tmp_path / "searches.yaml"
    queries = (f"{number:03}".ljust(200, character) for number in range(MOST_KEPT))
    change_searches(file, lambda _: Searches(history=tuple(queries)))
    assert len(read_searches(file).history) == MOST_KEPT
    assert file.stat().st_size < LIMIT


def test_what_would_not_be_read_again_is_not_saved(tmp_path: Path):
    file = tmp_path / "searches.yaml"
    change_searches(file, lambda searches: searches.saving("一", "甲"))
    with pytest.raises(FailedError, match=r"searches\.yaml"):
        change_searches(file, lambda searches: searches.saving("二", "乙" * LIMIT))
    assert dict(read_searches(file).saved) == {"一": "甲"}


@pytest.mark.parametrize("data", [b"saved: [\n", "甲: 乙\n".encode("gb18030"), b"[" * 60_000])
def test_what_cannot_be_understood_is_left_alone(tmp_path: Path, data: bytes):
    file = tmp_path / "searches.yaml"
    file.write_bytes(data)
    with pytest.raises(SettingsError, match=r"searches\.yaml:\d"):
        change_searches(file, lambda searches: searches.saving("一", "甲"))
    assert file.read_bytes() == data
    assert [path.name for path in tmp_path.iterdir()] == ["searches.yaml"]


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_one_line(tmp_path: Path, make):
    make(tmp_path / "searches.yaml")
    with pytest.raises(SettingsError, match=r"searches\.yaml"):
        read_searches(tmp_path / "searches.yaml")


def test_what_a_file_says_cannot_steer_the_terminal(tmp_path: Path):
    file = tmp_path / "searches.yaml"
    file.write_text('saved: {"\\e]0;x\\a": "\\x9b2J"}\nhistory: ["\\u202e甲\\n乙"]\n', "utf-8")
    found = read_searches(file)
    for text in (*found.saved, *found.saved.values(), *found.history):
        assert text == safe_line(text)


texts = st.text(max_size=20).map(safe_line).filter(str.strip)


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(texts, texts, max_size=4), st.lists(texts, max_size=4, unique=True))
def test_any_searches_come_back(tmp_path_factory, saved, history):
    file = tmp_path_factory.mktemp("searches") / "searches.yaml"
    searches = Searches(saved, tuple(history))
    assert change_searches(file, lambda _none: searches) == searches
    assert read_searches(file) == searches
