"""The newest hits of a library: a query in, hits by issue and how many each day has out.

Whom the index is sure of is counted without being read: terms of one character or two, which it
knows as they are, and what pages say.  All else is read and looked through, the newest issue first.
"""

import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple, cast

from reader.errors import QueryError
from reader.library.elsewhere import Elsewhere, elsewhere
from reader.library.numbers import MayAnswer, is_sure
from reader.library.recalled import Recalled
from reader.library.searching import Shelved, sounds
from reader.library.shelves import Shelf, Shelves, joined
from reader.library.tables import Tables
from reader.store import Answer, Entry, Query
from reader.store.beside import Beside, Names
from reader.store.holding import Holding, Run
from reader.store.inquiry import Inquiry
from reader.store.matching import sieve_of
from reader.store.query import All, Dates, Field, Node, Term
from reader.store.segment import Segment
from reader.store.steps import Steps, finish

LISTED = 1_000  # hits that are read and listed; the others are counted
FIRST = 32  # of them are told before all others
PART = 64  # read at a time after that
READ = 16  # articles read and looked through at a time: some milliseconds
SLICE = 0.01  # seconds of looking between two chances to be left
TELLING = 0.15  # seconds from one word on the answer to the next
FEW, MANY = 2_048, 32_768  # articles whose bigrams are asked for: few first
TIMES, ALL = 4, 1 << 62  # as many the next time; where nobody is found, all others

_OF_ISSUE = (Field.PAPER, Field.DATE)


class NewestHits(NamedTuple):
    """What is known of an answer by now.

    Attributes:
        answer: The hits that are listed, numbered from 0, the newest issue first; all in memory.
        days: How many articles answer of each day, the newest first; those without a day last.
        total: How many answer, as far as is known.
        is_counted: Whether all is known.
        relaxed: The words tried because a term does not occur as it stands.
        pending: Whether more may be found once the dictionary is loaded.
        trouble: Why the search ended before all was seen.
    """

    answer: Answer
    days: tuple[tuple[date | None, int], ...]
    total: int
    is_counted: bool
    relaxed: tuple[str, ...] = ()
    pending: bool = False
    trouble: QueryError | None = None

    @property
    def entries(self) -> Sequence[Entry]:
        """The listed articles."""
        return self.answer.holding.entries


class NewestFirst:
    """Asks a library, which may grow meanwhile."""

    def __init__(self, shelved: Shelved, index: Tables, recalled: Recalled) -> None:
        """Nothing is read before the first question."""
        self._shelved = shelved
        self._index = index
        self._recalled = recalled
        self._version = -1
        self._shelves: Shelves | None = None

    @property
    def shelves(self) -> Shelves:
        """The issues as they are now.

        Raises:
            FailedError: The index cannot be read.
        """
        version = self._index.changes()
        if self._shelves is None or version != self._version:
            self._shelves, self._version = Shelves.of(self._index), version
            self._recalled.grown()
        return self._shelves

    def ask(self, query: Query, first: int = FIRST) -> Iterator[NewestHits | None]:
        """Yield what is known whenever that is worth telling, at last all of it; between it None.

        Whoever asks may stop at any step, some milliseconds each.

        Args:
            query: What is asked.
            first: How many hits are worth to be told before there are more: a screenful.

        Raises:
            FailedError: The library cannot be read.
        """
        library, shelves = (self._shelved, self._index, self._recalled), self.shelves
        inquiry = Inquiry(
            query.root,
            lambda root: NewestScan(library, shelves, root),
            lambda spelling: sounds(self._index, spelling),
        )
        entries: list[Entry] = []
        seen, due = 0, time.perf_counter() + TELLING
        while True:
            inquiry.work(SLICE, enough=None if seen else first)
            numbers = inquiry.found[seen : min(seen + (PART if seen else first), LISTED)]
            entries += self._shelved.some(numbers)
            is_all = inquiry.is_over and seen + len(numbers) >= min(len(inquiry.found), LISTED)
            is_first, seen = not seen and bool(numbers), seen + len(numbers)
            if is_all or is_first or time.perf_counter() > due:
                yield _told(inquiry, entries, shelves.by_age, is_all=is_all)
                due = time.perf_counter() + TELLING
            else:
                yield None
            if is_all:
                return

    def elsewhere(self, entry: Entry, names: Names | None = None) -> list[Elsewhere]:
        """Return the articles of the same event in other papers of those days; takes a while.

        Raises:
            FailedError: The library cannot be read.
        """
        return finish(elsewhere(entry, names, (self._shelved, self._index), self.shelves.by_age))


