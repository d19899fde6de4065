"""What was opened, remembered by device, inode, size and time; later, what has changed of it."""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.errors import SourceError
from reader.model.change import Change, ChangeKind
from reader.sources.folders import Folder, iter_folders, scan_folder
from reader.sources.numbered import holds_pages
from reader.sources.once import comes_once
from reader.sources.sidecar import ENDING, sidecar_path
from reader.sources.told import ignore

MOST_WATCHED = 2_000  # pages; a look at all of them takes some 10 ms

Mark = tuple[int, int, int, int] | None  # device, inode, size, time (ns); None: not there
_NOT_THERE = None
_AS_NO_FILE_IS = (-1, -1, -1, -1)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the files were like when they were read.

    Attributes:
        pages: The marks of each page's file, and of its sidecars: a file of several pages may
            have one for each.
        folders: The mark of each folder, and the names of pages and folders in it.
    """

    pages: Mapping[str, tuple[Mark, Sequence[Mark]]]
    folders: Mapping[str, tuple[Mark, frozenset[str]]]


class Watch:
    """A look, from time to time, at what was opened; `changed` is for a worker thread."""

    def __init__(self, paths: Sequence[str], since: int | None = None) -> None:
        """Remember what `paths` are now; to be made before they are read.

        What is made later, since it would cost time before the first frame, is told `since` when
        (ns of the system's clock) they are being read: what was written between that moment and
        now has changed.
        """
        self._paths = paths
        stamp = take_stamp(paths)
        self._stamp = stamp if since is None else without_written(stamp, since, time.time_ns())

    def renew(self) -> None:
        """Forget what was: everything is about to be read again."""
        self._stamp = take_stamp(self._paths)

    def changed(self) -> Sequence[Change]:
        """Return what is gone, changed or new since then, in the order in which it was opened."""
        return changes(self._stamp)


def take_stamp(paths: Sequence[str]) -> Stamp:
    """Return what `paths` are now: files, and folders with all that is in them.

    What came through a pipe cannot change.  Of more than `MOST_WATCHED` pages the first folders
    and files that fit are remembered.
    """
    pages: dict[str, tuple[Mark, Sequence[Mark]]] = {}
    sidecars = _Sidecars()
    folders: dict[str, tuple[Mark, frozenset[str]]] = {}
    for path in paths:
        if comes_once(path):
            continue
        if not os.path.isdir(path):  # noqa: PTH112 - names may be any bytes
            pages[path] = _mark_of(path), sidecars.of(path)
            continue
        for folder in _folders_below(path):
            if len(pages) + len(folder.pages) > MOST_WATCHED:
                break
            folders[folder.path] = _mark_of(folder.path), _names_in(folder)
            pages |= {page: (_mark_of(page), sidecars.of(page)) for page in folder.pages}
    return Stamp(pages, folders)


def without_written(stamp: Stamp, since: int, now: int) -> Stamp:
    """The stamp as if pages that were written between two moments had been others before."""
    pages = {
        path: (_AS_NO_FILE_IS if _is_written(path, since, now) else mark, beside)
        for path, (mark, beside) in stamp.pages.items()
    }
    return Stamp(pages, stamp.folders)


def _is_written(path: str, since: int, now: int) -> bool:
    try:
        found = os.stat(path)  # noqa: PTH116 - names may be any bytes
    except OSError:
        return False  # reading it says so
    return any(since <= at <= now for at in (found.st_mtime_ns, found.st_ctime_ns))


def changes(stamp: Stamp) -> tuple[Change, ...]:
    """Return what has changed since the stamp was taken; nothing is read, and nothing raised."""
    return (*_of_pages(stamp), *_of_folders(stamp))


def _of_pages(stamp: Stamp) -> Iterator[Change]:
    sidecars = _Sidecars()
    for path, (was, beside) in stamp.pages.items():
        now = _mark_of(path)
        if now != was:
            yield Change(_kind_of(was, now), path)
        elif now is not _NOT_THERE and sidecars.of(path) != beside:
            yield Change(ChangeKind.CHANGED, path)


def _kind_of(was: Mark, now: Mark) -> ChangeKind:
    if now is _NOT_THERE:
        return ChangeKind.GONE
    return ChangeKind.NEW if was is _NOT_THERE else ChangeKind.CHANGED


def _of_folders(stamp: Stamp) -> Iterator[Change]:
    """What is new; a folder is listed only if it is not as it was."""
    for path, (was, names) in stamp.folders.items():
        if _mark_of(path) == was:
            continue
        try:
            pages, folders = scan_folder(path)
        except SourceError:
            continue  # its pages are gone, and are told
        for name in sorted({*pages, *folders} - names):
            yield Change(ChangeKind.NEW, os.path.join(path, name))  # noqa: PTH118 - any bytes


def _folders_below(path: str) -> Iterator[Folder]:
    try:
        yield from iter_folders(path, ignore)
    except SourceError:
        return  # reading it says why


def _names_in(folder: Folder) -> frozenset[str]:
    paths = (*folder.pages, *folder.folders)
    return frozenset(map(os.path.basename, paths))


class _Sidecars:
    """The marks of pages' sidecars, each folder listed once."""

    def __init__(self) -> None:
        self._numbered: dict[str, dict[str, list[str]]] = {}  # folder to stem to paths

    def of(self, path: str) -> Sequence[Mark]:
        """Return the mark of a page's own sidecar, and of those that its numbered pages have."""
        own = sidecar_path(path)
        marks = [_mark_of(own)]
        if holds_pages(path):
            folder, name = os.path.split(own)
            if folder not in self._numbered:
                self._numbered[folder] = _numbered_in(folder)
            paths = self._numbered[folder].get(name.removesuffix(ENDING), ())
            marks += map(_mark_of, sorted(paths))
        return marks


def _numbered_in(folder: str) -> dict[str, list[str]]:
    """The paths of a folder's sidecars that belong to one page of several, by their file's name."""
    found: dict[str, list[str]] = {}
    try:
        with os.scandir(folder or ".") as entries:
            for entry in entries:
                stem, number, _ = entry.name.removesuffix(ENDING).rpartition("#")
                if number and entry.name.endswith(ENDING):
                    found.setdefault(stem, []).append(entry.path)
    except OSError:
        return {}
    return found


def _mark_of(path: str) -> Mark:
    try:
        now = os.stat(path)  # noqa: PTH116 - names may be any bytes
    except (OSError, ValueError):
        return _NOT_THERE
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns
