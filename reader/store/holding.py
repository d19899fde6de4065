"""The articles of a store at one moment: what a search looks through while the store goes on."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from reader.store.entry import Entry
from reader.store.query import Field
from reader.store.segment import Segment


class LookedThrough(Protocol):
    """What an answer knows of the articles that were looked through, wherever they are kept."""

    @property
    def entries(self) -> Sequence[Entry]:
        """The articles by number."""
        ...

    def text(self, number: int, field: Field | None = None) -> str:
        """Return the searchable text of an entry, or of one field of it."""
        ...


@dataclass(frozen=True, slots=True)
class Run:
    """The articles of a segment that were there.

    Attributes:
        first: Number of the first one in the store.
        count: How many, from the segment's first.
    """

    segment: Segment
    first: int
    count: int


class Holding(NamedTuple):
    """The articles of a store at one moment.

    Attributes:
        entries: By number; some that came later may stand behind them.
        runs: The segments that they stand on.
    """

    entries: Sequence[Entry]
    runs: tuple[Run, ...]

    @property
    def total(self) -> int:
        """How many articles there were."""
        return self.runs[-1].first + self.runs[-1].count if self.runs else 0

    def text(self, number: int, field: Field | None = None) -> str:
        """Return the searchable text of an entry, or of one field of it."""
        run = self.runs[bisect_right(self.runs, number, key=lambda run: run.first) - 1]
        place = number - run.first
        return run.segment.text(place) if field is None else run.segment.field(field, place)
