"""Pieces of a page in, pulled quotes out: words of a story, set large, around which it runs on."""

from collections.abc import Sequence

from reader.sources.pdf.flow import FULL, RUNS_ON, are_indented, room_of, seam
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width

SHARED = 0.7  # of the narrower breadth that two pieces of one column share
FARTHEST = 4.0  # ems of the quote to the text above and below it
QUOTES, CLOSERS = frozenset("“‘「『\"'"), frozenset("”’」』\"'")
STOPS = frozenset("。！？….!?")
WIDE = "\u2e80"  # the first character of scripts that have no small letters


def pulled_quotes(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces that are set large between two pieces of one column, and are no head.

    They stand in quotation marks and the text runs on around them, or they are a whole sentence
    that it says, too.
    """
    large = [piece for piece in pieces if piece.is_display and not piece.lines[0].is_upright]
    if not large:
        return []
    text = [piece for piece in pieces if not piece.is_display and not piece.lines[0].is_upright]
    said = _words(text)
    has_indents = are_indented(text)
    return [
        piece
        for piece in large
        if (around := _around(piece, text))
        and (
            _is_sentence(words := _words([piece]), said)
            or (words[0] in QUOTES and _runs_on(*around, has_indents=has_indents))
        )
    ]


def _words(pieces: Sequence[LineGroup]) -> str:
    return "".join(line.text for piece in pieces for line in piece.lines).replace(" ", "")


def _is_sentence(words: str, said: str) -> bool:
    """Whether all of it is said again, up to what closes it; no Chinese head has a stop there."""
    if words[-1] not in CLOSERS:
        return False
    if words[-2:-1] in STOPS:
        return words in said
    return words[0] in QUOTES and words[1:2] < WIDE and words[1:-1] in said


def _around(piece: LineGroup, text: Sequence[LineGroup]) -> tuple[LineGroup, LineGroup] | None:
    """The pieces of its column right above it and right below."""
    reach = FARTHEST * piece.size
    column = [one for one in text if _shares_column(one, piece)]
    above = [one for one in column if 0 <= piece.area.top - one.area.bottom <= reach]
    below = [one for one in column if 0 <= one.area.top - piece.area.bottom <= reach]
    if not above or not below:
        return None
    upper = max(above, key=lambda one: one.area.bottom)
    lower = min(below, key=lambda one: one.area.top)
    return (upper, lower) if _shares_column(upper, lower) else None


def _runs_on(upper: LineGroup, lower: LineGroup, *, has_indents: bool) -> bool:
    if seam(upper, lower, has_indents=has_indents) != RUNS_ON:
        return False
    line = lower.lines[0]
    if line.text[0] < WIDE:
        return has_indents or not line.text[0].isupper()
    return has_indents and room_of(line, lower.right) < FULL  # a byline is short


def _shares_column(one: LineGroup, other: LineGroup) -> bool:
    narrower = min(one.area.width, other.area.width)
    return common_width(one.area, other.area) >= SHARED * narrower
