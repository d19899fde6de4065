"""Pieces in, the same out: lines set about one middle are told by what they leave, not by indents.

Where lines of words are centred each begins elsewhere, and none of that says that a paragraph
begins.  A line of one goes on if the first word of the line below did not fit into it.  Chinese
lines are full where they go on, centred or not.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import around
from reader.sources.pdf.stacks import SAME_MIDDLE, stands_in

LEAST = 3  # lines that show it
VARIED = 1 / 3  # of them that stand in from the longest
# Ems.
SPARE = 0.75  # beside a space, so much more than a word would take: letters differ in breadth
ENDED = 10.0  # what a line leaves that ends its paragraph, if not more


def with_centred(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces, their centred lines flush, and full where the next word does not fit."""
    return [
        piece._replace(lines=tuple(_of_piece(piece.lines)))
        if len(piece.lines) >= LEAST and not piece.is_display
        else piece
        for piece in pieces
    ]


def _of_piece(lines: Sequence[PrintLine]) -> Iterator[PrintLine]:
    runs = list(_about_one_middle(lines))
    for at, run in enumerate(runs):
        if not _is_centred(run):
            yield from run
            continue
        measure = max(line.area.width for line in run)
        below = runs[at + 1][0] if at + 1 < len(runs) else None
        for line, after in pairwise([*run, below]):
            if line is not None:
                yield _told(line, after, measure)


def _about_one_middle(lines: Sequence[PrintLine]) -> Iterator[list[PrintLine]]:
    """Yield runs of lines that have the same middle."""
    run = [lines[0]]
    for line in lines[1:]:
        if abs(_middle(line) - _middle(run[-1])) > SAME_MIDDLE * line.size:
            yield run
            run = []
        run.append(line)
    yield run


def _middle(line: PrintLine) -> float:
    return (line.area.x0 + line.area.x1) / 2


def _is_centred(run: Sequence[PrintLine]) -> bool:
    if len(run) < LEAST or any(line.is_upright or line.is_row for line in run):
        return False
    if any(line.text[-1] >= WIDE for line in run):
        return False
    whole = around([line.area for line in run])
    within = sum(stands_in(line, whole) for line in run)
    return within >= VARIED * len(run)


def _told(line: PrintLine, after: PrintLine | None, measure: float) -> PrintLine:
    """A line as if it were flush, and full if the first word of the one below did not fit."""
    area, em = line.area, line.size
    room = measure - area.width
    if after is None:
        return line._replace(left=area.x0, right=area.x1 + room)
    word = after.text.split(maxsplit=1)[0]
    needed = SPARE * em + after.area.width * len(word) / len(after.text)
    left = max(room, ENDED * em) if room >= needed else 0.0
    return line._replace(left=area.x0, right=area.x1 + left)
