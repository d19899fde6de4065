"""What an index of a library knows, whatever keeps its tables: pages in, rows and numbers out.

The SQL is what SQLite and PostgreSQL both understand; the door to the latter turns the rest.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, NamedTuple, Protocol

from reader.library.bigrams import Wanted
from reader.library.records import FACTS, digest_of, item_of, page_of
from reader.library.stretches import Run, Stretches
from reader.library.texts import ArticleTexts, said_by
from reader.model import Article, Page
from reader.store.segment import PART

MERGED = 2  # times some stretches become one, at most, each time that something was taken in
PAGE_FACTS = ("place", "digest", "source", "file", "paper", "date", "label", "section", "heads")

ARTICLE_FACTS = "start, length, characters, name"

ArticleRow = tuple[int, int, int, str]  # of an article, less its number and that of its page
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


def placed_of(place: str, lines: list[bytes]) -> IndexedPage:
    """Return the page that lines make; raises ValueError where they are not as once written."""
    digest = digest_of(lines)
    if not digest:
        raise ValueError(place)
    page, file = page_of(lines[0])
    page = replace(page, items=tuple(map(item_of, lines[1:])))
    return IndexedPage(page, place, digest, file, [len(line) for line in lines])


def rows_of(placed: IndexedPage) -> Iterator[tuple[int, ArticleRow]]:
    """Yield the places of the articles on a page, each with its row."""
    start = placed.lengths[0]
    for at, (item, length) in enumerate(zip(placed.page.items, placed.lengths[1:], strict=True)):
        if isinstance(item, Article):
            yield at, (start, length, item.characters, item.id)
        start += length


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
    def changes(self) -> int:
        """Return a number that is another one once others have changed something."""

    @abstractmethod
    def _told(self) -> AbstractContextManager[None]:
        """Tell what goes wrong within as a FailedError."""

    @abstractmethod
    def _inserted(self, sql: str, values: Sequence[object]) -> int:
        """Insert a row and return its number; old SQLites know no RETURNING."""

    def put(self, placed: IndexedPage, data: bytes | None = None) -> int:
        """Take in a page and its articles, return its number; within `changing`.

        `data` are its lines, where they are kept in the tables, too.
        """
        said = self.said_of(placed.page)
        more = {} if data is None else {"data": data}
        names = (*PAGE_FACTS, *more)
        insert = f"INSERT INTO page ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
        number = self._inserted(insert, (*self.facts_of(placed, said), *more.values()))
        self.put_articles(number, placed, said)
        return number

    @staticmethod
    def said_of(page: Page) -> Mapping[int, ArticleTexts]:
        """Return what the articles of a page say, by their places on it."""
        return {at: said_by(one) for at, one in enumerate(page.items) if isinstance(one, Article)}

    @staticmethod
    def facts_of(placed: IndexedPage, said: Mapping[int, ArticleTexts]) -> tuple[str, ...]:
        """Return the row of a page, less its number."""
        page = placed.page
        facts = [getattr(page, name) for name in FACTS]
        heads = "".join(one.heads for one in said.values()).replace(PART, "\n")
        return (placed.place, placed.digest, page.source, placed.file, *facts, heads)

    def put_articles(
        self, number: int, placed: IndexedPage, said: Mapping[int, ArticleTexts]
    ) -> None:
        """Take in the articles of the page with a number; within `changing`."""
        rows = list(rows_of(placed))
        numbers = self._put_rows(number, [row for _, row in rows])
        for article, (at, _) in zip(numbers, rows, strict=True):
            self._stretches.take(article, said[at])

    def _put_rows(self, page: int, rows: Sequence[ArticleRow]) -> Sequence[int]:
        """Insert the rows of the articles of a page, and return their numbers."""
        insert = f"INSERT INTO article (page, {ARTICLE_FACTS}) VALUES (?, ?, ?, ?, ?)"
        return [self._inserted(insert, (page, *row)) for row in rows]

    def tidy(self) -> None:
        """Make one of many small stretches, some of them at a time; nothing depends on it.

        What an older archive owes is not done at one stroke: somebody waits for the next issue.

        Raises:
            FailedError: It cannot be written.
        """
        for _ in range(MERGED):
            with self._told():
                is_due = self._stretches.are_many()
            if not is_due:
                return
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
