"""All segments in a row: the articles of a store by number, as it grows and is read again."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.store.entry import Entry
from reader.store.holding import Holding, Run
from reader.store.segment import SIZE, Segment


class Segments:
    """Entries on segments of `SIZE`, or about so many after a page was read again.

    One thread changes them; others may look through them and make them ready meanwhile.

    Attributes:
        entries: All of them in order.  It grows at its end; where others change, it is a new list,
            and who has the old one keeps what stood there.
    """

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._row: tuple[list[Segment], list[int]] = ([], [])  # segments, numbers of first entries

    def add(self, entries: Sequence[Entry]) -> None:
        """Put entries at the end."""
        segments, firsts = self._row
        start = 0
        while start < len(entries):
            if not segments or len(segments[-1].entries) >= SIZE:
                segments.append(Segment())
                firsts.append(len(self.entries))
            end = start + SIZE - len(segments[-1].entries)
            self.entries += entries[start:end]
            segments[-1].add(entries[start:end])
            start = end

    def replace(self, first: int, gone: int, entries: Sequence[Entry]) -> None:
        """Put `entries` in the place of `gone` ones from the number `first`; renumber the rest."""
        moved = len(entries) - gone
        behind = self.entries[first + gone :]
        if moved:
            behind = [entry._replace(number=entry.number + moved) for entry in behind]
        self.entries = [*self.entries[:first], *entries, *behind]
        self._row = self._revised(first, gone, len(entries))

    def _revised(self, first: int, gone: int, fresh: int) -> tuple[list[Segment], list[int]]:
        """Return the row with segments of the new entries: all that are new go on one segment."""
        segments, firsts = self._row
        at = max(bisect_right(firsts, first) - 1, 0)
        new, starts = segments[:at], firsts[:at]
        start = firsts[at] if firsts else 0
        for segment, before in zip(segments[at:] or [Segment()], firsts[at:] or [0], strict=True):
            old = len(segment.entries)
            here, end = (min(max(one - before, 0), old) for one in (first, first + gone))
            size = old - (end - here) + fresh
            is_same = size == old and here == end
            entries = self.entries[start : start + size]
            new.append(segment.revised(entries, old if is_same else here, end - here))
            starts.append(start)
            start, fresh = start + size, 0
        return new, starts

    def holding(self) -> Holding:
        """Return what there is to look through now."""
        pairs = zip(*self._row, strict=False)
        runs = tuple(Run(segment, first, len(segment.entries)) for segment, first in pairs)
        return Holding(self.entries, runs)

    def index(self) -> Iterator[None]:
        """Make the search fast, a few milliseconds a step, also for what comes meanwhile."""
        while waiting := next((one for one in self._row[0] if not one.is_indexed), None):
            yield from waiting.index()
            yield
