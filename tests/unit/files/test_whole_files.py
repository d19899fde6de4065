"""A file is the old one or the new one, whatever the system refuses on the way."""

import errno
import os
import stat
import subprocess
import sys
import time

import pytest

from reader.files.whole import replace_file

CALLS = ("readlink", "stat", "open", "fsync", "replace", "fchmod")
SEVERAL = range(1, 4)


def refuse(monkeypatch, name, error=errno.EIO, on_call=1):
    """Let the nth call of an `os` function fail."""
    real, count = getattr(os, name), 0

    def failing(*args, **kwargs):
        nonlocal count
        count += 1
        if count == on_call:
            raise OSError(error, os.strerror(error))
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, failing)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "own" / "words.txt"
    path.parent.mkdir()
    path.write_text("old")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_the_new_text_stands_in_place_of_the_old(file):
    replace_file(file, b"new")
    assert file.read_bytes() == b"new"
    assert names(file.parent) == ["words.txt"]


@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC, errno.EACCES])
@pytest.mark.parametrize("on_call", SEVERAL)
@pytest.mark.parametrize("call", CALLS)
def test_a_refusal_leaves_the_old_text_or_the_new_and_no_draft(
    file, monkeypatch, call, on_call, error
):
    with monkeypatch.context() as patch:
        refuse(patch, call, error, on_call)
        try:
            replace_file(file, b"new")
            allowed = {b"new"}
        except OSError:
            allowed = {b"old"} if (call, on_call) != ("fsync", 2) else {b"new"}
    if (call, on_call) == ("open", 2):  # the folder, after all is done
        allowed = {b"new"}
    assert file.read_bytes() in allowed
    assert names(file.parent) == ["words.txt"]


@pytest.mark.parametrize("call", ["readlink", "stat"])
def test_only_a_missing_file_counts_as_none(file, monkeypatch, call):
    file.chmod(0o640)
    refuse(monkeypatch, call)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"


def test_a_disk_that_fills_up_while_writing_keeps_the_old_text(file):
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from reader.files.whole import replace_file\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: replace_file(Path(sys.argv[1]), b'x' * 100_000)\n"
        "except OSError: sys.exit(7)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(file)], check=False)
    assert done.returncode == 7
    assert file.read_text() == "old"
    assert names(file.parent) == ["words.txt"]


def test_a_link_stays_a_link_and_what_it_names_is_written(file, tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to("second")
    (tmp_path / "second").symlink_to("own/words.txt")
    replace_file(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_a_link_to_nothing_makes_what_it_names(tmp_path):
    (tmp_path / "link").symlink_to("there.txt")
    replace_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there.txt").read_bytes() == b"new"


def test_links_that_go_round_are_an_error(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        replace_file(tmp_path / "a", b"new")


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664])
def test_a_file_keeps_its_mode(file, mode):
    file.chmod(mode)
    replace_file(file, b"new")
    assert mode_of(file) == mode


def test_a_new_file_is_the_user_s_alone(tmp_path):
    replace_file(tmp_path / "words.txt", b"new")
    assert mode_of(tmp_path / "words.txt") == 0o600


def test_a_file_that_may_not_be_written_is_not_replaced(file, monkeypatch):
    file.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda path, _how: path != file)  # root may do all
    with pytest.raises(PermissionError):
        replace_file(file, b"new")
    assert file.read_bytes() == b"old"


def test_drafts_of_killed_writers_are_swept_and_young_ones_left(file):
    old, young, other = (
        file.with_name(name) for name in (".dubao-1.draft", ".dubao-2.draft", ".dubao-own")
    )
    for path in (old, young, other):
        path.write_text("")
    long_ago = time.time() - 7200
    for path in (old, other):
        os.utime(path, (long_ago, long_ago))
    replace_file(file, b"new")
    assert names(file.parent) == [".dubao-2.draft", ".dubao-own", "words.txt"]
