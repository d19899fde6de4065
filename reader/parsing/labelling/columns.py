"""Columns that whole pieces were cut from: their width, and which pieces end at a line's end.

A page cut at the foot of each column shows no print lines, but a cut can only stand where a line
was full.  If one width explains nearly all pieces that end in mid-sentence, it is the columns'.
"""

from collections.abc import Iterator, Sequence
from math import comb
from typing import NamedTuple

from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.shapes import INDENT, NO_BEGIN, width_of
from reader.parsing.lines.units import Unit

WIDEST, NARROWEST = 64, 16  # half cells
SAMPLE = 24  # cut pieces that are enough to measure a column
FIRST = 6  # of them, the shortest, sort out most widths
LONGEST_HEAD = 30  # characters; a shorter piece may be a head line
LONGEST_SAMPLE = 400  # characters; over more lines the setting drifts
ENOUGH = 3
# A line is full by chance as often as it has room for characters: a width counts as measured if
# so many pieces fit it by chance less often than this, for all widths that are tried.
CHANCE = 0.05
SHORTEST_OPEN = 20  # characters of a piece that is tried with and without indent
LIKELY = 2  # of the first
OPEN_ENDS = frozenset("hda,Q")
CLOSED, CUT = "S", "F"  # ends within a line; ends where a line is full


class ColumnMeasure(NamedTuple):
    """Measure in half cells, and whether ASCII counts as wide as a Chinese character."""

    measure: int
    is_even: bool

    def room(self, text: str, start: int) -> int:
        """Return the half cells left on the last line of `text`, set from `start`.

        Negative when the last mark hangs past the edge.
        """
        at, next_one, measure = start, 0, self.measure
        narrow = 2 if self.is_even else 1
        while next_one < len(text):
            if (sure := (measure - at) // 2) > 1:  # so many fit, however wide they are
                stretch = text[next_one : next_one + sure]
                at += width_of(stretch, is_even=self.is_even)
                next_one += sure
                continue
            character = text[next_one]
            width = 2 if character >= "\x80" else narrow
            if at + width > measure and not (character in NO_BEGIN and at <= measure):
                at = 0
            at += width
            next_one += 1
        return measure - at

    def is_filled(self, text: str, start: int) -> bool:
        """Whether no further character fits behind `text`."""
        return self.room(text, start) <= 1


def measure_columns(units: Sequence[Unit], shapes: Sequence[LineShape]) -> ColumnMeasure | None:
    """Return the columns that explain the cuts of a page, if any do."""
    sample = sorted(_cut_pieces(units, shapes), key=lambda piece: len(piece[0]))
    if len(sample) < ENOUGH:
        return None
    wides = range(NARROWEST, WIDEST + 1, 2)
    ways = [ColumnMeasure(wide, is_even=is_even) for is_even in (False, True) for wide in wides]
    likely = [way for way in ways if _fits(way, sample[:FIRST]) >= LIKELY]
    if not likely:
        return None
    best = min(likely, key=lambda way: (_chance(way, sample), -way.measure))
    return best if _chance(best, sample) * len(ways) < CHANCE else None


def _chance(way: ColumnMeasure, sample: Sequence[tuple[str, int]]) -> float:
    """How likely as many pieces as fit this width would fit one that has nothing to do with them.

    The binomial term alone: the rest of the tail is a fraction of it.
    """
    fits, odds = _fits(way, sample), 2 / way.measure
    return comb(len(sample), fits) * odds**fits * (1 - odds) ** (len(sample) - fits)


def _fits(way: ColumnMeasure, sample: Sequence[tuple[str, int]]) -> int:
    return sum(way.is_filled(text, start) for text, start in sample)


def _cut_pieces(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[str, int]]:
    """Yield pieces that end in mid-sentence, and where their first line begins."""
    left = SAMPLE
    is_open = False
    for unit, shape in zip(units, shapes, strict=True):
        is_cut = shape.length > LONGEST_HEAD and shape.end in OPEN_ENDS
        if is_cut and shape.length <= LONGEST_SAMPLE:
            yield unit.text, 0 if is_open else INDENT
            left -= 1
            if not left:
                return
        is_open = is_cut


def column_fills(
    units: Sequence[Unit], shapes: Sequence[LineShape], columns: ColumnMeasure
) -> Iterator[tuple[str, str]]:
    """Yield for each unit whether it ends where a line is full, and how it must have begun.

    The second is `4` if that needs an indent, `0` if it needs none, `b` for both, `-` for neither.
    """
    start = INDENT
    for unit, shape in zip(units, shapes, strict=True):
        is_full = columns.is_filled(unit.text, start)
        begun = "-"
        if shape.end in OPEN_ENDS and shape.length > SHORTEST_OPEN:
            other = columns.is_filled(unit.text, INDENT - start)
            begun = _begun(start, is_full=is_full, other=other)
            is_full = is_full or other
        yield CUT if is_full else CLOSED, begun
        start = 0 if is_full and shape.end in "hda,-Q" else INDENT


def _begun(start: int, *, is_full: bool, other: bool) -> str:
    """How a piece began that fills its last line if set from `start`, or from the other place."""
    if is_full and other:
        return "b"
    if not (is_full or other):
        return "-"
    return "4" if is_full == bool(start) else "0"
