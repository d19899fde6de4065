"""The index of a library: pages and their articles in, rows of those that hold some bigrams out.

One SQLite file: the pages, the articles, and which of them hold which bigrams (`stretches`); what
holds a term holds its bigrams.  The file says nothing that the pages do not say, and is made again
from them.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import FailedError
from reader.files.database import connect
from reader.files.whole import PRIVATE, PRIVATE_FOLDER
from reader.i18n import say
from reader.library.bigrams import BrokenLotError, Wanted
from reader.library.records import FACTS
from reader.library.schema import (
    APPLICATION,
    SCHEMA,
    TABLES,
    VERSION,
    is_harm,
    state_of,
    try_tables,
)
from reader.library.stretches import Stretches
from reader.library.texts import said_by
from reader.model import Article, Page, safe_line

NAME = "index.db"
PATIENCE = 30.0  # seconds to wait for another dubao that adds; an issue takes less than one
CACHE = 32_000  # kB

Row = tuple[Any, ...]  # of a query: texts and whole numbers


class Issue(NamedTuple):
    """An issue in the library: `pages` and `articles` are counts."""

    paper: str
    date: str
    pages: int
    articles: int


class IndexedPage(NamedTuple):
    """A page with what is needed to find its lines: where it lies, and the length of each line."""

    page: Page
    place: str
    digest: str
    file: str
    lengths: Sequence[int]


class Index:
    """The index of a library, open.

    Attributes:
        is_new: Whether it has to be filled from the pages.
    """

    def __init__(self, root: Path) -> None:
        """Open the index of a library, or begin one where there is none that can be used.

        Raises:
            FailedError: It cannot be opened.
        """
        self._path = root / NAME
        self.is_new = False
        with self._told():
            root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            self._connection = self._opened()
            self._stretches = Stretches(self._connection, self.rows)

    def close(self) -> None:
        """Let it go."""
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction, which is on the disk at its end, or not at all.

        Raises:
            FailedError: It cannot be written.
        """
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._stretches.flush()
                self._connection.execute("COMMIT")
            except BaseException:
                self._stretches.forget()
                with suppress(sqlite3.Error):  # a full disk has rolled it back already
                    self._connection.rollback()
                raise

    def begin_anew(self) -> None:
        """Forget everything; within `changing`."""
        for name in TABLES:
            self._connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in SCHEMA:
            self._connection.execute(statement)

    def put(self, placed: IndexedPage) -> int:
        """Take in a page and its articles, return its number; within `changing`."""
        page = placed.page
        said = {at: said_by(one) for at, one in enumerate(page.items) if isinstance(one, Article)}
        facts = [getattr(page, name) for name in FACTS]
        heads = "".join(one.heads for one in said.values())
        row = (placed.place, placed.digest, page.source, placed.file, *facts, heads)
        insert = (
            "INSERT INTO page (place, digest, source, file, paper, date, label, section, heads)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        number = self._connection.execute(insert, row).lastrowid or 0
        start = placed.lengths[0]
        for at, (item, length) in enumerate(zip(page.items, placed.lengths[1:], strict=True)):
            if isinstance(item, Article):
                article = self._put_article((number, start, length, item.characters))
                self._stretches.take(article, said[at])
            start += length
        return number

    def _put_article(self, row: tuple[object, ...]) -> int:
        insert = "INSERT INTO article (page, start, length, characters) VALUES (?, ?, ?, ?)"
        return self._connection.execute(insert, row).lastrowid or 0

    def tidy(self) -> None:
        """Make one of many small stretches; nothing that was taken in depends on it.

        Raises:
            FailedError: It cannot be written.
        """
        with self._told():
            is_due = self._stretches.are_many()
        if is_due:
            with self.changing():
                self._stretches.merge()

    def holders(self, wanted: Wanted) -> Iterator[list[int]]:
        """Yield the numbers of articles that hold bigrams, ascending, some at a time.

        Some may be of articles that are gone.

        Raises:
            FailedError: The index cannot be read.
        """
        with self._told():
            yield from self._stretches.holders(wanted)

    def has(self, digest: str) -> bool:
        """Whether a page with this digest is there."""
        return bool(self.rows("SELECT 1 FROM page WHERE digest = ?", (digest,)))

    def of_file(self, file: str) -> list[tuple[int, str]]:
        """Return number and place of the pages that were made from what lies there."""
        found = self.rows("SELECT id, place FROM page WHERE file = ?", (file,)) if file else []
        return [(number, str(place)) for number, place in found]

    def issues(self) -> list[Issue]:
        """Return all issues, by paper and day."""
        query = (
            "SELECT paper, date, count(DISTINCT page.id), count(number) FROM page"
            " LEFT JOIN article ON article.page = page.id GROUP BY paper, date ORDER BY paper, date"
        )
        return [Issue(*row) for row in self.rows(query)]

    def drop(self, ids: Iterable[int]) -> None:
        """Forget pages by number; within `changing`."""
        rows = [(one,) for one in ids]
        self._connection.executemany("DELETE FROM article WHERE page = ?", rows)
        self._connection.executemany("DELETE FROM page WHERE id = ?", rows)

    def is_whole(self) -> bool:
        """Whether the file is sound; looks at all of it.

        Raises:
            FailedError: It cannot be read.
        """
        try:
            with self._told():
                is_sound = self.rows("PRAGMA integrity_check(1)") == [("ok",)]
                return is_sound and self._stretches.check()
        except FailedError as error:
            if is_harm(error.__cause__):
                return False
            raise

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        """Return what a query finds.

        Raises:
            FailedError: It cannot be read.
        """
        with self._told():
            rows: list[Row] = self._connection.execute(query, values).fetchall()
        return rows

    def _opened(self) -> sqlite3.Connection:
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        connection = connect(self._path, "rw", PATIENCE)
        if not self._is_sound(connection):
            connection.close()
            self.set_aside()
            connection = connect(self._path, "rw", PATIENCE)
        self.is_new = state_of(connection) != (APPLICATION, VERSION)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        return connection

    def _is_sound(self, connection: sqlite3.Connection) -> bool:
        """Whether the file can be used, or filled; raises FailedError where it is not for us."""
        try:
            application, version = state_of(connection)
            is_empty = not connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
            if application != APPLICATION and not (is_empty and not application):
                raise FailedError(say("library.other", name=safe_line(str(self._path))))
            if version > VERSION:
                raise FailedError(say("library.newer", name=safe_line(str(self._path))))
            if version == VERSION:
                try_tables(connection)
        except sqlite3.DatabaseError as error:
            if not is_harm(error):
                raise
            return False
        return True

    def set_aside(self) -> None:
        """Put an empty file in the place of a broken one; the last broken one is kept."""
        aside = self._path.with_suffix(".broken")
        os.replace(self._path, aside)  # noqa: PTH105 - one call, whole or not at all
        with suppress(FileNotFoundError):
            os.unlink(f"{self._path}-journal")  # noqa: PTH108 - it belongs to that file
        os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError, BrokenLotError) as error:
            reason, name = safe_line(str(error)), safe_line(str(self._path))
            raise FailedError(say("library.unusable", name=name, reason=reason)) from error
