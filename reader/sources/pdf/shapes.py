"""An open page in, its paths and pictures out, as they lie on it, those in forms too."""

import ctypes
from collections.abc import Iterator
from itertools import islice
from math import isfinite
from typing import Any

from reader.sources.pdf.drawing import Shape
from reader.sources.pdf.library import FORM, IMAGE, PATH, Matrix, pdfium
from reader.sources.pdf.sheet import Area

MOST = 20_000  # shapes of a page
DEEPEST = 3  # forms within forms that are looked into

Placing = tuple[float, float, float, float, float, float]


_AS_IT_LIES = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def shapes_of(page: Any) -> Iterator[Shape]:  # noqa: ANN401 - a pointer
    """Yield what is drawn on a page."""
    return islice(_shapes_of(page, _AS_IT_LIES, DEEPEST), MOST)


def _shapes_of(holder: Any, matrix: Placing, depth: int) -> Iterator[Shape]:  # noqa: ANN401 - a pointer
    is_page = depth == DEEPEST
    count_of = pdfium.FPDFPage_CountObjects if is_page else pdfium.FPDFFormObj_CountObjects
    object_at = pdfium.FPDFPage_GetObject if is_page else pdfium.FPDFFormObj_GetObject
    for number in range(max(0, count_of(holder))):
        found = object_at(holder, number)
        kind = pdfium.FPDFPageObj_GetType(found) if found else 0
        if kind == FORM and depth > 1:
            yield from _shapes_of(found, _times(_matrix_of(found), matrix), depth - 1)
        elif kind in (PATH, IMAGE):
            area = _bounds(found, matrix)
            if area is not None:
                yield Shape(area, is_picture=kind == IMAGE)


def _bounds(found: Any, matrix: Placing) -> Area | None:  # noqa: ANN401 - a pointer
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(found, *map(ctypes.byref, edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    corners = [_moved(x, y, matrix) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    if not all(map(isfinite, (*xs, *ys))):
        return None
    return Area(min(xs), -max(ys), max(xs), -min(ys))


def _matrix_of(found: Any) -> Placing:  # noqa: ANN401 - a pointer
    got = Matrix()
    if not pdfium.FPDFPageObj_GetMatrix(found, ctypes.byref(got)):
        return _AS_IT_LIES
    return got.a, got.b, got.c, got.d, got.e, got.f


def _times(one: Placing, other: Placing) -> Placing:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _moved(x: float, y: float, matrix: Placing) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
