import argparse
import errno
import os
from pathlib import Path

import pytest

from reader.commands import words
from reader.errors import DubaoError, FailedError, UsageError
from reader.settings import Settings


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "own" / "config.yaml"))
    return tmp_path / "own"


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    words.add_arguments(parser)
    return words.run(parser.parse_args(arguments), Settings())


def test_words_are_added_listed_and_removed(capsys: pytest.CaptureFixture[str]):
    assert run("add", "统战办", "青溪市") == 0
    assert run("remove", "统战办") == 0
    assert run("list") == 0
    assert capsys.readouterr().out == "青溪市\n"


def test_a_word_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]):
    assert run("remove", "没有") == 1
    assert "没有" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["", "甲 乙", "甲\n", "#甲", "甲" * 60, "\x1b[31m"])
def test_what_cannot_be_a_word_is_refused(word: str):
    with pytest.raises(UsageError):
        run("add", word)


def test_a_folder_that_refuses_is_one_clear_line(folder: Path):
    folder.write_text("")
    with pytest.raises(DubaoError, match=r"words\.txt"):
        run("add", "甲乙")


def test_wrong_lines_are_told_beside_the_words(folder: Path, capsys: pytest.CaptureFixture[str]):
    folder.mkdir()
    (folder / "words.txt").write_text("甲乙\n" + "丙" * 100_000 + "\n", encoding="utf-8")
    assert run("list") == 2
    said = capsys.readouterr()
    assert said.out == "甲乙\n"
    assert "words.txt:2:" in said.err


def test_a_word_that_cannot_be_saved_is_not_called_saved(folder: Path, monkeypatch):
    def full(*_paths):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(FailedError, match=r"words\.txt"):
        run("add", "甲乙")
    assert list(folder.iterdir()) == []
