"""Pieces in reading order in, the records of their lines and of the page out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.flow import indent_of, room_of
from reader.sources.pdf.layout import Set
from reader.sources.pdf.lines import stand_alone
from reader.sources.pdf.records import BoxRecord, LineRecord, PlanRecord
from reader.sources.pdf.sheet import Area, Sheet, turned_area
from reader.sources.pdf.vertical import QUARTER

MOST_PICTURES = 200  # of a page that are told
LEAST_SIDE = 1.0  # points; a sheet that says it has none is this broad
SMALLEST = 0.01  # points of an em; a line that is said to have less has this
ORPHAN = 3  # characters that no editor sets on a line of their own below a full one of a head
FILLED = 1.5  # ems that a full line of a head leaves, a mark that must not begin the next one off
HYPHENS = "-\N{HYPHEN}\N{SOFT HYPHEN}"


def line_records(sets: Sequence[Set], sheet: Sheet) -> list[LineRecord]:
    """Return a record for each print line, in reading order, words that a line breaks told of."""
    lines = [line for number, one in enumerate(sets, 1) for line in _of_piece(number, one, sheet)]
    words = {word for line in lines for word in line.text.split()}
    measure = _measure_of(sets, sheet)
    for at, (line, after) in enumerate(pairwise(lines)):
        lines[at] = _mended(line, after, words, measure)
    return lines


def _measure_of(sets: Sequence[Set], sheet: Sheet) -> tuple[float, float] | None:
    """Between which sides a program sets its heads, on a page of one column; None on another.

    A rule shows them, or the margins, which are as broad on either side.
    """
    printed = [line for one in sets for line in one.piece.lines]
    if sheet.is_vertical or not printed or not stand_alone(printed):
        return None
    page = sheet.area
    left = min(line.area.x0 for line in printed) - page.x0
    right = max((rule.x1 - page.x0 for rule in sheet.drawn.across), default=page.width - left)
    return left, right


def _of_piece(number: int, one: Set, sheet: Sheet) -> Iterator[LineRecord]:
    piece = one.piece
    for at, line in enumerate(piece.lines):
        yield LineRecord(
            text=line.text,
            box=box_on(line.area, sheet),
            size=max(SMALLEST, round(line.size, 2)),
            face=line.face,
            frame=one.frame,
            column=number,
            indent=round(indent_of(line, piece.left), 2),
            room=round(room_of(line, piece.right), 2),
            is_display=piece.is_display,
            is_caption=one.is_caption,
            has_rule=one.has_rule and not at,
            is_open_word=False,
            is_row=line.is_row,
            is_set_off=line.is_set_off,
            doubts=line.doubts,
        )


def plan_record(sheet: Sheet) -> PlanRecord:
    """Return what a sheet is beside its text."""
    _, _, *sides = box_on(sheet.area, sheet)
    width, height = (max(side, LEAST_SIDE) for side in sides)
    pictures = tuple(box_on(picture, sheet) for picture in sheet.drawn.pictures[:MOST_PICTURES])
    return PlanRecord(width, height, pictures)


def box_on(area: Area, sheet: Sheet) -> BoxRecord:
    """Return where an area of a sheet lies on the page, counted from its corner."""
    page = sheet.area
    if sheet.is_vertical:
        area, page = turned_area(area, 4 - QUARTER), turned_area(page, 4 - QUARTER)
    x0, top, x1, bottom = area
    edges = (x0 - page.x0, top - page.top, x1 - page.x0, bottom - page.top)
    x0, top, x1, bottom = (round(edge, 1) for edge in edges)
    return x0, top, x1, bottom


def _mended(
    line: LineRecord, after: LineRecord, words: set[str], measure: tuple[float, float] | None
) -> LineRecord:
    """The line without the hyphen at which its last word is broken, if it is no part of it.

    The last characters of a head that did not fit into its line go on with it, too.
    """
    text = line.text
    if _are_of_one_head(line, after) and (
        _leaves_an_orphan(line, after) or (measure and _fills(line, measure))
    ):
        return line._replace(is_open_word=True)
    if text[-1:] not in HYPHENS or not text[-2:-1].isalpha():
        return line
    if not after.text[:1].islower() or after.text[:1] >= "\u2e80":
        return line
    start, end = text.split()[-1], after.text.split()[0]
    is_whole = start + end in words
    return line._replace(text=text if is_whole else text[:-1], is_open_word=True)


def _are_of_one_head(line: LineRecord, after: LineRecord) -> bool:
    is_head = line.is_display and after.is_display and line.column == after.column
    is_latin = line.text[-1:].isascii() and after.text[:1].isascii()
    return is_head and line.size == after.size and not is_latin


def _leaves_an_orphan(line: LineRecord, after: LineRecord) -> bool:
    is_chinese = min(line.text[-1], after.text[0]) >= "\u2e80"
    is_short = len(after.text) <= ORPHAN < len(line.text)
    return is_chinese and is_short and line.room < 1 <= after.room


def _fills(line: LineRecord, measure: tuple[float, float]) -> bool:
    """Whether a head line has no room for another character, so that no editor has broken it."""
    left, right = measure
    x0, _, x1, _ = line.box
    return x0 - left + max(0.0, right - x1) < FILLED * line.size
