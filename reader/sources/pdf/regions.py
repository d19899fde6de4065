"""A sheet in, its records out: each part laid out the way in which its own text runs.

Papers set a poem or a box from top to bottom on a page whose lines lie level, and a box of level
lines on one whose lines run down.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from reader.sources.pdf.boxes import drawn_within
from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.faces import FaceOf
from reader.sources.pdf.layout import lay_out
from reader.sources.pdf.lines import DISPLAY
from reader.sources.pdf.records import LineRecord
from reader.sources.pdf.rows import body_size
from reader.sources.pdf.setting import box_on, line_records
from reader.sources.pdf.sheet import (
    Area,
    Glyph,
    Sheet,
    around,
    common_height,
    common_width,
    turned_area,
)
from reader.sources.pdf.vertical import FARTHEST, MOST, NEARER, as_read, nearest_of

_LOOKS, _BASE = itemgetter(0, 4), itemgetter(3)  # of a glyph: its character and size; its base
SAMPLES = 100  # characters of a page that are asked which way they run
TOLD = 3  # of them that run the other way, to look for where
LEAST = 40  # characters of a part
MOST_LOOKS = 2_000_000  # from one character at another; a page on which it takes more stays whole
MOST_HEADS = 1_000  # large characters that may be of a part's heads
OWN = 0.8  # of its text that runs its way, the ends of lines not counted
SMALLER = 0.8  # times the body
# Ems.
CLOSE = 1.3  # from one character of a line to the next
REACH = 2.5  # between lines of a part
HEAD_REACH = 1.5  # of a head's own, to the part that it heads
ROOMIER = 3.0  # times as large as its text at most is the frame that a part fills


def records_of_sheet(sheet: Sheet, face_of: FaceOf) -> list[LineRecord]:
    """Return the records of all lines of a sheet in reading order."""
    body = body_size(sheet.glyphs)
    rest, parts, may_run_down = parted(sheet, body)
    rest = as_read(rest) if may_run_down else rest
    is_whole = rest is sheet and not any(sheet.turned)
    records = line_records(lay_out(rest, face_of, body if is_whole else None), rest)
    for part in parts:
        records = _with_part(records, _part_records(part, sheet, face_of), is_down=rest.is_vertical)
    return records


def parted(sheet: Sheet, body: float) -> tuple[Sheet, list[Sheet], bool]:
    """Return a sheet without the parts whose text runs the other way, these, and its own way.

    That is whether most of it seems to run down; `body` is the size of its text, in points.
    """
    least, display = SMALLER * body, DISPLAY * body
    looks = map(_LOOKS, sheet.glyphs)
    usual = [
        glyph
        for glyph, (char, size) in zip(sheet.glyphs, looks, strict=True)
        if char >= WIDE and least <= size < display
    ]
    usual.sort(key=_BASE)
    asked = usual[:: len(usual) // SAMPLES + 1]
    nearest = nearest_of(asked, usual, body)
    is_down = sum(under + NEARER * body < beside for beside, under in nearest) > MOST * len(asked)
    if sum(_is_other(*one, body, is_down=is_down) for one in nearest) < TOLD:
        return sheet, [], is_down
    if _looks(usual, body) > MOST_LOOKS:
        return sheet, [], is_down
    others = [
        glyph
        for glyph, one in zip(usual, nearest_of(usual, usual, body), strict=True)
        if _is_other(*one, body, is_down=is_down)
    ]
    areas: list[Area] = []
    for cluster in _clusters(others, REACH * body):
        area = _part_area(cluster, sheet, usual, body) if len(cluster) >= LEAST else None
        if area and not any(_overlap(area, other) for other in areas):
            areas.append(area)
    parts = []
    for area in areas:
        sheet, part = _taken_out(sheet, area)
        parts.append(part)
    return sheet, parts, is_down


def _looks(usual: Sequence[Glyph], body: float) -> int:
    """How often one character would be looked at for another."""
    bases = [glyph.base for glyph in usual]
    return sum(
        bisect_right(bases, base + FARTHEST * body) - bisect_left(bases, base - body / 2)
        for base in bases
    )


def _is_other(beside: float, under: float, body: float, *, is_down: bool) -> bool:
    """Whether a character is set close to one of a line that runs the other way than the page's."""
    along, aside = (beside, under) if is_down else (under, beside)
    return along <= CLOSE * body and along + NEARER * body < aside


