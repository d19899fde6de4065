"""Rows of runs in, the same out, heads that stand abreast parted by what stands below each.

Heads of small stories side by side, as over the paper's name, may stand as near to each other as
the halves of one headline do.  Each has its own words below it, which begin where it does.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.edges import SAME_EDGE
from reader.sources.pdf.rows import WIDE_GAP, Run

LEAST = 3  # characters of a head
NEXT_ROW = 2.2  # ems of the head down to what stands below it
SMALLER = 0.87  # times the head is that at most


def with_abreast(rows: Sequence[Sequence[Run]], display: float) -> list[list[Run]]:
    """Return the rows, from top to bottom, runs parted that are several heads.

    Args:
        rows: Runs, from left to right.
        display: Points; what is larger is set for show.
    """
    return [
        [
            part
            for run in runs
            for part in (_heads(run, rows, at) if run[0].glyph.size >= display else [run])
        ]
        for at, runs in enumerate(rows)
    ]


def _heads(run: Run, rows: Sequence[Sequence[Run]], at: int) -> list[Run]:
    """The heads that a run is; itself if it is one."""
    parts = list(_parts(run))
    if len(parts) < 2 or min(map(len, parts)) < LEAST:
        return [run]
    below = _below(run, rows, at)
    ends = [part[0].glyph.x0 for part in parts[1:]] + [float("inf")]
    slack = SAME_EDGE * (below[0][0].glyph.size if below else 0.0)
    is_abreast = len(below) >= len(parts) and all(
        any(
            abs(one[0].glyph.x0 - part[0].glyph.x0) <= slack and one[-1].glyph.x1 < end
            for one in below
        )
        for part, end in zip(parts, ends, strict=True)
    )
    return parts if is_abreast else [run]


def _parts(run: Run) -> Iterator[Run]:
    """Yield the parts of a run between which wide gaps are."""
    starts = [at for at, cell in enumerate(run) if not at or cell.gap >= WIDE_GAP]
    for start, stop in pairwise([*starts, len(run)]):
        yield run[start:stop]


def _below(run: Run, rows: Sequence[Sequence[Run]], at: int) -> Sequence[Run]:
    """The runs of the next row in the breadth of a run, if they are smaller."""
    first, right = run[0].glyph, run[-1].glyph.x1
    for row in rows[at + 1 :]:
        if not row or row[0][0].glyph.base - first.base > NEXT_ROW * first.size:
            return ()
        near = [one for one in row if one[0].glyph.x0 < right and one[-1].glyph.x1 > first.x0]
        if near:
            is_small = all(one[0].glyph.size <= SMALLER * first.size for one in near)
            return near if is_small else ()
    return ()
