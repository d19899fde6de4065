"""What the process around a screen does, on a terminal of its own."""

import os
import re
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from pseudo_terminal import TINY_APP, PseudoTerminal


@pytest.fixture
def terminal(tmp_path):
    with PseudoTerminal(TINY_APP, env={"XDG_STATE_HOME": str(tmp_path)}, cwd=tmp_path) as one:
        assert one.wait_for("<ready")
        yield one


@pytest.fixture(scope="module")
def running():
    """One program for all that it outlives."""
    with PseudoTerminal(TINY_APP) as one:
        assert one.wait_for("<ready")
        yield one


HEAP = 64 << 20  # bytes that glibc sets aside for a thread's own
ENDING = ["SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGXCPU"]


@pytest.mark.parametrize("name", [*ENDING, "SIGABRT", "SIGPROF", "SIGRTMIN"])
def test_a_signal_ends_it_in_good_order(terminal, tmp_path, name):
    number = getattr(signal, name)
    terminal.send(number)
    assert terminal.exit_code() == 128 + number
    assert terminal.is_restored()
    assert (tmp_path / "saved").exists()


@pytest.mark.parametrize("key", ["x", "t", "y"])
def test_a_fault_is_one_line_and_a_private_log(terminal, tmp_path, key):
    terminal.type(key)
    assert terminal.exit_code() == 70
    assert terminal.is_restored()
    (log,) = (tmp_path / "dubao").iterdir()
    assert log.stat().st_mode & 0o777 == 0o600
    assert "asked for" in log.read_text() or "in a thread" in log.read_text()
    assert "tiny_app.py" in log.read_text()  # where it happened
    assert log.name in terminal.text()
    assert "Traceback" not in terminal.text()


@pytest.mark.skipif(sys.platform != "linux", reason="/proc and glibc are Linux's")
def test_its_threads_share_one_heap(running):
    """A thread's own heap begins at a multiple of 64 MB, and what it has not grown to is barred."""
    pid = running.process.pid
    assert len(os.listdir(f"/proc/{pid}/task")) > 1  # noqa: PTH208 - names alone
    maps = [line.split()[:2] for line in Path(f"/proc/{pid}/maps").read_text().splitlines()]
    places = [(*(int(end, 16) for end in ends.split("-")), may) for ends, may in maps]
    own = [
        start
        for (start, end, may), (after, last, barred) in pairwise(places)
        if (may[:2], barred[:3], end) == ("rw", "---", after)
        and not start % HEAP
        and last - start == HEAP
    ]
    assert own == []


def test_a_stuck_screen_is_left_by_force(tmp_path):
    with PseudoTerminal(TINY_APP, env={"PATIENCE": "0.3"}, cwd=tmp_path) as terminal:
        assert terminal.wait_for("<ready")
        terminal.type("s")
        assert terminal.wait_until((tmp_path / "stuck").exists)
        terminal.send(signal.SIGTERM)
        assert terminal.exit_code() == 143
        assert terminal.is_restored()


def test_what_still_runs_beside_it_does_not_delay_leaving(terminal):
    terminal.type("w")
    assert terminal.wait_for("<key w>")
    terminal.type("q")
    assert terminal.exit_code() == 0


def test_a_look_up_that_takes_another_s_place_is_no_fault(terminal):
    for _ in range(3):
        terminal.type("o")
        assert terminal.wait_for("<key o>")
        terminal.type("j")
        assert terminal.wait_for("<key j>")
    assert terminal.wait_for("<found>")
    terminal.type("o")
    assert terminal.wait_for("<key o>")
    terminal.type("q")  # the last one ends after the screen
    assert terminal.exit_code() == 0
    assert "fault" not in terminal.text()


def test_a_worker_that_fails_while_leaving_is_no_fault(terminal):
    terminal.type("z")
    assert terminal.exit_code() == 0
    assert "fault" not in terminal.text()


def test_a_terminal_that_goes_away_ends_it(terminal):
    os.close(terminal.slave)
    terminal.slave = None
    terminal.close_window()
    assert terminal.exit_code() == 129


def test_bytes_that_are_no_utf_8_are_ignored(running):
    running.type(b"\xff\xe9")
    running.type("j")
    assert running.wait_for("<key j>")


