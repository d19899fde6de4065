"""The picture of a page in, its sheet out: characters as read, rules, frames, photographs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING, Any

from reader.sources.ocr.drawn import shapes_of
from reader.sources.ocr.engine import SMALLEST, Engine, Read, sureness_of
from reader.sources.ocr.evening import ScanLine, evened
from reader.sources.ocr.finding import FoundLines, LineBox, are_mostly_tall, found_in, quarters_of
from reader.sources.ocr.glyphs import CLOSING, DESCENT, OPENING, InkCell, SetLine, set_of
from reader.sources.ocr.ink import blobs_of
from reader.sources.ocr.light import on_white
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
PLAIN = "\u2500"  # the first character that is as broad as Chinese ones: squares, circles, Han
SPACE = 0.22  # of its own line, between Chinese characters

Progress = Callable[[int, int], None]  # lines read, of how many


def scan_of(
    picture: "NDArray[Any]", engine: Engine, points: float | None, progress: Progress
) -> Sheet:
    """Return the page that a picture shows; `points` of a pixel, None where nobody knows."""
    found = found_in(on_white(picture), engine)
    if are_mostly_tall(found.boxes):
        found = _set_upright(found, engine)
    read = list(lines_in(found.picture, found.boxes, engine, progress))
    if sum(line is not None for line in read) < LEAST_READ * len(read):
        found = _set_upright(found, engine)
        read = list(lines_in(found.picture, found.boxes, engine, progress))
    lines = [line for line in read if line is not None]
    if not lines:
        return Sheet(Area(0, 0, 1, 1), (), is_drawn=True)
    lines, body = evened(lines)
    points = points or BODY / body
    shapes = shapes_of(found.picture, found.boxes, points)
    sheet = _sheet(lines, shapes, found.picture.shape[:2], points)
    return sheet._replace(has_strip=found.has_strip)


def _set_upright(found: FoundLines, engine: Engine) -> FoundLines:
    """The picture turned as it is read, and the boxes of its lines."""
    import numpy  # noqa: PLC0415 - comes with the engine

    quarters = quarters_of(found.picture, found.boxes, engine)
    if not quarters:
        return found
    turned = found_in(numpy.ascontiguousarray(numpy.rot90(found.picture, quarters)), engine)
    return turned._replace(has_strip=found.has_strip or turned.has_strip)


def lines_in(
    picture: "NDArray[Any]", boxes: Sequence[LineBox], engine: Engine, progress: Progress
) -> Iterator[ScanLine | None]:
    """Yield the line that stands in each box; None where nothing can be read."""
    narrow = _narrow(boxes)
    for number, (left, top, right, bottom) in enumerate(boxes):
        progress(number, len(boxes))
        crop = picture[top:bottom, left:right]
        if right - left <= narrow or is_upright(right - left, bottom - top):
            own = stacked_in(crop, engine)
            is_sure = own is not None and _are_sure([cell.read for cell in own.cells])
            line = own and ScanLine(top, picture.shape[1] - right, own, is_upright=True)
            yield line if is_sure else None
        else:
            own = _level(crop, engine)
            yield own and ScanLine(left, top, own)
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


def _sheet(
    lines: Sequence[ScanLine], shapes: Sequence[Shape], shape: tuple[int, int], points: float
) -> Sheet:
    height, width = shape
    found = glyphs_of(lines, points, width)
    glyphs = tuple(glyph._replace(number=number) for number, glyph in enumerate(found))
    page = Area(0, 0, width * points, height * points)
    scaled = [one._replace(area=Area(*(edge * points for edge in one.area))) for one in shapes]
    drawn = sort_shapes(scaled, page)
    return Sheet(page, glyphs, drawn=drawn, is_drawn=True, is_seen=True)


def glyphs_of(lines: Sequence[ScanLine], points: float, width: int) -> Iterator[Glyph]:
    """Yield the glyphs of lines in a picture `width` pixels broad, from its upper left corner."""
    level = (_glyphs(line, points) for line in lines if not line.is_upright)
    falling = (_falling(line, points, width) for line in lines if line.is_upright)
    return chain.from_iterable((*level, *falling))


def _glyphs(line: ScanLine, points: float) -> Iterator[Glyph]:
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


def _falling(line: ScanLine, points: float, width: int) -> Iterator[Glyph]:
    """Yield the characters of a line that runs down a page `width` pixels broad, as they stand.

    A character has no height of its own: it takes an em, which ends where a mark's cell ends.
    """
    left, top, (cells, base, size), _ = line
    axis = width - top - base + (0.5 - DESCENT) * size
    em = round(size * points, 2)
    for cell in cells:
        char, _, sureness = cell.read
        half = size / 4 if char.isascii() else size / 2
        end = cell.x1 if char in CLOSING else (cell.x0 + cell.x1 + size) / 2
        x0, x1, foot = axis - half, axis + half, left + end - DESCENT * size
        yield Glyph(
            char, x0 * points, x1 * points, foot * points, em, is_doubtful=sureness < DOUBTFUL
        )


def _are_apart(last: InkCell, cell: InkCell) -> bool:
    """Whether a gap between two characters is a space, and no mark's own white."""
    before, after = last.read.char, cell.read.char
    return min(before, after) >= PLAIN and before not in OPENING and after not in CLOSING
