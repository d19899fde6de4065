"""A second look: what its article tells of a line, once a first path says where articles open.

Of each line that the first path takes for the head of a story below another's text, or for a
heading within one, is told how the article above has gone on so far: whether it is a report with a
dateline, which seldom has headings, how many it has and how long they are, and how the text above
ends.  What that speaks for is added to the scores of the line, and the path is decided again.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.parsing.labelling.head_habits import BELOW, is_head_line
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

HEADS_FIRST = ("kicker!", "headline!")
LEADS = 2  # units below a head of which one has the dateline
SHORTEST = 5  # characters of a head
TEXT = "OLIs"  # kinds of text
BRACKETS = "（(【〔["
USUAL = 2  # headings of an article that has another one
SAID = lazy_pattern(r"(?:[说說]|表示|介[绍紹]|[认認][为為])。$")
SAID_TAIL = 4  # characters
QUOTED = "。”"
# What speaks for a label, and below 0 against it, in units of a weight.
GOES_ON = ("third", "even", "quoted", "said")  # signs that an article does
SECOND_LOOK: dict[tuple[str, str], float] = (
    {("sl=dated", "cross"): -3.0}
    | {("sl=dated", name): 1.0 for name in HEADS_FIRST}
    | {(f"sl={sign}", "cross"): 1.0 for sign in GOES_ON}
    | {(f"sl={sign}", name): -1.0 for sign in GOES_ON for name in HEADS_FIRST}
)


def _numbers(*names: str) -> frozenset[int]:
    return frozenset(n for n, label in enumerate(LABELS) if label.name.rstrip("!") in names)


_STARTS = frozenset(n for n, label in enumerate(LABELS) if label.is_start)
_HEADINGS = _numbers("cross")
_LINES = _numbers("kicker", "headline", "deck")
_HEAD = _LINES | _numbers("byline", "brief", "brief+")


class _Line(NamedTuple):
    """The lines of a heading, or a head, below the text of an article.

    Attributes:
        own: The lines.
        lead: The first unit of that text.
        headings: The lines of each heading in it.
    """

    own: range
    lead: int
    headings: Sequence[range]


def second_look(
    units: Sequence[Unit], shapes: Sequence[LineShape], path: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield such lines, and a feature for each thing that is told of them.

    `path` has the number of each unit's label.  `sl=dated` below a report with a dateline and
    without headings, above text; `sl=third` below two headings; `sl=even` as long as the heading
    above; `sl=quoted` behind what somebody says, `sl=said` behind who says it.
    """
    for line in _lines(path):
        if not _is_marked(line.own, shapes):
            yield from ((line.own.start, f"sl={sign}") for sign in _signs(line, units, shapes))


def _lines(path: Sequence[int]) -> Iterator[_Line]:
    lead = None
    headings: list[range] = []
    for at, label in enumerate(path):
        is_start, is_heading = label in _STARTS, label in _HEADINGS
        if at and is_heading and path[at - 1] in _HEADINGS:
            continue
        own = range(at, _end_of(at, path))
        if lead is not None and (is_heading or (is_start and label in _LINES)):
            yield _Line(own, lead, tuple(headings))
        if is_start:
            lead, headings = None, []
        if is_heading:
            headings.append(own)
        elif lead is None and label not in _HEAD:
            lead = at


def _signs(line: _Line, units: Sequence[Unit], shapes: Sequence[LineShape]) -> Iterator[str]:
    own, lead, headings = line
    opening = range(lead, min(own.start, lead + LEADS))
    is_dated = any(_is_dispatch(at, units, shapes) for at in opening)
    if is_dated and not headings and _is_above_text(own, shapes):
        yield "dated"
    if not is_dated and len(headings) == USUAL:
        yield "third"
    if headings and _are_even(headings[-1], own, shapes):
        yield "even"
    above = units[own.start - 1].text
    if above.endswith(QUOTED):
        yield "quoted"
    if SAID.search(above[-SAID_TAIL:]):
        yield "said"


def _end_of(at: int, path: Sequence[int]) -> int:
    """The unit behind the heading, or the head but for who signs, that opens at `at`."""
    among = _HEADINGS if path[at] in _HEADINGS else _LINES
    return next((end for end in range(at + 1, len(path)) if path[end] not in among), len(path))


def _is_dispatch(at: int, units: Sequence[Unit], shapes: Sequence[LineShape]) -> bool:
    """Whether a text opens with a dateline as mainland papers have it, without brackets."""
    return shapes[at].kind == "D" and units[at].text[0] not in BRACKETS


def _is_marked(lines: range, shapes: Sequence[LineShape]) -> bool:
    """Whether a name, a dateline or nothing stands below the lines."""
    return lines.stop == len(shapes) or shapes[lines.stop].kind in BELOW


def _is_above_text(lines: range, shapes: Sequence[LineShape]) -> bool:
    below = shapes[lines.stop]
    first = shapes[lines.start]
    is_plain = is_head_line(first) and first.length >= SHORTEST
    return is_plain and below.kind in TEXT and not is_head_line(below)


def _are_even(one: range, other: range, shapes: Sequence[LineShape]) -> bool:
    is_alike = (len(one) == 1) == (len(other) == 1)
    return is_alike and shapes[one.start].length == shapes[other.start].length
