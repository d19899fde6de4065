"""What stands around the stories of a page: its margins, its pictures and their captions."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.pdf.lines import DISPLAY
from reader.sources.pdf.order import page_order
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import (
    Area,
    Drawn,
    Sheet,
    around,
    common_width,
    turned_area,
    turned_drawn,
)

TOP, FOOT = 0.2, 0.12  # shares of the page in which the rules of its margins are looked for
LONG_RULE = 0.6  # of the breadth of all text
FEW_LINES = 3  # of text in a margin; an article has more
# Captions: ems of their own size.
CAPTION_GAP = 2.0  # below a picture
CAPTION_OUT = 1.5  # beyond its sides
LONGEST_CAPTION = 6  # lines
BODY_CAPTION = 3  # lines, if it is as large as the body
SMALLER = 0.95  # times the body


class Surroundings(NamedTuple):
    """The pieces of a page, told apart.

    Attributes:
        above: In the margin at the top, in reading order.
        within: Of the stories.
        below: In the margin at the foot.
    """

    above: list[LineGroup]
    within: list[LineGroup]
    below: list[LineGroup]


def part_margins(pieces: Sequence[LineGroup], sheet: Sheet, body: float) -> Surroundings:
    """Return the pieces in the margins and the others; a vertical page has margins on four sides.

    Those above and below as it stands, and those to the right and left, where its text begins and
    ends.
    """
    if not sheet.is_vertical:
        return _parted(pieces, sheet.drawn, sheet.area, body)
    turned = {piece._replace(area=turned_area(piece.area, 1)): piece for piece in pieces}
    above, within, below = (
        [turned[piece] for piece in some]
        for some in _parted(
            list(turned), turned_drawn(sheet.drawn, 1), turned_area(sheet.area, 1), body
        )
    )
    sides = _parted(within, sheet.drawn, sheet.area, body)
    return Surroundings([*above, *sides.above], sides.within, [*sides.below, *below])


def _parted(pieces: Sequence[LineGroup], drawn: Drawn, page: Area, body: float) -> Surroundings:
    """Return the pieces above the rule at the top, those below the one at the foot, the others."""
    if not pieces:
        return Surroundings([], [], [])
    text = around([piece.area for piece in pieces])
    long = [rule for rule in drawn.across if rule.width >= LONG_RULE * text.width]
    top = page.top + TOP * page.height
    head = max((rule.top for rule in long if rule.top <= top), default=page.top - 1)
    above = [piece for piece in pieces if piece.area.bottom <= head + body]
    if _is_story(above, body):
        above = []
    bottom = page.bottom - FOOT * page.height
    foot = min((rule.top for rule in long if rule.top >= bottom), default=page.bottom + 1)
    below = [piece for piece in pieces if piece.area.top >= foot - body and piece not in above]
    if _is_story(below, body):
        below = []
    rest = [piece for piece in pieces if piece not in above and piece not in below]
    return Surroundings(_in_order(above), rest, _in_order(below))


def _is_story(pieces: Sequence[LineGroup], body: float) -> bool:
    return any(len(piece.lines) > FEW_LINES and piece.size < DISPLAY * body for piece in pieces)


def _in_order(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    return list(page_order([(piece.area, piece) for piece in pieces]))


def captions_of(
    pieces: Sequence[LineGroup], pictures: Sequence[Area], body: float
) -> dict[LineGroup, Area]:
    """Return the pieces that stand below a picture as captions do, each with its picture."""
    face = _body_face(pieces)
    found: dict[LineGroup, Area] = {}
    for piece in pieces:
        near = [picture for picture in pictures if _is_caption(piece, picture, body, face)]
        if near:
            found[piece] = max(near, key=lambda picture: picture.bottom)
    return found


def _body_face(pieces: Sequence[LineGroup]) -> str:
    faces: Counter[str] = Counter()
    for piece in pieces:
        faces[piece.face] += len(piece.lines)
    return max(faces, key=lambda face: (faces[face], face), default="")


def _is_caption(piece: LineGroup, picture: Area, body: float, body_face: str) -> bool:
    em, area = piece.size, piece.area
    if piece.lines[0].is_upright and not piece.is_display:  # level below it, on a vertical page
        area, picture = turned_area(area, 1), turned_area(picture, 1)
    if piece.largest >= DISPLAY * body or not -em <= area.top - picture.bottom <= CAPTION_GAP * em:
        return False
    if area.x0 < picture.x0 - CAPTION_OUT * em or area.x1 > picture.x1 + CAPTION_OUT * em:
        return False
    if common_width(area, picture) <= 0:
        return False
    if em < SMALLER * body:
        return len(piece.lines) <= LONGEST_CAPTION
    return len(piece.lines) <= BODY_CAPTION and piece.face != body_face
