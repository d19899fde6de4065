"""Where lines break: one bisect for what fits, one rfind for the last break that harms nothing."""

from bisect import bisect_right
from dataclasses import dataclass

from reader.layout.marks import HANGING
from reader.layout.scan import BY_RULE, BY_STOP, FREE, NEVER, Prepared
from reader.layout.squeeze import giving

FEW_SQUEEZED = 2  # cells a line; more show, and are taken only where a wider gap is filled
_BELOW = {
    level: bytes(FREE if harm < level else harm for harm in range(256))
    for level in (BY_RULE, BY_STOP, NEVER)
}


@dataclass(frozen=True, slots=True)
class Measures:
    """Room of the first line and of those after it, in cells.

    With `hang` a stop may stand beyond it; with `squeeze` a line may hold more than fits, as
    much as its marks can give up.
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
        if measures.hang and shown[fit] in HANGING and (fit + 1 == last or not harm[fit + 1]):
            fit = at = fit + 1
        else:
            while fit < last and shown[fit].isspace():
                fit += 1
            at = harm.rfind(FREE, start + 1, fit + 1)
        is_short = at < 0 or sums[at] - sums[start] < room or shown[at - 1].isspace()
        if measures.squeeze and is_short:
            at = _pull_in(prepared, (start, at, fit, last), room, hang=measures.hang)
        if at >= last:
            break
        start = at if at > start else _least_harm(harm, start, fit)
        starts.append(start)
        room = measures.rest
    return starts


def _pull_in(prepared: Prepared, line: tuple[int, int, int, int], room: int, *, hang: bool) -> int:
    """The next break after what fits, if squeezing makes room for it; else the break there was.

    先挤进，后推出 (CLREQ, prohibition rules): squeezing comes before leaving a line short.
    """
    start, at, fit, last = line
    if at > 0 and cells_between(prepared, start, at) == room:
        return at
    further = prepared.harm.find(FREE, fit + 1, last)
    if further < 0:
        further = last
    text = prepared.shown[start:further].rstrip()
    if hang and text[-1:] in HANGING:
        text = text[:-1]
    end = start + len(text)
    excess = prepared.sums[end] - prepared.sums[start] - room
    short = room - cells_between(prepared, start, at) if at > 0 else room
    if excess > min(prepared.slack[end] - prepared.slack[start], max(short, FEW_SQUEEZED)):
        return at
    return further if excess <= 0 or giving(text, excess) else at


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
