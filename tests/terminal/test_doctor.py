"""`dubao doctor` at a terminal that answers, one that does not, and one that goes: never raw."""

import json
import os
import re
import signal
import subprocess
import termios

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal, unhurried

ASKED = re.compile(rb"\r([^\r\x1b]+)\x1b\[6n")
PATIENT = unhurried("reader.commands.measured", "PATIENCE")
NARROW = {"“": 1, "”": 1, "…": 1, "—": 1, "「": 2, "、": 2, "。": 2, "中": 2, "」": 2}
WIDE = {**NARROW, "“": 2, "”": 2, "…": 2, "—": 2}


@pytest.fixture
def env(tmp_path):
    return {
        "LC_ALL": "en_GB.UTF-8",
        "COLORTERM": "truecolor",
        "DUBAO_CONFIG": str(tmp_path / "config.yaml"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "DUBAO_STATE": str(tmp_path / "state.db"),
    }


def doctor(env, dubao=DUBAO):
    return PseudoTerminal([*dubao, "doctor", "--format", "jsonl"], env=env)


def is_waiting(terminal):
    """Wait until all questions about widths have been asked."""
    return terminal.wait_until(lambda: len(ASKED.findall(terminal.written)) >= len(NARROW))


def answer(terminal, widths):
    for character in ASKED.findall(terminal.written):
        os.write(terminal.master, f"\x1b[7;{1 + widths[character.decode()]}R".encode())


def answered(terminal, widths, pictures=b"\x1b[?62;22c"):
    """Answer as a terminal would that draws characters so; return the code and the diagnoses."""
    assert is_waiting(terminal)
    answer(terminal, widths)
    if pictures:
        assert terminal.wait_until(lambda: b"\x1b[c" in terminal.written)
        os.write(terminal.master, pictures)
    code = terminal.exit_code()
    rows = re.findall(r"\{.*\}", terminal.text())
    found = {one["subject"]: one for one in map(json.loads, rows)}
    return code, found


@pytest.mark.parametrize("widths", [NARROW, WIDE], ids=["narrow", "wide"])
def test_widths_are_as_the_terminal_says(env, widths):
    with doctor(env, PATIENT) as terminal:
        code, found = answered(terminal, widths)
        assert terminal.is_restored()
    assert code == 0
    assert f"“ {widths['“']}" in found["ambiguous widths"]["says"]
    assert found["widths"]["health"] == "fine"


def test_a_width_that_sets_lines_unevenly_is_wrong(env):
    with doctor(env, PATIENT) as terminal:
        code, found = answered(terminal, {**NARROW, "—": 2})
    assert code == 1
    assert found["ambiguous widths"]["health"] == "wrong"


def test_chinese_that_is_not_two_cells_wide_is_wrong(env):
    with doctor(env, PATIENT) as terminal:
        code, found = answered(terminal, {**NARROW, "「": 1})
    assert code == 1
    assert found["widths"]["advice"].startswith("「 ")


def test_a_setting_that_is_not_so_is_wrong(env, tmp_path):
    (tmp_path / "config.yaml").write_text("ambiguous_width: 1\n")
    with doctor(env, PATIENT) as terminal:
        code, found = answered(terminal, WIDE)
    assert code == 1
    assert "ambiguous_width is 1" in found["ambiguous widths"]["advice"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (b"\x1b[?62;22c", "half blocks"),
        (b"\x1b[?62;4;22c", "sixels"),
        (b"\x1bP>|kitty(0.35.1)\x1b\\\x1b[?62;c", "kitty"),
        (b"\x1b]1337;ReportCellSize=17;8;2\x1b\\\x1b[?65;4c", "iTerm2"),
    ],
)
def test_pictures_are_shown_as_the_terminal_can(env, said, shown):
    with doctor(env, PATIENT) as terminal:
        code, found = answered(terminal, NARROW, said)
        assert terminal.is_restored()
    assert code == 0
    assert shown in found["pictures"]["says"]


@pytest.mark.parametrize("setting", ["off", "blocks"])
def test_a_setting_for_pictures_is_told_and_asks_nothing(env, tmp_path, setting):
    (tmp_path / "config.yaml").write_text(f"pictures: {setting}\n")
    with doctor(env, PATIENT) as terminal:
        _, found = answered(terminal, NARROW, pictures=b"")
        assert b"\x1b[c" not in terminal.written
    assert f"pictures: {setting}" in found["pictures"]["says"]


def test_nothing_is_asked_of_pictures_between_panes(env):
    with doctor({**env, "TMUX": "/tmp/tmux,1,0"}, PATIENT) as terminal:
        _, found = answered(terminal, NARROW, pictures=b"")
        assert b"\x1b[c" not in terminal.written
    assert "half blocks" in found["pictures"]["says"]


def test_a_terminal_that_says_nothing_is_not_waited_for(env):
    with doctor(env) as terminal:
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
        assert "does not say where its cursor is" in terminal.text()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_while_it_waits_leaves_the_terminal_as_it_was(env, number):
    with doctor(env, PATIENT) as terminal:
        assert is_waiting(terminal)
        terminal.send(number)  # heeded once the terminal has answered
        answer(terminal, NARROW)
        assert terminal.exit_code() in (128 + number, -number)
        assert termios.tcgetattr(terminal.slave) == terminal.before


def test_a_terminal_that_takes_nothing_is_not_waited_for(env):
    """^S stops the output; what asks about widths gives up, and the rest waits for ^Q as ever."""
    with doctor(env) as terminal:
        assert terminal.wait_for('"colours"')
        os.write(terminal.master, b"\x13")
        terminal.wait_for("never shown", limit=2)
        os.write(terminal.master, b"\x11")
        assert terminal.exit_code() is not None
        assert terminal.is_restored()


def test_in_a_pipe_it_says_so_and_asks_nothing(env):
    done = subprocess.run(
        [*DUBAO, "doctor"], env={**os.environ, **env}, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert b"no terminal" in done.stdout
    assert b"\x1b" not in done.stdout


def test_on_a_dumb_terminal_it_says_what_to_set(env):
    with doctor({**env, "TERM": "dumb"}) as terminal:
        assert terminal.exit_code() == 1
        assert "xterm-256color" in terminal.text()


def test_a_job_in_the_background_asks_nothing(env):
    script = '"$@" </dev/null & wait $!'
    with PseudoTerminal(["sh", "-m", "-c", script, "sh", *DUBAO, "doctor"], env=env) as terminal:
        assert terminal.exit_code() == 0
        assert not ASKED.findall(terminal.written)
