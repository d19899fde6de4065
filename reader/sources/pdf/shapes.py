"""An open page in, what lies on it out, in forms too; paths and pictures as shapes."""

import ctypes
from collections.abc import Iterator
from functools import partial
from itertools import repeat
from math import isfinite
from typing import Any, NamedTuple

from reader.sources.pdf.drawing import Shape
from reader.sources.pdf.layers import Layers
from reader.sources.pdf.library import FORM, IMAGE, PATH, TEXT, Matrix, direct, pdfium
from reader.sources.pdf.outlines import OutlineReader
from reader.sources.pdf.sheet import Area

MOST = 20_000  # shapes of a page
LEANING = 0.01  # of its sides; what leans less is level
DEEPEST = 3  # forms within forms that are looked into

_of_page = direct(pdfium.FPDFPage_GetObject)
_of_form = direct(pdfium.FPDFFormObj_GetObject)
_kind_of = direct(pdfium.FPDFPageObj_GetType)
_bounds_of = direct(pdfium.FPDFPageObj_GetBounds)

Placing = tuple[float, float, float, float, float, float]


class PageObject(NamedTuple):
    """What lies on a page.

    Attributes:
        pointer: pdfium's.
        kind: What it is.
        matrix: How the form that it is in, if any, is placed.
        order: How many are drawn before it.
    """

    pointer: Any
    kind: int
    matrix: Placing
    order: int = 0


_made = tuple.__new__  # in half the time that a call takes
_AS_IT_LIES = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class PageObjects:
    """What lies on a page, in forms too.

    Attributes:
        document: The page is of, open.
        drawn: Paths and pictures.
        others: What else lies there beside text: shadings, and forms too deep to be looked into.
        texts: Text, by the number of its place in memory.
        off: The numbers of texts in layers that are switched off; what else is in those is in none
            of the lists.
        has_more: Whether there is more than `MOST` of `drawn` or `others`, which is left out.
    """

    def __init__(
        self,
        document: Any,  # noqa: ANN401 - a pointer
        page: Any,  # noqa: ANN401 - a pointer
        *,
        has_layers: bool = False,
    ) -> None:
        """Walk over all of them once; `has_layers` where the file says that it has some."""
        self.document = document
        self.drawn: list[PageObject] = []
        self.others: list[PageObject] = []
        self.texts: dict[int, PageObject] = {}
        self.off: set[int] = set()
        self.has_more = False
        self._order = 0
        self._layers = Layers(page, has_catalogue=has_layers)
        self._in_layers: dict[int, tuple[int, ...]] = {}
        self._walk(page, _AS_IT_LIES, DEEPEST, ())
        if self._in_layers:
            self._leave_out()

    def _walk(
        self,
        holder: Any,  # noqa: ANN401 - a pointer
        matrix: Placing,
        depth: int,
        layers: tuple[int, ...],
    ) -> None:
        is_page = depth == DEEPEST
        count_of = pdfium.FPDFPage_CountObjects if is_page else pdfium.FPDFFormObj_CountObjects
        object_at = _of_page if is_page else _of_form
        place = ctypes.cast(holder, ctypes.c_void_p)
        places = map(object_at, repeat(place), range(max(0, count_of(holder))))
        pointers = [ctypes.c_void_p(one) for one in places if one]
        for found, kind in zip(pointers, map(_kind_of, pointers), strict=True):
            is_form = kind == FORM and depth > 1
            own = self._layers.of_form(found) if is_form and is_page else self._layers.around(found)
            if is_form:
                placed = _times(_matrix_of(found), matrix)
                self._walk(found, placed, depth - 1, (*layers, *own))
            else:
                self._order += 1
                if own or layers:
                    self._in_layers[found.value or 0] = (*layers, *own)
                one = _made(PageObject, (found, kind, matrix, self._order))
                if kind == TEXT:
                    self.texts[found.value or 0] = one
                else:
                    self._keep(one)

    def _keep(self, found: PageObject) -> None:
        kept = self.drawn if found.kind in (PATH, IMAGE) else self.others
        if len(kept) < MOST:
            kept.append(found)
        else:
            self.has_more = True

    def _leave_out(self) -> None:
        """Leave out what is in layers that are off."""
        gone = self._layers.off()
        if not gone:
            return
        off = {place for place, layers in self._in_layers.items() if not gone.isdisjoint(layers)}
        self.off = off & self.texts.keys()
        self.texts = {place: one for place, one in self.texts.items() if place not in off}
        for kept in (self.drawn, self.others):
            kept[:] = [one for one in kept if one.pointer.value not in off]

    def shapes(self) -> Iterator[Shape]:
        """Yield what is drawn, as it lies on the page."""
        reader = OutlineReader()
        for found in self.drawn:
            if (area := bounds_of(found)) is None:
                continue
            if found.kind == IMAGE:
                yield Shape(area, is_picture=True)
            else:
                placed = partial(moved, matrix=found.matrix)
                yield Shape(area, outlines=reader.outlines_of(found.pointer, area, placed))


def bounds_of(found: PageObject) -> Area | None:
    """Return where an object lies, y going down; None where nobody can tell."""
    sides = (ctypes.c_float * 4)()
    places = (ctypes.byref(sides, at) for at in range(0, ctypes.sizeof(sides), 4))
    if not _bounds_of(found.pointer, *places):
        return None
    left, bottom, right, top = sides
    if found.matrix is _AS_IT_LIES:
        if not isfinite(left + bottom + right + top):
            return None
        return Area(min(left, right), -max(bottom, top), max(left, right), -min(bottom, top))
    corners = [moved(x, y, found.matrix) for x in (left, right) for y in (bottom, top)]
    xs, ys = zip(*corners, strict=True)
    if not all(map(isfinite, (*xs, *ys))):
        return None
    return Area(min(xs), -max(ys), max(xs), -min(ys))


def is_aslant(found: PageObject) -> bool:
    """Whether an object is turned by no quarter, so that its bounds hold more than itself."""
    a, b, c, d, _, _ = _times(_matrix_of(found.pointer), found.matrix)
    level, upright = abs(a) + abs(d), abs(b) + abs(c)
    return min(level, upright) > LEANING * max(level, upright)


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


def moved(x: float, y: float, matrix: Placing) -> tuple[float, float]:
    """Return where a point of a form lies on the page, y going up."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
