"""Rows of parted runs in, the same out, rows of times and figures told that no rule shows.

A page sets opening hours, services and programmes without rules, each row a line whose parts begin
below those of the row above.  Where they stand near together they are parted by no more than loose
words; what tells them is that figures stand below each other, a gap before or behind each.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.sources.pdf.rows import Run
from reader.text.lazy_pattern import lazy_pattern

LEAST_ROWS = 3
MOST_CELLS = 5  # of a row
LONGEST_FIGURE = 18  # characters
# Ems of the text.
GAP = 0.8  # between two cells
ALIGNED = 0.4  # cells of one column: their left edges or their right ones
NEXT_ROW = 2.6  # from row to row
GLUED = 4.5  # a gap that is left within a line
BROADEST = 12.0  # a cell, and a gap; lines of columns are broader

FIGURE = lazy_pattern(
    r"[$€£¥￥]?\d[\d.,:：]*%?(?:\s?(?:[ap]\.?m\.?|[时点]\d{0,2}分?|元))?"
    r"(?:\s?[-–—~～至]\s?\d[\d.,:：]*(?:\s?(?:[ap]\.?m\.?|[时点]))?)?$"
)
DOTS = lazy_pattern(r"[.．·‧_]{4,}|…{3,}")


class TimeRows(NamedTuple):
    """Rows of runs, and the numbers of the first glyphs of those that are rows of a table."""

    rows: list[list[Run]]
    numbers: set[int]


def with_times(rows: Sequence[Sequence[Run]], body: float, display: float) -> TimeRows:
    """Return the rows, the cells of each row of times one run.

    Args:
        rows: From top to bottom, their runs from left to right.
        body: The size of the text, in points.
        display: The least that is set for show.
    """
    boxed = [
        [box for run in row if run[0].glyph.size < display for box in _boxes(run)] for row in rows
    ]
    spans: dict[int, list[tuple[int, int]]] = {}
    for chain in _chains(boxed, body):
        left, right = _reach(chain, boxed, -1, body), _reach(chain, boxed, 1, body)
        if not 0 < left + right < MOST_CELLS:
            continue
        found = [(row, at - left, at + right + 1) for row, at in chain]
        if any(_are_glued(boxed[row][start:stop]) for row, start, stop in found):
            for row, start, stop in found:
                spans.setdefault(row, []).append((start, stop))
    marked = TimeRows(list(map(list, rows)), set())
    for row, own in spans.items():
        shown = [run for run in rows[row] if run[0].glyph.size >= display]
        joined = [*shown, *_joined(boxed[row], own, marked.numbers)]
        marked.rows[row] = sorted(joined, key=lambda run: run[0].glyph.x0)
    return marked


class _CellBox(NamedTuple):
    """A part of a run, and the number of the first glyph of that run."""

    cells: Run
    run: int

    @property
    def x0(self) -> float:
        return self.cells[0].glyph.x0

    @property
    def x1(self) -> float:
        return self.cells[-1].glyph.x1

    @property
    def base(self) -> float:
        return self.cells[0].glyph.base


def _boxes(run: Run) -> Iterator[_CellBox]:
    """Yield the parts of a run that wide gaps part."""
    number = run[0].glyph.number
    cuts = [at for at, cell in enumerate(run) if at and cell.gap >= GAP]
    for start, stop in pairwise([0, *cuts, len(run)]):
        yield _CellBox(run[start:stop], number)


def _is_figure(box: _CellBox) -> bool:
    """Whether a part is a figure, or begins with one that dots lead on from."""
    cells = box.cells
    if not any(cell.glyph.char.isdigit() for cell in cells[:2]):
        return False
    text = "".join(cell.glyph.char for cell in cells[: LONGEST_FIGURE + 1])
    told = DOTS.split(text, maxsplit=1)[0]
    return len(told) <= LONGEST_FIGURE and FIGURE.match(told) is not None


Chain = list[tuple[int, int]]  # numbers of rows, and of the figure in each


def _chains(boxed: Sequence[Sequence[_CellBox]], body: float) -> Iterator[Chain]:
    """Yield figures below each other, in so many rows that they are a column."""
    open_chains: list[Chain] = []
    for row, boxes in enumerate(boxed):
        figures = [at for at, box in enumerate(boxes) if len(boxes) > 1 and _is_figure(box)]
        if not figures:
            continue
        base = boxes[0].base
        still: list[Chain] = []
        for chain in open_chains:
            last = boxed[chain[-1][0]][chain[-1][1]]
            if base - last.base > NEXT_ROW * body:
                yield chain
                continue
            still.append(chain)
            below = next((at for at in figures if _are_aligned(last, boxes[at], body)), None)
            if below is not None and base > last.base:
                chain.append((row, below))
                figures.remove(below)
        open_chains = [*still, *([(row, at)] for at in figures)]
    yield from open_chains


def _are_aligned(one: _CellBox, other: _CellBox, body: float) -> bool:
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1)) <= ALIGNED * body


def _reach(chain: Chain, boxed: Sequence[Sequence[_CellBox]], way: int, body: float) -> int:
    """How many cells there are to the left (-1) or right (1) of figures in all rows alike."""
    if len(chain) < LEAST_ROWS:
        return 0
    for count in range(1, MOST_CELLS + 1):
        found = []
        for row, at in chain:
            own = at + way * count
            if not 0 <= own < len(boxed[row]):
                return count - 1
            cell, near = boxed[row][own], boxed[row][own - way]
            gap = cell.x0 - near.x1 if way > 0 else near.x0 - cell.x1
            if max(gap, cell.x1 - cell.x0) > BROADEST * body:
                return count - 1
            found.append(cell)
        if not all(_are_aligned(one, other, body) for one, other in pairwise(found)):
            return count - 1
    return MOST_CELLS


def _are_glued(boxes: Sequence[_CellBox]) -> bool:
    """Whether a gap between two cells is no wider than one that is left within a line."""
    return any(box.cells[0].gap < GLUED for box in boxes[1:])


def _joined(
    boxes: Sequence[_CellBox], spans: Sequence[tuple[int, int]], numbers: set[int]
) -> Iterator[Run]:
    """Yield what a row holds, each span of boxes one run, whose number is told."""
    owner: dict[int, int] = {}
    for start, stop in sorted(spans):
        first = owner.get(start, start)
        owner.update(dict.fromkeys(range(start, stop), first))
    whole = [(owner.get(at, -1), at in owner or box.run) for at, box in enumerate(boxes)]
    for (own, _), group in groupby(range(len(boxes)), whole.__getitem__):
        run = [cell for at in group for cell in boxes[at].cells]
        if own >= 0:
            numbers.add(run[0].glyph.number)
        yield run
