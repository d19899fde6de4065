"""Glyphs in, print lines out, each within its column."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.sources.pdf.abreast import with_abreast
from reader.sources.pdf.characters import USUAL, as_printed
from reader.sources.pdf.edges import WIDE, Edge, Sides, find_sides, is_cut
from reader.sources.pdf.loose import with_loose
from reader.sources.pdf.rows import Cell, Run, RunRow, rows_of
from reader.sources.pdf.sheet import Area, Drawn, Glyph, median
from reader.sources.pdf.times import with_times

DISPLAY = 1.15  # times the body: what is larger is set for show
# Ems: gaps that part two texts although no edge says so.
PARTS = 2.2
PARTS_LATIN = 4.5  # a loose line of two words
PARTS_DISPLAY = 1.7
PARTS_AT_EDGE = 1.25  # of two head lines, where a column begins between them
SPACE = 0.4  # a gap between Chinese characters that stands for a space
WORD_SPACE = 0.17  # and between Latin ones
NARROW_SPACE = 0.1  # the same, beyond the gaps between the letters of its line
SET_SPACE = 0.02  # a space that the page sets; a narrower one is taken back
OVERHANGING = frozenset("fſ")  # letters that may reach over what stands behind them
TELLING = 6  # gaps that show how letters are set
NEAR_END = 6  # characters of a line that may show what face it begins or ends in
RUNNING = 8  # characters of a line of text
FEW_BESIDE = 0.1  # of the lines of a page that is one column
ASCENT, DESCENT = 0.86, 0.14  # of an em, above and below the baseline


class PrintLine(NamedTuple):
    """A print line.

    Attributes:
        text: Its characters, one space where the page shows one.
        area: Where it lies, as tall as its em.
        size: Of most of its characters, in points.
        number: The number of its first glyph.
        is_upright: Whether it runs from top to bottom.
        face: The name of its font; empty if nobody asked.
        is_row: Whether it is a row of a table.
        left: Where flush lines begin beside a picture that stands in the column; None elsewhere.
        right: Where full lines end beside one; None elsewhere.
        doubts: Offsets of characters that may be others.
        inner: The number of the glyph in its middle: words that begin it may be bold.
        ends: The numbers of the glyphs that show the faces of its first and its last words.
        is_set_off: Whether its face sets it off from the text that it stands in.
    """

    text: str
    area: Area
    size: float
    number: int
    is_upright: bool = False
    face: str = ""
    is_row: bool = False
    left: float | None = None
    right: float | None = None
    doubts: tuple[int, ...] = ()
    inner: int | None = None
    ends: tuple[int, int] | None = None
    is_set_off: bool = False

    @property
    def face_glyph(self) -> int:
        """The number of the glyph whose face is the line's."""
        return self.number if self.inner is None else self.inner

    @property
    def base(self) -> float:
        """The baseline of level text, in points from the top of the sheet."""
        return self.area.bottom - DESCENT * self.size


def lines_of(glyphs: Sequence[Glyph], body: float, drawn: Drawn) -> list[PrintLine]:
    """Return the print lines from top to bottom, and from left to right where they are level."""
    rows = rows_of(glyphs)
    small = [row for row in (_small(row, body) for row in rows) if row.runs]
    sides = find_sides(small, body)
    parted: list[list[Run]] = []
    for row in rows:
        rules = [rule for rule in drawn.down if rule.top <= row.base <= rule.bottom]
        here = sides._replace(edges=_near(sides.edges, row, body))
        parted.append(list(_parted(row, here, rules)))
    parted, numbers = with_times(with_abreast(parted, DISPLAY * body), body, DISPLAY * body)
    lines = [line_of(run) for run in with_loose(parted, body)]
    return [one._replace(is_row=True) if one.number in numbers else one for one in lines]


def stand_alone(lines: Iterable[PrintLine]) -> bool:
    """Whether hardly any line of text has another beside it: a page is set in one column."""
    text = sorted((line.area.top, line.area.bottom) for line in lines if len(line.text) >= RUNNING)
    beside = sum(low[0] < (high[0] + high[1]) / 2 for high, low in pairwise(text))
    return beside <= FEW_BESIDE * len(text)


