"""What a search gives back: hits in order, and what to mark in any text of theirs."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple, overload

from reader.errors import QueryError
from reader.model import Role
from reader.store.entry import Entry
from reader.store.hit_marks import Marks
from reader.store.holding import LookedThrough
from reader.store.inquiry import Inquiry
from reader.store.span import Span

if TYPE_CHECKING:
    from reader.store.snippet import Snippet


class Place(NamedTuple):
    """A block of a hit that holds something of what was asked.

    Attributes:
        block: Index of the block in the article.
        role: The block's role.
        spans: What to mark in its text; sorted, disjoint, never empty.
    """

    block: int
    role: Role
    spans: tuple[Span, ...]


class Hit(NamedTuple):
    """One article that answers; its places and snippet are looked up when they are asked for."""

    entry: Entry
    marks: Marks = field(repr=False, compare=False)

    @property
    def places(self) -> tuple[Place, ...]:
        """The blocks with something to mark, in order."""
        blocks = self.entry.article.blocks
        marked = enumerate(zip(blocks, self.marks.of_blocks(blocks), strict=True))
        return tuple(Place(at, block.role, spans) for at, (block, spans) in marked if spans)

    @property
    def snippet(self) -> "Snippet":
        """The first sentence below the title with a mark, of the body where one is there."""
        from reader.store.rows import below_title, row_snippet  # noqa: PLC0415 - not before the first frame

        article = self.entry.article
        return row_snippet(self.marks, article, ((at, None) for at in below_title(article)))


class Found(Sequence[Hit]):
    """The hits that have been found so far; no work is done for them."""

    def __init__(self, entries: Sequence[Entry], inquiry: Inquiry) -> None:
        self._entries = entries
        self._inquiry = inquiry

    def __len__(self) -> int:
        return len(self._inquiry.found)

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        if isinstance(place, slice):
            return [self._hit(one) for one in range(*place.indices(self._length(place.stop)))]
        return self._hit(range(self._length(place + 1 if place >= 0 else None))[place])

    def place_of(self, number: int) -> int:
        """Place of the entry with this number, -1 if it is no hit, or none yet."""
        found = self._inquiry.found
        place = bisect_left(found, number)
        return place if place < len(found) and found[place] == number else -1

    def _length(self, _end: int | None) -> int:
        """Return how many hits are known, looked for as far as `_end`; None is the last one."""
        return len(self._inquiry.found)

    def _hit(self, place: int) -> Hit:
        return Hit(self._entries[self._inquiry.found[place]], self._inquiry.marks)


class Hits(Found):
    """All hits, found as they are asked for, however long it takes.

    A hit near the head costs only the way to it; `len` looks through everything.
    """

    def __len__(self) -> int:
        self._inquiry.finish()
        return len(self._inquiry.found)

    def __bool__(self) -> bool:
        self._inquiry.reach(1)
        return bool(self._inquiry.found)

    def __iter__(self) -> Iterator[Hit]:
        place = 0
        while True:
            self._inquiry.reach(place + 1)
            if place >= len(self._inquiry.found):
                return
            yield self._hit(place)
            place += 1

    def place_of(self, number: int) -> int:
        """Place of the entry with this number, -1 if it is no hit; looks no farther than it."""
        while not self._inquiry.is_over and self._is_before(number):
            self._inquiry.reach(len(self._inquiry.found) + 1)
        return super().place_of(number)

    def _is_before(self, number: int) -> bool:
        found = self._inquiry.found
        return not found or found[-1] < number

    def _length(self, end: int | None) -> int:
        if end is None or end < 0:
            return len(self)
        self._inquiry.reach(end)
        return len(self._inquiry.found)


class Answer:
    """The answer to a query, as far as it has been looked for; it knows the articles of its time.

    `hits` and `total` look on as long as it takes.  All else says at once what is known by now:
    while `is_counted` is False, there may be more, and an empty `found` does not mean "nothing".

    Attributes:
        hits: In page order; found as they are asked for.
        found: Those of them that are known.
        scan: The search itself.
        holding: The articles that are looked through.
    """

    def __init__(self, holding: LookedThrough, inquiry: Inquiry) -> None:
        self.hits = Hits(holding.entries, inquiry)
        self.found = Found(holding.entries, inquiry)
        self.scan = inquiry
        self.holding = holding

    @property
    def marks(self) -> Marks:
        """What to mark."""
        return self.scan.marks

    @property
    def relaxed(self) -> tuple[str, ...]:
        """The words tried because a term does not occur as it stands; else empty."""
        return self.scan.relaxed

    @property
    def pending(self) -> bool:
        """Whether a relaxed search may find more once the dictionary is loaded."""
        return self.scan.pending

    @property
    def trouble(self) -> QueryError | None:
        """Why the search ended before all was seen; what was found until then stands."""
        return self.scan.trouble

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
        """Whether `counted` is the total, as far as `trouble` let it be known."""
        return self.scan.is_over

    def count_on(self, seconds: float = 0.005) -> bool:
        """Go on counting for about so long; return whether all is counted."""
        return self.scan.work(seconds)

    def settle(self) -> "Answer":
        """Look on until there is a hit or there is none, however long it takes."""
        self.scan.reach(1)
        return self

    def spans(self, text: str, role: Role | None = None) -> tuple[Span, ...]:
        """Return what to mark in `text`: ranges of its characters, sorted, disjoint."""
        return self.marks.spans(text, role)

    def times(self, entry: Entry) -> int:
        """Return how often an article says what was asked; for a row of a list, microseconds.

        A pattern that takes much time is counted as far as it is done in two milliseconds.
        """
        from reader.store.rows import times  # noqa: PLC0415 - not before the first frame

        return times(self.marks, self.holding, entry)

    def snippet(self, entry: Entry) -> "Snippet":
        """Return the first sentence with a mark, for a row of a list; see `Hit.snippet`.

        Only the block that it is taken from is marked.
        """
        from reader.store.rows import promising, row_snippet  # noqa: PLC0415 - not before the first frame

        article = entry.article
        return row_snippet(self.marks, article, promising(self.marks, self.holding, entry))
