"""The command line as a shell sees it: exit codes, one line of trouble, results in a pipe."""

import errno
import io
import os
import subprocess
import sys

import pytest

from reader import __version__
from reader.cli import COMMANDS, main

PAGE = """\
青禾县召开春耕生产会议

■本报记者 李望山

本报讯 4月21日,青禾县召开春耕生产会议,部署今年的水利建设和农田管理工作。
"""


@pytest.fixture(autouse=True)
def own_places(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE, "utf-8")
    return str(path)


def shell(*arguments, **options):
    command = [sys.executable, "-m", "reader", *arguments]
    return subprocess.run(command, capture_output=True, check=False, **options)


def test_the_version_is_printed(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"dubao {__version__}\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command(capsys, option):
    assert main([option]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in COMMANDS)


def test_help_is_in_the_user_s_language_even_with_bad_settings(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert main(["--help"]) == 0
    assert "标准输入" in capsys.readouterr().out
    (tmp_path / "config.yaml").write_text("no such: key\n")
    assert main(["--help"]) == 0


@pytest.mark.parametrize("name", [*COMMANDS, "words add"])
def test_a_command_has_help_of_its_own(capsys, name):
    assert main([*name.split(), "--help"]) == 0
    assert f"dubao {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["no-such-file"], 3, "no such file"),
        (["list", "no-such-file"], 3, "no such file"),
        (["--martian"], 2, "--help"),
        (["parse", "--martian"], 2, "dubao parse --help"),
        (["config", "too much"], 2, "dubao config --help"),
        (["words", "sing"], 2, "dubao words --help"),
        (["parse", "--encoding", "martian"], 2, "martian"),
        (["--encoding", "martian"], 2, "martian"),
        (["parse", "\x1b[31m\n"], 3, "␛[31m␊"),
    ],
)
def test_trouble_is_one_line_and_a_code(capsys, arguments, code, said):
    assert main(arguments) == code
    done = capsys.readouterr()
    assert done.out == ""
    assert said in done.err
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err


@pytest.mark.parametrize(
    "command",
    [["list"], ["parse", "--explain"], ["library", "add"], ["search", "水"], ["print"], []],
)
def test_where_nothing_opens_each_path_is_told_once(capsys, monkeypatch, tmp_path, command):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    assert main([*command, "a.txt", "b.txt", "c.txt"]) == 3
    told = capsys.readouterr().err.splitlines()
    assert [name for line in told for name in ("a.txt", "b.txt", "c.txt") if name in line] == [
        "a.txt",
        "b.txt",
        "c.txt",
    ]


def test_wrong_settings_are_one_line_with_their_place(capsys, tmp_path):
    (tmp_path / "config.yaml").write_text("# mine\nthem: ink\n")
    assert main(["list"]) == 0
    assert "config.yaml:2: unknown key them; did you mean theme?" in capsys.readouterr().err


def test_the_settings_choose_the_language(capsys, tmp_path):
    (tmp_path / "config.yaml").write_text("language: zh\n")
    assert main(["list", "no-such-file"]) == 3
    assert "没有这个文件" in capsys.readouterr().err


