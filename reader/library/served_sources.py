"""The files that pages came from, in PostgreSQL in pieces: a page in, the place of its file out."""

from collections.abc import Iterator
from functools import partial
from typing import IO, NamedTuple

from reader.errors import SourceError
from reader.files.regular import open_regular
from reader.i18n import say
from reader.library.folder import SOURCES, issue_folder
from reader.library.kept_sources import (
    LARGEST_SOURCE,
    PIECE,
    Copied,
    KeptSources,
    aside_of,
    digest_of_pieces,
    source_digest,
    source_places,
)
from reader.library.served_index import ServedIndex
from reader.model import Page, safe_line
from reader.sources.files import unreadable
from reader.text.digest import blake2b


class _Known(NamedTuple):
    """A row of the files."""

    number: int
    digest: str


class ServedSources(KeptSources):
    """The files of an archive; what changes them does so within `changing`."""

    def __init__(self, index: ServedIndex) -> None:
        self._index = index

    def put(self, page: Page, copied: dict[str, str]) -> str:
        """Keep the file that a page came from, with its sidecar; return its place.

        Raises:
            SourceError: It cannot be read.
        """
        try:
            return super().put(page, copied)
        except OSError as error:
            raise unreadable(page.path, error, LARGEST_SOURCE >> 20) from error

    def drop(self, paper: str, date: str) -> None:
        """Forget the files of an issue."""
        folder = f"{issue_folder(paper, date)}/{SOURCES}"
        for (number,) in self._index.rows("SELECT id FROM source WHERE folder = ?", (folder,)):
            self._forget(number)

    def damaged(self) -> Iterator[str]:
        """Yield the places of files that are not as they came.

        Raises:
            FailedError: That cannot be told.
        """
        for number, place, known in self._index.rows("SELECT id, place, digest FROM source"):
            if digest_of_pieces(self._pieces(number)) != known:
                yield place

    def within(self, folder: str) -> list[str]:
        """Return the places of the files in a folder."""
        query = "SELECT place FROM source WHERE folder = ? ORDER BY place"
        return [str(place) for (place,) in self._index.rows(query, (folder,))]

    def pieces(self, place: str) -> Iterator[bytes]:
        """Yield what is kept at a place; that it is not as it came is told at its end."""
        known = self._known(place)
        if known is None:
            yield self._page(place)
            return
        digest = blake2b(digest_size=16)
        for piece in self._pieces(known.number):
            digest.update(piece)
            yield piece
        if digest.hexdigest() != known.digest:
            raise SourceError(say("library.source_damaged", name=safe_line(place)))

    def digest(self, place: str) -> str:
        """Return what names that by all that it held when it came."""
        known = self._known(place)
        return digest_of_pieces(iter([self._page(place)])) if known is None else known.digest

    def _known(self, place: str) -> _Known | None:
        rows = self._index.rows("SELECT id, digest FROM source WHERE place = ?", (place,))
        return _Known(*rows[0]) if rows else None

    def _page(self, place: str) -> bytes:
        found = self._index.rows("SELECT data FROM page WHERE place = ?", (place,))
        if not found:
            raise SourceError(say("source.missing", name=safe_line(place)))
        return bytes(found[0][0])

    def _pieces(self, number: int) -> Iterator[bytes]:
        at = 0
        query = "SELECT data FROM piece WHERE source = ? AND number = ?"
        while found := self._index.rows(query, (number, at)):
            yield bytes(found[0][0])
            at += 1

    def _copy(self, folder: str, file: str) -> Copied:
        with open_regular(file, LARGEST_SOURCE) as source:
            digest = source_digest(source)
            for place in source_places(folder, file, lambda: digest):
                known = self._known(place)
                if known is None:
                    self._insert(place, source)
                elif known.digest == digest:
                    return Copied(place, is_known=True)
                else:
                    continue
                break
        return Copied(place, is_known=False)

    def _put_sidecar(self, place: str, file: str) -> None:
        with open_regular(file, LARGEST_SOURCE) as source:
            known = self._known(place)
            if known is None or known.digest != source_digest(source):
                self._put_aside(place)
                self._insert(place, source)

    def _put_aside(self, place: str) -> None:
        if (known := self._known(place)) is None:
            return
        aside = aside_of(place, known.digest)
        if (same := self._known(aside)) is not None:
            self._forget(same.number)
        self._index.execute("UPDATE source SET place = ? WHERE id = ?", (aside, known.number))

    def _insert(self, place: str, source: IO[bytes]) -> None:
        source.seek(0)
        digest = blake2b(digest_size=16)
        insert = "INSERT INTO source (folder, place, digest) VALUES (?, ?, '')"
        number = self._index.inserted(insert, (place.rpartition("/")[0], place))
        for at, piece in enumerate(iter(partial(source.read, PIECE), b"")):
            digest.update(piece)
            self._index.execute("INSERT INTO piece VALUES (?, ?, ?)", (number, at, piece))
        known = (digest.hexdigest(), number)
        self._index.execute("UPDATE source SET digest = ? WHERE id = ?", known)

    def _forget(self, number: int) -> None:
        self._index.execute("DELETE FROM piece WHERE source = ?", (number,))
        self._index.execute("DELETE FROM source WHERE id = ?", (number,))
