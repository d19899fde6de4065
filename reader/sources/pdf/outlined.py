"""Outlines of a page in, the lines of characters that they draw out, and which of these are heads.

A line of characters is a row of outlines about as high as each other, close together, each of many
segments and few like another: maps, charts and ornaments are not.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.sources.pdf.drawing import Outline, Shape
from reader.sources.pdf.sheet import (
    Area,
    DrawnLine,
    around,
    common_width,
    median,
    turned_area,
)

LOWEST = 5.0  # points of a line's ink
MOST = 4_000  # outlines of a page that are looked at; a map has more
MOST_LOOKS = 50_000  # at the outlines near others; where they crowd there is a map
WHOLE_PAGE = 300  # outlines of a page that is drawn as a whole
MORE = 10  # times the characters beside them
# Shares of the height of a line's highest outline.
OUT = 0.35  # by which others may stand out of it
HIGHER = 1.1
FARTHEST = 1.25  # from one to the next: heads are set wide, too
CLOSE = 0.6  # to a stroke that is a character
LONG = 2.6  # its length at least: three characters
TALL = 0.5  # of a character; what is lower is a dot, or a stroke of one
AS_HIGH = 0.65  # of most characters; small letters are lower than large ones
LEVEL = 0.15  # by which characters end above or below each other
GROWN = 1.35  # of a character of several
BROADEST = 1.3  # of most characters
SHARED = 0.15  # of the breadth of parts of one character
# Shares of a line.
COVERED = 0.4  # of its length by characters
EVEN = 0.5  # of characters that end level
UNLIKE = 0.4  # of characters that no other is like
COMPOSED = 0.1  # of outlines that have holes, or others of their path beside them
AMONG = 0.15  # times its outlines: so many others on it are a map's
DEEP = 0.15  # of its height that these reach into it
PLAIN = 5  # segments of a rectangle, whose parts are bars
SEGMENTS = 8.0  # for each of its heights that a line is long


class _Row(NamedTuple):
    """Outlines in a row, by their numbers, and how much of its length they cover."""

    area: Area
    members: frozenset[int]
    covered: float


def outlined_lines(shapes: Sequence[Shape]) -> list[DrawnLine]:
    """Return the lines of characters that shapes draw, in no order."""
    outlines = [one for shape in shapes for one in shape.outlines]
    if not LONG <= len(outlines) <= MOST:
        return []
    turned = [one._replace(area=turned_area(one.area, 1)) for one in outlines]
    rows = [(row, False) for row in _rows(outlines)] + [(row, True) for row in _rows(turned)]
    found: list[DrawnLine] = []
    taken: set[int] = set()
    for row, is_upright in sorted(rows, key=lambda one: (-len(one[0].members), -one[0].covered)):
        if not taken & row.members:
            taken |= row.members
            found.append(DrawnLine(row.area, is_upright))
    return [_whole(line, shapes) for line in found]


def are_outlined(shapes: Iterable[Shape], characters: int) -> bool:
    """Whether paths draw nearly all characters of a page that has so many others."""
    drawn = sum(one.segments > PLAIN for shape in shapes for one in shape.outlines)
    return drawn >= max(WHOLE_PAGE, MORE * characters)


def _whole(line: DrawnLine, shapes: Sequence[Shape]) -> DrawnLine:
    """The line with the strokes before and behind it that are a character each: 一, 三, 1."""
    quarter = 1 if line.is_upright else 0
    area = line.area
    band = area._replace(x0=float("-inf"), x1=float("inf"))
    strokes = (turned_area(shape.area, quarter) for shape in shapes if not shape.is_picture)
    near = [one for one in strokes if one.width <= HIGHER * area.height and band.holds(one)]
    for one in sorted(near, key=lambda one: -one.x1):
        if 0 <= area.x0 - one.x1 <= CLOSE * area.height:
            area = around([area, one])
    for one in sorted(near):
        if 0 <= one.x0 - area.x1 <= CLOSE * area.height:
            area = around([area, one])
    return line._replace(area=turned_area(area, 4 - quarter))


def _rows(outlines: Sequence[Outline]) -> Iterator[_Row]:
    """Yield the rows of outlines that are lines of characters, if they run to the right."""
    areas = [one.area for one in outlines]
    order = sorted(range(len(outlines)), key=lambda at: _middle(areas[at]))
    middles = [_middle(areas[at]) for at in order]
    taken: set[int] = set()
    looks = 0
    for seed in sorted(order, key=lambda at: -areas[at].height):
        area = areas[seed]
        if seed in taken or area.height < LOWEST:
            continue
        low, high = area.top - area.height, area.bottom + area.height
        near = order[bisect_left(middles, low) : bisect_right(middles, high)]
        looks += len(near)
        if looks > MOST_LOOKS:
            return
        row = _row_of(seed, [at for at in near if at not in taken], areas)
        if not _is_among(row, near, areas) and _is_text([outlines[at] for at in row]):
            taken.update(row)
            own = [areas[at] for at in row]
            whole = around(own)
            yield _Row(whole, frozenset(row), _covered(own) / whole.width)


def _middle(area: Area) -> float:
    return (area.top + area.bottom) / 2


def _row_of(seed: int, near: Sequence[int], areas: Sequence[Area]) -> list[int]:
    """The outlines that stand in a row with one, none of which is higher."""
    _, top, _, bottom = areas[seed]
    high = bottom - top
    highest, out = HIGHER * high, OUT * high
    level = [
        (x0, place, at, x1)
        for place, at in enumerate(near)
        for x0, above, x1, below in (areas[at],)
        if below - above <= highest
        and above >= top - out
        and below <= bottom + out
        and top <= (above + below) / 2 <= bottom
    ]
    row: list[int] = []
    end = float("-inf")
    for x0, _, at, x1 in sorted(level):
        if x0 - end > FARTHEST * high:
            if seed in row:
                break
            row = []
            end = float("-inf")
        row.append(at)
        end = max(end, x1)
    return row


def _is_among(row: Sequence[int], near: Sequence[int], areas: Sequence[Area]) -> bool:
    """Whether many outlines lie on a row that are not of it; lines stand clear of each other."""
    left, top, right, bottom = around([areas[at] for at in row])
    own = set(row)
    deep, left_over = DEEP * (bottom - top), AMONG * len(row)
    for at in near:
        x0, above, x1, below = areas[at]
        if x0 < right and x1 > left and min(below, bottom) - max(above, top) > deep:
            left_over -= at not in own
            if left_over < 0:
                return True
    return False


def _is_text(row: Sequence[Outline]) -> bool:
    """Whether outlines in a row, from the left, look like the characters of a line."""
    whole = around([one.area for one in row])
    chars = list(_characters(row))
    high = max(one.area.height for one in chars)
    segments = sum(one.segments for one in row)
    if high > GROWN * max(one.area.height for one in row):
        return False  # of two lines that stand beside each other
    if whole.width < LONG * high or segments * high < SEGMENTS * whole.width:
        return False
    tall = [one for one in chars if one.area.height >= TALL * high]
    if sum(one.area.width for one in tall) < COVERED * whole.width:
        return False
    if median(one.area.width for one in tall) > BROADEST * high:
        return False
    kinds = {
        (one.segments, round(20 * one.area.width / high), round(20 * one.area.height / high))
        for one in tall
    }
    solid = sum(one.segments > PLAIN for one in tall)
    composed = sum(not one.is_alone for one in tall)
    as_high = sum(one.area.height >= AS_HIGH * high for one in tall)
    if 2 * min(solid, as_high) <= len(tall) or composed < COMPOSED * len(tall):
        return False
    tops, bottoms = [one.area.top for one in tall], [one.area.bottom for one in tall]
    is_varied = len(kinds) >= max(3, UNLIKE * len(tall))
    return is_varied and _are_even(tops, high) and _are_even(bottoms, high)


def _characters(row: Iterable[Outline]) -> Iterator[Outline]:
    """Yield the outlines of a row, those that stand over each other as one."""
    last: Outline | None = None
    for one in row:
        if last is not None and common_width(last.area, one.area) > SHARED * min(
            last.area.width, one.area.width
        ):
            segments = last.segments + one.segments
            is_alone = last.is_alone and one.is_alone
            last = Outline(around([last.area, one.area]), segments, is_alone)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _covered(areas: Iterable[Area]) -> float:
    """How much of a breadth areas cover, which come from the left."""
    covered, end = 0.0, float("-inf")
    for area in areas:
        covered += max(0.0, area.x1 - max(end, area.x0))
        end = max(end, area.x1)
    return covered


def _are_even(places: Sequence[float], high: float) -> bool:
    middle = median(places)
    level = sum(abs(place - middle) <= LEVEL * high for place in places)
    return level >= EVEN * len(places)


def without_lines(shapes: Sequence[Shape], lines: Sequence[DrawnLine]) -> list[Shape]:
    """Return the shapes without those of which each outline is part of a line."""
    return [
        shape
        for shape in shapes
        if not (shape.outlines and any(line.area.holds(shape.area, 0.1) for line in lines))
    ]