def test_an_unknown_setting_is_told_once_in_the_language_of_the_settings(capsys, tmp_path):
    (tmp_path / "config.yaml").write_text("them: ink\nlanguage: zh\n")
    assert main(["list"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert "config.yaml:1: 没有 them 这一项" in line


def test_a_fault_is_one_line_and_a_log(capsys, monkeypatch, tmp_path):
    def fail(*_):
        raise ZeroDivisionError("never")

    monkeypatch.setattr("reader.commands.list_.run", fail)
    assert main(["list"]) == 70
    done = capsys.readouterr()
    assert done.err.count("\n") == 1
    assert "ZeroDivisionError" in done.err
    (log,) = (tmp_path / "state" / "dubao").iterdir()
    assert "never" in log.read_text()


def test_a_fault_is_told_even_where_no_log_can_be_written(capsys, monkeypatch, tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    monkeypatch.setattr("reader.commands.list_.run", lambda *_: 1 / 0)
    assert main(["list"]) == 70
    assert "could not be written" in capsys.readouterr().err


def test_without_a_screen_the_reader_prints_what_it_would_show(page):
    done = shell(page)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "李望山" in done.stdout.decode()
    assert b"\x1b" not in done.stdout


def test_a_page_may_be_piped_in():
    done = shell("-", input=PAGE.encode("gb18030"))
    assert done.returncode == 0
    assert "李望山" in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments", [[], ["list"], ["print"], ["parse"], ["search", "春耕"], ["names"]], ids=str
)
def test_what_is_piped_in_is_read_without_being_asked_for(arguments, tmp_path):
    done = shell(*arguments, input=PAGE.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "青禾县" in done.stdout.decode()
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    with (tmp_path / "page.txt").open("rb") as file:
        assert shell(*arguments, stdin=file).stdout == done.stdout


@pytest.mark.parametrize("arguments", [[], ["list"]], ids=str)
def test_an_empty_pipe_is_said_to_be_empty(arguments):
    done = shell(*arguments, input=b"")
    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr.decode().startswith("dubao: standard input: is empty")


@pytest.mark.parametrize("arguments", [[], ["list"]], ids=str)
def test_without_input_the_shipped_page_is_read(arguments):
    done = shell(*arguments, stdin=subprocess.DEVNULL)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "统战工作" in done.stdout.decode()


def test_the_reader_s_list_names_what_has_no_name():
    page = "青禾县召开春耕会议\n\n本报讯 会议部署了水利建设的工作。\n".encode()
    assert "\tstandard input\t" in shell("list", input=page).stdout.decode()
    assert "\tsample page\t" in shell("list", stdin=subprocess.DEVNULL).stdout.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--width", "9" * 30],
        ["--width", "9" * 5000],
        ["--width", "10001"],
        ["--vertical", "--width", "100000000"],
        ["--height", "1" + "0" * 9],
        ["--columns", "9" * 20],
        ["--columns", "0"],
        ["--width", "²"],
        ["--width", ""],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_an_absurd_number_is_one_line(capsys, arguments):
    assert main(["print", *arguments]) == 2
    done = capsys.readouterr()
    assert (done.out, done.err.count("\n")) == ("", 1)
    assert "a whole number from" in done.err
    assert len(done.err) < 200


def test_a_name_may_look_like_an_option(tmp_path):
    (tmp_path / "-a.txt").write_text(PAGE, "utf-8")
    assert "李望山" in shell("--", "-a.txt", cwd=tmp_path).stdout.decode()


def test_a_reader_that_has_left_is_no_fault(page):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "reader", "list", page]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


class FullDisk(io.StringIO):
    encoding = "utf-8"

    def flush(self):
        raise OSError(errno.ENOSPC, "No space left on device")

    def fileno(self):
        return os.open(os.devnull, os.O_WRONLY)


def test_a_full_disk_is_said(page, capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdout", FullDisk())
    assert main(["list", page]) == 1
    assert "No space left" in capsys.readouterr().err


def test_an_ascii_locale_prints_chinese(page):
    plain = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    assert "春耕生产" in shell("list", page, env=plain).stdout.decode()


def test_closed_streams_do_no_harm(page, tmp_path):
    command = ["sh", "-c", '"$@" <&- 2>&- >out', "sh", sys.executable, "-m", "reader", "list", page]
    assert subprocess.run(command, check=False, cwd=tmp_path).returncode == 0
    assert "春耕生产" in (tmp_path / "out").read_text("utf-8")


@pytest.mark.parametrize(
    "asked",
    ["PAGE", "list PAGE", "parse PAGE", "print PAGE", "config", "man", "--version", "--help"],
)
def test_what_has_nowhere_to_go_is_said(asked, page):
    """A closed standard output: what was asked for is not done in silence."""
    words = asked.replace("PAGE", page).split()
    command = ["sh", "-c", '"$@" >&-', "sh", sys.executable, "-m", "reader", *words]
    done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_the_help_of_a_command_has_nowhere_to_go(page):
    for into in (">&-", ">/dev/full"):
        command = ["sh", "-c", f'"$@" {into}', "sh", sys.executable, "-m", "reader", "list", "-h"]
        done = subprocess.run(command, check=False, stderr=subprocess.PIPE)
        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


def test_what_writes_files_needs_no_standard_output(page, tmp_path):
    out = tmp_path / "out.md"
    words = ["export", page, "--to", "markdown", "--out", str(out)]
    command = ["sh", "-c", '"$@" >&-', "sh", sys.executable, "-m", "reader", *words]
    assert subprocess.run(command, check=False).returncode == 0
    assert "春耕生产" in out.read_text("utf-8")


def test_a_search_of_the_sample_alone_says_that_it_was(page, capsys):
    assert main(["search", '"绝无此事"']) == 1
    assert "--library" in capsys.readouterr().err
    assert main(["search", '"绝无此事"', page]) == 1
    assert capsys.readouterr().err == ""
