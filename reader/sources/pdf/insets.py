"""Pieces in, those out that are set into a column: its text goes on below, or says the same.

A pull quote is such a piece, and a headline in the midst of its own story (文中题).
"""

from collections.abc import Iterable, Iterator, Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.flow import FULL, RUNS_ON, STOPS, are_indented, room_of, seam
from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import common_width

UNDER = 0.3  # of the narrower one's breadth
SAME_COLUMN = 1.0  # ems of the text between the edges of its two parts
DEEPEST = 20.0  # ems of the text from the one down to the other
GUTTER = 4.0  # ems of the text to the column beside
REACH = 2.0  # and from where a column breaks off to where the one beside it does
QUOTES = frozenset("“‘「『\"'«„")
CLOSERS = frozenset("”’」』\"'»")
FULL_STOPS = frozenset("。！？….!?")
# Of a quote that the text says, too.
SHARED = 0.7  # of the narrower breadth with the text above and below
FARTHEST = 4.0  # ems of the quote to either


def insets_of(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces at which columns break off in a sentence that goes on below them."""
    text = sorted((one for one in pieces if not one.is_display), key=lambda one: one.area.top)
    shown = [one for one in pieces if one.is_display and not one.lines[0].is_upright]
    if not shown:
        return []
    has_indents = are_indented(text)
    text = [one for one in text if _goes_through(one)]
    found: dict[LineGroup, bool] = {}
    for above, below in sorted(_column_parts(text), key=lambda parts: parts[1].left):
        within = list(_between(above, below, pieces))
        if any(piece in shown for piece in within):
            is_inset = _runs_on(above, below, has_indents=has_indents)
            is_inset = is_inset and not _is_broken_before(above, below, text)
            for piece in within:  # a story begins in the first of its columns: that one decides
                found.setdefault(piece, is_inset)
    return [piece for piece in pieces if found.get(piece)]


def _goes_through(piece: LineGroup) -> bool:
    """Whether a piece is part of a column: no short line, such as who said what is quoted."""
    return len(piece.lines) > 1 or room_of(piece.lines[-1], piece.right) < FULL


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
        ]
        if above:
            yield max(above, key=lambda piece: piece.area.bottom), below


def _is_broken_before(above: LineGroup, below: LineGroup, text: Iterable[LineGroup]) -> bool:
    """Whether the column to the left is interrupted there, too, as by a head over both."""
    em = below.size
    before = [
        piece.area
        for piece in text
        if 0 < below.left - piece.right <= GUTTER * em
        and piece.area.bottom >= above.area.bottom - REACH * em
        and piece.area.top <= below.area.top + REACH * em
    ]
    top, bottom = above.area.bottom, below.area.top
    return bool(before) and not any(
        area.top <= top + em and area.bottom >= bottom - em for area in before
    )


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
    """Whether a sentence surely runs on; a byline stands flush, too, as first Latin lines do."""
    if seam(above, below, has_indents=has_indents) != RUNS_ON:
        return False
    first = below.lines[0]
    if first.text[0] < WIDE:
        return first.text[0].islower() or first.text[0] in QUOTES
    return has_indents and (room_of(first, below.right) < FULL or first.text[-1] in STOPS)


def quotes_of(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces set large within a column whose whole words the page's text says, too.

    They stand between two of its paragraphs, where nothing runs on around them.
    """
    large = [one for one in pieces if one.is_display and not one.lines[0].is_upright]
    text = [one for one in pieces if not one.is_display and not one.lines[0].is_upright]
    said = _words(text) if large else ""
    return [one for one in large if _is_said(_words([one]), said) and _is_within(one, text)]


def _words(pieces: Iterable[LineGroup]) -> str:
    return "".join(line.text for piece in pieces for line in piece.lines).replace(" ", "")


def _is_said(words: str, said: str) -> bool:
    """Whether all of it is said, up to what closes it; no Chinese head has a stop there."""
    if words[-1] not in CLOSERS:
        return False
    if words[-2:-1] in FULL_STOPS:
        return words in said
    return words[0] in QUOTES and words[1:2] < WIDE and words[1:-1] in said


def _is_within(piece: LineGroup, text: Iterable[LineGroup]) -> bool:
    """Whether text of its column stands right above it, and right below."""
    reach = FARTHEST * piece.size
    column = [
        one.area
        for one in text
        if common_width(one.area, piece.area) >= SHARED * min(one.area.width, piece.area.width)
    ]
    return any(0 <= piece.area.top - area.bottom <= reach for area in column) and any(
        0 <= area.top - piece.area.bottom <= reach for area in column
    )