def line_of(run: Sequence[Cell]) -> PrintLine:
    """Return a run as a line."""
    sizes = [cell.glyph.size for cell in run]
    size, first = median(sizes), run[0].glyph
    base = median(cell.glyph.base for cell in run)
    right = max(cell.glyph.x1 for cell in run[-2:])
    area = Area(first.x0, base - ASCENT * size, right, base + DESCENT * size)
    text, doubts = text_of(run)
    inner = run[len(run) // 2].glyph.number
    ends = _telling(run[:NEAR_END]), _telling(run[: -NEAR_END - 1 : -1])
    return PrintLine(text, area, size, first.number, doubts=doubts, inner=inner, ends=ends)


def _telling(cells: Sequence[Cell]) -> int:
    """The number of the first glyph that shows a face: of letters among Chinese ones no other."""
    for cell in cells:
        if cell.glyph.char >= WIDE:
            return cell.glyph.number
    return cells[0].glyph.number


def text_of(run: Sequence[Cell]) -> tuple[str, tuple[int, ...]]:
    """Return the characters of a run, a space where one is set or where it is wide enough.

    Beside them, at which offsets characters are doubtful.
    """
    parts: list[str] = []
    doubts: list[int] = []
    last = ""
    for cell in run:
        glyph, gap, _ = cell
        char = glyph.char
        if not USUAL[0] <= char <= USUAL[1]:
            char = as_printed(glyph)
        if gap > SET_SPACE and parts and _is_space(last, cell, run):
            parts.append(" ")
        if glyph.is_doubtful:
            doubts.append(sum(map(len, parts)))
        parts.append(char)
        last = char
    return "".join(parts), tuple(doubts)


def _is_space(last: str, cell: Cell, run: Sequence[Cell]) -> bool:
    """Whether a gap is one between words.

    A space that the page sets is, however narrow the type.  Of others a gap is that is wider by so
    much than those between the letters of its line, which may be set wide.
    """
    glyph, gap, is_spaced = cell
    is_latin = last < WIDE and glyph.char < WIDE
    if is_spaced:
        return is_latin or gap > WORD_SPACE / 2
    if not is_latin:
        return gap > SPACE
    if last in OVERHANGING:
        gap += _overhang(last, run)
    return gap > NARROW_SPACE and gap > _usual_gap(run) + NARROW_SPACE


def _overhang(char: str, run: Sequence[Cell]) -> float:
    """The ems by which a letter reaches over others in its line, where it stands within a word."""
    gaps = (after.gap for before, after in pairwise(run) if before.glyph.char == char)
    return max(0.0, -min(gaps, default=0.0))


def _usual_gap(run: Sequence[Cell]) -> float:
    """The ems between most letters of a run; where there are few the word spaces tell nothing."""
    gaps = [
        after.gap
        for before, after in pairwise(run)
        if not after.is_spaced and max(before.glyph.char, after.glyph.char) < WIDE
    ]
    return max(0.0, median(gaps)) if len(gaps) >= TELLING else WORD_SPACE - NARROW_SPACE


def _small(row: RunRow, body: float) -> RunRow:
    """The row without what is set for show."""
    return RunRow(row.base, [run for run in row.runs if run[0].glyph.size < DISPLAY * body])


def _near(edges: Sequence[Edge], row: RunRow, body: float) -> list[Edge]:
    """The edges that a row may begin at: it may be the next above or below them."""
    reach = 2 * max(body, row.runs[0][0].glyph.size)
    return [edge for edge in edges if edge.top - reach <= row.base <= edge.bottom + reach]


def _parted(row: RunRow, sides: Sides, rules: Sequence[Area]) -> Iterator[Run]:
    """Yield the lines of a row: runs cut at the edges, and joined where nothing parts them."""
    grown: Run = []
    for run in row.runs:
        is_display = run[0].glyph.size >= DISPLAY * sides.body
        pieces = [run] if is_display else list(_cut(run, sides))
        if grown and not _is_parted(grown[-1].glyph, pieces[0][0], sides, rules):
            grown += pieces[0]
            del pieces[0]
        for piece in pieces:
            if grown:
                yield grown
            grown = list(piece)
    if grown:
        yield grown


def _cut(run: Run, sides: Sides) -> Iterator[Run]:
    start, first = 0, run[0].glyph.x0 + sides.slack
    xs = [edge.x for edge in sides.edges if first < edge.x < run[-1].glyph.x1]
    if xs:
        for at in range(1, len(run)):
            if any(is_cut(run, at, x, sides) for x in xs):
                yield run[start:at]
                start = at
    yield run[start:]


def _parting(last: str, char: str, *, is_display: bool) -> float:
    """How wide a gap has to be to part two texts by itself."""
    if is_display:
        return PARTS_DISPLAY
    return PARTS_LATIN if last < WIDE and char < WIDE else PARTS


def _is_parted(last: Glyph, cell: Cell, sides: Sides, rules: Sequence[Area]) -> bool:
    """Whether the gap before `cell` parts two texts."""
    glyph, gap, is_spaced = cell
    slack = sides.slack
    if any(last.x1 - slack <= rule.x0 and rule.x1 <= glyph.x0 + slack for rule in rules):
        return True
    if not 1 / DISPLAY < glyph.size / last.size < DISPLAY:
        return True
    is_display = glyph.size >= DISPLAY * sides.body
    if gap >= _parting(last.char, glyph.char, is_display=is_display):
        return True
    if is_display and (is_spaced or gap < PARTS_AT_EDGE):
        return False
    end = last.x1
    # A space may be set behind a line's last word, too.
    if not (is_spaced or is_display) and any(abs(end - x) <= slack for x in sides.strong):
        return True
    return any(end - 2 * slack <= edge.x <= glyph.x0 + slack for edge in sides.edges)
