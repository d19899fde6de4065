"""A folder in, the pages in it and in the folders below it out, in the order to read them."""

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.errors import DubaoError, SourceError
from reader.i18n import say
from reader.model import safe_line
from reader.sources.files import unreadable
from reader.sources.formats import ENDINGS, without_illustrations
from reader.sources.natural import leads, natural_key
from reader.text.lazy_pattern import lazy_pattern

DEEPEST = 16  # folders below the one given; years, months, days and editions are four
LIBRARYS = lazy_pattern(r"-[0-9a-f]{16}\.jsonl$")  # a page of the library
_COMPANIONS = ("_files", ".files")  # what a browser puts a saved page's pictures and frames into
MOST_FOLDERS = 10_000  # 27 years of a daily paper


class Folder(NamedTuple):
    """What a folder holds: paths in natural order of names; hidden ones are left out."""

    path: str
    pages: tuple[str, ...]
    folders: tuple[str, ...]


def list_folder(path: str) -> Folder:
    """Return what the folder `path` itself holds.

    Raises:
        SourceError: It cannot be read.
    """
    pages, folders = scan_folder(path)
    return Folder(path, _in_order(path, pages), _in_order(path, folders))


def scan_folder(path: str) -> tuple[list[str], list[str]]:
    """Return the names of the pages and of the folders in `path`, in no order.

    Raises:
        SourceError: It cannot be read.
    """
    pages, folders = [], []
    try:
        with os.scandir(path) as found:
            for entry in found:
                if entry.name.startswith("."):
                    continue
                if _is_folder(entry):
                    folders.append(entry.name)
                elif entry.name.lower().endswith(ENDINGS):
                    pages.append(entry.name)
    except OSError as error:
        raise unreadable(path, error) from error
    pages = list(without_illustrations(pages))
    if "sources" in folders and any(map(LIBRARYS.search, pages)):
        folders.remove("sources")  # what the pages beside it were made from
    companions = {name.rpartition(".")[0] + ending for name in pages for ending in _COMPANIONS}
    return pages, [name for name in folders if name not in companions]


def iter_folders(path: str, on_trouble: Callable[[DubaoError], None]) -> Iterator[Folder]:
    """Yield the folder `path`, then each folder in it with what is in it, each once.

    Args:
        path: A folder.
        on_trouble: Told of a folder below it that cannot be read, or that is one too many.

    Raises:
        SourceError: `path` itself cannot be read.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [(path, 0)]
    while waiting:
        at, depth = waiting.pop()
        try:
            if _is_seen(at, seen):
                continue
            folder = list_folder(at)
        except SourceError as trouble:
            if at == path:
                raise
            on_trouble(trouble)
            continue
        yield folder
        if folder.folders and (depth == DEEPEST or len(seen) > MOST_FOLDERS):
            on_trouble(_too_many(at))
        else:
            waiting.extend((inner, depth + 1) for inner in reversed(folder.folders))


def _is_seen(path: str, seen: set[tuple[int, int]]) -> bool:
    """Whether the folder was listed before, under any name: links may go round in a circle."""
    try:
        status = os.stat(path)  # noqa: PTH116 - names may be any bytes
    except OSError as error:
        raise unreadable(path, error) from error
    mark = status.st_dev, status.st_ino
    is_seen = mark in seen
    seen.add(mark)
    return is_seen


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that goes round in a circle: opening it will say so
        return False


def _in_order(path: str, names: list[str]) -> tuple[str, ...]:
    ordered = sorted(names, key=lambda name: (not leads(name), natural_key(name)))
    return tuple(os.path.join(path, name) for name in ordered)  # noqa: PTH118 - any bytes


def _too_many(path: str) -> SourceError:
    limits = {"deepest": DEEPEST, "most": MOST_FOLDERS}
    return SourceError(say("source.too_many_folders", name=safe_line(path), **limits))
