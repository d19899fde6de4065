"""A path in, the closed outlines that it fills out: knows pdfium.

Page make-up turns a head into paths where its font must not go with the file, one path a character,
a line or a stroke.
"""

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import isfinite
from typing import Any

from reader.sources.pdf.drawing import Outline
from reader.sources.pdf.library import Matrix, direct, pdfium
from reader.sources.pdf.sheet import Area

FEWEST = 6  # segments of a path; a rectangle has five
OF_ONE = 300  # segments of a character at most; a path with more is several
SLENDER = 1.8  # times as long as broad is a path of several characters
LOWEST, HIGHEST = 3.0, 200.0  # points that a character's ink takes
MOST = 20_000  # segments of a page that are looked at
MOVE = 2  # the kind of a segment that begins an outline

_count_of = direct(pdfium.FPDFPath_CountSegments)
_segment_of = direct(pdfium.FPDFPath_GetPathSegment)
_kind_of = direct(pdfium.FPDFPathSegment_GetType)
_point_of = direct(pdfium.FPDFPathSegment_GetPoint)


class OutlineReader:
    """What finds the outlines of a page's paths, which it counts."""

    def __init__(self) -> None:
        """Nothing has been looked at."""
        self._left = MOST

    def outlines_of(
        self,
        path: ctypes.c_void_p,
        area: Area,
        placed: Callable[[float, float], tuple[float, float]],
    ) -> tuple[Outline, ...]:
        """Return the outlines of a path that may be of characters; none of another.

        Args:
            path: pdfium's pointer.
            area: Where the path lies on the page.
            placed: A point of what the path is part of in, the point on the page out, y going up.
        """
        count = _count_of(path)
        if count < FEWEST or not LOWEST <= min(area.width, area.height) <= HIGHEST:
            return ()
        if not _is_filled(path):
            return ()
        long, short = max(area.width, area.height), min(area.width, area.height)
        self._left -= count
        if self._left < 0:
            return ()
        starts = _starts(path, count)
        if count <= OF_ONE and long <= SLENDER * short:
            return (Outline(area, count, len(starts) < 2),)
        return tuple(_parts(path, [*starts, count], placed))


def _is_filled(path: Any) -> bool:  # noqa: ANN401 - a pointer
    how, has_line = ctypes.c_int(), ctypes.c_int()
    is_known = pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(how), ctypes.byref(has_line))
    return bool(is_known) and how.value != 0


def _starts(path: ctypes.c_void_p, count: int) -> list[int]:
    """The numbers of the segments that begin an outline."""
    return [
        number
        for number in range(count)
        if _kind_of(ctypes.c_void_p(_segment_of(path, number))) == MOVE
    ]


def _parts(
    path: ctypes.c_void_p,
    starts: Sequence[int],
    placed: Callable[[float, float], tuple[float, float]],
) -> Iterator[Outline]:
    """Yield the outlines of a path that begin there, the last of them its end."""
    matrix = Matrix()
    if not pdfium.FPDFPageObj_GetMatrix(path, ctypes.byref(matrix)):
        return
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    x, y = ctypes.c_float(), ctypes.c_float()
    to_x, to_y = ctypes.byref(x), ctypes.byref(y)
    for start, stop in pairwise(starts):
        xs, ys = [], []
        for number in range(start, stop):
            _point_of(ctypes.c_void_p(_segment_of(path, number)), to_x, to_y)
            px, py = placed(
                a * x.value + c * y.value + e,
                b * x.value + d * y.value + f,
            )
            xs.append(px)
            ys.append(-py)
        if isfinite(sum(xs) + sum(ys)) and stop - start > 1:
            area = Area(min(xs), min(ys), max(xs), max(ys))
            yield Outline(area, stop - start, len(starts) == 2)
