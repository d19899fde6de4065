"""The scan: hits in order as far as somebody asks for them, and no farther."""

import time
from collections.abc import Iterator, Sequence

from reader.store.matching import possible, sieve_of
from reader.store.query import All, Field, Node, Term
from reader.store.shelf import STEP, Names, Shelf


class Scan:
    """Looks through the shelves for what answers a tree; remembers what it has found.

    Attributes:
        found: Numbers of the entries that answer, ascending, so far.
        is_over: Whether all shelves have been looked through.
    """

    def __init__(
        self,
        shelves: Sequence[Shelf],
        root: Node,
        names: Names | None = None,
        before: "Scan | None" = None,
    ) -> None:
        """`before` may be the last scan: what its finished shelves do not hold is not tried."""
        self.found: list[int] = []
        self.is_over = False
        self._shelves = shelves
        self._root = root
        self._names = names
        self._narrow = before._by_shelf if before and self._goes_on_from(before) else {}
        self._by_shelf: dict[int, list[int]] = {}
        self._steps = self._run()

    def _goes_on_from(self, before: "Scan") -> bool:
        return before._names is self._names and is_narrower(self._root, before._root)

    def reach(self, count: int) -> None:
        """Look on until `count` are found or all is seen."""
        while len(self.found) < count and not self.is_over:
            self._step()

    def finish(self) -> None:
        """Look through all that is left."""
        while not self.is_over:
            self._step()

    def work(self, seconds: float) -> bool:
        """Look on for about so long; return whether it is over."""
        end = time.perf_counter() + seconds
        while not self.is_over and time.perf_counter() < end:
            self._step()
        return self.is_over

    def _step(self) -> None:
        self.is_over = next(self._steps, None) is None

    def _run(self) -> Iterator[bool]:
        first = 0
        for number, shelf in enumerate(self._shelves):
            found = self._by_shelf_of(number, shelf)
            here: list[int] = []
            for places in found:
                here.extend(places)
                self.found.extend(first + place for place in places)
                yield True
            self._by_shelf[number] = here
            first += len(shelf.entries)

    def _by_shelf_of(self, number: int, shelf: Shelf) -> Iterator[list[int]]:
        """Yield the places of a shelf that answer, some at a time."""
        sieve = sieve_of(self._root, shelf, self._names)
        for places in self._tried(number, shelf):
            yield sieve(places)

    def _tried(self, number: int, shelf: Shelf) -> Iterator[Sequence[int]]:
        if number in self._narrow:
            yield from _slices(self._narrow[number])
            return
        places = possible(self._root, shelf)
        if places is not None:
            yield from _slices(list(_ones(places)))
            return
        for start in range(0, len(shelf.entries), STEP):
            yield range(start, min(start + STEP, len(shelf.entries)))


def is_narrower(node: Node, wider: Node) -> bool:
    """Whether every hit of `node` is one of `wider`, as far as that can be seen.

    A term that goes on (统 → 统战) and one more term narrow what was found before.
    """
    if node == wider:
        return True
    if isinstance(wider, Term):
        return any(_goes_on(one, wider) for one in _parts(node))
    if isinstance(wider, All):
        return all(is_narrower(node, inner) for inner in wider.nodes)
    return wider in _parts(node)


def _parts(node: Node) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, All) else (node,)


def _goes_on(node: Node, term: Term) -> bool:
    """Whether `node` is `term` with more characters; a page label is no run of characters."""
    is_alike = isinstance(node, Term) and node.field == term.field is not Field.PAGE
    return isinstance(node, Term) and is_alike and term.text in node.text


def _slices(places: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(places), STEP):
        yield places[start : start + STEP]


def _ones(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, from the lowest."""
    digits = f"{bits:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
