"""Streams that are not what they seem, and a clock that is wrong: read on, or one clear line."""

import os
import subprocess
import sys

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

PAGE = "青石湾修好了水车\n\n■本报记者 司徒麦\n\n    看水人说，停了六年，总算修好了。\n"
CLOCK_GONE_BACK = (
    "import sys, time; now = time.time; time.time = lambda: now() - {years} * 31_557_600;"
    " from reader.__main__ import run; sys.exit(run())"
)


@pytest.fixture
def page(own_places, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    return page


def test_keys_come_from_the_terminal_where_standard_input_has_nothing(page):
    with PseudoTerminal([*DUBAO, str(page)], stdin=subprocess.DEVNULL) as terminal:
        assert terminal.wait_for("司徒麦")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_a_terminal_that_is_not_its_own_is_one_line(page):
    """Nothing can be typed: it can be drawn on, but no keys come from it."""
    with PseudoTerminal(["true"]) as terminal:
        done = subprocess.run(
            [*DUBAO, str(page)],
            stdin=subprocess.DEVNULL,
            stdout=terminal.slave,
            stderr=subprocess.PIPE,
            start_new_session=True,
            check=False,
        )
    assert done.returncode == 2
    assert len(done.stderr.decode().splitlines()) == 1


def test_whoever_reads_only_the_first_line_hears_no_complaint(page):
    page.write_text(PAGE * 20_000, "utf-8")
    reading, writing = os.pipe()
    with (
        os.fdopen(reading, "rb") as read,
        subprocess.Popen([*DUBAO, str(page)], stdout=writing, stderr=subprocess.PIPE) as dubao,
    ):
        os.close(writing)
        assert read.readline()
        read.close()
        assert dubao.stderr is not None
        assert dubao.stderr.read() == b""
    assert dubao.returncode in (0, 141)


def test_what_is_starred_stays_though_the_clock_goes_back(page):
    for years, said in ((0, "已加星"), (25, "已去星"), (30, "已加星")):
        dubao = [sys.executable, "-c", CLOCK_GONE_BACK.format(years=years), str(page)]
        with PseudoTerminal(dubao, size=(24, 100)) as terminal:
            assert terminal.wait_for("未读")
            assert "已改动" not in terminal.text()
            terminal.type("*")
            assert terminal.wait_for(said)  # what was said last, before, counts
            terminal.type("Q")
            assert terminal.exit_code() == 0
