"""Lines as they were read in, the same out with measures that differ by pixels made one.

Sizes, sides and baselines that a page sets alike come out of a picture each a pixel off; what
parts columns and begins paragraphs is finer than that.
"""

from collections.abc import Mapping, Sequence
from math import log
from statistics import median
from typing import NamedTuple

from reader.sources.ocr.glyphs import CLOSING, SetLine, is_han

# Ems of the body.
SAME_SIZE = 0.08
BODY_SIZE = 0.12
SHORT_SIZE = 0.35  # of a line too short to show its size
SAME_SIDE = 0.35  # where lines of a column begin or end
SAME_BASE = 0.25
TELLING = 3  # lines that show a side, characters that show a size
MARK = 0.85  # of its own line: what a mark at a line's end takes


class ScanLine(NamedTuple):
    """A line where it stands in the picture, in pixels.

    One that runs down is given as it lies with the page turned a quarter against the clock: what
    was down is right, and the page's right edge, which lies at 0, is its top.

    Attributes:
        left: Where the picture of the line begins.
        top: The same from above.
        set: Its characters.
        is_upright: Whether it runs from top to bottom.
    """

    left: float
    top: float
    set: SetLine
    is_upright: bool = False


def evened(lines: Sequence[ScanLine]) -> tuple[list[ScanLine], float]:
    """Return the lines, of which there is at least one, evened, and the body's em."""
    ems = sorted(line.set.size for line in lines for _ in line.set.cells)
    body = _commonest(ems)
    known = _sizes([line.set.size for line in lines if _is_telling(line)], body)
    lines = [_sized(line, known, body) for line in lines]
    level = [line for line in lines if not line.is_upright]
    upright = [line for line in lines if line.is_upright]
    return _aligned(level, body) + _aligned(upright, body), body


def _commonest(ems: Sequence[float]) -> float:
    """The middle of the densest stretch of sizes."""
    best, found, stop = 0, ems[0], 0
    for start, em in enumerate(ems):
        while stop < len(ems) and ems[stop] <= em * (1 + SAME_SIZE):
            stop += 1
        if stop - start > best:
            best, found = stop - start, ems[(start + stop) // 2]
    return found


def _sizes(sizes: Sequence[float], body: float) -> dict[float, float]:
    """Which size each is taken for: the body's, or the middle of those near it."""
    groups: list[list[float]] = []
    for size in sorted(sizes):
        if abs(size / body - 1) <= BODY_SIZE:
            continue
        if groups and size <= groups[-1][0] * (1 + SAME_SIZE):
            groups[-1].append(size)
        else:
            groups.append([size])
    middles = {size: median(group) for group in groups for size in group}
    return {size: middles.get(size, body) for size in sizes}


def _is_telling(line: ScanLine) -> bool:
    """Whether a line shows its size: few characters may all be low ones, as 一 and 口 are."""
    han = sum(is_han(cell.read.char) for cell in line.set.cells)
    return line.is_upright or han >= TELLING


def _sized(line: ScanLine, known: Mapping[float, float], body: float) -> ScanLine:
    """The line in the size that it is taken for; a short one in the nearest that others have."""
    own = line.set.size
    size = known.get(own)
    if size is None:
        near = min((body, *known.values()), key=lambda one: abs(log(one / own)))
        size = near if abs(log(near / own)) <= log(1 + SHORT_SIZE) else own
    return line._replace(set=line.set._replace(size=size))


def _aligned(lines: Sequence[ScanLine], body: float) -> list[ScanLine]:
    """The lines, first and last cells moved to the sides that several lines share."""
    starts = _sides([line.left + line.set.cells[0].x0 for line in lines], body)
    ends = _sides([line.left + line.set.cells[-1].x1 for line in lines], body)
    bases = _sides([line.top + line.set.base for line in lines], body * SAME_BASE / SAME_SIDE, 2)
    found = []
    for line in lines:
        cells = list(line.set.cells)
        x0, x1 = cells[0].x0 + line.left, cells[-1].x1 + line.left
        if cells[0].read.char in CLOSING:  # it hangs out of the line before it, found apart
            near = [end for end in ends.values() if x0 - body / 2 <= end <= x0]
            x0 = max(near, default=x0)
        cells[0] = cells[0]._replace(x0=starts.get(x0, x0) - line.left)
        last = cells[-1]
        if last.read.char in CLOSING:  # it may hang out as far as the next column
            cells[-1] = last._replace(x1=min(last.x1, last.x0 + MARK * line.set.size))
        else:
            cells[-1] = last._replace(x1=ends.get(x1, x1) - line.left)
        base = bases.get(line.top + line.set.base, line.top + line.set.base) - line.top
        found.append(line._replace(set=line.set._replace(cells=tuple(cells), base=base)))
    return found


def _sides(places: Sequence[float], body: float, least: int = TELLING) -> dict[float, float]:
    """Where each place lies that others lie near: the middle of them."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] <= SAME_SIDE * body:
            groups[-1].append(place)
        else:
            groups.append([place])
    return {place: median(group) for group in groups if len(group) >= least for place in group}
