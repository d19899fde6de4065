"""Glyphs in any order in, rows of runs out: what stands on one baseline without a wide gap."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.sources.pdf.sheet import Glyph

# All in ems of the smaller glyph.
SAME_BASE = 0.12  # baselines of neighbours in one row; digits of another font sit a little off
ROW_DEPTH = 0.5  # of a row, whose columns may be set off against each other
WIDE_GAP = 0.6  # a gap that may part columns; letters stand closer even in loose lines
TWICE = 0.25  # a character printed again so near is a bold or a shadow made of two
OTHER_SIZE = 1.25  # sizes of one line are nearer to each other than this, figures apart

# A glyph is a tuple: its fields by place are found faster than by name.
_BY_BASE = itemgetter(3, 1, 5)  # base, x0, number
_FROM_THE_LEFT = itemgetter(1, 5)


class Cell(NamedTuple):
    """A glyph in a run, and what stands before it.

    Attributes:
        glyph: Never white space.
        gap: To the glyph before it, in ems.
        is_spaced: Whether the page sets a space there.
    """

    glyph: Glyph
    gap: float
    is_spaced: bool


Run = list[Cell]


class RunRow(NamedTuple):
    """Runs on one baseline, from left to right; none is empty."""

    base: float
    runs: list[Run]


def body_size(glyphs: Iterable[Glyph]) -> float:
    """Return the size that most characters have; 0 without any."""
    sizes = Counter(glyph.size for glyph in glyphs if glyph.char > " ")
    counts: Counter[float] = Counter()
    for size, count in sizes.items():
        counts[round(size, 1)] += count
    return max(counts, key=lambda size: (counts[size], -size), default=0.0)


def rows_of(glyphs: Iterable[Glyph]) -> list[RunRow]:
    """Return the rows from top to bottom."""
    rows: list[RunRow] = []
    gathered: list[Glyph] = []
    for glyph in sorted(glyphs, key=_BY_BASE):
        if gathered and glyph.base != gathered[-1].base and _is_below(glyph, gathered):
            rows += _row(gathered)
            gathered = []
        gathered.append(glyph)
    return rows + _row(gathered)


def _is_below(glyph: Glyph, gathered: Sequence[Glyph]) -> bool:
    last = gathered[-1]
    size = min(glyph.size, last.size)
    return (
        glyph.base - last.base > SAME_BASE * size
        or glyph.base - gathered[0].base > ROW_DEPTH * size
    )


def _row(glyphs: list[Glyph]) -> list[RunRow]:
    """The glyphs of a row as a row; none if they are all white space."""
    glyphs.sort(key=_FROM_THE_LEFT)
    runs: list[Run] = []
    last: Glyph | None = None
    is_spaced = False
    for glyph in glyphs:
        if glyph.char.isspace():
            is_spaced = True
            continue
        if last is None:
            runs.append([Cell(glyph, 0.0, is_spaced=False)])
        elif glyph.char == last.char and glyph.x0 - last.x0 < TWICE * glyph.size:
            continue
        else:
            is_even = glyph.size == last.size
            gap = (glyph.x0 - last.x1) / (last.size if is_even else min(glyph.size, last.size))
            cell = Cell(glyph, gap, is_spaced)
            if gap >= WIDE_GAP or not (is_even or _is_near(glyph, last)):
                runs.append([cell])
            else:
                runs[-1].append(cell)
        last, is_spaced = glyph, False
    return [RunRow(runs[0][0].glyph.base, runs)] if runs else []


def _is_near(one: Glyph, other: Glyph) -> bool:
    """Whether two neighbours are of sizes that figures and words in one line may have."""
    is_like = 1 / OTHER_SIZE <= one.size / other.size <= OTHER_SIZE
    return is_like or (one.char.isascii() and other.char.isascii())
