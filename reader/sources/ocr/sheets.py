"""The picture of a page in, its sheet out: characters as read, rules, frames, photographs."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from math import log
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.sources.ocr.drawn import shapes_of
from reader.sources.ocr.engine import SMALLEST, Engine, Read, sureness_of
from reader.sources.ocr.finding import LineBox, are_mostly_tall, found_in, quarters_of
from reader.sources.ocr.glyphs import CLOSING, OPENING, InkCell, SetLine, is_han, set_of
from reader.sources.ocr.ink import blobs_of
from reader.sources.ocr.upright import is_upright, stacked_in
from reader.sources.pdf.drawing import Shape, sort_shapes
from reader.sources.pdf.rows import WIDE_GAP
from reader.sources.pdf.sheet import Area, Glyph, Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray

NARROW = 1.3  # times the breadth of most lines that run down
LEAST_READ = 0.5  # of the lines; where fewer can be read, the page may lie on its side
BODY = 10.0  # points of the body on a page that does not say how large it is
DOUBTFUL = 0.7  # a character less sure than that is marked
SURE_LINE = 0.6  # of all its characters; a photograph's texture reads worse
# Ems of the body.
SAME_SIZE = 0.08
BODY_SIZE = 0.12
SHORT_SIZE = 0.35  # of a line too short to show its size
SAME_SIDE = 0.35  # where lines of a column begin or end
SAME_BASE = 0.25
TELLING = 3  # lines that show a side, characters that show a size
PLAIN = "\u2500"  # the first character that is as broad as Chinese ones: squares, circles, Han
MARK = 0.85  # of its own line: what a mark at a line's end takes
SPACE = 0.22  # of its own line, between Chinese characters

Progress = Callable[[int, int], None]  # lines read, of how many


class _ScanLine(NamedTuple):
    left: float
    top: float
    set: SetLine
    is_upright: bool = False  # one character of a line that runs from top to bottom


def scan_of(
    picture: "NDArray[Any]", engine: Engine, points: float | None, progress: Progress
) -> Sheet:
    """Return the page that a picture shows; `points` of a pixel, None where nobody knows."""
    picture, boxes = found_in(picture, engine)
    if are_mostly_tall(boxes):
        picture, boxes = _set_upright(picture, boxes, engine)
    read = list(_read(picture, boxes, engine, progress))
    if sum(map(bool, read)) < LEAST_READ * len(read):
        picture, boxes = _set_upright(picture, boxes, engine)
        read = list(_read(picture, boxes, engine, progress))
    lines = list(chain.from_iterable(read))
    if not lines:
        return Sheet(Area(0, 0, 1, 1), (), is_drawn=True)
    lines, body = _evened(lines)
    points = points or BODY / body
    shapes = shapes_of(picture, boxes, points)
    return _sheet(lines, shapes, picture.shape[:2], points)


def _set_upright(
    picture: "NDArray[Any]", boxes: list[LineBox], engine: Engine
) -> tuple["NDArray[Any]", list[LineBox]]:
    """The picture turned as it is read, and the boxes of its lines."""
    import numpy  # noqa: PLC0415 - comes with the engine

    quarters = quarters_of(picture, boxes, engine)
    if not quarters:
        return picture, boxes
    return found_in(numpy.ascontiguousarray(numpy.rot90(picture, quarters)), engine)


def _read(
    picture: "NDArray[Any]", boxes: Sequence[LineBox], engine: Engine, progress: Progress
) -> Iterator[list[_ScanLine]]:
    """Yield what stands in each box: a line, the characters of an upright one, or nothing."""
    narrow = _narrow(boxes)
    for number, (left, top, right, bottom) in enumerate(boxes):
        progress(number, len(boxes))
        crop = picture[top:bottom, left:right]
        if right - left <= narrow or is_upright(right - left, bottom - top):
            stacked = stacked_in(crop, engine)
            is_sure = _are_sure([cell.read for one in stacked for cell in one.set.cells])
            yield [
                _ScanLine(left, top + one.top, one.set, is_upright=True)
                for one in stacked
                if is_sure
            ]
        else:
            own = _level(crop, engine)
            yield [_ScanLine(left, top, own)] if own else []
    progress(len(boxes), len(boxes))


def _narrow(boxes: Sequence[LineBox]) -> float:
    """How broad a short line may be to run down as most do; 0 where most lie level."""
    if not are_mostly_tall(boxes):
        return 0.0
    widths = (right - left for left, top, right, bottom in boxes)
    return NARROW * median(widths)


def _level(crop: "NDArray[Any]", engine: Engine) -> SetLine | None:
    """The line that a picture shows, if it is one."""
    blobs = blobs_of(crop)
    reads = engine.characters(crop) if blobs else []
    if not _are_sure(reads):
        return None
    sure = [read for read in reads if read.sureness >= SMALLEST]
    return set_of(sure, blobs, crop.shape[1])


def _are_sure(reads: Sequence[Read]) -> bool:
    return sureness_of(reads) >= SURE_LINE


def _evened(lines: Sequence[_ScanLine]) -> tuple[list[_ScanLine], float]:
    """The lines, measures that are the same but for a pixel made one; and the body's em."""
    ems = sorted(line.set.size for line in lines for _ in line.set.cells)
    body = _commonest(ems)
    known = _sizes([line.set.size for line in lines if _is_telling(line)], body)
    lines = [_sized(line, known, body) for line in lines]
    return _aligned(lines, body), body


