"""The boxes of lines in, how far the page is turned out; a picture in, the same set straight."""

from math import atan2, degrees, hypot
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONG = 6  # times as long as high: boxes that show an angle
FEWEST = 5  # such boxes
STEEPEST = 15.0  # degrees
STRAIGHT = 0.05  # degrees that nobody needs to mend: 3 pixels over a page's breadth


def angle_of(boxes: "NDArray[Any]") -> float:
    """Return by how many degrees most lines fall to the right; 0 where few lines show it."""
    angles: list[tuple[float, float]] = []
    for corner, right, below, _ in boxes.tolist():
        length = hypot(right[0] - corner[0], right[1] - corner[1])
        height = hypot(below[0] - right[0], below[1] - right[1])
        angle = degrees(atan2(right[1] - corner[1], right[0] - corner[0]))
        if length >= LONG * max(height, 1.0) and abs(angle) <= STEEPEST:
            angles.append((angle, length))
    if len(angles) < FEWEST:
        return 0.0
    return median(angle for angle, _ in angles)


def straightened(picture: "NDArray[Any]", angle: float) -> "NDArray[Any]":
    """Return the picture turned back by so many degrees, white where nothing was."""
    import cv2  # noqa: PLC0415 - comes with the engine

    height, width = picture.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return cv2.warpAffine(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(255, 255, 255)
    )
