"""Several processes rebuild pages as one does, in order, and end with the one that asked."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader import rebuilding
from reader.load import iter_parsed
from reader.rebuilding import rebuilt

MANY = 40


@pytest.fixture
def folder(tmp_path):
    for number in range(MANY):
        body = f"　　本报讯（记者林溪桥）今天上午，水库放水{number}次，农田春灌。"
        text = f"青禾水库第{number}次开闸\n{body}\n"
        (tmp_path / f"{number:03}.txt").write_text(text * 3)
    return tmp_path


def pages_of(folder, processes):
    return list(iter_parsed([str(folder)], helpers=processes))


def test_several_processes_give_what_one_gives_in_the_same_order(folder, monkeypatch):
    monkeypatch.setattr(rebuilding, "FEW", 4)
    monkeypatch.setattr("reader.load.kept_page", lambda _source: None)
    monkeypatch.setattr("reader.load.keep", lambda *_: None)
    assert pages_of(folder, 2) == pages_of(folder, 1)


def test_what_was_kept_is_not_made_again(folder):
    pages = dict(enumerate(page for _, page in pages_of(folder, 1)))
    numbers = iter(range(MANY))
    made = list(rebuilt(iter([None] * MANY), lambda _: pages[next(numbers)], 2))
    assert [one.is_new for one in made] == [False] * MANY


def test_pages_are_rebuilt_here_where_helpers_die(folder, monkeypatch):
    monkeypatch.setattr(rebuilding, "FEW", 2)
    monkeypatch.setattr("reader.load.kept_page", lambda _source: None)
    monkeypatch.setattr("reader.load.keep", lambda *_: None)
    monkeypatch.setattr(rebuilding, "_begin", os.abort)
    assert len(pages_of(folder, 2)) == MANY


def test_helpers_are_gone_when_nobody_asks_further(folder, monkeypatch):
    monkeypatch.setattr(rebuilding, "FEW", 2)
    monkeypatch.setattr("reader.load.kept_page", lambda _source: None)
    some = iter_parsed([str(folder)], helpers=2)
    for _ in range(10):
        next(some)
    some.close()
    import multiprocessing

    assert not multiprocessing.active_children()


CHILD = """
import sys
from reader import rebuilding, load
rebuilding.FEW = 1
load.kept_page = lambda source: None
load.keep = lambda *a: None
import multiprocessing
if __name__ == "__main__":
    for at, _ in enumerate(load.iter_parsed([sys.argv[1]], helpers=2)):
        if at == 10:
            print(*(one.pid for one in multiprocessing.active_children()), flush=True)
            sys.stdin.read()
"""


def is_running(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    said = Path(f"/proc/{number}/stat").read_text("utf-8")
    return said.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no /proc")
def test_helpers_end_with_a_killed_program(folder, tmp_path):
    script = tmp_path / "child.py"
    script.write_text(CHILD)
    command = [sys.executable, str(script), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        helpers = [int(word) for word in process.stdout.readline().split()]
        assert len(helpers) == 2
        process.send_signal(signal.SIGKILL)
    end = time.monotonic() + 60
    while any(map(is_running, helpers)) and time.monotonic() < end:
        time.sleep(0.02)
    assert not any(map(is_running, helpers))
