"""A PDF's pages in, sheets out: with `shapes` the only module that knows pdfium."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from math import atan2, hypot, isfinite, pi
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from reader.sources.pdf.drawing import Shape, sort_shapes
from reader.sources.pdf.fontmap import read_character_map
from reader.sources.pdf.shapes import shapes_of
from reader.sources.pdf.sheet import Area, Glyph, Sheet, turned_area

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST_GLYPHS = 200_000  # of a page; a page of stock prices has 40,000
NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"

_HYPHEN = 2  # how pdfium gives a hyphen at a line's end
_SPACE = 32  # characters up to it may be pdfium's own
_FONT_BYTES = 8_000_000  # larger fonts are not looked into
_NAME_BYTES = 128


class LockedPdfError(Exception):
    """It takes a password, or another one."""


class BrokenPdfError(Exception):
    """It is no PDF that pdfium can open."""


@contextmanager
def opened(data: Any, password: str | None) -> Iterator[Any]:  # noqa: ANN401 - a buffer
    """Open the PDF that `data` (a buffer that outlives it) holds.

    Raises:
        LockedPdfError: It takes another password.
        BrokenPdfError: It cannot be opened.
    """
    pdfium.FPDF_InitLibrary()
    size = len(data)
    secret = None if password is None else password.encode("utf-8", "surrogateescape")
    document = pdfium.FPDF_LoadMemDocument64(data, size, secret)
    if not document:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            raise LockedPdfError
        raise BrokenPdfError
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def count_pages(document: Any) -> int:  # noqa: ANN401 - a pointer
    """Return how many pages the document has."""
    return int(pdfium.FPDF_GetPageCount(document))


@contextmanager
def opened_page(document: Any, number: int) -> Iterator["PdfPage"]:  # noqa: ANN401 - a pointer
    """Open a page by its number from 0.

    Raises:
        BrokenPdfError: The page cannot be read.
    """
    page = pdfium.FPDF_LoadPage(document, number)
    if not page:
        raise BrokenPdfError
    text = pdfium.FPDFText_LoadPage(page)
    try:
        if not text:
            raise BrokenPdfError
        yield PdfPage(page, text)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


class PdfPage:
    """An open page."""

    def __init__(self, page: Any, text: Any) -> None:  # noqa: ANN401 - pointers
        """Take what `opened_page` has opened."""
        self._page = page
        self._text = text

    def sheet(self) -> Sheet:
        """Return what is printed on the page, turned so that most characters stand upright."""
        quarters = self._glyphs()
        counts = Counter({quarter: len(found) for quarter, found in quarters.items()})
        upright = max(counts, key=lambda quarter: (counts[quarter], -quarter), default=0)
        box = turned_area(self._area(), upright)
        shapes = [_turned(shape, upright) for shape in shapes_of(self._page)]
        around = [tuple(quarters.get((upright + turn) % 4, ())) for turn in range(4)]
        turned = (around[1], around[2], around[3])
        return Sheet(box, around[0], turned, sort_shapes(shapes, box), is_drawn=bool(shapes))

    def picture(self, longest: int) -> "tuple[NDArray[Any], float]":
        """Return what the page looks like, and how many points make a pixel.

        Its longer side is `longest` pixels; rows, columns, three colours, blue first.

        Raises:
            BrokenPdfError: It cannot be drawn.
        """
        import numpy  # noqa: PLC0415 - comes with what reads pictures

        width, height = map(
            float, (pdfium.FPDF_GetPageWidthF(self._page), pdfium.FPDF_GetPageHeightF(self._page))
        )
        if not (isfinite(width + height) and min(width, height) > 0):
            raise BrokenPdfError
        scale = longest / max(width, height)
        across, down = max(1, round(width * scale)), max(1, round(height * scale))
        bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_BGR, None, 0)
        if not bitmap:
            raise BrokenPdfError
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(
                bitmap, self._page, 0, 0, across, down, 0, pdfium.FPDF_ANNOT
            )
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            address = pdfium.FPDFBitmap_GetBuffer(bitmap)
            rows = ctypes.string_at(address, stride * down)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        drawn = numpy.frombuffer(rows, numpy.uint8).reshape(down, stride)[:, : across * 3]
        return drawn.reshape(down, across, 3).copy(), 1 / scale

    def face(self, number: int) -> str:
        """Return the name of the font that a glyph is set in, without the mark of a subset."""
        font = self._font(number)
        if not font:
            return ""
        name = ctypes.create_string_buffer(_NAME_BYTES)
        pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
        face = name.value.decode("utf-8", "replace")
        return face[7:] if face[6:7] == "+" else face

    def _area(self) -> Area:
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(box))
        return Area(box.left, -box.top, box.right, -box.bottom)

    def _font(self, number: int) -> Any:  # noqa: ANN401 - a pointer
        shape = pdfium.FPDFText_GetTextObject(self._text, number)
        return pdfium.FPDFTextObj_GetFont(shape) if shape else None

    def _glyphs(self) -> dict[int, list[Glyph]]:
        """The characters by how many quarters of a circle they are turned by."""
        page = self._text
        count = min(pdfium.FPDFText_CountChars(page), MOST_GLYPHS)
        origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
        cell, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        to_x, to_y, to_cell, to_matrix = map(ctypes.byref, (origin_x, origin_y, cell, matrix))
        found: dict[int, list[Glyph]] = {0: []}
        origin_of, cell_of = pdfium.FPDFText_GetCharOrigin, pdfium.FPDFText_GetLooseCharBox
        matrix_of, size_of = pdfium.FPDFText_GetMatrix, pdfium.FPDFText_GetFontSize
        for number, char in self._characters(count):
            origin_of(page, number, to_x, to_y)
            cell_of(page, number, to_cell)
            matrix_of(page, number, to_matrix)
            size = size_of(page, number) * hypot(matrix.c, matrix.d)
            x, y, right, top = origin_x.value, origin_y.value, cell.right, cell.top
            if not (0 < size < 1e6 and isfinite(x + y + right + top + cell.left + cell.bottom)):
                continue
            quarter = 0
            if matrix.b or matrix.a < 0:
                quarter = round(atan2(matrix.b, matrix.a) * 2 / pi) % 4
            glyph = Glyph(char, x, right, -y, size, number)
            if quarter:
                area = turned_area(Area(cell.left, -top, right, -cell.bottom), quarter)
                start = turned_area(Area(x, -y, x, -y), quarter)
                glyph = Glyph(char, start.x0, area.x1, start.top, size, number)
            found.setdefault(quarter, []).append(glyph)
        return found

    def _characters(self, count: int) -> Iterator[tuple[int, str]]:
        """Yield number and character of each that the page itself has."""
        page = self._text
        code_of, is_made_up = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_IsGenerated
        repaired = self._repaired(count)
        high = 0
        for number in range(count):
            code = code_of(page, number)
            if code <= _SPACE:
                if is_made_up(page, number) == 1:
                    continue
                code = ord("-") if code == _HYPHEN else code
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000 and high:
                code, high = 0x10000 + (high - 0xD800 << 10) + code - 0xDC00, 0
            char = repaired.get(number) or _character(code)
            yield number, char

    def _repaired(self, count: int) -> dict[int, str]:
        """Characters that the file does not name, as the fonts in it name their glyphs."""
        page, has_none = self._text, pdfium.FPDFText_HasUnicodeMapError
        nameless = [number for number in range(count) if has_none(page, number) == 1]
        maps: dict[int, dict[int, str]] = {}
        repaired = {}
        for number in nameless:
            font = self._font(number)
            key = ctypes.addressof(font.contents) if font else 0
            if key not in maps:
                maps[key] = read_character_map(_font_bytes(font)) if font else {}
            code = pdfium.FPDFText_GetUnicode(page, number)
            repaired[number] = maps[key].get(code, NO_CHARACTER)
        return repaired


def _turned(shape: Shape, quarter: int) -> Shape:
    return shape._replace(area=turned_area(shape.area, quarter))


def _character(code: int) -> str:
    is_whole = 0 < code < 0xD800 or 0xDFFF < code < 0x110000
    return chr(code) if is_whole else NO_CHARACTER


def _font_bytes(font: Any) -> bytes:  # noqa: ANN401 - a pointer
    size = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
    if not 0 < size.value <= _FONT_BYTES or not pdfium.FPDFFont_GetIsEmbedded(font):
        return b""
    data = (ctypes.c_uint8 * size.value)()
    pdfium.FPDFFont_GetFontData(font, data, size.value, ctypes.byref(size))
    return bytes(data)