def test_reports_of_what_is_no_key_and_of_no_size_are_survived(running):
    running.type(b"\x1b[1114112u\x1b[0;;1114112u\x1b[1;1:3A\x1b[1114112R")
    running.type(b"\x1b[48;24;80;0;0t\x1b[<0;3;4M\x1b[<0;3;4m")
    running.type("i")
    assert running.wait_for("<key i>")


def test_a_phrase_of_an_input_method_is_typed_whole(running):
    running.type(b"\x1b[32;;" + b":".join([b"35835"] * 40 + [b"25253"]) + b"u")
    assert running.wait_for("<key 报>")
    running.type(b"\x1b[0;;128104:8205:128105u")
    assert running.wait_for("<paste 3")


def test_the_escape_key_needs_no_other_key_after_it(running):
    running.type(b"\x1b")
    assert running.wait_for("<key escape>")


def test_a_bare_modifier_is_no_key(running):
    running.type("i")
    assert running.wait_for("<key i>")
    running.type(b"\x1b[57441;2u\x1b[106;2u")
    assert running.wait_for("<key J>")
    assert "key left_shift" not in running.text()


def test_answers_of_the_terminal_are_not_typed(running):
    running.type(b"\x1b[?64;1;2c\x1b]11;rgb:00/00/00\x07\x1bP>|xterm\x1b\\")
    running.type("k")
    assert running.wait_for("<key k>")
    assert "key 6" not in running.text()


def test_a_paste_without_an_end_is_taken_and_keys_work_again(running):
    running.type(b"\x1b[200~abc\x1b[2Jq")
    assert running.wait_for("<paste 7")
    running.type("l")
    assert running.wait_for("<key l>")


def test_a_text_with_escape_sequences_shows_marks(running):
    running.type("e")
    assert running.wait_for("␛]0;title�2J␀ told")
    assert b"\x1b]0" not in running.written


def test_no_size_and_an_absurd_size_are_brought_within_reason(running):
    running.resize(0, 0)
    assert running.wait_for("<ready 80x24>")
    running.resize(65535, 65535)
    assert running.wait_for("<ready 1000x500>")
    running.resize(1, 1)
    running.resize(30, 90)
    assert running.wait_for("<ready 90x30>")


def test_keys_come_from_the_terminal_when_something_is_piped_in():
    with PseudoTerminal(TINY_APP, stdin=subprocess.PIPE) as terminal:
        terminal.process.stdin.write(b"qqq")
        terminal.process.stdin.close()
        assert terminal.wait_for("<ready")
        terminal.type("j")
        assert terminal.wait_for("<key j>")
        terminal.type("q")
        assert terminal.exit_code() == 0


def test_standard_error_is_not_needed_for_the_screen():
    command = ["sh", "-c", '"$@" <&- 2>&-', "sh", *TINY_APP]
    with PseudoTerminal(command) as terminal:
        assert terminal.wait_for("<ready")
        terminal.type("q")
        assert terminal.exit_code() == 0


