"""`dubao man`: everything that the parser knows stands in the page, and `man` can show it."""

import os
import re
import shutil
import subprocess

import pytest

from reader.cli import main
from reader.commands import COMMANDS, DEMO, TODAY
from reader.commands.tree import whole_tree
from reader.i18n import LANGUAGES, use


@pytest.fixture(params=LANGUAGES)
def page(request, monkeypatch, capsys, tmp_path):
    (tmp_path / "config.yaml").write_text(f"language: {request.param}\n")
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    assert main(["man"]) == 0
    return capsys.readouterr().out


def plain(roff):
    """What is printed of a line of roff."""
    text = re.sub(r"\\f[BIR]|\\&|\\:", "", roff)
    return text.replace(r"\-", "-").replace(r"\(dq", '"').replace(r"\e", "\\")


def test_every_command_option_and_meaning_stands_in_it(page):
    text = plain(page)
    tree = whole_tree()
    for one in tree.every():
        assert one.usage in text
        assert one.says
        assert one.says in text
        for argument in one.arguments:
            assert argument.says in text
            assert all(name in text for name in argument.names)


def test_the_tree_has_every_command_and_what_is_below_it():
    use("en")
    paths = {one.path for one in whole_tree().every()}
    assert {f"dubao {name}" for name in (*COMMANDS, DEMO, TODAY)} < paths
    assert {"dubao words add", "dubao state import", "dubao library check"} < paths


def test_only_known_requests_are_made(page):
    requests = re.findall(r"^\.(\S*)|^'(.*)", page, re.MULTILINE)
    assert {name for name, _ in requests} == {"TH", "ad", "SH", "SS", "TP", "PP", "br"}
    assert not re.search(r"\\(?![fe&:(-])", page)


@pytest.mark.skipif(not shutil.which("man"), reason="man is not installed")
def test_man_shows_it_without_a_warning(page, tmp_path):
    (tmp_path / "dubao.1").write_text(page, "utf-8")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "60", "MANPAGER": "cat"}
    command = ["man", "--warnings", "-l", str(tmp_path / "dubao.1")]
    shown = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    assert shown.stderr == ""
    assert "dubao words add" in shown.stdout
    assert all(len(line) <= 60 for line in shown.stdout.splitlines())
