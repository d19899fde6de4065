"""The issues of a library with the numbers of their articles, the newest first; dates as days."""

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reader.library.stretches import Run
from reader.library.tables import Tables
from reader.text.dates import days_of


class Shelf(NamedTuple):
    """Where the articles of an issue stand among all.

    Attributes:
        paper: As its pages say; empty if they do not.
        date: As its pages say.
        day: The first day that the date means; None where it means none.
        runs: Numbers of its articles, ascending.
    """

    paper: str
    date: str
    day: datetime.date | None
    runs: tuple[Run, ...]

    @property
    def articles(self) -> int:
        """How many articles it has."""
        return sum(last - first + 1 for first, last in self.runs)

    def among(self, numbers: Sequence[int] | None) -> Sequence[int]:
        """Return those of ascending `numbers` that stand here; None stands for all."""
        if numbers is None:
            return [number for first, last in self.runs for number in range(first, last + 1)]
        cuts = [
            numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
            for first, last in self.runs
        ]
        return cuts[0] if len(cuts) == 1 else [number for cut in cuts for number in cut]


def shelves_of(index: Tables) -> list[Shelf]:
    """Return the issues that have articles, the newest first, those without a day last.

    The articles of a page have numbers in a row: they are taken in together.

    Raises:
        FailedError: The index cannot be read.
    """
    rows = index.rows(
        "SELECT paper, date, min(number), max(number) FROM page"
        " JOIN article ON article.page = page.id GROUP BY page.id ORDER BY paper, date, 3"
    )
    found = []
    for (paper, day), pages in groupby(rows, key=lambda row: (str(row[0]), str(row[1]))):
        runs = joined([(first, last) for _, _, first, last in pages])
        days = days_of(day)
        found.append(Shelf(paper, day, days[0] if days else None, runs))
    return sorted(found, key=_age)


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
