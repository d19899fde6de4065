"""What comes into a watched folder is taken in, once it is whole, until ^C."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.cli import main
from reader.library import Archive
from reader.library.watching import QUIET, read_of
from reader.store import parse_query

pytest.importorskip("watchfiles")
PATIENCE = 60  # seconds for a busy machine


def story(text):
    return (
        f"{text}\n　　本报讯（记者林溪桥）今天上午，青禾水库开闸放水，下游三个乡的农田开始春灌。\n"
    )


def until(is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def places(tmp_path, monkeypatch):
    folder, library = tmp_path / "来报", tmp_path / "library"
    folder.mkdir()
    monkeypatch.setenv("DUBAO_LIBRARY", str(library))
    return folder, library


@pytest.fixture
def watcher(places):
    folder, _ = places
    (folder / "旧.txt").write_text(story("旧报一则"))
    command = [sys.executable, "-m", "reader", "library", "watch", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def held(library, text):
    if not (library / "index.db").exists():
        return 0
    with Archive(library) as archive:
        return archive.search(parse_query(f'"{text}"')).total


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_lies_there_and_what_comes_is_taken_in_until_it_is_ended(places, watcher, number):
    folder, library = places
    until(lambda: held(library, "旧报一则"))
    draft = folder / ".新.txt"
    draft.write_text(story("新报一则"))
    draft.rename(folder / "新.txt")
    issue = folder / "2021-04-22"
    issue.mkdir()
    with (issue / "第02版.txt").open("w") as file:
        file.write(story("期中一则"))
        file.flush()
        began = time.monotonic()
        time.sleep(0.3)
        file.write(story("写完一则"))
    is_in_time = time.monotonic() - began < QUIET  # else the half that was there was taken, too
    until(lambda: held(library, "新报一则") and held(library, "写完一则"))
    watcher.send_signal(number)
    out, told = watcher.communicate(timeout=PATIENCE)
    assert watcher.returncode == 0
    assert len(out.splitlines()) == 3 or not is_in_time
    assert "Traceback" not in told
    with Archive(library) as archive:
        assert sum(issue.pages for issue in archive.issues()) == 3


@pytest.mark.parametrize("name", ["", "没有", "一版.txt"])
def test_a_folder_that_cannot_be_watched_is_one_line(places, capsys, name, monkeypatch):
    folder, _ = places
    path = folder / name
    (folder / "一版.txt").touch()
    if not name:
        monkeypatch.setenv("DUBAO_LIBRARY", str(folder / "library"))
    assert main(["library", "watch", str(path)]) == (3 if name else 2)
    (said,) = capsys.readouterr().err.splitlines()
    assert ("name a folder that is there" in said) == bool(name)


def test_a_file_is_read_by_itself_and_one_of_an_issue_with_its_folder(tmp_path):
    names = ["a.txt", "b.txt", "b.yaml", "x.part", ".c.txt", "期/1.txt", "期/2.yaml", "期/.x"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    changed = [str(tmp_path / name) for name in [*names, "gone.txt"]]
    found = [os.path.relpath(path, tmp_path) for path in read_of(tmp_path, changed)]
    assert found == ["a.txt", "b.txt", "期"]
    assert read_of(tmp_path, [str(tmp_path / "b.yaml")]) == [str(tmp_path / "b.txt")]


def test_watchfiles_that_is_not_there_is_said(places, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert main(["library", "watch", str(places[0])]) == 1
    assert "dubao[watch]" in capsys.readouterr().err
    assert Path(places[1]).exists()
