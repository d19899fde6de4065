"""Head candidates: runs of short lines, where heads and crossheads stand, and how they compare."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.parsing.labelling.bigrams import NEVER_SO, SELDOM_SO, Bigrams
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit

SHORT = frozenset("SsNAYKtTcQ#*op~aP[")
PLAIN = frozenset("SsNopP[")
LONGEST = 60  # characters of a line in a run
MOST = 8  # lines of a run
LONGEST_VERSE = 24  # characters
STRETCHES = (1, 2, 3, 4, 6, 9, 14)
LONGEST_SAID = 14  # characters, with the marks, of what somebody says, as a crosshead has it
NO_RUN = 99  # units to the next run where there is none
FAR = 6
NO_HABIT = 9


class HeadCandidate(NamedTuple):
    """Short lines that follow one another, and the unit behind them (`end`)."""

    start: int
    end: int


def find_runs(shapes: Sequence[LineShape]) -> list[HeadCandidate]:
    """Return the runs, and an empty one before each dateline that has no head."""
    runs: list[HeadCandidate] = []
    at, total = 0, len(shapes)
    while at < total:
        end = at
        while end < min(total, at + MOST) and is_short(shapes[end]):
            end += 1
        if end > at or shapes[at].kind == "D":
            runs.append(HeadCandidate(at, end))
        at = end if end == at + MOST else end + 1
    return runs


def is_short(shape: LineShape) -> bool:
    """Whether a line may be one of a run."""
    return shape.kind in SHORT and shape.length <= LONGEST


def byline_in(kinds: str) -> int:
    """Return which line of a run is the byline, by the kinds of its lines; -1 if none is."""
    byline = kinds.find("Y")
    if byline >= 0:
        return byline
    return next((at for at, kind in enumerate(kinds) if at and kind in "NA"), -1)


def is_labelled(run: HeadCandidate, shapes: Sequence[LineShape]) -> bool:
    """Whether a line of the run carries what only heads do: a label behind it, or a set title."""
    return any(shape.end == "l" or shape.kind == "P" for shape in shapes[run.start : run.end])


def is_marked(run: HeadCandidate, shapes: Sequence[LineShape]) -> bool:
    """Whether a byline, a dateline or a label shows that the run heads an article."""
    kinds = "".join(shape.kind for shape in shapes[run.start : run.end])
    has_dateline = run.end < len(shapes) and shapes[run.end].kind in "Dd"
    return byline_in(kinds) >= 0 or has_dateline or is_labelled(run, shapes)


def stretches(shapes: Sequence[LineShape]) -> Iterator[tuple[int, int]]:
    """Yield for each plain short line how many such lines stand together, in steps."""
    start = 0
    for at in range(len(shapes) + 1):
        if at == len(shapes) or shapes[at].kind not in PLAIN or shapes[at].length > LONGEST_VERSE:
            if at > start:
                count = bisect_left(STRETCHES, at - start)
                yield from ((line, count) for line in range(start, at))
            start = at + 1


def head_places(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield short flush lines that stand alone (`11`), or by twos (`21`, `22`).

    Behind that is told a space, as between the halves of a head (`11h`), or that the line is
    nothing but what somebody says, without a stop (`11q`).
    """
    start = 0
    for at in range(len(shapes) + 1):
        if at < len(shapes) and _is_flush(units[at], shapes[at]):
            continue
        count = at - start
        if count in (1, 2):
            for line in range(start, at):
                form = (
                    "q" if _is_said(shapes[line]) else "h" if "space" in shapes[line].traits else ""
                )
                yield line, f"{count}{line - start + 1}{form}"
        start = at + 1


def _is_said(shape: LineShape) -> bool:
    is_short = shape.length <= LONGEST_SAID and "comma" not in shape.traits
    return is_short and "said" in shape.traits


def _is_flush(unit: Unit, shape: LineShape) -> bool:
    return shape.kind == "S" and shape.length <= LONGEST_VERSE and not unit.indent


def habit(runs: Sequence[HeadCandidate], marked: Sequence[bool]) -> int:
    """Share of the runs with a byline or a dateline, in fifths; `NO_HABIT` without runs."""
    heads = [is_head for run, is_head in zip(runs, marked, strict=True) if run.end > run.start]
    return min(4, 5 * sum(heads) // len(heads)) if heads else NO_HABIT


def gaps(number: int, runs: Sequence[HeadCandidate]) -> str:
    """Units to the run before and to the one behind, `FAR` and more as one."""
    run = runs[number]
    before = run.start - runs[number - 1].end if number else NO_RUN
    after = runs[number + 1].start - run.end if number + 1 < len(runs) else NO_RUN
    return f"{min(before, FAR)}{min(after, FAR)}"


def alike(number: int, runs: Sequence[HeadCandidate], shapes: Sequence[LineShape]) -> int:
    """How many of the two neighbouring runs have as many lines and about the same length."""
    run = runs[number]
    if run.start == run.end:
        return 0
    near = [runs[at] for at in (number - 1, number + 1) if 0 <= at < len(runs)]
    return sum(
        other.end - other.start == run.end - run.start
        and abs(shapes[other.start].length - shapes[run.start].length) <= 2
        for other in near
    )


def cut_decks(
    units: Sequence[Unit], shapes: Sequence[LineShape], bigrams: Bigrams
) -> Iterator[int]:
    """Yield the short lines that a line above, opened by a dash, goes on with in mid-word."""
    goes_on = False
    for at, (before, own) in enumerate(pairwise(shapes), 1):
        is_open = before.kind == own.kind == "S" and (goes_on or before.begin == "-")
        goes_on = is_open and _is_cut(units[at - 1].text, units[at].text, bigrams)
        if goes_on:
            yield at


def _is_cut(over: str, text: str, bigrams: Bigrams) -> bool:
    """Whether one line ends as no clause does and the next opens as few do."""
    return bigrams.closing(over) == NEVER_SO and bigrams.opening(text) <= SELDOM_SO
