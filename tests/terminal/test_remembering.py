"""Three mornings in a real terminal: read, star, quit, start again, and it is all there."""

import os
import signal
import subprocess
import sys

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal, unhurried

LONG = "\n".join(
    f"    第{number}段：石匠卓有余说，每一块石头都敲过三遍。" for number in range(1, 60)
)
PAGES = {
    "1.txt": f"麦港镇修好六里长堤\n\n{LONG}\n",
    "2.txt": "夜市添了二十盏灯\n\n    北关夜市添了二十盏灯，收摊的人不再摸黑。\n",
}
SIZE = (24, 100)
PATIENT = unhurried("reader.ui.process.signals", "PATIENCE")


@pytest.fixture
def folder(own_places, tmp_path, monkeypatch, own_record):
    monkeypatch.delenv("DUBAO_STATE")  # the one in the data folder
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("PYTHONPATH", os.getcwd())  # noqa: PTH109 - of the tests, not of the pages
    (tmp_path / "pages").mkdir()
    for name, text in PAGES.items():
        (tmp_path / "pages" / name).write_text(text, "utf-8")
    return tmp_path


def opened(folder, *arguments, dubao=DUBAO):
    return PseudoTerminal([*dubao, *arguments], size=SIZE, cwd=folder)


def record(folder):
    command = [sys.executable, "-m", "reader", "state", "export"]
    return subprocess.run(command, capture_output=True, check=True, cwd=folder, text=True).stdout


def test_what_was_read_and_starred_is_there_again_and_reading_goes_on(folder):
    with opened(folder, "pages") as terminal:
        assert terminal.wait_for("2 篇未读")
        terminal.type("*J")
        assert terminal.wait_for("北关夜市")
        terminal.type("\r")
        assert terminal.wait_for("1 篇未读")
        terminal.type("K")
        assert terminal.wait_for("石匠卓有余")
        terminal.type(" ")
        assert terminal.wait_for("第30段")
        terminal.type("Q")
        assert terminal.exit_code() == 0
    with opened(folder) as terminal:  # what was open last, at its line
        assert terminal.wait_for("1 篇未读")
        assert "*麦港镇" in terminal.text()
        assert "第1段" not in terminal.text()
        terminal.type("Q")
        assert terminal.exit_code() == 0
    with opened(folder, "demo") as terminal:
        assert terminal.wait_for("未读")
        assert "麦港镇" not in terminal.text()
        terminal.type("Q")
        assert terminal.exit_code() == 0
    with opened(folder) as terminal:
        assert terminal.wait_for("1 篇未读")
        assert "麦港镇" in terminal.text()
        terminal.type("Q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_loses_nothing(folder, number):
    with opened(folder, "pages", dubao=PATIENT) as terminal:
        assert terminal.wait_for("2 篇未读")
        terminal.type("J*")
        assert terminal.wait_for("已加星")
        terminal.send(number)
        assert terminal.exit_code() == 128 + number
    assert '"star"' in record(folder)
    assert '"left"' in record(folder)


def test_a_window_that_is_closed_loses_nothing(folder):
    with opened(folder, "pages", dubao=PATIENT) as terminal:
        assert terminal.wait_for("2 篇未读")
        terminal.type("*")
        assert terminal.wait_for("已加星")
        terminal.hold_no_slave()
        terminal.close_window()
        assert terminal.exit_code() == 129
    assert '"star"' in record(folder)


@pytest.mark.parametrize("home", ["/dev/null", "/proc/1/none"])
def test_without_a_home_reading_goes_on(folder, monkeypatch, home):
    for name in ("CONFIG", "STATE", "CACHE", "DATA"):
        monkeypatch.delenv(f"XDG_{name}_HOME")
    monkeypatch.setenv("HOME", home)
    with opened(folder, "pages") as terminal:
        assert terminal.wait_for("1/2 版 · 2 篇")
        assert "打不开" in terminal.text()
        terminal.type("J")
        assert terminal.wait_for("北关夜市")
        terminal.type("*Q")
        assert terminal.exit_code() == 0


def test_a_broken_record_is_said_and_reading_goes_on(folder):
    (folder / "data" / "dubao").mkdir(parents=True)
    (folder / "data" / "dubao" / "state.db").write_bytes(b"\0" * 5_000)
    with opened(folder, "pages") as terminal:
        assert terminal.wait_for("已损坏")
        assert terminal.wait_for("2 篇未读")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_a_broken_record_is_said_even_to_whoever_leaves_at_once(folder):
    (folder / "data" / "dubao").mkdir(parents=True)
    (folder / "data" / "dubao" / "state.db").write_bytes(b"\0" * 5_000)
    with opened(folder, "pages") as terminal:
        terminal.type("*Q")
        assert terminal.exit_code() == 0
        assert "已损坏" in terminal.text()
    assert '"star"' in record(folder)
