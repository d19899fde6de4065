"""The files that pages came from: a page in, the place of its file in an archive out, and back.

They are as they came, each with its sidecar, and the page of a digital edition with its articles.
Of two files of one name the later has a digest before it, of two sidecars of one page the older.
"""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

from reader.files.regular import open_regular
from reader.files.whole import PRIVATE, write_new
from reader.library.folder import SOURCES, issue_folder, make_folder_of
from reader.model import Page, safe_line
from reader.sources.files import unreadable
from reader.sources.numbered import file_of
from reader.sources.pages import files_of
from reader.sources.sidecar import sidecar_path
from reader.text.digest import blake2b

LARGEST_SOURCE = 2 << 30  # bytes
PIECE = 1 << 20  # bytes of it that are in memory


class Copied(NamedTuple):
    """Where a file is kept, and whether it was kept there before."""

    place: str
    is_known: bool


class KeptSources(ABC):
    """The files of an archive, each under the place that it has in a folder."""

    def put(self, page: Page, copied: dict[str, str]) -> str:
        """Keep the files that a page came from, with its sidecar; return its place, "" without one.

        Args:
            page: The page.
            copied: Files that were kept before, with their places; a file of many pages is kept
                once, in the issue of the first of them.

        Raises:
            OSError: It cannot be read or written.
        """
        file, number = file_of(page.path)
        if not file or not os.path.isfile(file):  # noqa: PTH113 - names may be any bytes
            return ""
        is_known = file in copied
        if not is_known:
            folder = f"{issue_folder(page.paper, page.date)}/{SOURCES}"
            copied[file], is_known = self._copy(folder, file)
            for part in files_of(file):
                self._copy(folder, part)
        place = f"{copied[file]}#{number}" if number else copied[file]
        beside, kept = sidecar_path(page.path), sidecar_path(place)
        if os.path.isfile(beside):  # noqa: PTH113 - the same
            self._put_sidecar(kept, beside)
        elif is_known:
            self._put_aside(kept)
        return place

    @abstractmethod
    def within(self, folder: str) -> list[str]:
        """Return the places of the files in a folder of the archive, in order."""

    @abstractmethod
    def pieces(self, place: str) -> Iterator[bytes]:
        """Yield what is kept at a place, a file or a page, a piece at a time.

        Raises:
            SourceError: It is not there, or not as it came.
            FailedError: The archive cannot be read.
        """

    @abstractmethod
    def digest(self, place: str) -> str:
        """Return what names that by all that it holds; raises as `pieces` does."""

    @abstractmethod
    def _copy(self, folder: str, file: str) -> Copied:
        """Keep a file as it is, once."""

    @abstractmethod
    def _put_sidecar(self, place: str, file: str) -> None:
        """Keep a file at a place; another that is kept there goes aside."""

    @abstractmethod
    def _put_aside(self, place: str) -> None:
        """Let what is kept at a place, if anything is, have another name."""


class FolderSources(KeptSources):
    """The files of a library in a folder, each beside the pages of its issue."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def within(self, folder: str) -> list[str]:
        """Return the places of the files in a folder."""
        try:
            with os.scandir(self._root / folder) as entries:
                names = [one.name for one in entries if one.is_file(follow_symlinks=False)]
        except (FileNotFoundError, NotADirectoryError):
            return []
        return [f"{folder}/{name}" for name in sorted(names) if not name.startswith(".")]

    def pieces(self, place: str) -> Iterator[bytes]:
        """Yield what a file holds."""
        path = str(self._root / place)
        try:
            with open_regular(path, LARGEST_SOURCE) as file:
                yield from iter(partial(file.read, PIECE), b"")
        except OSError as error:
            raise unreadable(path, error, LARGEST_SOURCE >> 20) from error

    def digest(self, place: str) -> str:
        """Return what names a file by all that it holds."""
        return digest_of_pieces(self.pieces(place))

    def _copy(self, folder: str, file: str) -> Copied:
        with open_regular(file, LARGEST_SOURCE) as source:
            for place in source_places(folder, file, lambda: source_digest(source)):
                if _is_same(source, self._root / place):
                    return Copied(place, is_known=True)
                if not os.path.lexists(self._root / place):
                    self._write(place, source)
                    break
        return Copied(place, is_known=False)

    def _put_sidecar(self, place: str, file: str) -> None:
        with open_regular(file, LARGEST_SOURCE) as source:
            if not _is_same(source, self._root / place):
                self._put_aside(place)
                self._write(place, source)

    def _put_aside(self, place: str) -> None:
        path = self._root / place
        if os.path.lexists(path):
            with open_regular(path, LARGEST_SOURCE) as kept:
                aside = self._root / aside_of(place, source_digest(kept))
            os.replace(path, aside)  # noqa: PTH105 - one call, whole or not at all

    def _write(self, place: str, source: IO[bytes]) -> None:
        make_folder_of(self._root / place)
        source.seek(0)

        def write(out: IO[bytes]) -> None:
            shutil.copyfileobj(source, out, PIECE)

        write_new(self._root / place, write, PRIVATE)


def source_places(folder: str, file: str, digest: Callable[[], str]) -> Iterator[str]:
    """Yield where a file may go: under its name, and where another has that, under another."""
    name = safe_line(os.path.basename(file)).replace("/", "_")  # noqa: PTH119 - any bytes
    yield f"{folder}/{name}"
    yield aside_of(f"{folder}/{name}", digest())


def aside_of(place: str, digest: str) -> str:
    """Return where a file is kept whose place is another's."""
    folder, _, name = place.rpartition("/")
    return f"{folder}/{digest[:16]}-{name}"


def source_digest(file: IO[bytes]) -> str:
    """Return what names an open file by all that it holds."""
    file.seek(0)
    return digest_of_pieces(iter(partial(file.read, PIECE), b""))


def digest_of_pieces(pieces: Iterator[bytes]) -> str:
    """Return what names a file by all that it holds."""
    digest = blake2b(digest_size=16)
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def _is_same(file: IO[bytes], path: Path) -> bool:
    try:
        with open_regular(path, LARGEST_SOURCE) as other:
            sizes = {os.fstat(one.fileno()).st_size for one in (file, other)}
            return len(sizes) == 1 and source_digest(file) == source_digest(other)
    except OSError:
        return False