def _clusters(glyphs: Sequence[Glyph], reach: float) -> Iterator[list[Glyph]]:
    """Yield the characters that stand near each other."""
    cells: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        cells.setdefault((int(glyph.x0 // reach), int(glyph.base // reach)), []).append(glyph)
    while cells:
        place, found = cells.popitem()
        cluster, waiting = list(found), [place]
        while waiting:
            x, y = waiting.pop()
            for near in ((x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
                if near in cells:
                    cluster += cells.pop(near)
                    waiting.append(near)
        yield cluster


def _part_area(
    cluster: Sequence[Glyph], sheet: Sheet, usual: Sequence[Glyph], body: float
) -> Area | None:
    """Where a part lies, with its heads: the frame that it fills; None if it is not one."""
    text = around([_cell(glyph) for glyph in cluster])
    text = text._replace(bottom=text.bottom + body / 2)  # the last of a line has none below it
    if not _is_own(text, cluster, usual):
        return None
    room = ROOMIER * text.width * text.height
    frames = [
        frame
        for frame in sheet.drawn.frames
        if frame.holds(text, body / 2) and frame.width * frame.height <= room
    ]
    frame = min(frames, key=lambda one: one.width * one.height, default=None)
    if frame is not None and _is_own(frame, cluster, usual):
        return around([frame, text])
    grown = _with_heads(text, sheet, body)
    return grown if _is_own(grown, cluster, usual) else text


def _cell(glyph: Glyph) -> Area:
    return Area(glyph.x0, glyph.base - glyph.size, glyph.x1, glyph.base + glyph.size / 4)


def _is_own(area: Area, cluster: Sequence[Glyph], usual: Sequence[Glyph]) -> bool:
    """Whether nearly all text in an area is a part's."""
    return len(cluster) >= OWN * sum(area.holds(glyph.middle) for glyph in usual)


def _with_heads(text: Area, sheet: Sheet, body: float) -> Area:
    """An area with the large characters beside and above it."""
    heads = [glyph for glyph in sheet.glyphs if glyph.size >= DISPLAY * body]
    is_grown = len(heads) <= MOST_HEADS
    while is_grown:
        is_grown = False
        for glyph in heads:
            cell, reach = _cell(glyph), HEAD_REACH * glyph.size
            is_level = common_height(cell, text) > 0 and common_width(cell, text) > -reach
            is_above = common_width(cell, text) > 0 and 0 <= text.top - cell.bottom < reach
            if (is_level or is_above) and not text.holds(cell, 1.0):
                text, is_grown = around([text, cell]), True
    return text


def _overlap(one: Area, other: Area) -> bool:
    return common_width(one, other) > 0 and common_height(one, other) > 0


def _taken_out(sheet: Sheet, area: Area) -> tuple[Sheet, Sheet]:
    """A sheet without what stands in an area, which is a frame then; and a sheet of that alone."""
    slack = Area(area.x0 - 1, area.top - 1, area.x1 + 1, area.bottom + 1)
    all_of = (sheet.glyphs, *sheet.turned)
    there = [turned_area(slack, quarter) for quarter in range(4)]
    inside, outside = (
        [
            tuple(glyph for glyph in glyphs if one.holds(glyph.middle) is is_inside)
            for one, glyphs in zip(there, all_of, strict=True)
        ]
        for is_inside in (True, False)
    )
    drawn = sheet.drawn
    rest = sheet._replace(
        glyphs=outside[0],
        turned=tuple(outside[1:]),
        drawn=drawn._replace(frames=tuple(sorted({*drawn.frames, area}))),
    )
    part = Sheet(
        area,
        inside[0],
        tuple(inside[1:]),
        drawn_within(drawn, area),
        is_seen=sheet.is_seen,
    )
    return rest, part


def _part_records(part: Sheet, sheet: Sheet, face_of: FaceOf) -> list[LineRecord]:
    """The records of a part, their places counted from the whole page's corner."""
    left, top, _, _ = box_on(part.area, sheet)
    part = as_read(part)
    records = line_records(lay_out(part, face_of), part)
    first = min((record.frame for record in records if record.frame), default=1)
    found = []
    for record in records:
        x0, upper, x1, lower = (round(edge, 1) for edge in record.box)
        box = x0 + left, upper + top, x1 + left, lower + top
        found.append(record._replace(box=box, frame=record.frame or first))
    return found


def _with_part(
    records: Sequence[LineRecord], part: Sequence[LineRecord], *, is_down: bool
) -> list[LineRecord]:
    """The records with those of a part before the first story that is read behind it."""
    frames = max((record.frame for record in records), default=0)
    columns = max((record.column for record in records), default=0)
    own = [
        record._replace(frame=record.frame + frames, column=record.column + columns)
        for record in part
    ]
    whole = around([Area(*record.box) for record in own]) if own else None
    at = len(records)
    stories: dict[int, list[int]] = {}
    for number, record in enumerate(records):
        if record.frame:
            stories.setdefault(record.frame, []).append(number)
    for numbers in stories.values():
        area = around([Area(*records[number].box) for number in numbers])
        if whole is not None and _is_behind(area, whole, is_down=is_down):
            at = numbers[0]
            break
        at = numbers[-1] + 1
    return [*records[:at], *own, *records[at:]]


def _is_behind(area: Area, part: Area, *, is_down: bool) -> bool:
    """Whether a story is read behind a part: it is below it, or level with it and behind."""
    if is_down:
        area, part = turned_area(area, 3), turned_area(part, 3)
    middle = (part.top + part.bottom) / 2
    if area.top >= part.bottom or area.top > middle:
        return True
    return area.bottom > part.top and area.x0 >= part.x1
