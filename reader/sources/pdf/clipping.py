"""What lies on an open page in, the area that it is seen in out: knows pdfium's clip paths."""

import ctypes
from math import isfinite
from typing import Any

from reader.sources.pdf.library import direct, pdfium
from reader.sources.pdf.shapes import PageObject, moved
from reader.sources.pdf.sheet import Area

MOST_SEGMENTS = 64  # of a path that is looked at; a frame has five
MOST_PATHS = 16  # that cut one another

_path_of = direct(pdfium.FPDFPageObj_GetClipPath)
_paths_of = direct(pdfium.FPDFClipPath_CountPaths)
_segments_of = direct(pdfium.FPDFClipPath_CountPathSegments)
_segment_of = direct(pdfium.FPDFClipPath_GetPathSegment)
_point_of = direct(pdfium.FPDFPathSegment_GetPoint)


class Clips:
    """What objects are cut to; many share one path, which is looked at once."""

    def __init__(self) -> None:
        """None has been looked at."""
        self._known: dict[object, Area | None] = {}
        self._x, self._y = ctypes.c_float(), ctypes.c_float()
        self._to = ctypes.byref(self._x), ctypes.byref(self._y)

    def of(self, found: PageObject) -> Area | None:
        """Return the area that an object is cut to, y going down; None where nothing cuts it."""
        path = ctypes.c_void_p(_path_of(found.pointer))
        count = _paths_of(path) if path else 0
        if not 0 < count <= MOST_PATHS:
            return None
        last = count - 1
        segments = _segments_of(path, last)
        key = count, segments, self._point(path, last, 0), self._point(path, last, 2), found.matrix
        if key not in self._known:
            self._known[key] = self._common(path, count, found)
        return self._known[key]

    def _common(self, path: Any, count: int, found: PageObject) -> Area | None:  # noqa: ANN401 - a pointer
        """What lies within all paths, as far as they are known."""
        common: Area | None = None
        for number in range(count):
            segments = _segments_of(path, number)
            if not 2 < segments <= MOST_SEGMENTS:
                continue
            points = [moved(*self._point(path, number, at), found.matrix) for at in range(segments)]
            xs, ys = zip(*points, strict=True)
            if not isfinite(sum(xs) + sum(ys)):
                continue
            one = Area(min(xs), -max(ys), max(xs), -min(ys))
            common = one if common is None else shared(common, one)
        return common

    def _point(self, path: Any, number: int, at: int) -> tuple[float, float]:  # noqa: ANN401 - a pointer
        segment = ctypes.c_void_p(_segment_of(path, number, at))
        if not segment or not _point_of(segment, *self._to):
            return 0.0, 0.0
        return self._x.value, self._y.value


def shared(one: Area, other: Area) -> Area:
    """What both areas cover; its sides are below nothing where they do not meet."""
    return Area(
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )
