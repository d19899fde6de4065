"""Whether text runs on from the foot of one piece to the head of another."""

from collections.abc import Sequence
from itertools import pairwise

from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup

# Ems.
INDENTED = 0.7  # a first line stands in by more; Latin pages set one em
FULL = 1.0  # a line is full if no further character fits
SHORT = 2.5  # a line so far from full ends a paragraph for sure

LONE = 0.5  # of the next column's breadth
STOPS = frozenset('。！？!?….”’）)】」』：:；;"')
RUNS_ON, NO_SIGN, BREAKS_OFF = -1.0, 0.0, 1.0


def indent_of(line: PrintLine, left: float) -> float:
    """How many ems a line stands in from its column, or from a picture that stands in it."""
    begin = left if line.left is None else line.left
    return (line.area.x0 - begin) / line.size


def room_of(line: PrintLine, right: float) -> float:
    """How many ems of its column, or of what a picture leaves of it, a line leaves."""
    end = right if line.right is None else line.right
    return (end - line.area.x1) / line.size


def seam(above: LineGroup, below: LineGroup, *, has_indents: bool) -> float:
    """Return how text goes over from one piece to the next: runs on, breaks off, or no sign."""
    last, first = above.lines[-1], below.lines[0]
    if above.is_display or below.is_display or last.is_upright or first.is_upright:
        return NO_SIGN
    if first.is_set_off:
        return NO_SIGN
    room = room_of(last, above.right)
    is_full = room < FULL and not _is_lone(above, below)
    is_open = is_full and last.text[-1] not in STOPS
    is_flush = indent_of(first, below.left) < INDENTED
    if is_open and is_flush:
        return RUNS_ON
    if not has_indents:
        return BREAKS_OFF if is_open else NO_SIGN
    if is_open or (is_flush and room >= SHORT):
        return BREAKS_OFF
    return NO_SIGN


def _is_lone(above: LineGroup, below: LineGroup) -> bool:
    """Whether a piece is one short line, by which nobody can tell how broad its column is."""
    return len(above.lines) == 1 and above.area.width < LONE * below.area.width


def breaks(pieces: Sequence[LineGroup], *, has_indents: bool) -> float:
    """Return the sum over all seams of pieces in order: the lower, the better they go together."""
    return sum(seam(above, below, has_indents=has_indents) for above, below in pairwise(pieces))


def are_indented(pieces: Sequence[LineGroup]) -> bool:
    """Whether the first lines of paragraphs are set in on this page."""
    lines = indented = 0
    for piece in pieces:
        if piece.is_display:
            continue
        lines += len(piece.lines)
        indented += sum(indent_of(line, piece.left) >= INDENTED for line in piece.lines)
    return indented >= 2 and indented >= 0.02 * lines
