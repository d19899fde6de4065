"""A query under way: first as it was asked, then in other words if that is nowhere, in slices."""

import time
from collections.abc import Callable, Iterator
from typing import Protocol

from reader.errors import QueryError
from reader.store.hit_marks import Marks
from reader.store.query import Node, Term
from reader.store.relaxing import Sounds, relax
from reader.store.steps import Steps


class Looking(Protocol):
    """A search under way over articles, wherever they are kept.

    Attributes:
        found: Numbers of the entries that answer, ascending, so far.
        steps: To be taken one after the other; they raise QueryError where a pattern takes too
            long.
    """

    found: list[int]
    steps: Iterator[None]


ScanOf = Callable[[Node], Looking]


class Inquiry:
    """What is known of the answer so far; each slice of work adds to it.

    Attributes:
        scan: What is being looked through.
        marks: What to mark of the tree that is looked for now.
        relaxed: The words that are tried instead of terms that occur nowhere; else empty.
        pending: Whether a term was left as it is because the dictionary is not loaded.
        is_over: Whether nothing is left to do.
        trouble: Why it ended before all was seen; None if it did not.
    """

    def __init__(self, root: Node, scan_of: ScanOf, sounds: Sounds) -> None:
        """`scan_of` gives the scan for a tree over the articles that the answer is to know."""
        self.scan = scan_of(root)
        self.marks = Marks.of(root)
        self.relaxed: tuple[str, ...] = ()
        self.pending = False
        self.is_over = False
        self.trouble: QueryError | None = None
        self._root = root
        self._scan_of = scan_of
        self._steps = self._run(root, sounds)

    @property
    def found(self) -> list[int]:
        """Numbers of the entries that answer, ascending, so far."""
        return self.scan.found

    def reach(self, count: int) -> None:
        """Look on until `count` are found or all is seen, however long it takes."""
        while len(self.found) < count and not self.is_over:
            self._step()

    def finish(self) -> None:
        """Look through all that is left, however long it takes."""
        while not self.is_over:
            self._step()

    def work(self, seconds: float, enough: int | None = None) -> bool:
        """Look on for about so long, or until `enough` are found; return whether it is over."""
        end = time.perf_counter() + seconds
        while not self.is_over and (enough is None or len(self.found) < enough):
            self._step()
            if time.perf_counter() > end:
                break
        return self.is_over

    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.is_over = True
        except QueryError as trouble:
            self.trouble = trouble
            self.is_over = True

    def _run(self, root: Node, sounds: Sounds) -> Iterator[None]:
        yield from self.scan.steps
        if self.scan.found:
            return
        other = yield from relax(root, self._occurs, sounds)
        self.pending = other.pending
        if other.words:
            self.relaxed, self.marks = other.words, Marks.of(other.root)
            self.scan = self._scan_of(other.root)
            yield from self.scan.steps

    def _occurs(self, term: Term) -> Steps[bool]:
        if term is self._root:  # it was just looked for
            return False
        scan = self._scan_of(term)
        for _ in scan.steps:
            if scan.found:
                return True
            yield
        return bool(scan.found)
