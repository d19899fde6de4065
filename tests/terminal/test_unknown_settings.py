"""Settings that name what dubao does not know: the page opens, they are told once, and left out."""

import pytest
from pseudo_terminal import DUBAO, PseudoTerminal

PAGE = """\
青石湾修好了水车

    青石湾的老水车昨天又转了起来。看水人司徒麦说，停了六年，总算修好了。
"""


@pytest.fixture
def opened(own_places, tmp_path, monkeypatch):
    """Open a page with these settings."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, "utf-8")
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def open_with(settings):
        (tmp_path / "config.yaml").write_text(settings, "utf-8")
        return PseudoTerminal([*DUBAO, str(page)], size=(24, 300), cwd=tmp_path)

    return open_with


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("language: en\ntheme: dusk\n", "theme cannot be dusk; choose one of: auto paper ink"),
        ("language: en\nhue: red\n", "unknown key hue"),
        ("language: en\nmeasure: 40\nmeasure: 50\n", "measure appears twice"),
        ("language: en\nkeys: {quit: [hyper-x]}\n", "there is no key hyper-x"),
        ("language: en\nkeys: {zen: [t]}\n", "t has two meanings"),
    ],
)
def test_a_page_opens_whatever_names_the_settings_get_wrong(opened, settings, told):
    with opened(settings) as terminal:
        assert terminal.wait_for("司徒麦")
        assert terminal.wait_for(told)
        terminal.type(b"q")
        assert terminal.exit_code() == 0
        assert terminal.is_restored()


@pytest.mark.parametrize("settings", ["theme: 'ink", "measure: wide", "- a list", "a: &a [*a]"])
def test_settings_that_cannot_be_read_are_one_line_before_the_screen(opened, settings):
    with opened(settings) as terminal:
        assert terminal.exit_code() == 2
        (line,) = terminal.text().strip().splitlines()
        assert "config.yaml:1: " in line
