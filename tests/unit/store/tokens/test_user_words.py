from pathlib import Path

import pytest

from reader.store.tokens import user_words


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "words.txt"


def test_words_are_read_with_their_numbers_and_without_comments(file: Path):
    file.parent.mkdir()
    file.write_text("\ufeff# 我的词\n统战办 20\n青溪市 # 虚构\n\n三高四新 x\n", encoding="utf-8")
    assert user_words.read(file) == {"统战办": 20, "青溪市": None, "三高四新": None}


def test_without_a_file_there_are_none(file: Path):
    assert user_words.read(file) == {}


def test_adding_keeps_what_stands_there_and_says_what_is_new(file: Path):
    assert user_words.add(["甲乙", "丙丁", "甲乙"], file) == ["甲乙", "丙丁"]
    assert user_words.add(["丙丁", "戊己"], file) == ["戊己"]
    assert file.read_text(encoding="utf-8") == "甲乙\n丙丁\n戊己\n"


def test_removing_takes_the_line_and_keeps_comments(file: Path):
    file.parent.mkdir()
    file.write_text("# 我的词\n甲乙 3 # 注\n丙丁\n", encoding="utf-8")
    assert user_words.remove(["甲乙", "没有"], file) == ["甲乙"]
    assert file.read_text(encoding="utf-8") == "# 我的词\n丙丁\n"


def test_the_file_stands_beside_the_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "mine.yaml"))
    assert user_words.path() == tmp_path / "words.txt"
