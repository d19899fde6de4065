"""Look-ups asked for one upon another in a real terminal, then out: exit 0, nothing left behind."""

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

ESC = "\x1b[27u"  # Esc as a key of its own
OUT = "\x11"  # ^q
PAGE = """\
青禾镇三千亩水田提前插完秧

■本报记者 闻小满

    农技员祝一鸣每周来三趟。青禾镇合作社社长闻小满说，今年青禾镇种稻三千零四十亩。
    祝一鸣教大家看叶色：叶尖发黄要缓一缓。青禾镇的水田里已经亮起了灯。
"""


@pytest.fixture
def pages(own_places, tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in (1, 2):
        (folder / f"{number}.txt").write_text(PAGE, encoding="utf-8")
    return str(folder)


@pytest.mark.parametrize("keys", ["PjP", "##", "RR", f"#{ESC}j#", "P", "#", "RP#i"])
@pytest.mark.parametrize("wait", [0, 0.3, 1], ids=lambda wait: f"{wait} s later")
def test_look_ups_and_out_whenever_that_is(pages, keys, wait):
    with PseudoTerminal([*DUBAO, pages]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type(keys)
        if wait:
            terminal.wait_for("never shown", limit=wait)
        terminal.type(OUT)
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
        assert "Traceback" not in terminal.text()


def test_esc_and_a_key_in_one_go_are_two_keys(pages):
    with PseudoTerminal([*DUBAO, pages]) as terminal:
        assert terminal.wait_for("帮助")
        terminal.type("/小满")
        assert terminal.wait_for("小满")
        terminal.type("\x1b?")
        assert terminal.wait_for("读报 · 按键")
        terminal.type("\x1bQ")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()
