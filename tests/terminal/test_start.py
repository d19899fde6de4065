"""What comes before the screen stands: first frame, ^C, ^Z, background, odd surroundings."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

PAGE = """\
雁滩渡口添了新船

    雁滩渡口昨天添了两条新船。摆渡人闻人小满说，过河的孩子再不用等到天黑。
"""
IN_A_SHELL = ["sh", "-m", "-c"]


@pytest.fixture
def folder(own_places, tmp_path, monkeypatch):
    monkeypatch.setenv("COLORTERM", "truecolor")
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    return tmp_path


class Held(PseudoTerminal):
    """A program held back where it imports a module."""

    def __init__(self, folder, module, command=(*DUBAO, "page.txt")):
        hooks = folder / "hooks"
        hooks.mkdir()
        shutil.copy(Path(__file__).with_name("waiting_import.py"), hooks / "sitecustomize.py")
        path = os.pathsep.join([str(hooks), str(Path(__file__).parents[2])])
        env = {"PYTHONPATH": path, "WAIT_IMPORT": module}
        super().__init__([*command], size=(24, 100), env=env, cwd=folder)
        self.folder = folder

    def wait_held(self):
        return self.wait_until((self.folder / "waiting").exists)

    def go(self):
        (self.folder / "go").touch()


@pytest.mark.parametrize("module", ["reader.cli", "reader.commands.print_", "reader.parsing"])
def test_an_interrupt_amid_an_import_ends_without_a_word(folder, module):
    with Held(folder, module, [*DUBAO, "print", "page.txt"]) as terminal:
        assert terminal.wait_held()
        terminal.type(b"\x03")
        assert terminal.exit_code() == 130
        assert terminal.text().replace("^C", "") == ""
        assert terminal.is_restored()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGALRM"])
def test_a_signal_while_the_first_frame_stands_leaves_the_terminal_as_it_was(folder, name):
    number = getattr(signal, name)
    with Held(folder, "textual") as terminal:
        assert terminal.wait_held()
        assert terminal.wait_for("闻人小满")
        terminal.send(number)
        assert terminal.exit_code() == 128 + number
        assert terminal.is_restored()
        assert "Traceback" not in terminal.text()


def test_the_suspend_key_while_the_first_frame_stands_gives_the_shell_back(folder):
    shell = [*IN_A_SHELL, '"$@"; stty -a; echo in the shell; fg >/dev/null; echo left', "sh"]
    with Held(folder, "textual", [*shell, *DUBAO, "page.txt"]) as terminal:
        assert terminal.wait_for("闻人小满")
        assert terminal.wait_held()
        terminal.forget()
        terminal.type(b"\x1a")
        assert terminal.wait_for("in the shell")
        assert " echo " in terminal.text()
        assert " icanon " in terminal.text()
        assert terminal.wait_for("闻人小满")
        assert terminal.written.count(b"\x1b[?1049l") == 1
        terminal.go()
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.wait_for("left")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_what_is_typed_while_the_first_frame_stands_is_neither_lost_nor_echoed(folder):
    with Held(folder, "textual") as terminal:
        assert terminal.wait_held()
        assert terminal.wait_for("闻人小满")
        terminal.forget()
        terminal.type(b"vv\r\x11")  # ^q, which a terminal takes for itself unless it is told not to
        terminal.go()
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
        assert "vv" not in terminal.text()


def test_enter_typed_before_there_is_any_frame_is_enter(folder):
    """The terminal makes a line feed of it then."""
    with Held(folder, "reader.cli") as terminal:
        assert terminal.wait_held()
        terminal.type("/渡口\rQ")
        terminal.go()
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_started_in_the_background_it_waits_to_be_brought_to_the_foreground(folder):
    script = (
        '"$@" & until jobs >jobs; grep -q Stopped jobs; do sleep 0.1; done;'
        " echo it waits; fg >/dev/null; echo left"
    )
    command = [*IN_A_SHELL, script, "sh", *DUBAO, "page.txt"]
    with PseudoTerminal(command, size=(24, 100), cwd=folder) as terminal:
        assert terminal.wait_for("it waits")
        assert b"\x1b" not in terminal.written
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.wait_for("left")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


def test_sent_to_the_background_it_waits_again(folder):
    script = (
        '"$@"; echo in the shell; bg; until jobs >jobs; grep -q "tty out" jobs; do sleep 0.1; done;'
        " echo it waits; fg >/dev/null; echo left"
    )
    command = [*IN_A_SHELL, script, "sh", *DUBAO, "page.txt"]
    with PseudoTerminal(command, size=(24, 100), cwd=folder) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type(b"\x1a")
        assert terminal.wait_for("it waits")
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.wait_for("left")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


@pytest.mark.parametrize("value", ["nonsense", "-1", "0"])
@pytest.mark.parametrize(
    "name",
    [
        "TEXTUAL",
        "TEXTUAL_ANIMATIONS",
        "TEXTUAL_COLOR_SYSTEM",
        "TEXTUAL_DRIVER",
        "TEXTUAL_FPS",
        "TEXTUAL_PRESS",
        "TEXTUAL_SCREENSHOT",
        "PYTHONFAULTHANDLER",
    ],
)
def test_odd_surroundings_do_not_keep_it_from_starting(folder, name, value):
    command = [*DUBAO, "page.txt"]
    with PseudoTerminal(command, size=(24, 100), env={name: value}, cwd=folder) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_it_reads_where_home_is_no_folder(folder):
    home = {**dict.fromkeys(("CONFIG", "STATE", "CACHE", "DATA")), "HOME": "/dev/null"}
    env = {name if name == "HOME" else f"XDG_{name}_HOME": value for name, value in home.items()}
    command = [*DUBAO, "page.txt"]
    with PseudoTerminal(command, size=(24, 100), env=env, cwd=folder) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert "Traceback" not in terminal.text()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has it")
@pytest.mark.parametrize("argument", ["--help", "--version", "list", "print", "parse", "config"])
def test_a_full_disk_is_one_line_and_a_failure(folder, argument):
    shell = ["sh", "-c", '"$@" >/dev/full', "sh", sys.executable, "-m", "reader", argument]
    with PseudoTerminal(shell, cwd=folder) as terminal:
        assert terminal.exit_code() == 1
        assert terminal.written.count(b"\n") == 1
        assert "Traceback" not in terminal.text()


def test_a_page_that_changes_before_the_screen_stands_is_said_to_have_changed(folder):
    with Held(folder, "textual") as terminal:
        assert terminal.wait_held()
        with (folder / "page.txt").open("a", encoding="utf-8") as page:
            page.write("\n    第三条船下月下水。\n")
        terminal.go()
        assert terminal.wait_for("已改动")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_keys_before_the_first_frame_find_the_panes_in_their_places(folder):
    with PseudoTerminal([*DUBAO, "page.txt"], size=(20, 50), cwd=folder) as terminal:
        terminal.type("\r/渡口\r".encode())
        assert terminal.wait_for("摆渡人")
        terminal.wait_for("never", 0.5)  # whatever else would move the keyboard
        terminal.type(b"qqq")  # out of the hits, the article, the list; letters, in a field
        assert terminal.exit_code() == 0


def test_the_mark_whose_width_is_asked_for_is_not_seen_on_the_first_frame(folder):
    with PseudoTerminal([*DUBAO, "page.txt"], size=(24, 100), cwd=folder) as terminal:
        assert terminal.wait_for("雁滩渡口添了新船")
        assert terminal.wait_until(lambda: b"\x1b[6n" in terminal.written)
        before, _, _ = terminal.written.partition(b"\x1b[6n")
        assert before.endswith("\x1b[8m“\x1b[28m".encode())
        terminal.type("q")
        assert terminal.exit_code() == 0


@pytest.mark.parametrize("keys", [b"qoj", b"q?j", b"Qqoj:j", b"q\rfj"])
def test_keys_typed_behind_the_one_that_leaves_keep_nobody_there(folder, keys):
    with PseudoTerminal([*DUBAO, "page.txt"], size=(20, 50), cwd=folder) as terminal:
        assert terminal.wait_for("摆渡人")
        terminal.wait_for("never", 1)  # the app, not only the first frame
        terminal.type(keys)
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
