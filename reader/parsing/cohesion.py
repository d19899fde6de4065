"""Cohesion: how much of what stands before a place is spoken of again behind it."""

from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from reader.parsing.joins import UNSEEN, Joins
from reader.parsing.units import Unit

CONTEXT = 500  # characters a side
FARTHEST = 12  # units a side
ENOUGH_PAIRS = 30  # a side; with fewer nothing can be said


class Context(NamedTuple):
    """Pairs of characters on both sides of a run of lines.

    Attributes:
        before, after: The pairs in the text before and behind.
        share: Weight of the pairs that both have, as a share of the poorer side's (0 to 1);
            negative if there is too little text to tell.
    """

    before: set[str]
    after: set[str]
    share: float


def pairs_in(text: str) -> set[str]:
    """Return the pairs of letters (of any script) that stand side by side in `text`."""
    return set(filter(str.isalpha, map(add, text, text[1:])))


def context_of(units: Sequence[Unit], start: int, end: int, joins: Joins) -> Context:
    """Return what stands around the units `start` to `end`."""
    before = pairs_in(_text_before(units, start))
    after = pairs_in(_text_after(units, end))
    if min(len(before), len(after)) < ENOUGH_PAIRS:
        return Context(before, after, -1.0)
    least = min(joins.weight(before), joins.weight(after))
    return Context(before, after, joins.weight(before & after) / max(UNSEEN, least))


def _text_before(units: Sequence[Unit], start: int) -> str:
    parts: list[str] = []
    left = CONTEXT
    for at in range(start - 1, max(-1, start - FARTHEST), -1):
        parts.append(units[at].text[-left:])
        left -= len(parts[-1])
        if left <= 0:
            break
    return "\n".join(reversed(parts))


def _text_after(units: Sequence[Unit], end: int) -> str:
    parts: list[str] = []
    left = CONTEXT
    for at in range(end, min(len(units), end + FARTHEST)):
        parts.append(units[at].text[:left])
        left -= len(parts[-1])
        if left <= 0:
            break
    return "\n".join(parts)
