"""A new file is there when it is whole, never before, and never in place of another."""

import errno
import os

import pytest

from reader.files.whole import write_new, write_over


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def fill(file):
    file.write(b"new")


def test_a_new_file_holds_what_was_written(tmp_path):
    write_new(tmp_path / "a.txt", fill)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert names(tmp_path) == ["a.txt"]


def test_its_writer_may_move_about_in_it(tmp_path):
    def turn(file):
        file.write(b"abc")
        file.seek(0)
        file.write(b"x")

    write_new(tmp_path / "a.txt", turn)
    assert (tmp_path / "a.txt").read_bytes() == b"xbc"


@pytest.mark.parametrize("make", ["file", "link", "folder"])
def test_what_is_there_is_never_replaced(tmp_path, make):
    path = tmp_path / "a.txt"
    if make == "file":
        path.write_bytes(b"old")
    elif make == "link":
        path.symlink_to("nowhere")
    else:
        path.mkdir()
    with pytest.raises(FileExistsError):
        write_new(path, fill)
    assert names(tmp_path) == ["a.txt"]


def test_what_has_come_meanwhile_stays(tmp_path):
    path = tmp_path / "a.txt"
    with pytest.raises(FileExistsError):
        write_new(path, lambda _file: path.write_bytes(b"other"))
    assert path.read_bytes() == b"other"
    assert names(tmp_path) == ["a.txt"]


def test_a_disk_without_second_names_has_the_file_too(tmp_path, monkeypatch):
    def refuse(*_args, **_kwargs):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    write_new(tmp_path / "a.txt", fill)
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert names(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("write", [write_new, write_over])
def test_what_its_writer_raises_leaves_nothing_behind(tmp_path, write):
    def break_off(file):
        file.write(b"half")
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        write(tmp_path / "a.txt", break_off)
    assert names(tmp_path) == []


def test_what_is_there_is_replaced_where_that_is_meant(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    write_over(path, fill)
    assert path.read_bytes() == b"new"
