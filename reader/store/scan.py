"""The scan: hits in order, a slice at a time, as far as somebody asks for them and no farther."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.store.beside import NOTHING, Beside
from reader.store.holding import Run
from reader.store.matching import possible, sieve_of
from reader.store.query import All, Field, Node, Term, asks_of_reading, has_pattern
from reader.store.segment import STEP, Segment

MOST_COMPARED = 50  # parts of two queries that are compared: more take longer than they spare


class Scan:
    """Looks through the segments for what answers a tree; remembers what it has found.

    Attributes:
        found: Numbers of the entries that answer, ascending, so far.
        steps: To be taken one after the other; they raise QueryError where a pattern takes too
            long.
    """

    def __init__(
        self,
        runs: Sequence[Run],
        root: Node,
        beside: Beside = NOTHING,
        before: "Scan | None" = None,
    ) -> None:
        """`before` may be the last scan: what its finished segments do not hold is not tried."""
        self.found: list[int] = []
        self.steps = self._run()
        self._runs = runs
        self._root = root
        self._beside = beside
        self._at_a_time = 1 if has_pattern(root) else STEP  # found ones stay, where it takes long
        self._known = before._seen if before and self._goes_on_from(before) else {}
        self._seen: dict[Segment, tuple[int, list[int]]] = {}

    def _goes_on_from(self, before: "Scan") -> bool:
        is_lasting = before._beside == self._beside and not asks_of_reading(before._root)
        return is_lasting and is_narrower(self._root, before._root)

    def _run(self) -> Iterator[None]:
        for run in self._runs:
            sieve = sieve_of(self._root, run.segment, self._beside)
            here: list[int] = []
            for places in self._tried(run):
                found = yield from sieve(places)
                here.extend(found)
                self.found.extend([run.first + place for place in found])
                yield
            self._seen[run.segment] = (run.count, here)

    def _tried(self, run: Run) -> Iterator[Sequence[int]]:
        """Yield the places of a segment that may answer, some at a time."""
        end, before = self._known.get(run.segment, (0, []))
        yield from self._slices(before)
        possibly = possible(self._root, run.segment) if end < run.count else None
        if possibly is not None:
            places = list(_ones(possibly))
            here = slice(bisect_left(places, end), bisect_left(places, run.count))
            yield from self._slices(places[here])
            return
        yield from self._slices(range(end, run.count))

    def _slices(self, places: Sequence[int]) -> Iterator[Sequence[int]]:
        for start in range(0, len(places), self._at_a_time):
            yield places[start : start + self._at_a_time]


def is_narrower(node: Node, wider: Node) -> bool:
    """Whether every hit of `node` is one of `wider`, as far as that can be seen.

    A term that goes on (统 → 统战) and one more term narrow what was found before.
    """
    if node == wider:
        return True
    if isinstance(wider, Term):
        return any(_goes_on(one, wider) for one in _parts(node))
    if isinstance(wider, All):
        is_short = len(wider.nodes) <= MOST_COMPARED
        return is_short and all(is_narrower(node, inner) for inner in wider.nodes)
    return wider in _parts(node)


def _parts(node: Node) -> tuple[Node, ...]:
    return node.nodes[:MOST_COMPARED] if isinstance(node, All) else (node,)


def _goes_on(node: Node, term: Term) -> bool:
    """Whether `node` is `term` with more characters; a page label is no run of characters."""
    is_alike = isinstance(node, Term) and node.field == term.field is not Field.PAGE
    return isinstance(node, Term) and is_alike and term.text in node.text


def _ones(bits: int) -> Iterator[int]:
    """Yield the places of the bits that are set, from the lowest."""
    digits = f"{bits:b}"[::-1]
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)
