"""A second look: what its article tells of a line, once a first path says where articles open.

Of each line that the first path takes for the head of a story below another's text, or for a
heading within one, is told how the article above has gone on so far: whether it is a report with a
dateline, which seldom has headings, how many it has and how long they are, and how the text above
ends.  What that speaks for is added to the scores of the line, and the path is decided again.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from statistics import median_low
from typing import NamedTuple

from reader.parsing.labelling.bigrams import UNSEEN, Bigrams
from reader.parsing.labelling.cohesion import pairs_in
from reader.parsing.labelling.head_habits import BELOW, is_head_line
from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.line_shape import LineShape
from reader.parsing.lines.units import Unit
from reader.text.lazy_pattern import lazy_pattern

LEADS = 2  # units below a head of which one has the dateline
SHORTEST = 5  # characters of a head
MOST_LINES = 2  # of a head
BRACKETS = "（(【〔["
USUAL = 2  # headings of an article that has another one
SAID = lazy_pattern(r"(?:[说說]|表示|介[绍紹]|[认認][为為])。$")
SAID_TAIL = 4  # characters
QUOTED = "。”"
EXCLAIMED = "！", "!"
SHORT = 0.25  # of a usual article of the page
LONG = 3  # times the other parts of the article
FEWEST_DASHED = 2  # headings
TOLD = 0.2  # of the weight of the line's pairs of letters


def _numbers(*names: str) -> frozenset[int]:
    return frozenset(n for n, label in enumerate(LABELS) if label.name.rstrip("!") in names)


_STARTS = frozenset(n for n, label in enumerate(LABELS) if label.is_start)
_HEADINGS = _numbers("cross")
_LINES = _numbers("kicker", "headline", "deck")
_FURNITURE = _numbers("furniture")
_TEXT = _numbers("lead", "body")
_HEAD = _LINES | _numbers("byline", "brief", "brief+")


class _Line(NamedTuple):
    """The lines of a heading, or a head, below the text of an article.

    Attributes:
        own: The lines.
        head: The article's head.
        parts: Where its text and the parts of it begin, each with its heading.
    """

    own: range
    head: range
    parts: Sequence[range]

    @property
    def lead(self) -> int:
        """The first unit of the article's text."""
        return self.head.stop

    @property
    def headings(self) -> Sequence[range]:
        """The lines of each heading above."""
        return self.parts[1:]


def second_look(
    units: Sequence[Unit], shapes: Sequence[LineShape], path: Sequence[int], bigrams: Bigrams
) -> Iterator[tuple[int, str]]:
    """Yield such lines, and a feature for each thing that is told of them.

    `path` has the number of each unit's label.  Of the article above: `sl=dated` it is a report
    with a dateline and without headings, and text stands below the line; `sl=short` it would be
    far shorter than the page's articles are; `sl=third` it has two headings, and no other article
    just two; `sl=even` the last is as long as the line, `sl=dashed` all end in a dash, which the
    line does not; `sl=long` its last part is far longer than the others; `sl=head` its head says
    what the line says; it ends with what somebody says (`sl=quoted`), who says it (`sl=said`), or
    an exclamation (`sl=exclaimed`).
    """
    texts = [unit.text for unit in units]
    if not _are_reports(range(len(texts)), texts, shapes):
        return
    sizes = [0, *accumulate(map(len, texts))]
    usual, stopped = _usual_size(path, sizes), _stopped(path)
    for line in _lines(path):
        if _is_marked(line.own, shapes):
            continue
        size = sizes[line.own.start] - sizes[line.lead]
        if not _is_dated(line, texts, shapes):
            is_third = len(line.headings) == USUAL
            others = stopped - (path[line.own.start] in _STARTS)
            signs = {"short": size < SHORT * usual, "third": is_third and not others}
            as_report = tuple(sign for sign, is_so in signs.items() if is_so)
        elif line.headings or not _is_plain(line.own, path, shapes):
            as_report = ()
        else:
            as_report = ("dated",)
        of_headings, of_words = _of_headings(line, shapes, sizes), _of_words(line, texts, bigrams)
        for sign in chain(as_report, of_headings, of_words):
            yield line.own.start, f"sl={sign}"


