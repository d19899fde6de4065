"""Rows of parted runs in, the same out, words of one loose line together again.

A justified line of two long words in a narrow column has a gap between them that is as wide as any
between columns.  It is a line where those above and below reach from its one side to the other.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reader.sources.pdf.edges import SAME_EDGE, WIDE
from reader.sources.pdf.rows import Run

# Ems of the body.
WIDEST = 14.0  # gap within a line
NEXT_LINE = 2.0  # from a line's base to the next one's
INDENT = 3.0  # of a first line
MOST_ROWS = 40  # that are looked through for the next line: columns may be set off against others


def with_loose(rows: Sequence[Sequence[Run]], body: float) -> Iterator[Run]:
    """Yield the runs of the rows, from top to bottom, those put together that are one line."""
    for at, runs in enumerate(rows):
        line: Run = []
        for run in runs:
            if line and _may_be_one(line, run, body) and _goes_through(line, run, rows, at, body):
                line = [*line, *run]
                continue
            if line:
                yield line
            line = run
        if line:
            yield line


def _may_be_one(line: Run, run: Run, body: float) -> bool:
    last, first = line[-1].glyph, run[0].glyph
    is_latin = last.char < WIDE and first.char < WIDE
    return is_latin and last.size == first.size and first.x0 - last.x1 <= WIDEST * body


def _goes_through(line: Run, run: Run, rows: Sequence[Sequence[Run]], at: int, body: float) -> bool:
    """Whether a line above or below fills the breadth of both, and none has a gap there, too."""
    above = _next(line, run, reversed(rows[max(0, at - MOST_ROWS) : at]), body)
    below = _next(line, run, islice(rows, at + 1, at + 1 + MOST_ROWS), body)
    fills = [_fills(line, run, near, body) for near in (above, below) if near]
    return True in fills and False not in fills


def _next(line: Run, run: Run, rows: Iterable[Sequence[Run]], body: float) -> list[Run]:
    """The runs of the next line in the breadth of two runs; none if it is far."""
    left, right, base = line[0].glyph.x0, run[-1].glyph.x1, line[0].glyph.base
    for row in rows:
        near = [one for one in row if one[0].glyph.x0 < right and one[-1].glyph.x1 > left]
        if near:
            is_next = abs(near[0][0].glyph.base - base) <= NEXT_LINE * body
            return near if is_next else []
    return []


def _fills(line: Run, run: Run, near: Sequence[Run], body: float) -> bool | None:
    """Whether a line fills the breadth of two runs; None for one that ends before their gap."""
    slack = SAME_EDGE * body
    left, right = line[0].glyph.x0, run[-1].glyph.x1
    start, end = near[0][0].glyph.x0, near[-1][-1].glyph.x1
    if len(near) > 1 or not left - INDENT * body <= start <= left + INDENT * body:
        return False
    if end <= run[0].glyph.x0 and start >= left - INDENT * body:
        return None
    return start <= left + slack and abs(end - right) <= slack + body / 2
