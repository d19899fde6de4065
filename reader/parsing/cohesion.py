"""Cohesion: how much of what stands before a place is spoken of again behind it."""

from collections.abc import Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from reader.parsing.joins import UNSEEN, Joins
from reader.parsing.units import Unit

CONTEXT = 500  # characters a side
WIDE = 1500
ENOUGH_PAIRS = 30  # a side; with fewer nothing can be said
UNTOLD = -1.0
LEAST = 0.02  # cohesion within one side that another is measured against


class Context(NamedTuple):
    """Pairs of characters on both sides of a run of lines.

    Attributes:
        before, after: The pairs in the text before and behind.
        share: Weight of the pairs that both have, as a share of the poorer side's (0 to 1);
            negative if there is too little text to tell.
        wide: The same, three times as far.
        relative: The share against what each side shares with what stands beyond it.
    """

    before: set[str]
    after: set[str]
    share: float
    wide: float
    relative: float


def pairs_in(text: str) -> set[str]:
    """Return the pairs of letters (of any script) that stand side by side in `text`."""
    return set(filter(str.isalpha, map(add, text, text[1:])))


class Prose:
    """The text of a page as its pairs of characters, in order."""

    def __init__(self, units: Sequence[Unit], joins: Joins) -> None:
        """Read the pairs of all units once."""
        text = "\n".join(unit.text for unit in units)
        self._pairs = list(map(add, text, text[1:] + "\n"))
        self._starts = [0, *accumulate(len(unit.text) + 1 for unit in units)]
        self._joins = joins

    def around(self, start: int, end: int) -> Context:
        """Return what stands around the units `start` to `end`."""
        low, high = self._starts[start], self._starts[end]
        before, after = self._within(low - CONTEXT, low), self._within(high, high + CONTEXT)
        share = self._share(before, after)
        if share < 0:
            return Context(before, after, UNTOLD, UNTOLD, UNTOLD)
        beyond = self._within(low - 2 * CONTEXT, low - CONTEXT)
        further = self._within(high + CONTEXT, high + 2 * CONTEXT)
        own = [self._share(beyond, before), self._share(after, further)]
        known = [value for value in own if value >= 0]
        return Context(
            before,
            after,
            share,
            self._share(self._within(low - WIDE, low), self._within(high, high + WIDE)),
            share / max(LEAST, sum(known) / len(known)) if known else UNTOLD,
        )

    def _within(self, low: int, high: int) -> set[str]:
        return set(filter(str.isalpha, self._pairs[max(0, low) : max(0, high)]))

    def _share(self, before: set[str], after: set[str]) -> float:
        if min(len(before), len(after)) < ENOUGH_PAIRS:
            return UNTOLD
        least = min(self._joins.weight(before), self._joins.weight(after))
        return self._joins.weight(before & after) / max(UNSEEN, least)