def _lines(path: Sequence[int]) -> Iterator[_Line]:
    start = None
    parts: list[range] = []
    for at, label in enumerate(path):
        is_start, is_heading = label in _STARTS, label in _HEADINGS
        if at and is_heading and path[at - 1] in _HEADINGS:
            continue
        own = range(at, _end_of(at, path))
        if start is not None and parts and (is_heading or (is_start and label in _LINES)):
            yield _Line(own, range(start, parts[0].start), tuple(parts))
        if is_start:
            start, parts = at, []
        if is_heading or (not parts and label not in _HEAD | _FURNITURE):
            parts.append(own)


def _usual_size(path: Sequence[int], sizes: Sequence[int]) -> int:
    """How many characters a usual article of the page has."""
    starts = [at for at, label in enumerate(path) if label in _STARTS]
    lengths = [sizes[end] - sizes[at] for at, end in pairwise([*starts, len(path)])]
    return median_low(lengths) if lengths else 0


def _stopped(path: Sequence[int]) -> int:
    """How many articles of the page have two headings and no more."""
    counts = [0]
    for before, label in pairwise((-1, *path)):
        if label in _STARTS:
            counts.append(0)
        elif label in _HEADINGS and before not in _HEADINGS:
            counts[-1] += 1
    return counts.count(USUAL)


def _is_dated(line: _Line, texts: Sequence[str], shapes: Sequence[LineShape]) -> bool:
    """Whether the article opens with a dateline as mainland papers have it, without brackets."""
    opening = range(line.lead, min(line.own.start, line.lead + LEADS))
    return _are_reports(opening, texts, shapes)


def _are_reports(among: range, texts: Sequence[str], shapes: Sequence[LineShape]) -> bool:
    """Whether one of some units has a dateline as mainland papers have it, without brackets."""
    return any(shapes[at].kind == "D" and texts[at][0] not in BRACKETS for at in among)


def _of_headings(line: _Line, shapes: Sequence[LineShape], sizes: Sequence[int]) -> Iterator[str]:
    own, headings = line.own, line.headings
    if not headings:
        return
    if _are_even(headings[-1], own, shapes):
        yield "even"
    ends = [shapes[heading.stop - 1].end for heading in headings]
    if len(ends) >= FEWEST_DASHED and set(ends) == {"-"} and shapes[own.stop - 1].end != "-":
        yield "dashed"
    starts = [part.start for part in line.parts]
    *before, last = [sizes[end] - sizes[at] for at, end in pairwise([*starts, own.start])]
    if last > LONG * sum(before) / len(before):
        yield "long"


def _of_words(line: _Line, texts: Sequence[str], bigrams: Bigrams) -> Iterator[str]:
    weight = bigrams.weights.get
    own = pairs_in(texts[line.own.start])
    told = own & pairs_in("\n".join(texts[at] for at in line.head))
    known = sum(weight(pair, UNSEEN) for pair in told)
    if told and known > TOLD * sum(weight(pair, UNSEEN) for pair in own):
        yield "head"
    above = texts[line.own.start - 1]
    if above.endswith(QUOTED):
        yield "quoted"
    if SAID.search(above[-SAID_TAIL:]):
        yield "said"
    if above.endswith(EXCLAIMED):
        yield "exclaimed"


def _end_of(at: int, path: Sequence[int]) -> int:
    """The unit behind the heading, or the head but for who signs, that opens at `at`."""
    among = _HEADINGS if path[at] in _HEADINGS else _LINES
    return next((end for end in range(at + 1, len(path)) if path[end] not in among), len(path))


def _is_marked(lines: range, shapes: Sequence[LineShape]) -> bool:
    """Whether a name, a dateline or nothing stands below the lines."""
    return lines.stop == len(shapes) or shapes[lines.stop].kind in BELOW


def _is_plain(lines: range, path: Sequence[int], shapes: Sequence[LineShape]) -> bool:
    """Whether a line that may be a head stands above a text."""
    first = shapes[lines.start]
    is_head = is_head_line(first) and first.length >= SHORTEST and len(lines) <= MOST_LINES
    return is_head and path[lines.stop] in _TEXT and "figures" not in shapes[lines.stop].traits


def _are_even(one: range, other: range, shapes: Sequence[LineShape]) -> bool:
    is_alike = (len(one) == 1) == (len(other) == 1)
    return is_alike and shapes[one.start].length == shapes[other.start].length
