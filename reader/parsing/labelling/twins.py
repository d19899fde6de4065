"""Twins: short lines above a text that are as long as those above another text near by.

The headings within a story are often cut to one measure, and a head seldom has the same by chance:
on training pages of single lines with a twin next to them 14 in 107 open a story, without 128 in
302; of two lines each with its twin 2 in 30, without 120 in 299.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reader.parsing.labelling.head_habits import is_head_line, is_text
from reader.parsing.labelling.line_shape import LineShape

MOST_LINES = 3
SENTENCE = 14  # characters; a longer line with a comma, alone, was cut from a text
NONE = "-"


class _Lines(NamedTuple):
    """Where short lines stand that a text follows, how long each is; is it one line of halves."""

    start: int
    end: int
    lengths: tuple[int, ...]
    is_halved: bool


def twins(shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield for each such line the feature `tw`: how many stand together, and what is near.

    For the lines above and those below: `e` as long as these, `n` of single lines those that differ
    by one character, `-` others.  A line in two halves, as heads are set, tells nothing so.
    """
    found = list(_above_text(shapes))
    likes = [_likeness(one, other) for one, other in pairwise(found)]
    sides = zip([NONE, *likes], [*likes, NONE], strict=True)
    for one, near in zip(found, sides, strict=False):  # of no lines there is one pair of sides
        word = f"tw={len(one.lengths)}{''.join(sorted(near))}"
        if not one.is_halved:
            yield from ((at, word) for at in range(one.start, one.end))


def _above_text(shapes: Sequence[LineShape]) -> Iterator[_Lines]:
    end = 0
    for is_head, group in groupby(shapes, key=is_head_line):
        own = list(group)
        start, end = end, end + len(own)
        if not is_head or len(own) > MOST_LINES or end == len(shapes) or not is_text(shapes[end]):
            continue
        if not any(shape.end == "l" for shape in own) and not _is_cut(own):
            is_halved = len(own) == 1 and "space" in own[0].traits
            yield _Lines(start, end, tuple(shape.length for shape in own), is_halved)


def _is_cut(own: Sequence[LineShape]) -> bool:
    first = own[0]
    return len(own) == 1 and first.length > SENTENCE and "comma" in first.traits


def _likeness(one: _Lines, other: _Lines) -> str:
    if len(one.lengths) != len(other.lengths):
        return NONE
    if one.lengths == other.lengths:
        return "e"
    is_near = len(one.lengths) == 1 and abs(one.lengths[0] - other.lengths[0]) == 1
    return "n" if is_near else NONE
