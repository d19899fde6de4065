"""Two programs that change one file lose nothing of each other, and what fails is said."""

import errno
import fcntl
import os
import stat
import subprocess
import sys

import pytest

from reader.errors import FailedError, SettingsError
from reader.files import changing
from reader.files.changing import change_file
from reader.i18n import use

LIMIT = 10_000


@pytest.fixture(autouse=True)
def english():
    use("en")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "own" / "words.txt"


def append(text):
    return lambda before: (before or b"") + text


def refused(error):
    def failing(*_args, **_kwargs):
        raise OSError(error, os.strerror(error))

    return failing


def test_a_change_is_told_what_is_there(file):
    change_file(file, append(b"a"), LIMIT)
    change_file(file, append(b"b"), LIMIT)
    assert file.read_bytes() == b"ab"
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_no_change_writes_nothing(file, monkeypatch):
    change_file(file, append(b"a"), LIMIT)
    monkeypatch.setattr(changing, "replace_file", refused(errno.EIO))
    change_file(file, append(b""), LIMIT)
    assert file.read_bytes() == b"a"


def test_a_change_to_nothing_takes_the_file_away(file):
    change_file(file, append(b"a"), LIMIT)
    change_file(file, lambda _before: None, LIMIT)
    assert list(file.parent.iterdir()) == []


def test_a_link_whose_file_would_go_stays_and_is_empty(file, tmp_path):
    change_file(file, append(b"a"), LIMIT)
    (tmp_path / "link").symlink_to(file)
    change_file(tmp_path / "link", lambda _before: None, LIMIT)
    assert (tmp_path / "link").read_bytes() == b""


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "check the permissions"),
        (errno.EACCES, "check the permissions"),
        (errno.EIO, "cannot be written"),
    ],
)
def test_what_cannot_be_written_says_so_and_what_to_do(file, monkeypatch, error, said):
    change_file(file, append(b"a"), LIMIT)
    monkeypatch.setattr(os, "replace", refused(error))
    with pytest.raises(FailedError, match=said) as raised:
        change_file(file, append(b"b"), LIMIT)
    assert "nothing was saved" in str(raised.value)
    assert file.read_bytes() == b"a"


@pytest.mark.parametrize("call", ["stat", "open"])
def test_a_file_that_cannot_be_read_is_never_written_over(file, monkeypatch, call):
    change_file(file, append(b"a"), LIMIT)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, refused(errno.EIO))
        with pytest.raises((SettingsError, FailedError)):
            change_file(file, lambda _before: b"", LIMIT)
    assert file.read_bytes() == b"a"


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_neither_read_nor_replaced(file, make):
    file.parent.mkdir()
    make(file)
    with pytest.raises(SettingsError, match="is not a regular file but"):
        change_file(file, append(b"a"), LIMIT)
    assert not file.is_file()


def test_what_would_not_be_read_again_is_not_written(file):
    change_file(file, append(b"a"), LIMIT)
    with pytest.raises(FailedError, match="larger than dubao reads"):
        change_file(file, append(b"b" * LIMIT), LIMIT)
    assert file.read_bytes() == b"a"


def test_a_lock_that_is_not_given_back_is_waited_for_in_vain(file, monkeypatch):
    monkeypatch.setattr(changing, "WAIT", 0)
    change_file(file, append(b"a"), LIMIT)
    held = os.open(file.parent, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    with pytest.raises(FailedError, match="another program is writing"):
        change_file(file, append(b"b"), LIMIT)
    os.close(held)
    change_file(file, append(b"c"), LIMIT)
    assert file.read_bytes() == b"ac"


def test_where_there_are_no_locks_it_goes_on_without(file, monkeypatch):
    monkeypatch.setattr(fcntl, "flock", refused(errno.ENOLCK))
    change_file(file, append(b"a"), LIMIT)
    assert file.read_bytes() == b"a"


def test_two_processes_of_a_hundred_changes_each_make_two_hundred(file):
    script = (
        "import sys; from pathlib import Path; from reader.files.changing import change_file\n"
        "from reader.files import changing; changing.WAIT = 60\n"
        "for n in range(100):\n"
        "    line = f'{sys.argv[2]}{n}\\n'.encode()\n"
        "    change_file(Path(sys.argv[1]), lambda before: (before or b'') + line, 100_000)\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", script, str(file), who]) for who in ("a", "b")]
    assert [process.wait() for process in both] == [0, 0]
    expected = {f"{who}{n}" for who in "ab" for n in range(100)}
    assert sorted(file.read_text().split()) == sorted(expected)
    assert [path.name for path in file.parent.iterdir()] == ["words.txt"]
