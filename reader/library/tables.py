"""What an index of a library knows, whatever keeps its tables: pages in, rows and numbers out.

The SQL is what SQLite and PostgreSQL both understand; `sql` of the latter turns the rest.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from reader.library.bigrams import Wanted
from reader.library.records import FACTS
from reader.library.stretches import Run, Stretches
from reader.library.texts import said_by
from reader.model import Article, Page
from reader.store.segment import PART

Row = tuple[Any, ...]  # of a query: texts and whole numbers


class FoundRows(Protocol):
    """What a query has found."""

    def fetchall(self) -> list[Any]:
        """Return all rows that are left."""

    def fetchone(self) -> Any:  # noqa: ANN401 - a row
        """Return the next row; None where there is no more."""

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """A connection to a database."""

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> FoundRows:
        """Ask, or change something; `?` stands for each of the values."""

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> object:
        """Do so for each of many rows of values."""


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


class Tables(ABC):
    """The tables of an index.

    Attributes:
        line: An expression for the line of a page that an article is on; NULL where the page is a
            file.
    """

    line = "NULL"
    _connection: Connection
    _stretches: Stretches

    @abstractmethod
    def close(self) -> None:
        """Let it go."""

    @abstractmethod
    def changing(self) -> AbstractContextManager[None]:
        """One transaction, which is there at its end, or not at all.

        Raises:
            FailedError: It cannot be written.
        """

    @abstractmethod
    def _told(self) -> AbstractContextManager[None]:
        """Tell what goes wrong within as a FailedError."""

    @abstractmethod
    def _inserted(self, sql: str, values: Sequence[object], key: str = "id") -> int:
        """Insert a row and return its number; old SQLites know no RETURNING."""

    def put(self, placed: IndexedPage) -> int:
        """Take in a page and its articles, return its number; within `changing`."""
        page = placed.page
        said = {at: said_by(one) for at, one in enumerate(page.items) if isinstance(one, Article)}
        facts = [getattr(page, name) for name in FACTS]
        heads = "".join(one.heads for one in said.values()).replace(PART, "\n")
        row = (placed.place, placed.digest, page.source, placed.file, *facts, heads)
        insert = (
            "INSERT INTO page (place, digest, source, file, paper, date, label, section, heads)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        number = self._inserted(insert, row)
        start = placed.lengths[0]
        for at, (item, length) in enumerate(zip(page.items, placed.lengths[1:], strict=True)):
            if isinstance(item, Article):
                article = self._put_article((number, start, length, item.characters))
                self._stretches.take(article, said[at])
            start += length
        return number

    def _put_article(self, row: tuple[object, ...]) -> int:
        insert = "INSERT INTO article (page, start, length, characters) VALUES (?, ?, ?, ?)"
        return self._inserted(insert, row, "number")

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

    def holders(self, wanted: Wanted, runs: Sequence[Run] | None = None) -> Iterator[list[int]]:
        """Yield the numbers of articles that hold bigrams, ascending, some at a time.

        Some may be of articles that are gone.  Of ascending `runs` of numbers, if they are given,
        all are told, and some that stand near them.

        Raises:
            FailedError: The index cannot be read.
        """
        with self._told():
            yield from self._stretches.holders(wanted, runs)

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

    def rows(self, query: str, values: Sequence[object] = ()) -> list[Row]:
        """Return what a query finds.

        Raises:
            FailedError: It cannot be read.
        """
        with self._told():
            rows: list[Row] = self._connection.execute(query, values).fetchall()
        return rows
