"""A sheet in, the same out as it is read: one whose text runs from top to bottom turned a quarter.

Its columns are then lines one below the other, its tiers columns from left to right, and whatever
is known of pages whose lines lie level holds for it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter, itemgetter

from reader.sources.pdf.backwards import from_the_right, mirrored
from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import DESCENT
from reader.sources.pdf.rows import Cell, Run, body_size, rows_of
from reader.sources.pdf.sheet import Glyph, Sheet, turned_area, turned_drawn

_X0, _BASE = itemgetter(1), itemgetter(3)  # of a glyph
QUARTER = 3  # turns by which what runs down the page runs from left to right
SAMPLES = 40  # characters that are asked which way they run
MOST = 0.6  # of them run down the page
# Ems.
SAME_AXIS = 0.1
NEAREST, FARTHEST = 0.5, 2.5  # to the next character
NEARER = 0.1  # the next one of a line is nearer than the next line by so much
CLOSE = 0.3  # gap in a line that lies level
UPRIGHT_FIGURES = 1.3  # breadth of figures that stand side by side in a line that runs down


def as_read(sheet: Sheet) -> Sheet:
    """Return the sheet as it is read: turned a quarter if its text runs from top to bottom."""
    if not runs_down(sheet.glyphs, body_size(sheet.glyphs)):
        return sheet
    falling_runs = [run for row in rows_of(map(_turned, sheet.glyphs)) for run in row.runs]
    level, figures = _level_runs(sheet.glyphs, falling_runs)
    lying = tuple(cell.glyph for run in level for cell in run)
    if from_the_right(level, falling_runs):
        lying = tuple(mirrored(level))
    apart = {glyph.number for glyph in lying}
    grouped = {glyph.number: glyph for run in figures for glyph in _side_by_side(run)}
    falling = [
        grouped.get(glyph.number) or _turned(glyph)
        for glyph in sheet.glyphs
        if glyph.number not in apart
    ]
    return sheet._replace(
        area=turned_area(sheet.area, QUARTER),
        glyphs=(*falling, *sheet.turned[QUARTER - 1]),
        turned=(lying, sheet.turned[0], sheet.turned[1]),
        drawn=turned_drawn(sheet.drawn, QUARTER),
        is_vertical=True,
        aside=tuple(one._replace(angle=one.angle - 90 * QUARTER) for one in sheet.aside),
    )


def runs_down(glyphs: Sequence[Glyph], body: float) -> bool:
    """Whether most characters of the body are nearer to the one below than to the one beside."""
    usual = (one for one in glyphs if one.char >= WIDE and abs(one.size - body) <= body / 20)
    ordered = sorted(usual, key=attrgetter("base"))
    asked = ordered[:: len(ordered) // SAMPLES + 1]
    nearest = nearest_of(asked, ordered, body)
    return sum(under + NEARER * body < beside for beside, under in nearest) > MOST * len(asked)


def nearest_of(
    asked: Sequence[Glyph], ordered: Sequence[Glyph], body: float
) -> list[tuple[float, float]]:
    """Return how far each of the characters asked is from the next beside it and the one below.

    They are of `ordered`, which stand from the top down; infinity where there is none.
    """
    xs, bases = list(map(_X0, ordered)), list(map(_BASE, ordered))
    slack, nearest = SAME_AXIS * body, NEAREST * body
    found = []
    for x, base in zip(map(_X0, asked), map(_BASE, asked), strict=True):
        level = sorted(xs[bisect_left(bases, base - slack) : bisect_right(bases, base + slack)])
        at = bisect_left(level, x)
        before = (gap for other in reversed(level[:at]) if (gap := x - other) > nearest)
        behind = (gap for other in level[at:] if (gap := other - x) > nearest)
        start = bisect_left(bases, base + nearest)
        stop = bisect_right(bases, base + FARTHEST * body)
        under = inf
        for at, other in enumerate(xs[start:stop], start):
            if abs(other - x) <= slack:
                under = bases[at] - base
                break
        found.append((min(next(before, inf), next(behind, inf)), under))
    return found


def _level_runs(glyphs: Sequence[Glyph], falling: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """What lies level on a page whose text runs down: heads and captions; and figures in lines."""
    down: dict[int, float] = {}
    for run in falling:
        down |= {cell.glyph.number: gap for cell, gap in zip(run, _gaps(run), strict=True)}
    level: list[Run] = []
    figures: list[Run] = []
    for run in _close_runs(glyphs):
        if _is_figure(run):
            figures.append(run)
            continue
        nearer = sum(
            gap + NEARER < down.get(cell.glyph.number, float("inf"))
            for cell, gap in zip(run, _gaps(run), strict=True)
        )
        if 2 * nearer > len(run):
            level.append(run)
    return level, figures


def _close_runs(glyphs: Sequence[Glyph]) -> Iterator[Run]:
    """Yield what stands side by side, two characters or more."""
    for row in rows_of(glyphs):
        for run in row.runs:
            starts = [at for at, cell in enumerate(run) if not at or cell.gap > CLOSE]
            for start, stop in zip(starts, [*starts[1:], len(run)], strict=True):
                if stop - start > 1:
                    yield run[start:stop]


def _gaps(run: Sequence[Cell]) -> list[float]:
    """The ems from each character of a run to the nearer of its neighbours in it."""
    gaps = [float("inf"), *(cell.gap for cell in run[1:]), float("inf")]
    return [min(before, behind) for before, behind in pairwise(gaps)]


def _is_figure(run: Run) -> bool:
    first, last = run[0].glyph, run[-1].glyph
    is_ascii = all(cell.glyph.char.isascii() for cell in run)
    return is_ascii and last.x1 - first.x0 <= UPRIGHT_FIGURES * first.size


def _turned(glyph: Glyph) -> Glyph:
    """A character that stands in a line that runs down, in that line turned."""
    size = glyph.size
    breadth = size if glyph.char >= WIDE else glyph.x1 - glyph.x0
    if glyph.char.isdecimal() and glyph.char.isascii():
        breadth = size / 2  # whatever cell a font for upright lines gives it
    axis, foot = glyph.x0 + breadth / 2, glyph.base + DESCENT * size
    return glyph._replace(x0=foot - size, x1=foot, base=(0.5 - DESCENT) * size - axis)


def _side_by_side(run: Run) -> Iterator[Glyph]:
    """Yield figures that share a character's cell, one after the other in the line turned."""
    first, last = run[0].glyph, run[-1].glyph
    whole = _turned(first._replace(char=WIDE, x0=(first.x0 + last.x1 - first.size) / 2))
    step = whole.size / len(run)
    for at, cell in enumerate(run):
        x0 = whole.x0 + at * step
        yield cell.glyph._replace(x0=x0, x1=x0 + step, base=whole.base)
