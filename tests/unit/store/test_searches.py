from pathlib import Path

import pytest

from reader.errors import SettingsError
from reader.store.searches import (
    LONGEST,
    MOST_KEPT,
    Searches,
    read_searches,
    searches_path,
    write_searches,
)


def test_what_is_written_is_read_again(tmp_path: Path):
    file = tmp_path / "new" / "searches.yaml"
    searches = Searches().saving("春耕: #1", '"春耕" -秋收').asking("title:甲").asking("乙: 丙")
    write_searches(file, searches)
    assert read_searches(file) == searches
    assert [path.name for path in file.parent.iterdir()] == ["searches.yaml"]


def test_without_a_file_nothing_has_been_searched(tmp_path: Path):
    assert read_searches(tmp_path / "none.yaml") == Searches()


def test_the_history_has_each_query_once_the_last_one_first():
    assert Searches().asking("甲").asking("乙").asking("甲").asking(" ").history == ("甲", "乙")


def test_the_history_ends_somewhere():
    searches = Searches()
    for number in range(MOST_KEPT + 10):
        searches = searches.asking(str(number))
    assert len(searches.asking("甲" * (LONGEST + 1)).history) == MOST_KEPT


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
