"""What is drawn on a page in, out which frames hold a story of their own, and which nothing."""

from collections.abc import Sequence

from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, Drawn, common_height, common_width

BOX_LINES = 2  # of running text that a box holds at least
MOST_OF_PAGE = 0.7  # of the lines: a frame around so many is the page's own


def boxes_of(pieces: Sequence[LineGroup], drawn: Drawn, body: float) -> list[Area]:
    """Return the frames that hold a story of their own, outermost only."""
    total = sum(len(piece.lines) for piece in pieces)
    found: list[Area] = []
    for frame in sorted(drawn.frames, key=lambda area: -area.width * area.height):
        if any(box.holds(frame) for box in found):
            continue
        held = [piece for piece in pieces if frame.holds(piece.area, body)]
        lines = sum(len(piece.lines) for piece in held)
        text = sum(
            not line.is_row for piece in held if not piece.is_display for line in piece.lines
        )
        if text >= BOX_LINES and lines <= MOST_OF_PAGE * total:
            found.append(frame)
    return found


def empty_frames(frames: Sequence[Area], pieces: Sequence[LineGroup]) -> list[Area]:
    """Return frames without text: pictures that are drawn, or have not been put in."""
    return [
        frame
        for frame in frames
        if not any(
            common_width(frame, piece.area) > 0 and common_height(frame, piece.area) > 0
            for piece in pieces
        )
    ]


def drawn_within(drawn: Drawn, box: Area) -> Drawn:
    """Return what is drawn inside a box."""
    return Drawn(*(tuple(area for area in areas if box.holds(area, -1.0)) for areas in drawn))
