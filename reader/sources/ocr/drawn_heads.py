"""A page whose heads paths draw and its picture in, the page with their characters out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from reader.sources.ocr.engine import Engine
from reader.sources.ocr.finding import LineBox
from reader.sources.ocr.sheets import Progress, glyphs_of, lines_in
from reader.sources.pdf.sheet import Area, DrawnLine, Sheet

if TYPE_CHECKING:
    from numpy.typing import NDArray

AROUND = 0.15  # of a line's height: white around it in what is read
MOST = 100  # lines of a page


def with_drawn_heads(
    sheet: Sheet,
    picture: "NDArray[Any]",
    points: float,
    engine: Engine,
    progress: Progress,
) -> Sheet | None:
    """Return the sheet with the characters of its drawn heads, as a person sees them.

    Args:
        sheet: The page as its file tells it.
        picture: What the page looks like: rows, columns and colours, blue first.
        points: How many of the page make a pixel.
        engine: What reads lines.
        progress: Told of each line, and how many there are.

    Returns:
        None where none of them can be read.
    """
    import numpy  # noqa: PLC0415 - comes with the engine

    lying = numpy.ascontiguousarray(numpy.rot90(picture, -sheet.quarters))
    height, width = lying.shape[:2]
    boxes = [_box(line, sheet.area, points, (width, height)) for line in sheet.drawn_heads[:MOST]]
    lines = [line for line in lines_in(lying, boxes, engine, progress) if line is not None]
    first = _unused(sheet)
    found = tuple(
        glyph._replace(
            x0=glyph.x0 + sheet.area.x0,
            x1=glyph.x1 + sheet.area.x0,
            base=glyph.base + sheet.area.top,
            number=number,
        )
        for number, glyph in enumerate(glyphs_of(lines, points, width), first)
    )
    return sheet._replace(glyphs=(*sheet.glyphs, *found), drawn_heads=()) if found else None


def faces_of(sheet: Sheet, face_of: Callable[[int], str]) -> Callable[[int], str]:
    """Return what names the faces of a sheet's own characters, and none of those read later."""
    first = _unused(sheet)
    return lambda number: face_of(number) if number < first else ""


def _unused(sheet: Sheet) -> int:
    """The first number that no character of a sheet has."""
    return 1 + max((glyph.number for glyph in sheet.characters()), default=-1)


def _box(line: DrawnLine, page: Area, points: float, size: tuple[int, int]) -> LineBox:
    x0, top, x1, bottom = line.area
    around = AROUND * min(line.area.width, line.area.height)
    left, upper = (x0 - around - page.x0) / points, (top - around - page.top) / points
    right, lower = (x1 + around - page.x0) / points, (bottom + around - page.top) / points
    width, height = size
    return (
        max(0, int(left)),
        max(0, int(upper)),
        min(width, int(right) + 1),
        min(height, int(lower) + 1),
    )
