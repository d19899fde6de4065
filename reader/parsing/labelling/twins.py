"""Twins and parallels: short lines above a text that are like those above the next text.

The headings within a story are often cut to one measure, and a head seldom has the same by chance:
on training pages of lines with a twin next to them 14 in 107 open a story, without 128 in 302.
They also speak alike: with the same marks at the same places (“…”里看…，…), or with the same words
at either end.  Of lines with the marks of those next to them 2 in 123 open one there, of those that
share words 7 in 79.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reader.parsing.labelling.head_candidates import HeadCandidate
from reader.parsing.labelling.head_habits import SET_OFF, is_head_line, is_text
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

MOST_LINES = 3
SENTENCE = 14  # characters; a longer line with a comma was cut from a text
NONE, NO_LENGTH = "-", -9
LETTERS = lazy_pattern(r"[^\W\d_]+")
NUMBERS = lazy_pattern(r"\d+(?:[.%]\d*)*")
SAID = "“”"
NEAR = 4  # characters by which parallel lines differ at most
EDGE_WORD = 2  # characters


def twins(shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield for each such line the feature `tw`: how those above the text before and behind are.

    `e` as long as it, `n` longer or shorter by one character, `-` others, or several lines there.
    A line in two halves, as heads are set, tells nothing so.
    """
    found = list(_above_text(shapes))
    likes = [_likeness(one, other) for (_, one), (_, other) in pairwise(found)]
    sides = zip([NONE, *likes], [*likes, NONE], strict=True)
    for (at, length), near in zip(found, sides, strict=False):  # of no lines: one pair of sides
        if length != NO_LENGTH and "space" not in shapes[at].traits:
            yield at, f"tw={''.join(sorted(near))}"


def parallels(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield the first line of each such run, and how it is like the run before or behind.

    `pl=again` if another run of the page is the same; `pl=marks` if every line has the same marks
    in the same order, `pl=words` if every line opens or ends with the same two characters as the
    other run's.  Lines with labels, in brackets or behind marks are like any such; and the marks of
    what somebody says, whole, tell nothing.
    """
    set_off = {at for at, shape in enumerate(shapes) if _is_set_off(shape)}
    found = [run for run in heads_above_text(shapes) if set_off.isdisjoint(range(*run))]
    texts = [[unit.text for unit in units[run.start : run.end]] for run in found]
    counts = Counter(tuple(own) for own in texts)
    for number, own in enumerate(texts):
        if counts[tuple(own)] > 1:
            yield found[number].start, "pl=again"
        beside = [texts[other] for other in (number - 1, number + 1) if 0 <= other < len(texts)]
        near = [other for other in beside if len(other) == len(own)]
        for word, is_like in (("marks", _has_marks_of), ("words", _has_words_of)):
            if any(all(map(is_like, own, other)) for other in near):
                yield found[number].start, f"pl={word}"


def heads_above_text(shapes: Sequence[LineShape]) -> Iterator[HeadCandidate]:
    """Yield the runs of head lines above a text, without what a column cut from that text."""
    end = 0
    for is_head, group in groupby(shapes, key=is_head_line):
        start, end = end, end + len(list(group))
        if not is_head or end == len(shapes):
            continue
        last = end
        while last - start > 1 and _is_cut(shapes[last - 1]) and shapes[last - 1].end in "h,":
            last -= 1
        if last - start <= MOST_LINES and (last < end or is_text(shapes[end])):
            yield HeadCandidate(start, last)


def _is_set_off(shape: LineShape) -> bool:
    return shape.end == "l" or shape.begin == "*" or shape.kind in SET_OFF


def _is_cut(shape: LineShape) -> bool:
    return shape.length > SENTENCE and "comma" in shape.traits


def _has_marks_of(one: str, other: str) -> bool:
    marks = _marks(one)
    return (
        bool(marks)
        and one[0] + one[-1] != SAID
        and marks == _marks(other)
        and abs(len(one) - len(other)) <= NEAR
    )


def _marks(text: str) -> str:
    return LETTERS.sub("", NUMBERS.sub("0", text))


def _has_words_of(one: str, other: str) -> bool:
    return one[:EDGE_WORD] == other[:EDGE_WORD] or one[-EDGE_WORD:] == other[-EDGE_WORD:]


def _above_text(shapes: Sequence[LineShape]) -> Iterator[tuple[int, int]]:
    """Yield where head lines stand that a text follows, and the length of one that is alone."""
    end = 0
    for is_head, group in groupby(shapes, key=is_head_line):
        own = list(group)
        start, end = end, end + len(own)
        if not is_head or len(own) > MOST_LINES or end == len(shapes) or not is_text(shapes[end]):
            continue
        first = own[0]
        if len(own) > 1:
            yield start, NO_LENGTH
        elif first.end != "l" and not _is_cut(first):
            yield start, first.length


def _likeness(one: int, other: int) -> str:
    if NO_LENGTH in (one, other):
        return NONE
    return {0: "e", 1: "n"}.get(abs(one - other), NONE)
