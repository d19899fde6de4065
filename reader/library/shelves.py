"""The issues of a library with the numbers of their articles, the newest first; dates as days."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple, Self

from reader.library.stretches import Run
from reader.library.tables import Tables
from reader.model import Article, Block, Page, Role
from reader.store import Entry
from reader.store.matching import is_within, sieve_of
from reader.store.query import Dates, Node
from reader.store.segment import Segment
from reader.store.steps import finish
from reader.text.dates import days_of

Days = tuple[datetime.date, datetime.date]  # the first and the last

_NOBODY = Article("", (Block(Role.PARAGRAPH, ""),))


class Shelf(NamedTuple):
    """Where the articles of an issue stand among all.

    Attributes:
        paper: As its pages say; empty if they do not.
        date: As its pages say.
        days: The first and the last day that the date means; None where it means none.
        runs: Numbers of its articles, ascending.
        articles: How many it has.
    """

    paper: str
    date: str
    days: Days | None
    runs: tuple[Run, ...]
    articles: int

    @property
    def day(self) -> datetime.date | None:
        """The first day that the date means."""
        return self.days[0] if self.days else None

    def among(self, numbers: Sequence[int] | None) -> Sequence[int]:
        """Return those of ascending `numbers` that stand here; None stands for all."""
        if numbers is None:
            return [number for first, last in self.runs for number in range(first, last + 1)]
        cuts = [
            numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
            for first, last in self.runs
        ]
        return cuts[0] if len(cuts) == 1 else [number for cut in cuts for number in cut]


@dataclass(frozen=True, slots=True)
class Shelves:
    """The issues of a library that have articles.

    Attributes:
        by_age: The newest first, those without a day last.
        said: What they say of themselves, for the store's own matching; what it has folded stays.
    """

    by_age: tuple[Shelf, ...]
    said: Segment

    @classmethod
    def of(cls, index: Tables) -> Self:
        """Return the issues as they are now.

        The articles of a page have numbers in a row: they are taken in together.

        Raises:
            FailedError: The index cannot be read.
        """
        rows = index.rows(
            "SELECT paper, date, min(number), max(number) FROM page"
            " JOIN article ON article.page = page.id GROUP BY page.id ORDER BY paper, date, 3"
        )
        found, days = list[Shelf](), dict[str, Days | None]()
        for (paper, day), pages in groupby(rows, key=lambda row: (str(row[0]), str(row[1]))):
            if day not in days:
                days[day] = days_of(day)
            runs = joined([(first, last) for _, _, first, last in pages])
            articles = sum(last - first + 1 for first, last in runs)
            found.append(Shelf(paper, day, days[day], runs, articles))
        found.sort(key=_age)
        said = (Page("", (), paper=shelf.paper, date=shelf.date) for shelf in found)
        return cls(tuple(found), Segment(Entry(_NOBODY, page, at) for at, page in enumerate(said)))

    def that_answer(self, nodes: Sequence[Node]) -> Sequence[int]:
        """Return the places, in order, of those that answer what is asked of an issue."""
        found: Sequence[int] = range(len(self.by_age))
        for node in nodes:
            if isinstance(node, Dates):
                found = [at for at in found if is_within(self.by_age[at].days, node)]
            else:
                found = finish(sieve_of(node, self.said)(found))
        return found


def _age(shelf: Shelf) -> tuple[int, str]:
    """Sort the newest first, papers of a day by name."""
    return (-shelf.day.toordinal() if shelf.day else 0), shelf.paper


def joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return ascending runs with neighbours as one."""
    joined: list[Run] = []
    for first, last in runs:
        if joined and joined[-1][1] + 1 == first:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return tuple(joined)
