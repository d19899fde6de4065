"""Editors' points: what a report says in short, behind marks between its headline and its text.

Each point is text, however it is cut: a print line, or the foot of a column, may end within it.
What it goes on with, and the report behind the last one, open no story.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.shapes import FILLED
from reader.parsing.lines.units import Unit

MARKS = frozenset("■□●◆◇◎")  # not those that point at a picture
LONG = frozenset("OLI*")  # kinds of a text that is longer than a head line, or behind a mark
LONGEST_MARKED = 30  # characters of a head behind a mark
HEAD = frozenset("S")
REPORT = frozenset("D")  # kinds of a text that says where it is from
APART = 3  # units from one point to the next


def editors_points(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[tuple[int, str]]:
    """Yield such lines and their feature.

    `part=point` what is long behind a mark, `part=told` if most such lines below a head line are,
    `part=within` what these go on with, `part=report` the text that they are points of.
    """
    found = {at: "point" for at in range(len(units)) if _is_long_point(units[at], shapes[at])}
    for run in _runs(units, shapes):
        found |= dict.fromkeys(range(run[0] + 1, run[-1]), "within")
        found |= dict.fromkeys(run, "told")
        report = _report_below(run[-1], shapes)
        if report:
            found |= dict.fromkeys(range(run[-1] + 1, report), "within")
            found[report] = "report"
    yield from ((at, f"part={found[at]}") for at in sorted(found))


def _is_long_point(unit: Unit, shape: LineShape) -> bool:
    return shape.kind in LONG and shape.length > LONGEST_MARKED and unit.text[0] in MARKS


def _runs(units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[list[int]]:
    """Yield where the points below a head line stand, if most are long or cut by their line."""
    marked = [at for at, shape in enumerate(shapes) if shape.kind in LONG and at]
    marked = [at for at in marked if units[at].text[0] in MARKS]
    run: list[int] = []
    for one, other in pairwise((*marked, len(units) + APART)):
        run.append(one)
        if other - one <= APART and units[one].text[0] == units[other].text[0]:
            continue
        full = sum(_is_long_point(units[at], shapes[at]) or units[at].fill in FILLED for at in run)
        if shapes[run[0] - 1].kind in HEAD and 2 * full > len(run):
            yield run
        run = []


def _report_below(last: int, shapes: Sequence[LineShape]) -> int:
    """Return where the report behind the last point opens; 0 if none says where it is from."""
    near = range(last + 1, min(last + 1 + APART, len(shapes)))
    return next((at for at in near if shapes[at].kind in REPORT), 0)
