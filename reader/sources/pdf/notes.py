"""Pieces of a page in, its footnotes out: smaller type at a column's foot, below text.

A short rule stands above them, or each begins with a number or a sign.  The text above goes on at
the head of the next column, past them.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.flow import STOPS
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup, piece_of
from reader.sources.pdf.sheet import Area, common_width
from reader.text.lazy_pattern import lazy_pattern

SMALLER = 0.92  # times the body
TELLING = 3  # lines of the text above, whose column it is
# Of the narrower one's breadth.
SHARED = 0.5
TOUCHING = 0.1
SHORT_RULE = 0.7  # of the breadth of what stands below it
# Ems of the body.
BELOW_RULE = 3.0
BELOW_TEXT = 4.0  # where there is no rule
MARK = lazy_pattern(
    r"(?:[\[［〔(（]\s?\d{1,3}\s?[\]］〕)）]|\d{1,3}(?![\d,:：年月日时点%％]|\.\d)"
    r"|[①-⑳❶-❿⓪]|[*＊†‡§]|注\s?\d{0,2}\s?[:：])\s?\S"
)


def notes_of(pieces: Sequence[LineGroup], rules: Sequence[Area], body: float) -> list[LineGroup]:
    """Return the footnotes among pieces.

    Args:
        pieces: Of the page, captions not among them.
        rules: From left to right.
        body: The size of the text, in points.
    """
    small = [one for one in pieces if _is_small(one, body)]
    if not small:
        return []
    rest = [one for one in pieces if one not in small]
    found: list[LineGroup] = []
    for piece in sorted(small, key=lambda one: one.area.top):
        below = [one for one in rest if _share(piece, one) and one.area.bottom > piece.area.top]
        if below and not min(below, key=lambda one: one.area.top).is_display:
            continue  # text goes on below it, or stands beside it
        if any(_share(piece, note, SHARED) for note in found) or _is_note(piece, rest, rules, body):
            found.append(piece)
    return found


def single_notes(pieces: Sequence[LineGroup]) -> Iterator[LineGroup]:
    """Yield the notes that footnotes in reading order hold: each begins as the first one does."""
    for piece in pieces:
        lines = piece.lines
        starts = [0]
        if MARK.match(lines[0].text):
            starts += [at for at in range(1, len(lines)) if _begins(lines[at - 1], lines[at])]
        for start, stop in pairwise([*starts, len(lines)]):
            own = piece_of(lines[start:stop], is_display=False)
            yield own._replace(left=piece.left, right=piece.right)


def _begins(above: PrintLine, line: PrintLine) -> bool:
    return above.text[-1] in STOPS and MARK.match(line.text) is not None


def _is_small(piece: LineGroup, body: float) -> bool:
    is_level = not any(line.is_upright or line.is_row for line in piece.lines)
    return is_level and not piece.is_display and piece.size <= SMALLER * body


def _share(one: LineGroup, other: LineGroup, share: float = TOUCHING) -> bool:
    narrower = min(one.area.width, other.area.width)
    return common_width(one.area, other.area) > share * narrower


def _is_note(
    piece: LineGroup, rest: Sequence[LineGroup], rules: Sequence[Area], body: float
) -> bool:
    above = max(
        (
            one
            for one in rest
            if not one.is_display and len(one.lines) >= TELLING and _share(piece, one, SHARED)
        ),
        key=lambda one: one.area.bottom,
        default=None,
    )
    if above is None:
        return False
    if any(_rules_over(piece, above, rules, body)):
        return True
    is_near = piece.area.top - above.area.bottom <= BELOW_TEXT * body
    return is_near and MARK.match(piece.lines[0].text) is not None


def _rules_over(
    piece: LineGroup, above: LineGroup, rules: Sequence[Area], body: float
) -> Iterator[Area]:
    """Yield the short rules between a piece and the text above it."""
    area = piece.area
    for rule in rules:
        is_between = above.area.bottom - body / 2 <= rule.top <= area.top + body / 2
        is_short = rule.width <= SHORT_RULE * max(area.width, above.area.width)
        is_over = common_width(rule, above.area) >= SHARED * rule.width
        if is_between and is_short and is_over and area.top - rule.bottom <= BELOW_RULE * body:
            yield rule


def host_of(note: LineGroup, texts: Sequence[Sequence[LineGroup]]) -> int | None:
    """The number of the text that a note stands below, of several; None where there is none."""
    over = [
        (piece.area.bottom, number)
        for number, text in enumerate(texts)
        for piece in text
        if _share(note, piece, SHARED) and piece.area.bottom <= note.area.top + note.size
    ]
    return max(over, default=(0.0, None))[1]
