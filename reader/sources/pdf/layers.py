"""What lies on an open page in, out which of its layers are switched off.

A layer (optional content) is a mark around what is drawn, or a word of a form.  Whether it is
shown follows from the file's settings, which only pdfium's drawing asks: so a square is drawn
under each mark, and each form by itself, and what has left no trace is off.
"""

import ctypes
from collections.abc import Iterator
from itertools import chain
from math import ceil, isfinite, sqrt
from typing import Any

from reader.sources.pdf.library import BGR, TEXT, Rectangle, direct, optional, pdfium

NAME = "OC"  # of a mark that is a layer's
CATALOGUE = b"/OCProperties"  # what a file has that has layers
MOST_MARKS = 4_000  # of a page; what is in others is shown
MOST_FORMS = 50  # the same, of forms that are drawn
CELL = 4  # pixels of the square of a mark
FORM_SIDE = 400  # pixels of a page on which a form is drawn
PAPER, INK = 0x7B, 255  # of 255, of red, green and blue each
EMBEDDED = 1
INKLESS = 3
ALTERNATE = 1  # a way to fill

_count_marks = direct(pdfium.FPDFPageObj_CountMarks)
_put_under = optional("FPDFPageObj_AddExistingMark", "i pp")
_NAME_UNITS = 4

Bitmap = tuple[bytes, int, int]  # what is drawn, bytes a row, pixels a row


class Layers:
    """The layers of an open page."""

    def __init__(self, page: Any, *, has_catalogue: bool) -> None:  # noqa: ANN401 - a pointer
        """Of a page nothing of which has been asked for.

        Args:
            page: pdfium's.
            has_catalogue: Whether the file says that it has layers.
        """
        self._page = page
        self._has_catalogue = has_catalogue
        self._marks: dict[int, Any] = {}
        self._forms: dict[int, Any] = {}

    def around(self, found: Any) -> tuple[int, ...]:  # noqa: ANN401 - a pointer
        """Return the numbers of the layers that an object says it is in."""
        count = _count_marks(found)
        own = dict(_layers_of(found, count)) if count else {}
        self._marks |= own
        return tuple(own)

    def of_form(self, form: Any) -> tuple[int, ...]:  # noqa: ANN401 - a pointer
        """Return the numbers of the layers that what is in a form of the page may be in."""
        own = self.around(form)
        if self._has_catalogue and len(self._forms) < MOST_FORMS and _is_sure(form):
            self._forms[form.value] = form
            return (*own, form.value)
        return own

    def off(self) -> frozenset[int]:
        """Return the numbers of those that are off, of all that were asked for."""
        marks = self._asked() if self._marks and _put_under is not None else ()
        blank = (place for place, form in self._forms.items() if self._is_blank(form))
        return frozenset(chain((place for place, is_shown in marks if not is_shown), blank))

    def _asked(self) -> Iterator[tuple[int, bool]]:
        """Yield for each mark whether a square under it is drawn."""
        asked = list(self._marks.items())[:MOST_MARKS]
        box = Rectangle()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(box))
        width, height = box.right - box.left, box.top - box.bottom
        if not (isfinite(width + height) and min(width, height) > 0):
            return
        rows = ceil(sqrt(len(asked)))
        wide, high = width / rows, height / rows
        squares = []
        for number, (_, mark) in enumerate(asked):
            left, low = box.left + number % rows * wide, box.bottom + number // rows * high
            square = pdfium.FPDFPageObj_CreateNewRect(left, low, wide, high)
            pdfium.FPDFPageObj_SetFillColor(square, INK, INK, INK, 255)
            pdfium.FPDFPath_SetDrawMode(square, ALTERNATE, 0)
            _put_under(square, mark)
            squares.append((square, left + wide / 2, low + high / 2))
        own = self._own()
        for square, _, _ in squares:
            pdfium.FPDFPage_InsertObject(self._page, square)
        try:
            drawn = self._drawn(rows * CELL, own)
            for (place, _), (_, x, y) in zip(asked, squares, strict=True):
                yield place, self._has_ink(drawn, x, y)
        finally:
            for square, _, _ in squares:
                if pdfium.FPDFPage_RemoveObject(self._page, square):
                    pdfium.FPDFPageObj_Destroy(square)

    def _has_ink(self, drawn: Bitmap, x: float, y: float) -> bool:
        """Whether ink lies at a point of the page."""
        rows, stride, side = drawn
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(
            self._page, 0, 0, side, side, 0, x, y, ctypes.byref(across), ctypes.byref(down)
        )
        if not (0 <= across.value < side and 0 <= down.value < side):
            return True
        return rows[down.value * stride + 3 * across.value] != PAPER

    def _is_blank(self, form: Any) -> bool:  # noqa: ANN401 - a pointer
        """Whether nothing is drawn of a form."""
        others = [one for one in self._own() if one.value != form.value]
        rows, stride, side = self._drawn(FORM_SIDE, others)
        paper = bytes([PAPER]) * (3 * side)
        return all(rows[at * stride : at * stride + 3 * side] == paper for at in range(side))

    def _drawn(self, side: int, without: list[Any]) -> Bitmap:
        """The page as a square, without some of its objects."""
        for found in without:
            pdfium.FPDFPageObj_SetIsActive(found, False)
        bitmap = pdfium.FPDFBitmap_CreateEx(side, side, BGR, None, 0)
        try:
            paper = 0xFF000000 + PAPER * 0x010101
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, side, side, paper)
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, side, side, 0, 0)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            return (
                ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * side),
                stride,
                side,
            )
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
            for found in without:
                pdfium.FPDFPageObj_SetIsActive(found, True)

    def _own(self) -> list[Any]:
        """What lies on the page."""
        count = max(0, pdfium.FPDFPage_CountObjects(self._page))
        found = (pdfium.FPDFPage_GetObject(self._page, at) for at in range(count))
        return [ctypes.c_void_p(one) for one in found if one]


def _layers_of(found: Any, count: int) -> Iterator[tuple[int, Any]]:  # noqa: ANN401 - pointers
    """Yield those of an object's marks that are of layers, by their places in memory."""
    for number in range(count):
        mark = pdfium.FPDFPageObj_GetMark(found, number)
        if mark and _name_of(mark) == NAME:
            yield mark, ctypes.c_void_p(mark)


def _name_of(mark: int) -> str:
    """The name of a mark; empty where it is too long to be a layer's."""
    units, size = (ctypes.c_uint16 * _NAME_UNITS)(), ctypes.c_ulong()
    pdfium.FPDFPageObjMark_GetName(mark, units, ctypes.sizeof(units), ctypes.byref(size))
    return bytes(units).decode("utf-16-le", "replace")[: max(0, size.value // 2 - 1)]


def _within(form: Any) -> list[Any]:  # noqa: ANN401 - pointers
    count = max(0, pdfium.FPDFFormObj_CountObjects(form))
    found = (ctypes.c_void_p(pdfium.FPDFFormObj_GetObject(form, at)) for at in range(count))
    return [one for one in found if one]


def _is_sure(form: Any) -> bool:  # noqa: ANN401 - a pointer
    """Whether a form has a text that would surely be seen if it were drawn."""
    for found in _within(form):
        if pdfium.FPDFPageObj_GetType(found) == TEXT:
            font = pdfium.FPDFTextObj_GetFont(found)
            mode = pdfium.FPDFTextObj_GetTextRenderMode(found)
            if font and mode < INKLESS and pdfium.FPDFFont_GetIsEmbedded(font) == EMBEDDED:
                return True
    return False
