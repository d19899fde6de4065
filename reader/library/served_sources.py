"""The files that pages came from, in PostgreSQL in pieces: a page in, the place of its file out.

They are as they came, with their corrections, each under the place that it has in a folder.
"""

from collections.abc import Iterator
from functools import partial
from typing import IO

from reader.files.regular import open_regular
from reader.library.folder import (
    LARGEST_SOURCE,
    PIECE,
    SOURCES,
    issue_folder,
    put_source,
    source_digest,
    source_places,
)
from reader.library.served_index import ServedIndex
from reader.model import Page
from reader.sources.files import unreadable
from reader.text.digest import blake2b


class ServedSources:
    """The files of an archive; what changes them does so within `changing`."""

    def __init__(self, index: ServedIndex) -> None:
        self._index = index

    def put(self, page: Page, copied: dict[str, str]) -> str:
        """Keep the file that a page came from, with its sidecar; return its place, "" without one.

        `copied` are the files that were kept before, with their places.

        Raises:
            SourceError: It cannot be read.
        """
        try:
            return put_source(page, copied, self._copy)
        except OSError as error:
            raise unreadable(page.path, error, LARGEST_SOURCE >> 20) from error

    def drop(self, paper: str, date: str) -> None:
        """Forget the files of an issue."""
        folder = f"{issue_folder(paper, date)}/{SOURCES}"
        for (number,) in self._index.rows("SELECT id FROM source WHERE folder = ?", (folder,)):
            self._index.execute("DELETE FROM piece WHERE source = ?", (number,))
            self._index.execute("DELETE FROM source WHERE id = ?", (number,))

    def damaged(self) -> Iterator[str]:
        """Yield the places of files that are not as they came.

        Raises:
            FailedError: That cannot be told.
        """
        for number, place, known in self._index.rows("SELECT id, place, digest FROM source"):
            digest = blake2b(digest_size=16)
            for piece in self.pieces(number):
                digest.update(piece)
            if digest.hexdigest() != known:
                yield place

    def pieces(self, number: int) -> Iterator[bytes]:
        """Yield what a file holds, a piece at a time."""
        at = 0
        query = "SELECT data FROM piece WHERE source = ? AND number = ?"
        while found := self._index.rows(query, (number, at)):
            yield bytes(found[0][0])
            at += 1

    def _copy(self, folder: str, file: str) -> str:
        """Keep a file as it is, once; return its place."""
        with open_regular(file, LARGEST_SOURCE) as source:
            digest = source_digest(source)
            for place in source_places(folder, file, lambda: digest):
                known = self._index.rows("SELECT digest FROM source WHERE place = ?", (place,))
                if known == [(digest,)]:
                    return place
                if not known:
                    self._insert(folder, place, source)
                    return place
        return place

    def _insert(self, folder: str, place: str, source: IO[bytes]) -> None:
        source.seek(0)
        digest = blake2b(digest_size=16)
        insert = "INSERT INTO source (folder, place, digest) VALUES (?, ?, '')"
        number = self._index.inserted(insert, (folder, place))
        for at, piece in enumerate(iter(partial(source.read, PIECE), b"")):
            digest.update(piece)
            self._index.execute("INSERT INTO piece VALUES (?, ?, ?)", (number, at, piece))
        known = (digest.hexdigest(), number)
        self._index.execute("UPDATE source SET digest = ? WHERE id = ?", known)
