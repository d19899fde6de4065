"""Papers and calendar in a real terminal: the key, an issue opened by it, one fetched, the end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pseudo_terminal import PseudoTerminal, unhurried

sys.path.append(str(Path(__file__).parents[1] / "unit" / "fetching"))
sys.path.append(str(Path(__file__).parents[1] / "unit" / "sources" / "html"))

from composed_editions import EDITIONS
from edition_server import serving

SIZE = (24, 80)
DUBAO = unhurried("reader.ui.screens.newsstand", "TYPED_AHEAD")
PAGE = """云溪日报 2026年4月{day}日 第01版 要闻

石桥镇{what}

    今天镇上的人都来看，说从此方便多了。
"""


@pytest.fixture
def folder(own_places, tmp_path, monkeypatch, own_record):
    monkeypatch.delenv("DUBAO_STATE")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("PYTHONPATH", os.getcwd())  # noqa: PTH109 - of the tests, not of the pages
    for day, what in ((20, "修好了路"), (21, "通了夜车")):
        (tmp_path / f"2026-04-{day}").mkdir()
        text = PAGE.format(day=day, what=what)
        (tmp_path / f"2026-04-{day}" / "01.txt").write_text(text, "utf-8")
    add = [sys.executable, "-m", "reader", "library", "add", "2026-04-20", "2026-04-21"]
    subprocess.run(add, check=True, cwd=tmp_path, capture_output=True)
    return tmp_path


@pytest.fixture
def host(folder):
    edition = EDITIONS["cms content"]
    with serving({address: edition.bytes_of(address) for address in edition.files}) as found:
        path = folder / "config" / "dubao" / "papers.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        front = f"{found.base}{{year}}-{{month}}/{{day}}/node_01.html"
        path.write_text(f"hqrb:\n  name: 海青日报\n  front: {front}\n", "utf-8")
        yield found


def opened(folder, *arguments):
    return PseudoTerminal([*DUBAO, *arguments], size=SIZE, cwd=folder)


def go_to_the_edition(terminal):
    """Where Enter would fetch, which is said."""
    assert terminal.wait_for("通了夜车")
    terminal.type("L")
    assert terminal.wait_for("海青日报")
    terminal.type("\tj\t")
    assert terminal.wait_for("127.0.0.1")


def test_the_newest_unread_issue_opens_and_another_by_the_calendar(folder):
    with opened(folder) as terminal:
        assert terminal.wait_for("通了夜车")
        terminal.type("L")
        assert terminal.wait_for("2026年4月")
        before = len(terminal.text())
        terminal.type("h\r")  # masthead and story come in either order
        for shown in ("修好了路", "1 篇未读"):
            assert terminal.wait_until(lambda shown=shown: shown in terminal.text()[before:])
        terminal.forget()
        terminal.type("U")
        assert terminal.wait_for("通了夜车")
        terminal.type("Q")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
    with opened(folder) as terminal:
        assert terminal.wait_for("通了夜车")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_an_issue_is_fetched_and_opens(folder, host):
    with opened(folder) as terminal:
        go_to_the_edition(terminal)
        assert not host.asked
        terminal.type("\r")
        assert terminal.wait_for("渡口停航三日")
        terminal.type("Q")
        assert terminal.exit_code() == 0


def test_quitting_while_it_is_fetched_leaves_the_terminal_and_no_draft(folder, host):
    with opened(folder) as terminal:
        go_to_the_edition(terminal)
        terminal.type("\r")
        assert terminal.wait_for("正在取")
        terminal.type("\x11")  # ^q
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
    assert not list((folder / "data").rglob(".dubao-*"))
