"""Upright headlines: characters stacked one below the other, told from lines that lie level."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.lines import ASCENT, DESCENT, DISPLAY, PrintLine
from reader.sources.pdf.rows import RunRow
from reader.sources.pdf.sheet import Area, Glyph, median

# Ems.
APART = 0.15  # from the neighbours to the left and right, at least
SAME_AXIS = 0.15
STACKED = 0.35  # from one character down to the next, at most
NEARER = 0.1  # the next below is nearer than those beside by so much
SPACED = 1.3  # a space in an upright line
LEAST = 3  # characters of an upright line


def upright_lines(rows: Sequence[RunRow], body: float) -> tuple[list[PrintLine], set[int]]:
    """Return the upright lines of a page, and the numbers of the glyphs that they take."""
    lines: list[PrintLine] = []
    taken: set[int] = set()
    for stack in _stacks(sorted(_singles(rows, body), key=_by_axis)):
        if _is_upright(stack):
            lines.append(_line([glyph for glyph, _ in stack]))
            taken.update(glyph.number for glyph, _ in stack)
    return lines, taken


Single = tuple[Glyph, float]  # a character and the ems to its nearer neighbour in the row


def _singles(rows: Sequence[RunRow], body: float) -> Iterator[Single]:
    """Yield the large characters that touch no other to the left or right."""
    for row in rows:
        cells = [cell for run in row.runs for cell in run]
        gaps = [float("inf"), *(cell.gap for cell in cells[1:]), float("inf")]
        for cell, before, behind in zip(cells, gaps, gaps[1:], strict=False):
            nearer = min(before, behind)
            if cell.glyph.size >= DISPLAY * body and nearer > APART:
                yield cell.glyph, nearer


def _by_axis(single: Single) -> tuple[float, float, float]:
    glyph = single[0]
    return round(glyph.size, 1), round((glyph.x0 + glyph.x1) / 2, 0), glyph.base


def _stacks(singles: Sequence[Single]) -> Iterator[list[Single]]:
    stack: list[Single] = []
    for single in singles:
        if stack and not _follows(stack[-1][0], single[0]):
            yield stack
            stack = []
        stack.append(single)
    if stack:
        yield stack


def _follows(above: Glyph, below: Glyph) -> bool:
    size = above.size
    axis = (above.x0 + above.x1 - below.x0 - below.x1) / 2
    gap = (below.base - above.base) / size - 1
    is_alike = abs(below.size / size - 1) < SAME_AXIS
    return is_alike and abs(axis) <= SAME_AXIS * size and -SAME_AXIS <= gap <= SPACED


def _is_upright(stack: Sequence[Single]) -> bool:
    if len(stack) < LEAST:
        return False
    gaps = [
        (below.base - above.base) / above.size - 1 for (above, _), (below, _) in pairwise(stack)
    ]
    usual = median(gaps)
    beside = median(nearer for _, nearer in stack)
    written = sum(not glyph.char.isascii() and glyph.char.isalnum() for glyph, _ in stack)
    return usual <= STACKED and beside > usual + NEARER and 2 * written > len(stack)


def _line(glyphs: Sequence[Glyph]) -> PrintLine:
    first, last, size = glyphs[0], glyphs[-1], glyphs[0].size
    text = first.char
    for above, below in pairwise(glyphs):
        is_spaced = (below.base - above.base) / size - 1 > STACKED
        text += (" " if is_spaced else "") + below.char
    left, right = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
    area = Area(left, first.base - ASCENT * size, right, last.base + DESCENT * size)
    return PrintLine(text, area, size, first.number, is_upright=True)
