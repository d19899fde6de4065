"""The main job in a real terminal, with the command as it is installed."""

import re
import sys
from pathlib import Path

import pytest
from pseudo_terminal import PseudoTerminal

DUBAO = str(Path(sys.executable).parent / "dubao")

FIRST = """\
麦港镇修好六里长堤

    六里长堤昨日完工。石匠卓有余说，每一块石头都敲过三遍。
"""
SECOND = """\
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
def pages(tmp_path):
    """A folder of two pages."""
    return folder_of(tmp_path / "pages", {"1.txt": FIRST, "2.txt": SECOND})


@pytest.fixture
def hostile_pages(tmp_path):
    """The same pages with the sequences in headlines, body and a file's name."""
    head, body = SEQUENCES[0] + SEQUENCES[5], "".join(SEQUENCES)
    return folder_of(
        tmp_path / "hostile\x1b]0;owned\x07",
        {
            "1\x1b[31m[red].txt": FIRST.replace("长堤\n", f"长堤{head}\n").replace("三遍", body),
            "2.txt": SECOND.replace("收摊", body),
        },
    )


def folder_of(folder, pages):
    folder.mkdir()
    for name, text in pages.items():
        (folder / name).write_bytes(text.encode())
    return str(folder)


@pytest.fixture
def own_folders(tmp_path):
    settings = tmp_path / "settings.yaml"
    settings.write_text("language: zh\n", encoding="utf-8")
    return {
        "DUBAO_CONFIG": str(settings),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "COLORTERM": "truecolor",
        "NO_COLOR": None,
    }


def read_filter_and_leave(terminal):
    """Wait for the headline, move, filter, open, go back, leave; the exit code."""
    assert terminal.wait_for("二十盏灯")  # the second page comes after the first frame
    assert "六里长堤" in terminal.text()
    terminal.type("]")
    assert terminal.wait_for("北关夜市")
    terminal.type("/")
    assert terminal.wait_for("确定")
    terminal.type("石匠")
    assert terminal.wait_for("1 / ")
    terminal.type("\r")
    assert terminal.wait_for("进入")
    terminal.type("\r")
    assert terminal.wait_for("翻页")
    terminal.type("q")
    assert terminal.wait_for("进入")
    terminal.type("q")
    return terminal.exit_code()


def test_a_page_is_read_filtered_and_left(pages, own_folders):
    with PseudoTerminal([DUBAO, pages], env=own_folders) as terminal:
        assert read_filter_and_leave(terminal) == 0


def test_the_terminal_is_found_as_it_was(pages, own_folders):
    with PseudoTerminal([DUBAO, pages], env=own_folders) as terminal:
        read_filter_and_leave(terminal)
        assert terminal.is_restored()
        assert b"\x1b[?1049l" in terminal.written


def test_the_page_that_is_shipped_opens_without_arguments(own_folders):
    with PseudoTerminal([DUBAO], env=own_folders) as terminal:
        assert terminal.wait_for("分钟")
        terminal.type("q")
        assert terminal.exit_code() == 0


def test_a_page_of_escape_sequences_causes_no_shape_that_a_harmless_page_does_not(
    pages, hostile_pages, own_folders
):
    with PseudoTerminal([DUBAO, pages], env=own_folders) as terminal:
        read_filter_and_leave(terminal)
        harmless = shapes(terminal.written)
    with PseudoTerminal([DUBAO, hostile_pages], env=own_folders) as terminal:
        assert read_filter_and_leave(terminal) == 0
        assert shapes(terminal.written) - harmless == set()


def test_a_page_of_escape_sequences_is_shown_with_visible_marks(hostile_pages, own_folders):
    with PseudoTerminal([DUBAO, hostile_pages], env=own_folders) as terminal:
        assert terminal.wait_for("␛]0;owned")
        terminal.type("q")
        assert terminal.exit_code() == 0


def shapes(written: bytes) -> set[str]:
    """The kinds of escape sequences and control characters in what a program wrote.

    Numbers in a sequence are its arguments, but for modes (`CSI ? … h`), which are its meaning.
    """
    text = _TITLE.sub(r"\1\2", written.decode("utf-8", "backslashreplace"))
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
_TITLE = re.compile(r"(\x1b\]2;)[^\x00-\x1f\x7f-\x9f]*(\x07)")  # the window's name is a page's
_MODE = re.compile(r"\x1b\[[?=<>][0-9;]*[a-zA-Z$p]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_NUMBERS = re.compile(r"[0-9;]+")
