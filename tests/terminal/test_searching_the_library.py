"""The library searched in a real terminal: the key, hits while one types, back, out."""

import os
import re

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

from reader.library import Archive
from reader.model import Article, Block, Page, Role

PAGE = "青禾镇三千亩水田提前插完秧\n\n    农技员祝一鸣每周来三趟，教大家看叶色。\n"


def page(day, headline, text):
    blocks = (Block(Role.HEADLINE, headline), Block(Role.PARAGRAPH, text))
    return Page("1.txt", (Article(f"{day}", blocks),), paper="云溪日报", date=day, label="第1版")


BAR = re.compile(r"2021-12(?!-)")  # below the last bar, which may come before the hits


@pytest.fixture
def pages(own_places, tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.getcwd())  # noqa: PTH109 - of the tests, not of the pages
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    (tmp_path / "1.txt").write_text(PAGE, "utf-8")
    return tmp_path


@pytest.fixture
def library(pages):
    with Archive(pages / "library") as archive:
        days = (f"2021-{month:02}-03" for month in range(1, 13))
        list(archive.add(page(day, f"{day[5:7]}月的渡口", "早班船六点开。") for day in days))


@pytest.mark.usefixtures("library")
def test_hits_come_while_one_types_and_bars_say_when(pages):
    with PseudoTerminal([*DUBAO, str(pages / "1.txt")]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("F早班")
        assert terminal.wait_for("12月的渡口")
        assert terminal.wait_until(lambda: BAR.search(terminal.text()))
        terminal.type("\t\x1b[D\r")
        assert terminal.wait_for("date:2021-11")
        terminal.type("\x1b[27u")
        assert terminal.wait_for("祝一鸣")
        terminal.type("\x11")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("keys", ["F", "F早", "F早班\t", "F早班\x1b[27uF", "E", "EF"])
def test_out_at_any_moment_leaves_nothing_behind(pages, keys):
    with PseudoTerminal([*DUBAO, str(pages / "1.txt")]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type(keys + "\x11")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
        assert "Traceback" not in terminal.text()


def test_without_a_library_a_line_says_how_to_begin_one(pages):
    with PseudoTerminal([*DUBAO, str(pages / "1.txt")]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("F")
        assert terminal.wait_for("dubao library add")
        terminal.type("\x11")
        assert terminal.exit_code() == 0
    assert not (pages / "library").exists()