class NewestScan:
    """Looks for what answers a tree, the newest issue first.

    Attributes:
        found: Numbers of the articles that answer, in the order in which they are listed.
        counts: How many answer, by shelf.
        steps: To be taken one after the other.
    """

    def __init__(
        self, library: tuple[Shelved, Tables, Recalled], shelves: Shelves, root: Node
    ) -> None:
        self.found: list[int] = []
        self.counts = [0] * len(shelves.by_age)
        self.root = root
        self.steps = self._run(library, shelves)

    def _run(self, library: tuple[Shelved, Tables, Recalled], shelves: Shelves) -> Iterator[None]:
        shelved, index, recalled = library
        of_issue, rest = _parted(self.root)
        may_answer, by_age = MayAnswer.to(rest, index, recalled), shelves.by_age
        is_known = is_sure(rest)
        waiting, size = shelves.that_answer(of_issue), FEW
        while waiting:
            some = waiting[: _count(waiting, by_age, size)]
            runs = joined(sorted(chain.from_iterable(by_age[at].runs for at in some)))
            numbers = may_answer.among(runs, index)
            are_any = numbers is None or bool(numbers)
            each = ((at, by_age[at].among(numbers)) for at in some if are_any)
            here = [(at, known) for at, known in each if known]
            if is_known:
                for at, known in here:
                    self._take(at, known)
            else:
                unsure = [(at, number) for at, known in here for number in known]
                yield from self._look_through(unsure, rest, shelved, recalled.beside)
            yield
            waiting = waiting[len(some) :]
            size = min(TIMES * size, MANY) if here else ALL

    def _take(self, at: int, numbers: Sequence[int]) -> None:
        self.found.extend(numbers)
        self.counts[at] += len(numbers)

    def _look_through(
        self, unsure: Sequence[tuple[int, int]], root: Node, shelved: Shelved, beside: Beside
    ) -> Iterator[None]:
        """Take those that answer; each number stands behind the place of its shelf."""
        for start in range(0, len(unsure), READ):
            shelf_of = {number: at for at, number in unsure[start : start + READ]}
            segment = Segment(shelved.some(list(shelf_of)))
            found = yield from sieve_of(root, segment, beside)(range(len(segment.entries)))
            for place in found:
                number = segment.entries[place].number
                self._take(shelf_of[number], (number,))
            yield


def _parted(root: Node) -> tuple[list[Node], Node]:
    """Return what is asked of the issue, and what of the article."""
    nodes = root.nodes if isinstance(root, All) else (root,)
    of_issue = [node for node in nodes if _is_of_issue(node)]
    rest = tuple(node for node in nodes if not _is_of_issue(node))
    return of_issue, rest[0] if len(rest) == 1 else All(rest)


def _is_of_issue(node: Node) -> bool:
    return isinstance(node, Dates) or (isinstance(node, Term) and node.field in _OF_ISSUE)


def _count(waiting: Sequence[int], shelves: Sequence[Shelf], enough: int) -> int:
    """Return how many of the shelves at these places have so many articles together."""
    articles = 0
    for count, at in enumerate(waiting, 1):
        articles += shelves[at].articles
        if articles >= enough:
            return count
    return len(waiting)


class _Ready:
    """A scan that is over: the entries that are listed answer."""

    def __init__(self, count: int) -> None:
        self.found = list(range(count))
        self.steps: Iterator[None] = iter(())


def _told(
    inquiry: Inquiry, entries: Sequence[Entry], shelves: Sequence[Shelf], *, is_all: bool
) -> NewestHits:
    scan = cast("NewestScan", inquiry.scan)
    listed = [entry._replace(number=at) for at, entry in enumerate(entries)]
    ready = Inquiry(scan.root, lambda _root: _Ready(len(listed)), _silent)
    if listed:
        ready.finish()
    holding = Holding(listed, (Run(Segment(listed), 0, len(listed)),))
    days: dict[date | None, int] = {}
    for shelf, count in zip(shelves, scan.counts, strict=True):
        if count:
            days[shelf.day] = days.get(shelf.day, 0) + count
    return NewestHits(
        Answer(holding, ready),
        tuple(days.items()),
        len(scan.found),
        is_all,
        inquiry.relaxed,
        inquiry.pending,
        inquiry.trouble,
    )


def _silent(_spelling: str) -> Steps[tuple[str, ...]]:
    yield from ()
    return ()
