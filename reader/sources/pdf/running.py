"""Pages of a file one after the other in, the lines out that run above and below them all.

A bulletin's name, its day or a section stand at the same place on page after page, and may be as
large as a headline.  They are known from the page before, or the one before that: left pages and
right ones may have their own.
"""

from collections.abc import Iterator
from typing import NamedTuple

from reader.sources.pdf.faces import FaceOf
from reader.sources.pdf.layout import MARGIN, Set
from reader.sources.pdf.lines import line_of
from reader.sources.pdf.pieces import piece_of
from reader.sources.pdf.records import LineRecord
from reader.sources.pdf.rows import Run, rows_of
from reader.sources.pdf.setting import line_records
from reader.sources.pdf.sheet import Area, Glyph, Sheet

BAND = 0.08  # of the page's height, at the top and at the foot
SAME_PLACE = 3.0  # points
LEAST = 3  # letters that tell a line
LONGEST_NUMBER = 4  # digits of a page's number
NUMBER = "#"  # what stands for its letters
CROWDED = 100  # runs in a margin; those are of a table
MOST = 6  # lines; a page that has more of them again is the same page once more


class _Seen(NamedTuple):
    """A line in a margin: its letters, and where they begin."""

    letters: str
    x: float
    base: float

    def is_again(self, other: "_Seen") -> bool:
        """Whether both have the same letters at one place."""
        near = max(abs(self.x - other.x), abs(self.base - other.base)) <= SAME_PLACE
        return near and self.letters == other.letters


class RunningLines:
    """What stood in the margins of the two pages before."""

    def __init__(self) -> None:
        self._pages: list[list[_Seen]] = []

    def taken_out(self, sheet: Sheet, face_of: FaceOf) -> tuple[Sheet, list[LineRecord]]:
        """Return the sheet without the lines that were there before, and these lines' records."""
        if sheet.is_vertical:
            return sheet, []
        runs = list(_in_the_margins(sheet))
        if len(runs) > CROWDED:
            return sheet, []
        seen = [_seen(run, sheet.area) for run in runs]
        before = [one for page in self._pages for one in page]
        self._pages = [*self._pages[-1:], list(filter(_tells, seen))]
        again = [
            run
            for run, one in zip(runs, seen, strict=True)
            if any(one.is_again(other) for other in before)
        ]
        taken = {cell.glyph.number for run in again for cell in run}
        if not taken or len(again) > MOST or len(taken) == _count(sheet.glyphs):
            return sheet, []
        rest = tuple(glyph for glyph in sheet.glyphs if glyph.number not in taken)
        lines = [line_of(run) for run in again]
        lines = [line._replace(face=face_of(line.face_glyph)) for line in lines]
        sets = [Set(piece_of([line], is_display=False), MARGIN) for line in lines]
        records = [one._replace(column=0) for one in line_records(sets, sheet)]
        return sheet._replace(glyphs=rest), records


def _tells(one: _Seen) -> bool:
    return len(one.letters) >= LEAST or one.letters == NUMBER


def _count(glyphs: tuple[Glyph, ...]) -> int:
    return sum(not glyph.char.isspace() for glyph in glyphs)


def _in_the_margins(sheet: Sheet) -> Iterator[Run]:
    area = sheet.area
    band = BAND * area.height
    outer = [
        glyph
        for glyph in sheet.glyphs
        if glyph.base <= area.top + band or glyph.base >= area.bottom - band
    ]
    for row in rows_of(outer):
        yield from row.runs


def _seen(run: Run, page: Area) -> _Seen:
    first = run[0].glyph
    text = "".join(cell.glyph.char for cell in run)
    letters = "".join(filter(str.isalpha, text))
    if text.isdecimal() and len(text) <= LONGEST_NUMBER:
        letters = NUMBER
    return _Seen(letters, first.x0 - page.x0, first.base - page.top)
