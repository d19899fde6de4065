"""Programs that have a clipboard: fake ones on PATH, which write down what they get."""

import os

import pytest
from town_pages import page, store_of

from reader.i18n import use, words
from reader.ui.clipboard import (
    DEAF,
    MOST_BY_OSC52,
    WAYS,
    first_that_arrives,
    send,
    source_line,
    ways_here,
    why_not_by_terminal,
)

ZH = words("zh")
BY_NAME = {way.name: way for way in WAYS}
SCRIPT = '#!/bin/sh\nprintf "%s " "$@" > {folder}/{name}.args\ncat > {folder}/{name}.text\n{more}\n'


@pytest.fixture
def programs(monkeypatch, tmp_path):
    """Puts a program on PATH: `programs("tmux")`; returns the file with what it was given."""
    monkeypatch.setattr("reader.ui.clipboard.PATIENCE", 60)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    for way in WAYS:
        monkeypatch.delenv(way.where, raising=False)

    def put(name, more=""):
        monkeypatch.setenv(BY_NAME[name].where, "here")
        file = tmp_path / name
        file.write_text(SCRIPT.format(folder=tmp_path, name=name, more=more))
        file.chmod(0o755)
        return tmp_path / f"{name}.text"

    return put


def here():
    return ways_here(os.environ)


def test_inside_tmux_the_text_goes_to_tmux_and_the_terminal_around_it(programs, tmp_path):
    kept = programs("tmux")
    programs("wl-copy")
    ways = here()
    assert [way.name for way in ways] == ["tmux", "wl-copy"]
    assert send("六里长堤", ways[0]).arrives()
    assert kept.read_text("utf-8") == "六里长堤"
    assert (tmp_path / "tmux.args").read_text() == "load-buffer -w - "


def test_a_program_that_is_not_installed_is_no_way(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert ways_here({"TMUX": "x", "DISPLAY": ":0", "WAYLAND_DISPLAY": "w"}) == []


@pytest.mark.parametrize("name", ["wl-copy", "xclip", "xsel", "pbcopy"])
def test_a_clipboard_program_gets_the_text_on_its_standard_input(programs, name):
    kept = programs(name)
    assert (
        first_that_arrives("六里长堤 'x'; $y", send("六里长堤 'x'; $y", here()[0]), ()) is not None
    )
    assert kept.read_text("utf-8") == "六里长堤 'x'; $y"


def test_windows_gets_its_own_encoding(programs):
    kept = programs("clip.exe")
    assert send("长堤", here()[0]).arrives()
    assert kept.read_bytes() == "长堤".encode("utf-16-le")


def test_the_next_way_is_tried_when_one_fails(programs):
    programs("tmux", more="exit 1")
    kept = programs("xsel")
    ways = here()
    assert first_that_arrives("长堤", send("长堤", ways[0]), ways[1:]).name == "xsel"
    assert kept.read_text("utf-8") == "长堤"


def test_no_way_is_none(programs):
    programs("tmux", more="exit 1")
    ways = here()
    assert first_that_arrives("长堤", send("长堤", ways[0]), ()) is None


def test_a_text_too_long_for_a_terminal_says_so():
    text = "长" * (MOST_BY_OSC52 // 3 + 1)
    assert why_not_by_terminal(text, {}, ZH) == ZH.format("copy.too_long", n=len(text))


@pytest.mark.parametrize(("variable", "value"), DEAF)
def test_a_terminal_that_copies_nothing_is_known(variable, value):
    assert why_not_by_terminal("长堤", {variable: value or "x"}, ZH) == ZH["copy.deaf"]


def test_other_terminals_may_be_asked():
    assert why_not_by_terminal("长堤", {"TERM": "xterm", "TERM_PROGRAM": "other"}, ZH) == ""


def test_the_source_names_paper_date_page_and_headline():
    store = store_of(page("1.txt", "修堤", paper="沙河日报", date="2024-05-12", label="A1"))
    assert source_line(store.entries[0], ZH) == "——沙河日报 2024-05-12 A1《修堤》"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("05_要闻.txt", "要闻"),
        ("000_6dbaba773581c9ff.txt", "未命名"),
        ("-", "标准输入"),
    ],
)
def test_a_page_that_says_nothing_is_named_without_the_noise_of_its_file(file, name):
    use("zh")
    line = source_line(store_of(page(file, "修堤")).entries[0], ZH)
    assert line.startswith(f"——{name}")
    assert "6dba" not in line
