"""An open page in, its paths and pictures out, as they lie on it, those in forms too."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import islice
from math import isfinite
from typing import Any, NamedTuple

from reader.sources.pdf.drawing import Shape
from reader.sources.pdf.library import FORM, IMAGE, PATH, Matrix, pdfium
from reader.sources.pdf.sheet import Area

MOST = 20_000  # shapes of a page
DEEPEST = 3  # forms within forms that are looked into

Placing = tuple[float, float, float, float, float, float]


_AS_IT_LIES = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class PageObject(NamedTuple):
    """What lies on a page or in a form on it.

    Attributes:
        handle: A pointer.
        kind: A text, a path, an image, a shading, or a form too deep to be looked into.
        placing: How its form lies on the page.
    """

    handle: Any
    kind: int
    placing: Placing


def objects_of(page: Any) -> Iterator[PageObject]:  # noqa: ANN401 - a pointer
    """Yield what lies on a page, and in the forms on it."""
    return _objects_of(page, _AS_IT_LIES, DEEPEST)


def shapes_of(objects: Iterable[PageObject]) -> Iterator[Shape]:
    """Yield what is drawn on a page: the paths and pictures among its objects."""
    drawn = (
        Shape(area, is_picture=one.kind == IMAGE)
        for one in objects
        if one.kind in (PATH, IMAGE) and (area := area_of(one)) is not None
    )
    return islice(drawn, MOST)


def _objects_of(holder: Any, placing: Placing, depth: int) -> Iterator[PageObject]:  # noqa: ANN401 - a pointer
    is_page = depth == DEEPEST
    count_of = pdfium.FPDFPage_CountObjects if is_page else pdfium.FPDFFormObj_CountObjects
    object_at = pdfium.FPDFPage_GetObject if is_page else pdfium.FPDFFormObj_GetObject
    for number in range(max(0, count_of(holder))):
        found = object_at(holder, number)
        kind = pdfium.FPDFPageObj_GetType(found) if found else 0
        if kind == FORM and depth > 1:
            yield from _objects_of(found, _times(_matrix_of(found), placing), depth - 1)
        else:
            yield PageObject(found, kind, placing)


def area_of(found: PageObject) -> Area | None:
    """Return where an object lies on its page; None if nobody can tell."""
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(found.handle, *map(ctypes.byref, edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    corners = [_moved(x, y, found.placing) for x in (left, right) for y in (bottom, top)]
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
