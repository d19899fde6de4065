"""Characters in, the same out, raised and lowered ones on the baseline of their line: 5th, H2O.

What tells them is that they are few, small, close behind a larger letter or figure, or before one
as the mark of a note is, and that no text goes on at their own height; the first words beside a
large initial do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.sheet import Glyph

SMALLER = 0.8  # times the character that they stand behind at most, and the body
SMALLEST = 0.45  # the same at least
MOST = 8  # in a row
# Ems of that character.
UP, DOWN = 0.65, 0.35  # from its baseline to theirs
LEAST = 0.1  # the same; less is no other line
NEAR = 0.2  # from its side to the first of them
FREE = 0.6  # of theirs, between them; a text goes on with smaller gaps
OVER = 0.15  # by which the first may overlap it


def on_baseline(glyphs: Sequence[Glyph], body: float) -> Sequence[Glyph]:
    """Return the characters of lines that run to the right; `body` is the text's size in points."""
    small = [glyph for glyph in glyphs if glyph.size < SMALLER * body and _is_letter(glyph)]
    if not small:
        return glyphs
    letters = list(filter(_is_letter, glyphs))
    before, behind = _LettersAt(letters, "x1"), _LettersAt(letters, "x0")
    moved: dict[int, float] = {}
    for row in _rows(small):
        if len(row) > MOST:
            continue
        host = before.nearest(row[0], row[0].x0) or behind.nearest(row[-1], row[-1].x1)
        if host is not None:
            moved |= {glyph.number: host.base for glyph in row}
    if not moved:
        return glyphs
    return [
        glyph._replace(base=moved[glyph.number]) if glyph.number in moved else glyph
        for glyph in glyphs
    ]


def _is_letter(glyph: Glyph) -> bool:
    return " " < glyph.char < WIDE


def _rows(small: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Yield small characters that stand close one behind the other, if no text goes on there."""
    row: list[Glyph] = []
    for glyph in sorted(small, key=lambda one: (one.base, one.x0, one.number)):
        if row and glyph.base == row[-1].base:
            gap = (glyph.x0 - row[-1].x1) / glyph.size
            if gap <= FREE:
                row.append(glyph)
                continue
        if row:
            yield row
        row = [glyph]
    if row:
        yield row


class _LettersAt:
    """Letters by where they end, or by where they begin."""

    def __init__(self, letters: Sequence[Glyph], side: str) -> None:
        self._sign = 1 if side == "x1" else -1
        self._letters = sorted(letters, key=attrgetter(side))
        self._places = [getattr(letter, side) for letter in self._letters]

    def nearest(self, small: Glyph, place: float) -> Glyph | None:
        """The larger character that a small one stands close by, raised or lowered."""
        reach = NEAR * small.size / SMALLEST
        start = bisect_left(self._places, place - reach)
        stop = bisect_right(self._places, place + reach)
        found = [
            letter
            for letter, there in zip(
                self._letters[start:stop], self._places[start:stop], strict=True
            )
            if _is_by(small, letter, self._sign * (place - there))
        ]
        return min(found, key=lambda letter: abs(letter.base - small.base), default=None)


def _is_by(small: Glyph, letter: Glyph, gap: float) -> bool:
    em, up = letter.size, (letter.base - small.base) / letter.size
    return (
        SMALLEST <= small.size / em <= SMALLER
        and -OVER <= gap / em <= NEAR
        and abs(up) >= LEAST
        and -DOWN <= up <= UP
    )
