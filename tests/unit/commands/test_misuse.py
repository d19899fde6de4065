"""A call that is wrong: one line in the reader's language, and no word of argparse's English."""

import re

import pytest
from rich.cells import cell_len

from reader.cli import main
from reader.i18n import use, words_in_force

CALLS = [
    ("fetch", "缺少 PAPER"),
    ("export", "--to --cite 之中要有一个"),
    ("list --bla", "不认得 --bla"),
    ("print --width", "--width：后面要跟一个值"),
    ("print --width a x", "--width：请给 4 到"),
    ("export --to doc x", "--to：没有 'doc' 这一种"),
    ("words go", "（没有 'go' 这一种"),
    ("completions", "缺少 bash|zsh|fish"),
    ("state", "缺少 path|export|import"),
    ("words add", "缺少 WORD"),
    ("export --to csv --cite csl x", "--cite：不能和 --to 一起用"),
    ("print --plain=3 x", "--plain：后面不能跟值（'3'）"),
    ("demo page.txt", "不认得 page.txt"),
]


@pytest.fixture(autouse=True)
def chinese(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    monkeypatch.setenv("LANGUAGE", "zh")
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    yield
    use("zh")


@pytest.mark.parametrize(("call", "told"), CALLS)
def test_what_is_wrong_with_a_call_is_said_in_chinese(call, told, capsys):
    assert main(call.split()) == 2
    line = capsys.readouterr().err
    assert told in line
    assert not re.search(r"\b(argument|required|expected|invalid|choose|unrecognized)s?\b", line)


@pytest.mark.parametrize("command", ["library", "words", "state"])
def test_help_says_what_each_action_does(command, capsys):
    assert main([command, "--help"]) == 0
    shown = "".join(capsys.readouterr().out.split())
    words = words_in_force()
    below = [key for key in words if key.startswith(f"cli.{command}.")]
    assert len(below) >= 3
    assert all(f"{key.rpartition('.')[2]}{''.join(words[key].split())}" in shown for key in below)


@pytest.mark.parametrize(
    ("call", "says"), [("library add", "- 是管道里来的"), ("serve", "不给就是上次打开的")]
)
def test_help_says_what_happens_without_a_path(call, says, capsys):
    assert main([*call.split(), "--help"]) == 0
    assert says in capsys.readouterr().out


@pytest.mark.parametrize(("language", "colon"), [("zh", "："), ("zh-Hant", "："), ("en", ":")])
def test_headings_of_help_end_in_the_colon_of_their_language(language, colon, capsys, tmp_path):
    (tmp_path / "config.yaml").write_text(f"language: {language}\n")
    words = use(language)
    assert main(["list", "--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(f"{words[key]}{colon}" in lines for key in ("cli.arguments", "cli.options"))


@pytest.mark.parametrize("call", ["fetch", "search", "library export", "library add", "print"])
def test_lines_of_help_are_as_wide_as_the_terminal_and_lose_nothing(call, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    words = use("zh")
    assert main([*call.split(), "--help"]) == 0
    shown = capsys.readouterr().out
    assert max(map(cell_len, shown.partition(words["cli.options"])[2].splitlines())) <= 60
    whole = "".join(shown.split())
    told = [words["option.help"], *[words["option.library"]] * ("library" in call)]
    assert all("".join(one.split()) in whole for one in told)


@pytest.mark.parametrize(
    "call", [["fetch", ""], ["fetch", "rmrb", ""], ["list", "--encoding", "", "x"], ["list", ""]]
)
def test_what_is_empty_is_named_all_the_same(call, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").write_text("渡口开航\n")
    assert main(call) in (2, 3)
    assert "：''：" in capsys.readouterr().err
