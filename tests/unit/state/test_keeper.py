"""The writer beside the screen: nothing waits for it, and nothing that it said it kept is lost."""

import resource
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from reader.i18n import use
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.keeper import Keeper

READ, NOTE = ItemKind.READ, ItemKind.NOTE


@pytest.fixture
def told():
    use("en")
    return []


def keeper_of(path, told):
    keeper = Keeper(path, told.append)
    keeper.open()
    return keeper


def kept(path):
    return {item.key: item.value for item in StateFile(path).every()}


def test_what_is_said_is_kept_within_a_second(path, told):
    keeper = keeper_of(path, told)
    keeper.put([Item(READ, "a", True)])
    end = time.monotonic() + 60
    while "a" not in kept(path) and time.monotonic() < end:
        time.sleep(0.05)
    assert kept(path) == {"a": True}
    assert told == []


def test_leaving_keeps_the_last_of_it_at_once(path, told):
    keeper = keeper_of(path, told)
    keeper.put([Item(NOTE, "a", "早")])
    keeper.put([Item(NOTE, "a", "晚")])
    assert keeper.close()
    assert kept(path) == {"a": "晚"}


def test_what_was_said_before_the_file_was_open_is_kept(path, told):
    keeper = Keeper(path, told.append)
    keeper.put([Item(READ, "a", True)])
    keeper.open()
    assert keeper.close()
    assert kept(path) == {"a": True}


def test_leaving_before_the_file_is_open_keeps_what_was_said(path, told):
    keeper = Keeper(path, told.append)
    keeper.put([Item(READ, "a", True)])
    assert keeper.close()
    keeper.open()  # too late
    assert kept(path) == {"a": True}
    assert told == []


@pytest.fixture
def opening_slowly(monkeypatch):
    """Begin to open a file in a thread, which takes a while; return the thread."""

    def begin(keeper):
        begun, goes_on = threading.Event(), threading.Event()

        def slow(path):
            begun.set()
            goes_on.wait()
            return StateFile(path)

        monkeypatch.setattr("reader.state.keeper.StateFile", slow)
        opening = threading.Thread(target=keeper.open)
        opening.start()
        begun.wait()
        threading.Timer(0.2, goes_on.set).start()
        return opening

    return begin


def test_leaving_while_the_file_is_opened_keeps_what_was_said(path, told, opening_slowly):
    keeper = Keeper(path, told.append)
    opening = opening_slowly(keeper)
    keeper.put([Item(READ, "a", True)])
    assert keeper.close()
    opening.join()
    assert kept(path) == {"a": True}


def test_leaving_while_the_file_is_opened_hears_what_it_has_to_say(path, told, opening_slowly):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(bytes(5_000))
    keeper = Keeper(path, told.append)
    opening = opening_slowly(keeper)
    keeper.close()
    assert len(told) == 1
    opening.join()


def test_without_a_path_nothing_is_kept_and_nothing_is_wrong(told):
    keeper = keeper_of(None, told)
    keeper.put([Item(READ, "a", True)])
    assert keeper.about(["a"]) == []
    keeper.close()
    assert told == []


def test_a_file_that_is_locked_costs_a_line_and_is_written_later(path, told, monkeypatch):
    monkeypatch.setattr("reader.state.keeper.AGAIN", 0.05)
    monkeypatch.setattr(
        "reader.files.database.connect.__defaults__", (0.05,)
    )  # seconds of patience
    StateFile(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    keeper = Keeper(path, told.append)
    keeper.open()
    other.execute("BEGIN IMMEDIATE")
    keeper.put([Item(READ, "a", True)])
    assert not keeper.flush(5)
    keeper.put([Item(READ, "b", True)])
    assert not keeper.flush(5)
    assert len(told) == 1
    assert "cannot be written" in told[0]
    other.execute("COMMIT")
    assert keeper.close(60)
    assert kept(path) == {"a": True, "b": True}
    assert keeper.trouble == ""


def test_a_file_that_goes_wrong_while_it_is_read_costs_a_line(path, told):
    keeper = keeper_of(path, told)
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE item")
    assert keeper.about(["a"]) == []
    assert keeper.latest(ItemKind.QUERY) == []
    assert len(told) == 1


def test_two_writers_lose_nothing_of_each_others(path, told, monkeypatch):
    monkeypatch.setattr("reader.files.database.connect.__defaults__", (60,))
    first, second = keeper_of(path, told), keeper_of(path, told)

    def say(keeper, name):
        for number in range(200):
            keeper.put([Item(READ, f"{name}{number}", True)])
            if number % 10 == 0:
                assert keeper.flush(60)

    threads = [threading.Thread(target=say, args=pair) for pair in ((first, "a"), (second, "b"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert first.close(60)
    assert second.close(60)
    assert len(kept(path)) == 400
    assert told == []


WRITER = """
import sys
from pathlib import Path
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
file = StateFile(Path(sys.argv[1]))
for number in range(100_000):
    name = f"{sys.argv[2]}.{number}"
    try:
        note = Item(ItemKind.NOTE, name, "记" * (number % 500 + 1))
        file.put([note, Item(ItemKind.READ, name, True)])
    except Exception as error:
        print(error, file=sys.stderr)
        continue
    print(name, flush=True)
"""


def acknowledged(lines):
    """Whole lines: the last may be cut short."""
    return [line.decode() for line in lines.split(b"\n")[:-1]]


def is_sound(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("rounds", [30])
def test_whenever_it_is_killed_what_was_kept_is_there(path, rounds):
    promised = []
    for number in range(rounds):
        command = [sys.executable, "-c", WRITER, str(path), str(number)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
            first = writer.stdout.readline()
            time.sleep(0.002 * (number * 7 % 31))
            writer.kill()
            promised += acknowledged(first + writer.stdout.read())
    found = {(item.kind, item.key) for item in StateFile(path).every()}
    assert promised
    assert {(kind, name) for kind in (NOTE, READ) for name in promised} <= found
    assert {name for kind, name in found if kind is NOTE} == {
        name for kind, name in found if kind is READ
    }  # never half of what was said together
    assert is_sound(path)
    assert [one.name for one in path.parent.iterdir() if "broken" in one.name] == []


@pytest.mark.parametrize("limit", [1, 4_096, 16_384, 20_000, 65_536])
def test_a_disk_that_is_full_costs_nothing_that_was_kept(path, limit):
    StateFile(path).put([Item(NOTE, "before", "在先")])

    def small():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    script = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n" + WRITER
    script = script.replace("100_000", "300")
    command = [sys.executable, "-c", script, str(path), "full"]
    done = subprocess.run(command, capture_output=True, check=False, preexec_fn=small)
    promised = acknowledged(done.stdout)
    found = {item.key for item in StateFile(path).every()}
    assert found == {"before", *promised}
    assert is_sound(path)
