"""Files that change while they are open: what is gone, what is changed, what is new."""

import os
import shutil
import time
from pathlib import Path

import pytest

from reader.model.change import ChangeKind
from reader.sources import changes
from reader.sources.changes import Watch


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "b.txt", "inner/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("text", "utf-8")
    return tmp_path


@pytest.fixture
def changed(folder):
    """What has changed of the folder, as kinds and names."""
    watch = Watch([str(folder)])

    def look():
        return [(one.kind.value, os.path.relpath(one.path, folder)) for one in watch.changed()]

    look.renew = watch.renew
    return look


def test_nothing_changes_by_being_read(folder, changed):
    (folder / "a.txt").read_text()
    assert changed() == []


def test_a_page_that_grows_is_changed(folder, changed):
    with (folder / "b.txt").open("a") as file:
        file.write("more")
    assert changed() == [("changed", "b.txt")]


def test_a_page_written_anew_at_the_same_length_is_changed(folder, changed):
    status = (folder / "b.txt").stat()
    (folder / "b.txt").write_text("txet")
    os.utime(folder / "b.txt", ns=(status.st_atime_ns, status.st_mtime_ns + 1))
    assert changed() == [("changed", "b.txt")]


def test_a_page_put_in_its_place_is_changed_and_not_new(folder, changed):
    status = (folder / "b.txt").stat()
    (folder / "draft").write_text("txet")
    os.utime(folder / "draft", ns=(status.st_atime_ns, status.st_mtime_ns))
    (folder / "draft").replace(folder / "b.txt")
    assert changed() == [("changed", "b.txt")]


@pytest.mark.parametrize("name", ["paper.pdf", "paper.tif"])
def test_a_numbered_pages_sidecar_changes_its_file(tmp_path, name):
    (tmp_path / name).write_bytes(b"%PDF-1.4")
    (tmp_path / "other#2.yaml").write_text("label: A1\n", "utf-8")
    watch = Watch([str(tmp_path)])
    assert watch.changed() == ()
    (tmp_path / "paper#2.yaml").write_text("label: A2\n", "utf-8")
    assert [Path(one.path).name for one in watch.changed()] == [name]
    watch.renew()
    (tmp_path / "paper#2.yaml").unlink()
    assert [Path(one.path).name for one in watch.changed()] == [name]


def test_a_sidecar_changes_its_page(folder, changed):
    (folder / "inner" / "c.yaml").write_text("paper: 青禾日报\n", "utf-8")
    assert changed() == [("changed", "inner/c.txt")]


def test_a_page_deleted_is_gone(folder, changed):
    (folder / "a.txt").unlink()
    assert changed() == [("gone", "a.txt")]


def test_pages_and_folders_that_come_are_new(folder, changed):
    (folder / "inner" / "d.txt").write_text("text")
    (folder / "e").mkdir()
    (folder / "notes.ini").write_text("no page")
    (folder / ".hidden.txt").write_text("no page")
    assert changed() == [("new", "e"), ("new", "inner/d.txt")]


def test_a_folder_deleted_takes_its_pages(folder, changed):
    shutil.rmtree(folder / "inner")
    assert changed() == [("gone", "inner/c.txt")]


def test_a_page_moved_is_gone_and_new(folder, changed):
    (folder / "a.txt").rename(folder / "z.txt")
    assert changed() == [("gone", "a.txt"), ("new", "z.txt")]


def test_once_read_again_nothing_has_changed(folder, changed):
    (folder / "a.txt").unlink()
    (folder / "d.txt").write_text("text")
    changed.renew()
    assert changed() == []


def test_files_given_by_name_are_watched(folder):
    missing = str(folder / "missing.txt")
    watch = Watch([str(folder / "a.txt"), missing, "-"])
    assert not watch.changed()
    (folder / "a.txt").unlink()
    (folder / "missing.txt").write_text("text")
    kinds = [change.kind for change in watch.changed()]
    assert kinds == [ChangeKind.GONE, ChangeKind.NEW]


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert Watch([str(tmp_path / "pipe")]).changed() == ()


def test_no_more_pages_are_watched_than_are_cheap(folder, monkeypatch):
    monkeypatch.setattr(changes, "MOST_WATCHED", 2)
    watch = Watch([str(folder)])
    (folder / "inner" / "c.txt").unlink()
    assert watch.changed() == ()
    (folder / "a.txt").unlink()
    assert [change.kind for change in watch.changed()] == [ChangeKind.GONE]


def test_a_look_lists_no_folder_that_is_as_it_was(changed, monkeypatch):
    monkeypatch.setattr(changes, "scan_folder", lambda _: pytest.fail("listed"))
    assert changed() == []


def test_what_was_written_while_it_was_first_read_has_changed(tmp_path):
    for name in ("old.txt", "new.txt", "ahead.txt"):
        (tmp_path / name).write_text("雁滩", "utf-8")
    begun = time.time_ns() + 10**9
    at = {"old.txt": begun - 10**9, "new.txt": begun + 1, "ahead.txt": begun + 10**15}
    for name, when in at.items():
        os.utime(tmp_path / name, ns=(when, when))
    stamp = changes.take_stamp([str(tmp_path), str(tmp_path / "missing.txt")])
    found = changes.changes(changes.without_written(stamp, begun, begun + 10**9))
    assert [(one.kind, Path(one.path).name) for one in found] == [(ChangeKind.CHANGED, "new.txt")]