def _commonest(ems: Sequence[float]) -> float:
    """The middle of the densest stretch of sizes."""
    best, found, stop = 0, ems[0], 0
    for start, em in enumerate(ems):
        while stop < len(ems) and ems[stop] <= em * (1 + SAME_SIZE):
            stop += 1
        if stop - start > best:
            best, found = stop - start, ems[(start + stop) // 2]
    return found


def _sizes(sizes: Sequence[float], body: float) -> dict[float, float]:
    """Which size each is taken for: the body's, or the middle of those near it."""
    groups: list[list[float]] = []
    for size in sorted(sizes):
        if abs(size / body - 1) <= BODY_SIZE:
            continue
        if groups and size <= groups[-1][0] * (1 + SAME_SIZE):
            groups[-1].append(size)
        else:
            groups.append([size])
    middles = {size: median(group) for group in groups for size in group}
    return {size: middles.get(size, body) for size in sizes}


def _is_telling(line: _ScanLine) -> bool:
    """Whether a line shows its size: few characters may all be low ones, as 一 and 口 are."""
    han = sum(is_han(cell.read.char) for cell in line.set.cells)
    return line.is_upright or han >= TELLING


def _sized(line: _ScanLine, known: Mapping[float, float], body: float) -> _ScanLine:
    """The line in the size that it is taken for; a short one in the nearest that others have."""
    own = line.set.size
    size = known.get(own)
    if size is None:
        near = min((body, *known.values()), key=lambda one: abs(log(one / own)))
        size = near if abs(log(near / own)) <= log(1 + SHORT_SIZE) else own
    return line._replace(set=line.set._replace(size=size))


def _aligned(lines: Sequence[_ScanLine], body: float) -> list[_ScanLine]:
    """The lines, first and last cells moved to the sides that several lines share."""
    starts = _sides([line.left + line.set.cells[0].x0 for line in lines], body)
    ends = _sides([line.left + line.set.cells[-1].x1 for line in lines], body)
    bases = _sides([line.top + line.set.base for line in lines], body * SAME_BASE / SAME_SIDE, 2)
    found = []
    for line in lines:
        if line.is_upright:
            found.append(line)
            continue
        cells = list(line.set.cells)
        x0, x1 = cells[0].x0 + line.left, cells[-1].x1 + line.left
        if cells[0].read.char in CLOSING:  # it hangs out of the line before it, found apart
            near = [end for end in ends.values() if x0 - body / 2 <= end <= x0]
            x0 = max(near, default=x0)
        cells[0] = cells[0]._replace(x0=starts.get(x0, x0) - line.left)
        last = cells[-1]
        if last.read.char in CLOSING:  # it may hang out as far as the next column
            cells[-1] = last._replace(x1=min(last.x1, last.x0 + MARK * line.set.size))
        else:
            cells[-1] = last._replace(x1=ends.get(x1, x1) - line.left)
        base = bases.get(line.top + line.set.base, line.top + line.set.base) - line.top
        found.append(line._replace(set=line.set._replace(cells=tuple(cells), base=base)))
    return found


def _sides(places: Sequence[float], body: float, least: int = TELLING) -> dict[float, float]:
    """Where each place lies that others lie near: the middle of them."""
    groups: list[list[float]] = []
    for place in sorted(places):
        if groups and place - groups[-1][0] <= SAME_SIDE * body:
            groups[-1].append(place)
        else:
            groups.append([place])
    return {place: median(group) for group in groups if len(group) >= least for place in group}


def _sheet(
    lines: Sequence[_ScanLine], shapes: Sequence[Shape], shape: tuple[int, int], points: float
) -> Sheet:
    found = (glyph for line in lines for glyph in _glyphs(line, points))
    glyphs = tuple(glyph._replace(number=number) for number, glyph in enumerate(found))
    height, width = shape
    page = Area(0, 0, width * points, height * points)
    scaled = [one._replace(area=Area(*(edge * points for edge in one.area))) for one in shapes]
    drawn = sort_shapes(scaled, page)
    return Sheet(page, glyphs, drawn=drawn, is_drawn=True, is_seen=True)


def _glyphs(line: _ScanLine, points: float) -> Iterator[Glyph]:
    """Yield the glyphs of a line, with a space where Chinese characters stand apart."""
    left, top, (cells, base, size), _ = line
    base, em = (top + base) * points, round(size * points, 2)
    last = cells[0]
    for cell in cells:
        x0, x1 = (left + cell.x0) * points, (left + cell.x1) * points
        if SPACE * size <= cell.x0 - last.x1 < WIDE_GAP * size and _are_apart(last, cell):
            yield Glyph(" ", (left + last.x1) * points, x0, base, em)
        char, _, sureness = cell.read
        yield Glyph(char, x0, x1, base, em, is_doubtful=sureness < DOUBTFUL)
        last = cell


def _are_apart(last: InkCell, cell: InkCell) -> bool:
    """Whether a gap between two characters is a space, and no mark's own white."""
    before, after = last.read.char, cell.read.char
    return min(before, after) >= PLAIN and before not in OPENING and after not in CLOSING
