"""A picture in, the boxes of its lines out, and the picture as it lies when they are straight."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.sources.ocr.engine import Engine, sureness_of
from reader.sources.ocr.level import STRAIGHT, angle_of, straightened
from reader.sources.ocr.own_page import edges_of, is_within, without_neighbours
from reader.sources.ocr.upright import are_standing, is_upright, laid_down

if TYPE_CHECKING:
    from numpy.typing import NDArray

FOUND_AT = 0.5  # of its size a page is large enough to find its lines
SAMPLES = 6  # lines that show which way up a page lies
SLENDER = 4  # times as long as broad are they
BETTER = 0.02  # how much surer a line is that is read the right way up

LineBox = tuple[int, int, int, int]  # left, top, right, bottom, in pixels


class FoundLines(NamedTuple):
    """What is found in a picture.

    Attributes:
        picture: Set straight, without strips of other pages.
        boxes: Of its lines.
        has_strip: Whether there was such a strip.
    """

    picture: "NDArray[Any]"
    boxes: list[LineBox]
    has_strip: bool


def found_in(picture: "NDArray[Any]", engine: Engine) -> FoundLines:
    """Return the page that a picture shows, and where its lines are."""
    corners = _corners(picture, engine)
    edges = edges_of(picture, corners)
    if edges:
        picture = without_neighbours(picture, edges)
        corners = corners[[is_within(box, edges) for box in corners]]
    angle = angle_of(corners)
    if abs(angle) > STRAIGHT:
        picture = straightened(picture, angle)
        corners = _corners(picture, engine)
    height, width = picture.shape[:2]
    lows, highs = corners.min(axis=1).tolist(), corners.max(axis=1).tolist()
    whole = [
        (max(0, int(x0)), max(0, int(top)), min(width, int(x1) + 1), min(height, int(bottom) + 1))
        for (x0, top), (x1, bottom) in zip(lows, highs, strict=True)
    ]
    boxes = [box for box in whole if box[2] - box[0] > 2 and box[3] - box[1] > 2]
    return FoundLines(picture, boxes, bool(edges))


def _corners(picture: "NDArray[Any]", engine: Engine) -> "NDArray[Any]":
    import cv2  # noqa: PLC0415 - comes with the engine

    height, width = picture.shape[:2]
    size = (max(32, round(width * FOUND_AT)), max(32, round(height * FOUND_AT)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    found: NDArray[Any] = engine.boxes(small) * (width / size[0], height / size[1])
    return found


def quarters_of(picture: "NDArray[Any]", boxes: Sequence[LineBox], engine: Engine) -> int:
    """Return by how many quarters of a circle, against the clock, a page has to be turned.

    It is 0 unless its longest lines are read much better so.
    """
    import numpy  # noqa: PLC0415 - comes with the engine

    long = [box for box in boxes if max(_sides(box)) >= SLENDER * min(_sides(box))]
    samples = sorted(long, key=lambda box: -max(_sides(box)))[:SAMPLES]
    if not samples:
        return 0
    are_tall = sum(high > wide for wide, high in map(_sides, samples)) * 2 > len(samples)

    crops = [picture[top:bottom, left:right] for left, top, right, bottom in samples]

    def sureness(quarters: int) -> float:
        turned = [numpy.ascontiguousarray(numpy.rot90(crop, quarters)) for crop in crops]
        reads = [read for crop in turned for read in engine.characters(crop)]
        return sureness_of(reads) if len(reads) >= len(samples) else 0.0

    ways = {quarters: sureness(quarters) for quarters in ((1, 3) if are_tall else (0, 2))}
    best = max(ways, key=ways.__getitem__)
    if are_tall:  # lines that run from top to bottom, or a page on its side
        return 0 if best == 1 and _stand(crops, engine) else best
    return best if ways[best] >= ways[0] + BETTER else 0


def _stand(crops: Sequence["NDArray[Any]"], engine: Engine) -> bool:
    """Whether the characters of most lines that run down stand upright."""
    tall = [crop for crop in crops if len(crop) > crop.shape[1]]
    standing = [are_standing(crop, engine.characters(laid_down(crop)), engine) for crop in tall]
    return 2 * sum(standing) > len(standing)


def are_mostly_tall(boxes: Sequence[LineBox]) -> bool:
    """Whether most lines run from top to bottom, or seem to."""
    return sum(is_upright(*_sides(box)) for box in boxes) * 2 > len(boxes)


def _sides(box: LineBox) -> tuple[int, int]:
    left, top, right, bottom = box
    return right - left, bottom - top
