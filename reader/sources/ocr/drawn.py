"""A picture on white paper and the boxes of its lines in, its rules, frames and photographs out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.sources.ocr.light import DARKER, WHITE
from reader.sources.pdf.drawing import LEAST_FRAME, SHORTEST, THIN, Shape
from reader.sources.pdf.sheet import Area, common_height, common_width

if TYPE_CHECKING:
    from numpy.typing import NDArray

CLOSED = 0.25  # ems that a photograph's dots lie apart
SOLID = 0.35  # of its rectangle that a photograph covers, text on it counted
DARK = 0.2  # and without the text
TEXT = 0.12  # of its rectangle that text takes: then it is a tint that a story stands on
MOST = 2_000  # shapes

Boxes = Sequence[tuple[int, int, int, int]]  # left, top, right, bottom of each line, in pixels


def shapes_of(picture: "NDArray[Any]", boxes: Boxes, points: float) -> list[Shape]:
    """Return what is drawn on white beside the text, in pixels, of which `points` make one each."""
    import cv2  # noqa: PLC0415 - comes with the engine
    import numpy  # noqa: PLC0415

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    dark = (grey < DARKER * WHITE).astype(numpy.uint8)
    for left, top, right, bottom in boxes:
        dark[top:bottom, left:right] = 0
    rules = [*_rules(dark, points), *(_turned(area) for area in _rules(dark.T.copy(), points))]
    for rule in rules:
        dark[int(rule.top) : int(rule.bottom), int(rule.x0) : int(rule.x1)] = 0
    photographs = _photographs(dark, boxes, points)
    return [Shape(area) for area in rules[:MOST]] + photographs[:MOST]


def _rules(dark: "NDArray[Any]", points: float) -> list[Area]:
    """The rules from left to right."""
    import cv2  # noqa: PLC0415 - comes with the engine
    import numpy  # noqa: PLC0415

    length = max(8, round(SHORTEST / points))
    thick = cv2.dilate(dark, numpy.ones((3, 1), numpy.uint8))
    opened = cv2.morphologyEx(thick, cv2.MORPH_OPEN, numpy.ones((1, length), numpy.uint8))
    opened = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, numpy.ones((1, 9), numpy.uint8))
    return [
        Area(x0, top + 1, x1, max(top + 2, bottom - 1))
        for x0, top, x1, bottom, _ in _parts(opened)
        if (bottom - top - 2) * points <= THIN
    ]


def _turned(area: Area) -> Area:
    return Area(area.top, area.x0, area.bottom, area.x1)


def _photographs(dark: "NDArray[Any]", boxes: Boxes, points: float) -> list[Shape]:
    """Large dark areas: photographs, or tints that text stands on."""
    import cv2  # noqa: PLC0415 - comes with the engine
    import numpy  # noqa: PLC0415

    reach = max(3, round(CLOSED * 10 / points))
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, numpy.ones((reach, reach), numpy.uint8))
    found = []
    for x0, top, x1, bottom, count in _parts(closed):
        area = Area(x0, top, x1, bottom)
        if min(area.width, area.height) * points < LEAST_FRAME:
            continue
        text = sum(_shared(area, Area(*box)) for box in boxes)
        whole = area.width * area.height
        if count >= DARK * whole and count + text >= SOLID * whole:
            found.append(Shape(area, is_picture=text < TEXT * whole))
    return found


def _shared(area: Area, box: Area) -> float:
    return max(0.0, common_width(area, box)) * max(0.0, common_height(area, box))


def _parts(mask: "NDArray[Any]") -> list[tuple[int, int, int, int, int]]:
    """Left, top, right, bottom and number of pixels of each part that hangs together."""
    import cv2  # noqa: PLC0415 - comes with the engine

    count, _, figures, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return [
        (left, top, left + width, top + height, pixels)
        for left, top, width, height, pixels in figures[1:count].tolist()
    ]
