"""Pieces in, those out that are set into a column whose text goes on below them.

A pull quote is such a piece, and a headline in the midst of its own story (文中题).
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.flow import FULL, RUNS_ON, are_indented, room_of, seam
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width

UNDER = 0.3  # of the narrower one's breadth
SAME_COLUMN = 1.0  # ems of the text between the edges of its two parts
DEEPEST = 20.0  # ems of the text from the one down to the other
QUOTES = frozenset("“‘\"'«„")


def insets_of(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces at which columns break off in a sentence that goes on below them."""
    text = sorted((one for one in pieces if not one.is_display), key=lambda one: one.area.top)
    shown = [one for one in pieces if one.is_display and not one.lines[0].is_upright]
    if not shown:
        return []
    has_indents = are_indented(text)
    votes: Counter[LineGroup] = Counter()
    for above, below in _column_parts(text):
        within = list(_between(above, below, pieces))
        if any(piece in shown for piece in within):
            vote = 1 if _runs_on(above, below, has_indents=has_indents) else -1
            votes.update({piece: vote for piece in within})
    return [piece for piece in pieces if votes[piece] > 0]


def _column_parts(text: Sequence[LineGroup]) -> Iterator[tuple[LineGroup, LineGroup]]:
    """Yield parts of a column, each with the next one below it; `text` is from top to bottom."""
    for at, below in enumerate(text):
        em = below.size
        above = [
            piece
            for piece in text[:at]
            if abs(piece.left - below.left) <= SAME_COLUMN * em
            and abs(piece.right - below.right) <= SAME_COLUMN * em
            and 0 <= below.area.top - piece.area.bottom <= DEEPEST * em
            and (len(piece.lines) > 1 or room_of(piece.lines[-1], piece.right) < FULL)
        ]
        if above:
            yield max(above, key=lambda piece: piece.area.bottom), below


def _between(
    above: LineGroup, below: LineGroup, pieces: Sequence[LineGroup]
) -> Iterator[LineGroup]:
    for piece in pieces:
        area = piece.area
        if area.top < above.area.bottom - above.size / 2:
            continue
        if area.bottom > below.area.top + below.size / 2:
            continue
        if common_width(area, below.area) >= UNDER * min(area.width, below.area.width):
            yield piece


def _runs_on(above: LineGroup, below: LineGroup, *, has_indents: bool) -> bool:
    """Whether a sentence surely runs on: a story of Latin words may begin flush under its head."""
    if seam(above, below, has_indents=has_indents) != RUNS_ON:
        return False
    first = below.lines[0].text[0]
    return has_indents if first >= WIDE else first.islower() or first in QUOTES
