"""Text of the overlays in lines of so many cells, broken by the rules of the reading pane."""

from reader.layout.breaker import Measures, break_lines
from reader.layout.options import LayoutOptions
from reader.layout.scan import prepare
from reader.model import safe_line

LEAST = 4  # cells; less than two characters a line is no line
WIDE_SHARE = 0.96  # of the screen's columns, as the style sheet has it
EDGES = 5  # cells: the padding, and the scrollbar


def wrapped(text: str, width: int) -> list[str]:
    """Return a text as safe lines of at most `width` cells; nothing of it is cut.

    A stop that may not begin a line takes the character before it along.
    """
    room = max(LEAST, width)
    shown = safe_line(" ".join(text.split()))
    prepared = prepare(shown, LayoutOptions(measure=room))
    starts = break_lines(prepared, 0, len(shown), Measures(room, room))
    ends = [*starts[1:], len(shown)]
    lines = (prepared.shown[start:end] for start, end in zip(starts, ends, strict=True))
    return [line.rstrip() for line in lines]


def inner_width(screen: int, box: int) -> int:
    """Return the cells for text in an overlay `box` cells wide, on so many columns of screen."""
    return max(LEAST, min(box, int(screen * WIDE_SHARE)) - EDGES)
