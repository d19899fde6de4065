import sys

import pytest
from desk_pages import page, store_of

from reader.i18n import words
from reader.ui import clipboard
from reader.ui.clipboard import MOST_BY_OSC52, copy, source_line

ZH = words("zh")


class Terminal:
    """What of an app copying needs."""

    def __init__(self):
        self.copied = []

    def copy_to_clipboard(self, text):
        self.copied.append(text)


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch):
    for variable in ("WAYLAND_DISPLAY", "DISPLAY", "__CFBundleIdentifier", "TERM_PROGRAM"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def own_clipboard(monkeypatch, tmp_path):
    """A clipboard program that writes into a file; the file."""
    kept = tmp_path / "kept"
    code = f"import sys; open({str(kept)!r}, 'wb').write(sys.stdin.buffer.read())"
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(clipboard, "PROGRAMS", (("DISPLAY", (sys.executable, "-c", code)),))
    return kept


def test_the_terminal_is_asked_to_copy():
    terminal = Terminal()
    assert copy(terminal, "六里 长堤", ZH) == ZH.format("copy.sent", n=4)
    assert terminal.copied == ["六里 长堤"]


def test_this_machines_own_clipboard_comes_first(own_clipboard):
    terminal = Terminal()
    assert copy(terminal, "六里长堤", ZH) == ZH.format("copy.done", n=4)
    assert own_clipboard.read_text(encoding="utf-8") == "六里长堤"
    assert terminal.copied == []


def test_a_clipboard_that_fails_leaves_it_to_the_terminal(own_clipboard, monkeypatch):
    failing = (sys.executable, "-c", "raise SystemExit(1)")
    monkeypatch.setattr(clipboard, "PROGRAMS", (("DISPLAY", failing),))
    terminal = Terminal()
    copy(terminal, "六里长堤", ZH)
    assert terminal.copied == ["六里长堤"]


def test_a_text_too_long_for_a_terminal_says_so():
    terminal = Terminal()
    text = "长" * (MOST_BY_OSC52 // 3 + 1)
    assert copy(terminal, text, ZH) == ZH.format("copy.too_long", n=len(text))
    assert terminal.copied == []


def test_a_terminal_that_copies_nothing_is_known(monkeypatch):
    monkeypatch.setenv("TERM_PROGRAM", "Apple_Terminal")
    terminal = Terminal()
    assert copy(terminal, "六里长堤", ZH) == ZH["copy.deaf"]
    assert terminal.copied == []


def test_the_source_names_paper_date_page_and_headline():
    store = store_of(page("1.txt", "修堤", paper="沙河日报", date="2024-05-12", label="A1"))
    assert source_line(store.entries[0], ZH) == "——沙河日报 2024-05-12 A1《修堤》"


def test_a_page_without_a_paper_is_named_by_its_file():
    store = store_of(page("1.txt", "修堤"))
    assert source_line(store.entries[0], ZH) == "——1.txt《修堤》"
