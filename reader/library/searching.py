"""The search over a library: a query in, the answer out that a store of the same pages would give.

The index says who may answer, some at a time; they are read from their pages and looked through
with the store's own matching.  Who is who is not known here: `who:` looks in the text, as it does
in a store before it knows.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, overload

from reader.errors import FailedError
from reader.i18n import say
from reader.library.candidates import Candidates, candidates
from reader.library.folder import read_line
from reader.library.recalled import Recalled
from reader.library.records import item_of
from reader.library.tables import Row, Tables
from reader.model import Article, Page
from reader.store import tokens
from reader.store.answer import Answer
from reader.store.entry import Entry
from reader.store.inquiry import Inquiry
from reader.store.matching import sieve_of
from reader.store.query import Field, Node, Query
from reader.store.relaxing import MOST_SPELLED
from reader.store.segment import Segment
from reader.store.steps import Steps

FIRST, MOST = 16, 512  # candidates read at a time: few first, so that the first hit comes soon
LOT = 4_000  # numbers of articles looked up at a time
KEPT = 2_000  # articles that stay in memory, some 10 MB
SPELLED = 1_000  # pages whose head lines are looked through at a time for what letters spell

_COLUMNS = "page.place, page.source, page.file, page.paper, page.date, page.label, page.section"
_ROW = f"article.number, article.start, article.length, {_COLUMNS}"
_TABLES = "article CROSS JOIN page"  # in this order: SQLite does not guess another
_JOINED = "page.id = article.page"
_WANTED = "article.number = CAST(wanted.value AS BIGINT)"


class Shelved(Sequence[Entry]):
    """The articles of a library by number, read from their pages when they are asked for.

    Attributes:
        lost: Places of pages that could not be read, once each.
    """

    def __init__(self, root: Path, index: Tables) -> None:
        self.lost: dict[str, None] = {}
        self._root = root
        self._index = index
        self._select = f"SELECT {_ROW}, {index.line} FROM"
        self._kept: dict[int, Entry] = {}

    def __len__(self) -> int:
        (last,) = self._index.rows("SELECT coalesce(max(number), 0) FROM article")[0]
        return int(last) + 1

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> list[Entry]: ...
    def __getitem__(self, number: int | slice) -> Entry | list[Entry]:
        if isinstance(number, slice):
            return [
                self._kept.get(one) or self._looked_up(one)
                for one in range(*number.indices(len(self)))
            ]
        return self._kept.get(number) or self._looked_up(number)

    def among(self, some: Candidates) -> Iterator[list[Entry]]:
        """Yield candidates in order, some at a time: few first, so that the first hit comes soon.

        Raises:
            FailedError: The index cannot be read.
        """
        if some.match is not None:
            lots = self._index.holders(some.match)
        elif some.only is not None:
            lots = _cut(sorted(some.only))
        else:
            yield from self._after(some)
            return
        seen = FIRST
        for lot in lots:
            numbers = self._let_through(some, some.left(lot))
            start = 0
            while start < len(numbers):
                part = numbers[start : start + min(seen, MOST)]
                yield self._these(part)
                start += len(part)
                seen += len(part)
            if not numbers:
                yield []  # a chance to be left

    def _after(self, some: Candidates) -> Iterator[list[Entry]]:
        """Yield what conditions let through, one after the other."""
        after: int | None = 0
        size = FIRST
        while after is not None:
            where = " AND ".join((_JOINED, "article.number > ?", *some.where))
            query = f"{self._select} {_TABLES} WHERE {where} ORDER BY article.number LIMIT ?"
            rows = self._index.rows(query, (after, *some.values, size))
            left = set(some.left([row[0] for row in rows]))
            yield self._entries([row for row in rows if row[0] in left])
            after = rows[-1][0] if len(rows) == size else None
            size = min(2 * size, MOST)

    def _let_through(self, some: Candidates, numbers: Sequence[int]) -> Sequence[int]:
        """Return those of the articles with these numbers that conditions let through."""
        if not (some.where and numbers):
            return numbers
        where = " AND ".join((_WANTED, *some.of_some))
        query = f"SELECT number FROM json_each(?) AS wanted CROSS JOIN article WHERE {where}"
        rows = self._index.rows(query, (json.dumps(numbers), *some.values))
        return sorted(number for (number,) in rows)

    def _these(self, numbers: Sequence[int]) -> list[Entry]:
        """Return the articles with these numbers, ascending."""
        where = f"{_JOINED} AND {_WANTED} ORDER BY article.number"
        query = f"{self._select} json_each(?) AS wanted CROSS JOIN {_TABLES} WHERE {where}"
        return self._entries(self._index.rows(query, (json.dumps(numbers),)))

    def _entries(self, rows: Sequence[Row]) -> list[Entry]:
        return [entry for row in rows if (entry := self._read(row))]

    def some(self, numbers: Sequence[int]) -> list[Entry]:
        """Return the articles with these numbers, in their order; those that are lost are left out.

        Raises:
            FailedError: The index cannot be read.
        """
        known = {number: self._kept.get(number) for number in numbers}
        unknown = [number for number, entry in known.items() if entry is None]
        known |= {entry.number: entry for entry in self._these(unknown)}
        return [entry for number in numbers if (entry := known[number])]

    def _looked_up(self, number: int) -> Entry:
        query = f"{self._select} {_TABLES} WHERE {_JOINED} AND article.number = ?"
        rows = self._index.rows(query, (number,))
        entry = self._read(rows[0]) if rows else None
        if entry is None:
            raise FailedError(say("library.gone"))
        return entry

    def _read(self, row: Row) -> Entry | None:
        """Return the article of a row; None, and its page is lost, if it is not there any more."""
        number, start, length, place, source, file, paper, date, label, section, line = row
        try:
            article = item_of(line or read_line(self._root, place, start, length))
        except (OSError, ValueError):
            self.lost[place] = None
            return None
        if not isinstance(article, Article):
            self.lost[place] = None
            return None
        page = Page(
            source, (article,), paper=paper, date=date, label=label, section=section,
            path="" if line else str(self._root / (file or place)),
        )  # fmt: skip
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[number] = entry = Entry(article, page, number)
        return entry


class LibraryScan:
    """Looks through a library for what answers a tree; remembers what it has found.

    Attributes:
        found: Numbers of the entries that answer, ascending, so far.
        steps: To be taken one after the other; they raise QueryError where a pattern takes too
            long, and FailedError where the library cannot be read.
    """

    def __init__(self, shelved: Shelved, index: Tables, recalled: Recalled, root: Node) -> None:
        self.found: list[int] = []
        self.steps = self._run(shelved, index, recalled, root)

    def _run(
        self, shelved: Shelved, index: Tables, recalled: Recalled, root: Node
    ) -> Iterator[None]:
        for entries in shelved.among(candidates(root, index, recalled)):
            segment = Segment(entries)
            found = yield from sieve_of(root, segment, recalled.beside)(range(len(entries)))
            self.found.extend(entries[at].number for at in found)
            yield


class _Texts(NamedTuple):
    """What an answer knows of the articles of a library."""

    entries: Shelved

    def text(self, number: int, field: Field | None = None) -> str:
        segment = Segment([self.entries[number]])
        return segment.text(0) if field is None else segment.field(field, 0)


def answer_of(shelved: Shelved, index: Tables, recalled: Recalled, query: Query) -> Answer:
    """Return the articles of a library that answer, in the order in which they were added."""
    inquiry = Inquiry(
        query.root,
        lambda root: LibraryScan(shelved, index, recalled, root),
        lambda spelling: sounds(index, spelling),
    )
    return Answer(_Texts(shelved), inquiry)


def _cut(numbers: list[int]) -> Iterator[list[int]]:
    """Yield some of them at a time."""
    for start in range(0, len(numbers), LOT):
        yield numbers[start : start + LOT]


def sounds(index: Tables, spelling: str) -> Steps[tuple[str, ...]]:
    """Return the words that letters spell in the head lines, the first of them."""
    found: dict[str, None] = {}
    after = 0
    while len(found) < MOST_SPELLED:
        query = "SELECT id, heads FROM page WHERE id > ? ORDER BY id LIMIT ?"
        rows = index.rows(query, (after, SPELLED))
        words = chain(tokens.spelled(spelling, str(heads)) for _, heads in rows)
        found.update(dict.fromkeys(islice(chain.from_iterable(words), 50 * MOST_SPELLED)))
        if len(rows) < SPELLED:
            break
        after = rows[-1][0]
        yield
    return tuple(found)[:MOST_SPELLED]
