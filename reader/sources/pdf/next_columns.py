"""Pieces of a page in, out from which of them a text may go on at the head of the next column.

Where an editor has made up a page, a head shows by its breadth which columns are its text's.  A
program lets stories flow: each begins where the one before ends, its head in its one column.  So
programs for words parted by spaces do; Chinese pages are made up.
"""

from collections.abc import Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.flow import RUNS_ON, seam
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width, median

MOST_PIECES = 300  # of a page; a table may have more
GUTTER = 4.0  # ems of the body between two columns
ALIKE = 0.85  # of the broader column

BROADEST = 1.1  # times a column is a head that stands in it
TELLING = 4  # lines that show how broad a column is

Turn = tuple[LineGroup, LineGroup]


def turns_of(pieces: Sequence[LineGroup], body: float, *, has_indents: bool) -> set[Turn]:
    """Return pairs of the foot of a column and the head of the next, where the text runs on.

    It ends in a full line without a stop, and begins flush.

    Args:
        pieces: Of the page, heads among them.
        body: The size of the text, in points.
        has_indents: Whether first lines of paragraphs are set in on the page.
    """
    if len(pieces) > MOST_PIECES or not _are_within_columns(pieces):
        return set()
    text = [piece for piece in pieces if not piece.is_display]
    feet = [piece for piece in text if not _has(pieces, piece, is_above=False)]
    tops = [piece for piece in text if not _has(pieces, piece, is_above=True)]
    return {
        (foot, top)
        for foot in feet
        for top in tops
        if foot is not top
        and -body / 2 <= top.area.x0 - foot.area.x1 <= GUTTER * body
        and top.area.bottom < foot.area.bottom
        and _are_alike(foot, top)
        and max(foot.lines[-1].text[-1], top.lines[0].text[0]) < WIDE
        and seam(foot, top, has_indents=has_indents) == RUNS_ON
    }


def _are_within_columns(pieces: Sequence[LineGroup]) -> bool:
    """Whether each head stands in one column, so that only the flow shows what its text is."""
    columns = [piece for piece in pieces if not piece.is_display and len(piece.lines) >= TELLING]
    if not columns:
        return False
    broad = BROADEST * median(piece.area.width for piece in columns)
    heads = [piece for piece in pieces if piece.is_display]
    return all(one.area.width <= broad and not one.lines[0].is_upright for one in heads)


def _has(pieces: Sequence[LineGroup], piece: LineGroup, *, is_above: bool) -> bool:
    """Whether anything stands above a piece, or below it."""
    area = piece.area
    return any(
        other is not piece
        and common_width(other.area, area) > 0
        and (other.area.top < area.top if is_above else other.area.bottom > area.bottom)
        for other in pieces
    )


def _are_alike(one: LineGroup, other: LineGroup) -> bool:
    narrow, broad = sorted((one.area.width, other.area.width))
    return narrow >= ALIKE * broad
