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
TWICE_NARROW = 0.12  # a letter that is hardly broader may stand behind itself
OVER = 0.03  # by which it overlaps the same one
OTHER_SIZE = 1.25  # sizes of one line are nearer to each other than this, figures apart

NARROW = frozenset("ijlfrtIJ1.,:;'|!()-")

SOUNDS = "\u3041", "\u312f"  # kana and zhuyin, and what lies between
LEAST_OTHERS = 0.2  # of characters that are no sounds, to show the size
MANY, MANY_SHARE = 400, 1 / 3  # characters of a text, and of the commonest size's number
LARGER = 1.8  # times that size at most

# A glyph is a tuple: its fields by place are found faster than by name.
_BY_BASE = itemgetter(3, 1, 5)  # base, x0, number
_FROM_THE_LEFT = itemgetter(1, 5)
_CHAR, _BASE, _SIZE = itemgetter(0), itemgetter(3), itemgetter(4)
_LOOKS = itemgetter(0, 1, 2, 4)  # character, x0, x1, size


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
    """Return the size of the text: that of most characters, or a larger one of many; 0 without any.

    Prices and programmes in small print may outnumber the stories of a page, and so may the small
    signs for the sounds of characters, of which other ones show the size.
    """
    seen = [glyph for glyph in glyphs if glyph[0] > " "]
    sizes = Counter(map(_SIZE, seen))
    signs = {char for char in set(map(_CHAR, seen)) if SOUNDS[0] <= char <= SOUNDS[1]}
    sounds = Counter(glyph.size for glyph in seen if glyph.char in signs) if signs else Counter()
    if 0 < sounds.total() <= (1 - LEAST_OTHERS) * len(seen):
        sizes -= sounds
    counts: Counter[float] = Counter()
    for size, count in sizes.items():
        counts[round(size, 1)] += count
    most = max(counts, key=lambda size: (counts[size], -size), default=0.0)
    least = max(MANY, MANY_SHARE * counts[most])
    return max(
        size
        for size in (most, *counts)
        if size == most or (most < size <= LARGER * most and counts[size] >= least)
    )


def rows_of(glyphs: Iterable[Glyph]) -> list[RunRow]:
    """Return the rows from top to bottom."""
    rows: list[RunRow] = []
    gathered: list[Glyph] = []
    ordered = sorted(glyphs, key=_BY_BASE)
    last = 0.0
    for glyph, base in zip(ordered, map(_BASE, ordered), strict=True):
        if base != last and gathered and _is_below(glyph, gathered):
            rows += _row(gathered)
            gathered = []
        gathered.append(glyph)
        last = base
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
    if glyphs and glyphs[0].base != glyphs[-1].base:  # those on one base stand in order
        glyphs.sort(key=_FROM_THE_LEFT)
    runs: list[Run] = []
    run: Run = []
    last: Glyph | None = None
    last_char, end, last_size = "", 0.0, 0.0
    is_spaced = False
    made = tuple.__new__  # a cell is made in half the time so
    for glyph, (char, x0, x1, size) in zip(glyphs, map(_LOOKS, glyphs), strict=True):
        if char.isspace():
            is_spaced = True
            continue
        if last is None:
            run = [Cell(glyph, 0.0, is_spaced=False)]
            runs.append(run)
        elif char == last_char and _is_again(glyph, last):
            continue
        else:
            is_even = size == last_size
            gap = (x0 - end) / (size if is_even else min(size, last_size))
            if gap >= WIDE_GAP or not (is_even or _is_near(glyph, last)):
                run = []
                runs.append(run)
            run.append(made(Cell, (glyph, gap, is_spaced)))
        last, last_char, end, last_size, is_spaced = glyph, char, x1, size, False
    return [RunRow(runs[0][0].glyph.base, runs)] if runs else []


def _is_again(glyph: Glyph, last: Glyph) -> bool:
    """Whether a character is printed over the same one, and not behind it."""
    farthest = TWICE_NARROW if glyph.char in NARROW else TWICE
    aside = glyph.x0 - last.x0
    return aside < farthest * glyph.size and aside < last.x1 - last.x0 - OVER * glyph.size


def _is_near(one: Glyph, other: Glyph) -> bool:
    """Whether two neighbours are of sizes that figures and words in one line may have."""
    is_like = 1 / OTHER_SIZE <= one.size / other.size <= OTHER_SIZE
    return is_like or (one.char.isascii() and other.char.isascii())
