"""Where lines break: one bisect for what fits, one rfind for the last break that harms nothing."""

from bisect import bisect_right
from typing import NamedTuple

from reader.layout.compression import CELLS_GIVEN, NARROWER
from reader.layout.punctuation import HANGING
from reader.layout.scan import BY_RULE, BY_STOP, FREE, NEVER, Prepared

_BELOW = {
    level: bytes(FREE if harm < level else harm for harm in range(256))
    for level in (BY_RULE, BY_STOP, NEVER)
}


class Measures(NamedTuple):
    """Room of the first line and of those after it, in cells.

    With `hang` a stop may stand beyond it; with `squeeze` the mark at a line's end may be one
    cell too wide, and is then drawn half-width.
    """

    first: int
    rest: int
    hang: bool = False
    squeeze: bool = False


def break_lines(prepared: Prepared, start: int, end: int, measures: Measures) -> list[int]:
    """Starts of the lines that show `shown[start:end]`, the first being `start`.

    Blanks at a line's end belong to that line and take no room.
    """
    sums, harm, shown = prepared.sums, prepared.harm, prepared.shown
    last = start + len(shown[start:end].rstrip())
    starts, room = [start], measures.first
    while sums[last] - sums[start] > room:
        fit = bisect_right(sums, sums[start] + room, start + 1, last + 1) - 1
        excess = sums[fit + 1] - sums[start] - room
        if _takes(shown[fit], excess, measures) and (fit + 1 == last or not harm[fit + 1]):
            fit = at = fit + 1
        else:
            while fit < last and shown[fit].isspace():
                fit += 1
            at = harm.rfind(FREE, start + 1, fit + 1)
        if at >= last:
            break
        start = at if at > start else _least_harm(harm, start, fit)
        starts.append(start)
        room = measures.rest
    return starts


def _takes(mark: str, excess: int, measures: Measures) -> bool:
    """Whether a line takes a mark that is `excess` cells too wide: hung, or squeezed.

    先挤进，后推出 (CLREQ, prohibition rules): squeezing comes before leaving a line short.
    """
    is_hung = measures.hang and mark in HANGING
    return is_hung or (measures.squeeze and excess == CELLS_GIVEN and mark in NARROWER)


def cells_between(prepared: Prepared, start: int, end: int) -> int:
    """Cells of `shown[start:end]` without the blanks at its end."""
    while end > start and prepared.shown[end - 1].isspace():
        end -= 1
    return prepared.sums[end] - prepared.sums[start]


def _least_harm(harm: bytearray, start: int, fit: int) -> int:
    """The break that harms least where every break harms.

    First a word is cut; then a closing mark may begin the line (CLREQ: the last of three marks in
    a row); last of all a stop.
    """
    window = harm[start + 1 : fit + 1]
    for level in (BY_RULE, BY_STOP, NEVER):
        at = window.translate(_BELOW[level]).rfind(FREE)
        if at >= 0:
            return start + 1 + at
    return max(fit, start + 1)
