"""Headlines: lines of like length, broken where a phrase ends.

A headline's own spaces part its phrases and are the breaks to prefer; then come marks, then the
words that open or close a phrase, then the ends of other words.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from reader.layout.breaker import Measures, break_lines, cells_between
from reader.layout.phrases import word_ends
from reader.layout.punctuation import CLOSERS, OPENERS, STOPS
from reader.layout.scan import FREE, Prepared

_AFTER_MARK = frozenset(STOPS + CLOSERS)
_BEFORE_MARK = frozenset(OPENERS + "—")
_OPENING_WORDS = frozenset("在对为以与和及将把被向从让使由于并而或")
_CLOSING_WORDS = frozenset("的了着")

# What a break costs, against an unevenness of 1 for a line of no length at all.
_AT_SPACE, _AT_MARK, _AT_PHRASE, _AT_WORD, _IN_WORD = 0.0, 0.1, 0.25, 0.4, 1.2
_ENCLOSED = 0.8  # more, between an opening mark and its closing one
_UNEVENNESS = 2.0
_SHORTNESS = 12.0  # the same where a short line would be stretched
_A_LINE = 2.0  # so that no line is spent on looks unless a phrase is saved by it


class _Aim(NamedTuple):
    """The most and the best cells for a line, and what it costs to miss the best."""

    room: int
    ideal: float
    weight: float = _UNEVENNESS

    def cost(self, cells: int, *, is_last: bool) -> float:
        """Cost of a line; the last one may be short where the others are filled."""
        if is_last and self.ideal == self.room:
            return _A_LINE
        return _A_LINE + self.weight * (1 - cells / self.ideal) ** 2


def balance_lines(prepared: Prepared, room: int, *, is_flush: bool) -> list[int]:
    """Starts of a headline's lines, each at most `room` cells.

    Lines that are to be stretched flush are filled instead, as far as phrases let them.
    """
    filled = break_lines(prepared, 0, len(prepared.shown), Measures(room, room))
    if len(filled) == 1 or any(prepared.harm[start] for start in filled[1:]):
        return filled
    aim = _Aim(room, room, _SHORTNESS) if is_flush else _Aim(room, prepared.sums[-1] / len(filled))
    return _cheapest(prepared, aim)


def _cheapest(prepared: Prepared, aim: _Aim) -> list[int]:
    """Dynamic programming over the breaks that harm nothing: least cost to each, then back."""
    end, costs = len(prepared.shown), _costs(prepared.shown)
    places = [at for at in range(1, end) if prepared.harm[at] == FREE]
    best: dict[int, tuple[float, int]] = {0: (0.0, 0)}
    for at in [*places, end]:
        own = costs[at] if at < end else 0.0
        best[at] = min(
            (best[before][0] + own + aim.cost(cells, is_last=at == end), before)
            for before, cells in _lines_to(at, best, prepared, aim.room)
        )
    return _walk_back(best, end)


def _lines_to(
    at: int, befores: dict[int, tuple[float, int]], prepared: Prepared, room: int
) -> Iterator[tuple[int, int]]:
    """Earlier breaks from which a line to this one fits, nearest first, with its cells."""
    right = cells_between(prepared, 0, at)
    for before in reversed(befores):
        cells = right - prepared.sums[before]
        if cells > room:
            return
        yield before, cells


def _walk_back(best: dict[int, tuple[float, int]], end: int) -> list[int]:
    starts = []
    while end:
        end = best[end][1]
        starts.append(end)
    return starts[::-1]


def _costs(shown: str) -> list[float]:
    """Cost of a break before each character, by what stands around it."""
    costs, depth, ends = [0.0], 0, word_ends(shown)
    for at, (before, after) in enumerate(pairwise(shown), start=1):
        depth = max(0, depth + (before in OPENERS) - (before in CLOSERS))
        cost = _cost(before, after) if at in ends else _IN_WORD
        costs.append(cost + _ENCLOSED * (depth > 0))
    return costs


def _cost(before: str, after: str) -> float:
    if before.isspace():
        return _AT_SPACE
    if before in _AFTER_MARK or after in _BEFORE_MARK:
        return _AT_MARK
    if after in _OPENING_WORDS or before in _CLOSING_WORDS:
        return _AT_PHRASE
    return _AT_WORD
