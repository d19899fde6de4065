"""Pieces of a page and its pictures in, captions out: what stands below a picture, or on it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.sources.pdf.lines import DISPLAY
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, common_width, turned_area

# Ems of their own size.
CAPTION_GAP = 2.0  # below a picture
CAPTION_OUT = 1.5  # beyond its sides
LONGEST_CAPTION = 6  # lines
BODY_CAPTION = 3  # lines, if it is as large as the body
SMALLER = 0.95  # times the body
ON_PICTURE = 2  # pieces of text on a picture; a background has more


def captions_of(
    pieces: Sequence[LineGroup], pictures: Sequence[Area], body: float
) -> dict[LineGroup, Area]:
    """Return the pieces that stand below a picture as captions do, or on it, each with it."""
    face = _body_face(pieces)
    found = dict(_on_pictures(pieces, pictures, body))
    for piece in pieces:
        near = [picture for picture in pictures if _is_caption(piece, picture, body, face)]
        if near:
            found[piece] = max(near, key=lambda picture: picture.bottom)
    return found


def _on_pictures(
    pieces: Sequence[LineGroup], pictures: Sequence[Area], body: float
) -> Iterator[tuple[LineGroup, Area]]:
    """Yield what is printed on a picture; one with more than a few words on it is a background."""
    small = [
        piece
        for piece in pieces
        if piece.largest < DISPLAY * body and len(piece.lines) <= LONGEST_CAPTION
    ]
    for picture in pictures:
        held = [piece for piece in small if picture.holds(piece.area, body / 2)]
        if 0 < len(held) <= ON_PICTURE:
            yield from ((piece, picture) for piece in held)


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
