"""The picture of a line in, where its ink stands out: rows and columns that hold some."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

SLIVER = 0.3  # of the tallest stretch of rows: less, at the picture's edge, is another line's foot
FAINT = 24  # greys between ink and ground; less is no ink
# Of a filled square: share of the line's height, breadth to height, and ink in it.
SQUARE, UNEVEN, FILLED = 0.4, 1.4, 0.9


class Blob(NamedTuple):
    """Columns with ink and no white one between, in pixels of the line's picture.

    Attributes:
        start: The first column.
        stop: The one behind the last.
        top: The first row that its ink takes.
        bottom: The row behind the last.
        is_square: Whether it is a filled square.
    """

    start: float
    stop: float
    top: int
    bottom: int
    is_square: bool = False

    @property
    def middle(self) -> float:
        """The column in its middle."""
        return (self.start + self.stop) / 2


def blobs_of(line: "NDArray[Any]") -> list[Blob]:
    """Return where the ink of a line stands, from left to right, dark on light or the reverse."""
    mask = _mask(line)
    rows = list(_stretches(mask.any(axis=1)))
    if not rows:
        return []
    tallest = max(stop - start for start, stop in rows)
    height = mask.shape[0]
    own = [
        (start, stop)
        for start, stop in rows
        if stop - start >= SLIVER * tallest or (start > 0 and stop < height)
    ]
    top, bottom = own[0][0], own[-1][1]
    mask = mask[top:bottom]
    return [_blob(mask, start, stop, top) for start, stop in _stretches(mask.any(axis=0))]


def _blob(mask: "NDArray[Any]", start: int, stop: int, top: int) -> Blob:
    part = mask[:, start:stop]
    rows = list(_stretches(part.any(axis=1)))
    first, last = rows[0][0], rows[-1][1]
    high, wide = last - first, stop - start
    is_even = high >= SQUARE * mask.shape[0] and 1 / UNEVEN <= wide / high <= UNEVEN
    is_square = is_even and bool(part.sum() >= FILLED * high * wide)
    return Blob(start, stop, top + first, top + last, is_square)


def _stretches(profile: Any) -> Iterator[tuple[int, int]]:  # noqa: ANN401 - a row of truths
    """Yield the stretches of a profile that are true."""
    import numpy  # noqa: PLC0415 - comes with the engine

    steps = numpy.diff(numpy.concatenate(([0], profile.astype(numpy.int8), [0])))
    starts, stops = numpy.flatnonzero(steps == 1), numpy.flatnonzero(steps == -1)
    yield from zip(starts.tolist(), stops.tolist(), strict=True)


def _mask(line: "NDArray[Any]") -> "NDArray[Any]":
    """Where there is ink: what differs from the ground, the commoner of two greys."""
    import cv2  # noqa: PLC0415 - comes with the engine

    grey = cv2.cvtColor(line, cv2.COLOR_BGR2GRAY)
    _, light = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    is_light = light.astype(bool)
    mask = ~is_light if 2 * is_light.sum() > is_light.size else is_light
    dark, bright = grey[~is_light], grey[is_light]
    if not dark.size or not bright.size or bright.mean() - dark.mean() < FAINT:
        return mask & False
    return mask
