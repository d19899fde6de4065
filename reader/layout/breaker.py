"""Where lines break: one bisect for what fits, one rfind for the last break that harms nothing."""

from bisect import bisect_right
from dataclasses import dataclass

from reader.layout.marks import HANGING
from reader.layout.scan import BY_RULE, BY_STOP, FREE, NEVER, Prepared

_LESS_THAN = {
    level: bytes(FREE if harm < level else 1 for harm in range(256))
    for level in (BY_RULE, BY_STOP, NEVER)
}


@dataclass(frozen=True, slots=True)
class Measures:
    """Cells of the first line and of those after it; whether a stop may hang beyond."""

    first: int
    rest: int
    hang: bool = False


def break_lines(prepared: Prepared, start: int, end: int, measures: Measures) -> list[int]:
    """Starts of the lines that show `shown[start:end]`, the first being `start`.

    Blanks at a line's end belong to that line and take no room.
    """
    sums, harm, shown = prepared.sums, prepared.harm, prepared.shown
    last = start + len(shown[start:end].rstrip())
    starts, room = [start], measures.first
    while sums[last] - sums[start] > room:
        fit = bisect_right(sums, sums[start] + room, start + 1, last + 1) - 1
        while fit < last and shown[fit].isspace():
            fit += 1
        if measures.hang and shown[fit] in HANGING and not harm[fit + 1]:
            fit += 1
        at = harm.rfind(FREE, start + 1, fit + 1)
        if at < 0:
            at = _least_harm(harm, start, fit)
        starts.append(at)
        start, room = at, measures.rest
    return starts


def _least_harm(harm: bytearray, start: int, fit: int) -> int:
    """The break that harms least where every break harms: first a word is cut, a stop moved last."""
    window = harm[start + 1 : fit + 1]
    for level in (BY_RULE, BY_STOP, NEVER):
        at = window.translate(_LESS_THAN[level]).rfind(FREE)
        if at >= 0:
            return start + 1 + at
    return max(fit, start + 1)
