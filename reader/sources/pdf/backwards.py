"""Level lines on a page whose text runs down: read from the left, or from the right as once set.

Chinese papers set headlines that lie level from right to left until the 1950s, others from left to
right; where each character stands does not tell.  Their words do: they stand in the text, too.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.rows import Run
from reader.sources.pdf.sheet import Glyph

# Ems: what one level line is.
WORD_GAP = 1.7  # a wider one parts two lines
SAME_LINE = 0.5  # how far apart the baselines of its pieces may lie
LEAST = 2  # pairs of characters that show a direction
# Pairs that pages have at their head, whatever is in the text.
USUAL = frozenset(
    ("民国", "民國", "中华", "中華", "日报", "日報", "星期", "本报", "本報", "新闻", "新聞")
)


def from_the_right(level: Sequence[Run], falling: Iterable[Run]) -> bool:
    """Whether level lines have more of the text's pairs of characters if read from the right."""
    known = USUAL.union(*map(_pairs, falling))
    ahead = back = 0
    for run in level:
        ahead += len(_pairs(run) & known)
        back += len(_pairs(run[::-1]) & known)
    return back >= LEAST and back > ahead


def _pairs(run: Run) -> set[str]:
    return {
        one.glyph.char + other.glyph.char
        for one, other in pairwise(run)
        if not (one.glyph.char.isascii() or other.glyph.char.isascii())
    }


def mirrored(level: Iterable[Run]) -> Iterator[Glyph]:
    """Yield the characters of level lines, each line's in the places of a mirror's picture of it.

    So what is read from the left afterwards stands from the right now.
    """
    for line in _lines(level):
        left, right = line[0].x0, max(glyph.x1 for glyph in line)
        for glyph in line:
            yield glyph._replace(x0=left + right - glyph.x1, x1=left + right - glyph.x0)


def _lines(level: Iterable[Run]) -> Iterator[list[Glyph]]:
    """Yield the characters of each line from left to right: runs that are level and near."""
    line: list[Glyph] = []
    for run in sorted(level, key=lambda one: (round(one[0].glyph.base), one[0].glyph.x0)):
        first = run[0].glyph
        if line and not _goes_on(line[-1], first):
            yield line
            line = []
        line += [cell.glyph for cell in run]
    if line:
        yield line


def _goes_on(last: Glyph, first: Glyph) -> bool:
    em = min(last.size, first.size)
    is_level = abs(first.base - last.base) <= SAME_LINE * em
    return is_level and 0 <= first.x0 - last.x1 <= WORD_GAP * em
