"""The main job in a real terminal, with the command as it is installed."""

import re
import sys
from pathlib import Path

import pytest
from pseudo_terminal import PseudoTerminal

DUBAO = str(Path(sys.executable).parent / "dubao")

HARMLESS = """\
麦港镇修好六里长堤

    六里长堤昨日完工。石匠卓有余说，每一块石头都敲过三遍。

夜市添了二十盏灯

    北关夜市添了二十盏灯，收摊的人不再摸黑。
"""
# What a page could send: title, clipboard, link, screen, mouse, colours, reports, 8-bit controls.
SEQUENCES = (
    "\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x1b]8;;x:y\x1b\\link\x1b]8;;\x1b\\",
    "\x1b[?1049l\x1b[2J\x1b[31m\x1b[6n\x1b[c\x1b[?1003h\x1b[5i",
    "\x1bP+q544e\x1b\\\x1b_apc\x1b\\\x1b^pm\x1b\\\x1bc\x1b7\x1b8\x1b#8",
    "\x9b2J\x9d0;owned\x9c\x90q\x9c\x84\x85\x8d",
    "\x00\x07\x08\x0b\x0c\x0e\x0f\x7f",
    "\u202e\u2066\u200f\u2028[@click=app.quit]quit[/][bold]b[/b][/b]",
)


@pytest.fixture
def page(tmp_path):
    file = tmp_path / "page.txt"
    file.write_text(HARMLESS, encoding="utf-8")
    return str(file)


@pytest.fixture
def hostile_page(tmp_path):
    """The same page with the sequences in headlines and body."""
    lines = HARMLESS.split("\n")
    lines[0] += SEQUENCES[0] + SEQUENCES[5]
    lines[2] += "".join(SEQUENCES)
    lines[6] += "".join(SEQUENCES)
    file = tmp_path / "page\x1b]0;owned\x07[red].txt"
    file.write_text("\n".join(lines), encoding="utf-8", newline="\n")
    return str(file)


@pytest.fixture
def own_folders(tmp_path):
    return {
        "DUBAO_CONFIG": str(tmp_path / "config" / "config.yaml"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "COLORTERM": "truecolor",
        "NO_COLOR": None,
    }


def read_filter_and_leave(terminal):
    """Wait for the headline, move, filter, open, go back, leave; the exit code."""
    assert terminal.wait_for("六里长堤")
    terminal.type("j")
    assert terminal.wait_for("摸黑")
    terminal.type("/石匠")
    assert terminal.wait_for("1 / ")
    terminal.type("\r")
    terminal.type("\r")
    assert terminal.wait_for("Space")
    terminal.type("q")
    assert terminal.wait_for("Enter")
    terminal.type("q")
    return terminal.exit_code()


def test_a_page_is_read_filtered_and_left(page, own_folders):
    with PseudoTerminal([DUBAO, page], env=own_folders) as terminal:
        assert read_filter_and_leave(terminal) == 0


def test_the_terminal_is_found_as_it_was(page, own_folders):
    with PseudoTerminal([DUBAO, page], env=own_folders) as terminal:
        read_filter_and_leave(terminal)
        assert terminal.is_restored()
        assert b"\x1b[?1049l" in terminal.written


def test_the_page_that_is_shipped_opens_without_arguments(own_folders):
    with PseudoTerminal([DUBAO], env=own_folders) as terminal:
        assert terminal.wait_for("1分钟") or terminal.wait_for("1 min")
        terminal.type("q")
        assert terminal.exit_code() == 0


def test_a_page_of_escape_sequences_causes_no_shape_that_a_harmless_page_does_not(
    page, hostile_page, own_folders
):
    with PseudoTerminal([DUBAO, page], env=own_folders) as terminal:
        read_filter_and_leave(terminal)
        harmless = shapes(terminal.written)
    with PseudoTerminal([DUBAO, hostile_page], env=own_folders) as terminal:
        assert read_filter_and_leave(terminal) == 0
        assert shapes(terminal.written) - harmless == set()


def test_a_page_of_escape_sequences_is_shown_with_visible_marks(hostile_page, own_folders):
    with PseudoTerminal([DUBAO, hostile_page], env=own_folders) as terminal:
        assert terminal.wait_for("␛]0;owned")
        assert terminal.wait_for("[@click=app.quit]quit[/]") or "[@click=app" in terminal.text()
        terminal.type("q")
        assert terminal.exit_code() == 0


def shapes(written: bytes) -> set[str]:
    """The kinds of escape sequences and control characters in what a program wrote.

    Numbers in a sequence are its arguments, but for modes (`CSI ? … h`), which are its meaning.
    """
    text = written.decode("utf-8", "backslashreplace")
    found = set()
    for sequence in _SEQUENCE.findall(text):
        found.add(sequence if _MODE.fullmatch(sequence) else _NUMBERS.sub("0", sequence))
    rest = _SEQUENCE.sub("", text)
    return found | {
        f"control {ord(one):02x}" for one in rest if one < " " or "\x7f" <= one < "\xa0"
    }


_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]|\x1b"
)
_MODE = re.compile(r"\x1b\[[?=<>][0-9;]*[a-zA-Z$p]+")
_NUMBERS = re.compile(r"[0-9;]+")
