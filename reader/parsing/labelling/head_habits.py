"""Patterns: the page's own habit of short lines, seen over all its runs at once.

Crossheads have a habit of their own: one line each, several on end, none with a byline, long
sections between.  Heads of two lines, or signed, stand between such groups.

Names of features: `gr` `gre` `grv` `grs` `grh` a line's group with its place in it, what ends it,
whether it is even, the section below, and the heads of the page; `sec` `seg` the sections above and
below.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.parsing.labelling.head_candidates import HeadCandidate
from reader.parsing.labelling.line_shape import LineShape

SECTIONS = (80, 160, 300, 500, 900, 1600)  # characters
MOST = 5  # runs of a group and lines of a page that are told apart
UNEVEN = 1.6  # the longest line of a group against the shortest


class HeadHabit(NamedTuple):
    """How a run stands among those of its page, as codes.

    Attributes:
        group: Runs of one line without a mark that stand on end, this one among them; 0 for others.
        spot: `f` first of its group, `l` last, `m` between, `o` alone; `-` outside of any.
        edges: What ends the group above and below: `m` a marked run, `p` one of several lines,
            `^` the page's edge.
        even: Whether the lines of the group are about as long as each other.
        heads: Runs of the page that are marked or have several lines.
        before, after: Characters to the neighbouring runs, in steps.
    """

    group: int
    spot: str
    edges: str
    even: str
    heads: int
    before: int
    after: int


def patterns(
    runs: Sequence[HeadCandidate], looks: Sequence[LineShape], marked: Sequence[bool]
) -> Iterator[HeadHabit]:
    """Yield the pattern of each run of a page."""
    total = [0, *accumulate(look.length for look in looks)]
    forms = [_form(run, is_head) for run, is_head in zip(runs, marked, strict=True)]
    heads = min(MOST, len(forms) - forms.count("s"))
    groups = dict(_grouped(forms))
    for number, run in enumerate(runs):
        above = runs[number - 1].end if number else 0
        below = runs[number + 1].start if number + 1 < len(runs) else len(looks)
        first, end = groups.get(number, (number, number))
        lengths = [looks[one.start].core for one in runs[first:end]]
        yield HeadHabit(
            group=min(MOST, end - first),
            spot=_spot(number, first, end),
            edges=(forms[first - 1] if first else "^") + (forms[end] if end < len(forms) else "^"),
            even="?" if len(lengths) < 2 else "y" if _are_even(lengths) else "n",
            heads=heads,
            before=bisect_left(SECTIONS, total[run.start] - total[above]),
            after=bisect_left(SECTIONS, total[below] - total[run.end]),
        )


def _form(run: HeadCandidate, is_head: bool) -> str:
    return "m" if is_head else "s" if run.end - run.start == 1 else "p"


def _grouped(forms: Sequence[str]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the number of each run of a group, and where the group starts and ends."""
    first = 0
    for number in range(len(forms) + 1):
        if number == len(forms) or forms[number] != "s":
            yield from ((one, (first, number)) for one in range(first, number))
            first = number + 1


def _spot(number: int, first: int, end: int) -> str:
    if end - first < 2:
        return "o" if end > first else "-"
    return "f" if number == first else "l" if number == end - 1 else "m"


def _are_even(lengths: Sequence[int]) -> bool:
    return max(lengths) <= UNEVEN * max(1, min(lengths))


def pattern_words(pattern: HeadHabit) -> list[str]:
    """Return the features of a run with this pattern, the same for all its lines."""
    group, spot, edges, even, heads, before, after = pattern
    return [
        f"gr={group}{spot}",
        f"gre={group}{edges}{spot}",
        f"grv={group}{even}{heads}",
        f"grs={group}{spot}{after}",
        f"grh={group}{heads}{edges[:1]}",
        f"sec={before}{after}",
        f"seg={group}{before}",
    ]
