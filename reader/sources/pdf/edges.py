"""Rows of runs in, the left edges of columns out: where many lines begin that nothing crosses.

A gap alone does not tell a gutter: a stop that hangs out of its line narrows one and a space
between words is as wide as another.  What lines begin at, one below the other, is an edge.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from reader.sources.pdf.rows import Run, RunRow
from reader.sources.pdf.sheet import Glyph

# Ems of the body.
SAME_EDGE = 0.2  # how far the beginnings of a column's lines lie apart
FARTHEST = 14.0  # down to the next line that begins there: a photograph may lie between
HANGS = 0.1  # a mark may overlap the next column by so much
WORD_GAP = 0.5  # between words a wider gap may be a gutter: in lines near a list one begins there
SMALLER = 0.95  # times the body: captions and such
NEXT_ROW = 3.6  # down to the row below, or the one after a first line that stands in
LEAST = 3  # lines that make an edge
FEWEST_GLUED = 6  # characters of a line that a mark glues to the next column's, with the mark
STRONG = 6  # lines that make it an edge of the page's grid, where one line is enough
# The same where words are parted by spaces, which may stand one below the other.
LEAST_LATIN, STRONG_LATIN = 8, 24
MOST_EDGES = 400
WIDE = "\u2e80"  # the first character that needs no space between words
# Marks that stand out past the end of a line.
HANGING = frozenset("，。、；：？！”’）》〉」』】…—％%,.;:?!)]}·")
OPENING = frozenset("“‘《〈「『【〔（")  # marks that may stand out before a line

# How a row meets an edge: a line begins at it, begins at it behind a mark, or goes across it.
BEGINS, HANGS_ON, CROSSES = "begins", "hangs", "crosses"


_GAP = itemgetter(1)  # of a cell

# A run: where it begins, where its ink does if a mark opens it, where it ends, itself.  They are
# looked at for each edge.
_Span = tuple[float, float, float, Run]


class Edge(NamedTuple):
    """A left edge, and the baselines between which lines begin at it."""

    x: float
    top: float
    bottom: float


class Sides(NamedTuple):
    """The sides of the columns of a page.

    Attributes:
        edges: Where lines begin, from left to right.
        ends: Where lines end; a mark that hangs out of its line begins there.
        strong: Where so many end that it is a column's side, whatever follows.
        body: The size of the page's body, in points.
    """

    edges: Sequence[Edge]
    ends: Sequence[float]
    strong: Sequence[float]
    body: float

    @property
    def slack(self) -> float:
        """Points within which two places are one."""
        return SAME_EDGE * self.body

    def are_ends(self, x: float) -> bool:
        """Whether the lines of a column end at `x`."""
        return any(abs(x - end) <= self.slack for end in self.ends)


def find_sides(rows: Sequence[RunRow], body: float) -> Sides:
    """Return the sides of the columns that the rows make."""
    runs = [run for row in rows for run in row.runs]
    sides = Sides((), _common((run[-1].glyph.x1 for run in runs), LEAST, body), (), body)
    edges: list[Edge] = []
    spans = [(row.base, [_span_of(run) for run in row.runs]) for row in rows]
    firsts = sorted((run[0].glyph.x0, run[0].glyph.char) for run in runs)
    glued = [x for run in runs for x in _glued_starts(run)]
    for x in _common([*(run[0].glyph.x0 for run in runs), *glued], LEAST, body):
        is_latin = _is_latin(firsts, x, body)
        least = LEAST_LATIN if is_latin else LEAST
        is_glued_at = not is_latin and any(abs(one - x) <= sides.slack for one in glued)
        stretches = list(_stretches(spans, x, sides, counts_glued=is_glued_at))
        lines = sum(count for count, _ in stretches if count >= least)
        strong = lines >= (STRONG_LATIN if least == LEAST_LATIN else STRONG)
        if any(count >= least for count, _ in stretches):
            least = LEAST  # where a column has begun, words do not by chance
        edges += [edge for count, edge in stretches if count >= least or strong]
    return sides._replace(edges=edges, strong=_strong_ends(runs, body))


def _glued_starts(run: Run) -> Iterator[float]:
    """Yield where lines may begin within a run, behind a mark that hangs into the gutter."""
    for at in [at for at, gap in enumerate(map(_GAP, run)) if gap > SAME_EDGE]:
        glyph = run[at].glyph
        if at >= FEWEST_GLUED and run[at - 1].glyph.char in HANGING and glyph.char >= WIDE:
            yield glyph.x0


def _strong_ends(runs: Sequence[Run], body: float) -> list[float]:
    """Where so many lines end that it is a column's side.

    Where words are parted by spaces that are wide in a loose line, and not set, any word may end a
    run: then fewer lines go on across a side than end there.
    """
    slack = SAME_EDGE * body
    starts, ends = sorted(run[0].glyph.x0 for run in runs), sorted(run[-1].glyph.x1 for run in runs)
    latin = sorted(run[-1].glyph.x1 for run in runs if run[-1].glyph.char < WIDE)
    found = []
    for end in _common(ends, STRONG, body):
        here, of_words = (
            bisect_right(some, end + slack) - bisect_left(some, end - slack)
            for some in (ends, latin)
        )
        crossing = bisect_left(starts, end - slack) - bisect_right(ends, end + slack)
        if 2 * of_words <= here or crossing < here:
            found.append(end)
    return found


def _is_latin(firsts: Sequence[tuple[float, str]], x: float, body: float) -> bool:
    """Whether most lines that begin at `x` are of words parted by spaces.

    `firsts` are where lines begin and with which character, from left to right.
    """
    slack, place = SAME_EDGE * body, itemgetter(0)
    start = bisect_left(firsts, x - slack, key=place)
    here = firsts[start : bisect_right(firsts, x + slack, key=place)]
    return 2 * sum(char < WIDE for _, char in here) > len(here)


def _common(places: Iterable[float], least: int, body: float) -> list[float]:
    """Where at least `least` of the places lie together."""
    starts = sorted(places)
    found: list[float] = []
    group: list[float] = []
    for start in (*starts, float("inf")):
        if group and start - group[0] > SAME_EDGE * body:
            if len(group) >= least and len(found) < MOST_EDGES:
                found.append(group[len(group) // 2])
            group = []
        group.append(start)
    return found


def _span_of(run: Run) -> _Span:
    first = run[0].glyph
    return first.x0, _inked(first), run[-1].glyph.x1, run


def _stretches(
    rows: Sequence[tuple[float, Sequence[_Span]]], x: float, sides: Sides, *, counts_glued: bool
) -> Iterator[tuple[int, Edge]]:
    """Yield stretches of the page in which lines begin at `x` and none crosses it.

    And how many they are, with those that a mark glues to the line before them where these count.
    """
    count, held, top, bottom, body = 0, 0, 0.0, 0.0, sides.body
    glued: list[float] = []  # the rows right above that a mark glues together
    for base, spans in rows:
        meets = _meets(spans, x, sides)
        is_far = count and base - bottom > FARTHEST * body
        if meets == CROSSES or is_far:
            if count:
                yield count + held, Edge(x, top, bottom)
            count, held, glued = 0, 0, []
        if glued and base - glued[-1] > NEXT_ROW * body:
            glued = []
        if meets == BEGINS:
            top = top if count else [*glued, base][0]
            count, bottom = count + 1, base
        elif meets == HANGS_ON:
            bottom = base
            glued.append(base)
            held += counts_glued
    if count:
        yield count + held, Edge(x, top, bottom)


def _meets(spans: Sequence[_Span], x: float, sides: Sides) -> str:
    """How a row meets an edge; empty if it does not."""
    slack = sides.slack
    low, high = x - slack, x + slack
    for start, inked, end, run in spans:
        if abs(start - x) <= slack or abs(inked - x) <= slack:
            return BEGINS
        if start > high:
            break
        if start < low and end > high:
            return HANGS_ON if is_glued(run, x, sides) else CROSSES
    return ""


def _begins_at(glyph: Glyph, x: float, slack: float) -> bool:
    """Whether a line that begins with a character begins at `x`."""
    return abs(glyph.x0 - x) <= slack or abs(_inked(glyph) - x) <= slack


def _inked(glyph: Glyph) -> float:
    """Where the ink of a line's first character begins.

    What opens a quotation has its ink in the far half of its cell, and may be set so that the ink
    is flush.
    """
    return glyph.x0 + glyph.size / 2 if glyph.char in OPENING else glyph.x0


def is_glued(run: Run, x: float, sides: Sides) -> bool:
    """Whether a column's line begins at `x` in a run, behind a mark that hangs into the gutter."""
    first = bisect_left(run, x - sides.slack, key=lambda cell: cell.glyph.x0)
    return any(0 < at < len(run) and is_cut(run, at, x, sides) for at in (first - 1, first))


def is_cut(run: Run, at: int, x: float, sides: Sides) -> bool:
    """Whether the glyph `at` begins a line at `x`, a mark or a narrow gutter before it."""
    glyph, gap, is_spaced = run[at]
    if not _begins_at(glyph, x, sides.slack):
        return False
    if is_spaced and glyph.size < SMALLER * sides.body:
        return False  # a caption, which may have a space where a column begins below it
    before = run[at - 1].glyph
    hangs = before.char in HANGING and gap >= -HANGS and sides.are_ends(before.x0)
    are_words = before.char < WIDE and glyph.char < WIDE
    return gap > (WORD_GAP if are_words else SAME_EDGE) or hangs