def test_without_any_terminal_it_says_so():
    done = subprocess.run(
        TINY_APP, stdin=subprocess.DEVNULL, capture_output=True, start_new_session=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert b"no terminal" in done.stderr


def test_an_ascii_locale_still_shows_chinese():
    plain = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    with PseudoTerminal(TINY_APP, env=plain) as terminal:
        assert terminal.wait_for("<ready")
        terminal.type("c")
        assert terminal.wait_for("<读报>")


@pytest.mark.parametrize(
    ("locale", "encoding"),
    [("zh_CN.GB18030", "gb18030"), ("zh_CN.GBK", "gbk"), ("zh_TW.Big5", "big5")],
)
def test_an_older_encoding_is_spoken_both_ways(locale, encoding):
    with PseudoTerminal(TINY_APP, env={"LC_ALL": locale}) as terminal:
        assert terminal.wait_for("<ready")
        terminal.type("C")
        assert terminal.wait_for("<读報>" if encoding != "big5" else "<？報>", encoding=encoding)
        terminal.type("報".encode(encoding))
        assert terminal.wait_for("<key 報>", encoding=encoding)
        terminal.type("q")
        assert terminal.exit_code() == 0
        terminal.written.decode(encoding)


@pytest.mark.parametrize("stop", [lambda on: on.send(signal.SIGTSTP), lambda on: on.type("m")])
def test_it_stops_and_goes_on_even_amid_a_write(terminal, stop):
    stop(terminal)
    assert terminal.wait_stopped()
    assert terminal.is_restored()
    terminal.send(signal.SIGCONT)
    terminal.type("j")
    assert terminal.wait_for("<key j>")


def test_after_a_stop_that_gave_no_time_everything_is_drawn_again(terminal):
    terminal.send(signal.SIGSTOP)
    assert terminal.wait_stopped()
    terminal.forget()
    terminal.send(signal.SIGCONT)
    assert terminal.wait_for("<ready")
    terminal.type("j")
    assert terminal.wait_for("<key j>")
    terminal.type("q")
    assert terminal.exit_code() == 0
    assert terminal.is_restored()


@pytest.mark.parametrize(
    ("answer", "dark"),
    [
        (b"\x1b]11;rgb:1e1e/1e1e/2e2e\x07", True),
        (b"\x1b]11;rgb:ff/fd/f5\x1b\\", False),
        (b"\x1b[?997;1n", True),
        (b"\x1b[?997;2n", False),
    ],
)
def test_the_terminal_says_what_it_is_drawn_on(running, answer, dark):
    running.type("b")
    assert running.wait_for("<key b>")
    assert b"\x1b]11;?\x07" in running.written
    for one in answer[: len(answer) // 2], answer[len(answer) // 2 :]:
        running.type(one)
    assert running.wait_for(f"<dark {dark}>")


STOPS = [lambda on: on.type("q"), lambda on: on.send(signal.SIGTERM), lambda on: on.type("x")]


@pytest.mark.parametrize("leave", STOPS)
def test_what_was_turned_on_is_off_again_however_it_is_left(terminal, leave):
    terminal.type("bnp")
    assert terminal.wait_for("<key p>")
    leave(terminal)
    assert terminal.exit_code() is not None
    for on, off in (b"\x1b[?2031h", b"\x1b[?2031l"), (b"\x1b[22;0t", b"\x1b[23;0t"):
        assert terminal.written.rfind(off) > terminal.written.rfind(on) > 0
    assert terminal.is_restored()


def test_what_was_turned_on_is_on_again_after_a_stop(terminal):
    terminal.type("bnp")
    assert terminal.wait_for("<key p>")
    terminal.send(signal.SIGTSTP)
    assert terminal.wait_stopped()
    assert terminal.is_restored()
    stopped_at = len(terminal.written)
    terminal.send(signal.SIGCONT)
    terminal.type("j")
    assert terminal.wait_for("<key j>")
    for on in (b"\x1b[?2031h", b"\x1b]11;?\x07", b"\x1b[22;0t", b"\x1b[?25h"):
        assert on in terminal.written[stopped_at:]


def test_a_title_holds_no_controls(terminal):
    terminal.type("n")
    assert terminal.wait_for("<key n>")
    assert "\x1b]2;雁滩␇␛[2J版\x07".encode() in terminal.written


def test_everything_is_drawn_anew_over_what_another_program_wrote(terminal):
    os.write(terminal.slave, b"\x1b[5;5Hrubbish\x1b[?1003l")
    terminal.type("r")
    assert terminal.wait_for("<key r>")
    terminal.type("q")
    assert terminal.exit_code() == 0
    cleared = terminal.written.rfind(b"\x1b[2J")
    assert cleared > terminal.written.rfind(b"rubbish")
    drawn = terminal.written[cleared:]
    assert b"\x1b[?1003h" in drawn
    assert set(re.findall(rb"\x1b\[([0-9]+);1H", drawn)) >= {b"%d" % row for row in range(1, 25)}


def test_the_cursor_stands_where_it_was_placed_after_every_frame(terminal):
    terminal.type("p")
    assert terminal.wait_for("<key p>")
    terminal.type("j")
    assert terminal.wait_for("<key j>")
    terminal.type("q")
    assert terminal.exit_code() == 0
    frames = terminal.written[: terminal.written.rfind(b"\x1b[?1049l")]
    assert re.findall(rb"\x1b\[[0-9]+;[0-9]+H", frames)[-1] == b"\x1b[4;8H"
