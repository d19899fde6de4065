"""What a search gives back: hits in order, and what to mark in any text of theirs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, overload

from reader.model import Role
from reader.store.entry import Entry
from reader.store.marks import Marks
from reader.store.scan import Scan
from reader.store.span import Span

if TYPE_CHECKING:
    from reader.store.snippet import Snippet


@dataclass(frozen=True, slots=True)
class Place:
    """A block of a hit that holds something of what was asked.

    Attributes:
        block: Index of the block in the article.
        role: The block's role.
        spans: What to mark in its text; sorted, disjoint, never empty.
    """

    block: int
    role: Role
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that answers; its places and snippet are looked up when they are asked for."""

    entry: Entry
    marks: Marks = field(repr=False, compare=False)

    @property
    def places(self) -> tuple[Place, ...]:
        """The blocks with something to mark, in order."""
        found = (
            Place(index, block.role, self.marks.spans(block.text, block.role))
            for index, block in enumerate(self.entry.article.blocks)
        )
        return tuple(place for place in found if place.spans)

    @property
    def snippet(self) -> "Snippet":
        """The first sentence with a mark, rather of the body than of a head line."""
        from reader.store.snippet import cut_snippet  # noqa: PLC0415 - not before the first frame

        body = (Role.PARAGRAPH, Role.CROSSHEAD, Role.CAPTION, Role.UNKNOWN)
        places = sorted(self.places, key=lambda place: place.role not in body)
        blocks = self.entry.article.blocks
        if places:
            place = places[0]
            return cut_snippet(blocks[place.block].text, place.spans, place.block)
        first = next((index for index, one in enumerate(blocks) if one.role in body), 0)
        return cut_snippet(blocks[first].text, (), first)


class Hits(Sequence[Hit]):
    """The hits of a scan, found as they are asked for.

    A hit near the head costs only the way to it; `len` looks through everything.
    """

    def __init__(self, entries: Sequence[Entry], scan: Scan, marks: Marks) -> None:
        self._entries = entries
        self._scan = scan
        self._marks = marks

    def __len__(self) -> int:
        self._scan.finish()
        return len(self._scan.found)

    def __bool__(self) -> bool:
        self._scan.reach(1)
        return bool(self._scan.found)

    def __iter__(self) -> Iterator[Hit]:
        place = 0
        while True:
            self._scan.reach(place + 1)
            if place >= len(self._scan.found):
                return
            yield self._hit(place)
            place += 1

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, slice):
            return [self._hit(one) for one in range(*place.indices(self._length(place.stop)))]
        return self._hit(range(self._length(place + 1 if place >= 0 else None))[place])

    def place_of(self, number: int) -> int:
        """Place of the entry with this number, -1 if it is no hit; looks no farther than it."""
        found = self._scan.found
        while not self._scan.is_over and (not found or found[-1] < number):
            self._scan.reach(len(found) + 1)
        place = bisect_left(found, number)
        return place if place < len(found) and found[place] == number else -1

    def _length(self, end: int | None) -> int:
        """Return how many hits there are, counted no farther than `end` needs."""
        if end is None or end < 0:
            return len(self)
        self._scan.reach(end)
        return len(self._scan.found)

    def _hit(self, place: int) -> Hit:
        return Hit(self._entries[self._scan.found[place]], self._marks)


class Answer:
    """The answer to a query, as far as it has been asked for.

    Attributes:
        hits: In page order; found as they are asked for.
        marks: What to mark.
        relaxed: The words tried because a term did not occur as it stands; else empty.
        pending: A relaxed search may find more once the dictionary is loaded.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        scan: Scan,
        marks: Marks,
        relaxed: tuple[str, ...] = (),
        *,
        pending: bool = False,
    ) -> None:
        self.hits = Hits(entries, scan, marks)
        self.marks = marks
        self.relaxed = relaxed
        self.pending = pending
        self.scan = scan

    @property
    def total(self) -> int:
        """How many articles answer; counts to the end."""
        return len(self.hits)

    @property
    def counted(self) -> int:
        """How many have been found so far; no work is done for it."""
        return len(self.scan.found)

    @property
    def is_counted(self) -> bool:
        """Whether `counted` is the total."""
        return self.scan.is_over

    def count_on(self, seconds: float = 0.005) -> bool:
        """Go on counting for about so long; return whether all is counted."""
        return self.scan.work(seconds)

    def spans(self, text: str, role: Role | None = None) -> tuple[Span, ...]:
        """Return what to mark in `text`: ranges of its characters, sorted, disjoint."""
        return self.marks.spans(text, role)
