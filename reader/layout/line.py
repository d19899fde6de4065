"""One line as fragments: trimmed of blanks, squeezed, stretched, its last stop hung."""

from typing import NamedTuple

from reader.layout.compression import CELLS_GIVEN, squeeze
from reader.layout.options import LayoutOptions
from reader.layout.punctuation import HANGING
from reader.layout.row import Fragment, Placed
from reader.layout.scan import NEVER, Prepared
from reader.layout.stretch import stretch


class Line(NamedTuple):
    """A placed line with all that decides how it is drawn.

    Attributes:
        prepared: Its block.
        placed: Its range and indent.
        room: Cells from its indent to the measure.
        is_flush: It is to be stretched to its room.
    """

    prepared: Prepared
    placed: Placed
    room: int
    is_flush: bool


def fragments_of(line: Line, options: LayoutOptions) -> tuple[Fragment, ...]:
    """What the line shows; nothing for a line of blanks only."""
    start, end = trim(line.prepared.shown, line.placed)
    cells = line.prepared.sums[end] - line.prepared.sums[start]
    if options.hang and cells > line.room and line.prepared.shown[end - 1] in HANGING:
        stop = Fragment(line.prepared.shown[end - 1], end - 1)
        return (*_fitted(line, start, end - 1), stop)
    return _fitted(line, start, end)


def _fitted(line: Line, start: int, end: int) -> tuple[Fragment, ...]:
    """The range brought to the line's room, from above or from below."""
    prepared = line.prepared
    text = prepared.shown[start:end]
    excess = prepared.sums[end] - prepared.sums[start] - line.room
    if excess == CELLS_GIVEN:
        text = squeeze(text)
    elif excess < 0 and line.is_flush:
        joined = [harm >= NEVER for harm in prepared.harm[start:end]]
        return stretch(Fragment(text, start), -excess, joined)
    return (Fragment(text, start),) if text else ()


def trim(shown: str, placed: Placed) -> tuple[int, int]:
    """The range that is drawn: no blanks at its end, nor before the first line of a paragraph.

    Kept lines stand as they are on the page, with the blanks before them.
    """
    text = shown[placed.start : placed.end].rstrip()
    end = placed.start + len(text)
    if placed.start or "\n" in shown:
        return placed.start, end
    return len(text) - len(text.lstrip()), end


def ends_block(shown: str, placed: Placed) -> bool:
    """Whether this is the last line of its paragraph, which is never stretched."""
    return placed.end >= len(shown)
