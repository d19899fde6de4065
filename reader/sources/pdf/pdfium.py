"""A PDF's pages in, sheets out; with what it imports of this room all that knows pdfium."""

import ctypes
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite
from typing import Any, NamedTuple

from reader.sources.pdf.aslant import within_trim, without_aslant
from reader.sources.pdf.drawing import Shape, sort_shapes
from reader.sources.pdf.drawn_heads import heads_of
from reader.sources.pdf.font_source import use_plain_fonts, use_real_fonts
from reader.sources.pdf.glyphs import font_of, glyphs_of, plain_lines
from reader.sources.pdf.hidden_words import on_page, seen_glyphs
from reader.sources.pdf.library import BGR, ERR_PASSWORD, WITH_NOTES, Rectangle, pdfium
from reader.sources.pdf.outlined import are_outlined, outlined_lines, without_lines
from reader.sources.pdf.scaling import scale_of, scaled_area, scaled_glyphs
from reader.sources.pdf.shapes import PageObjects
from reader.sources.pdf.sheet import Area, Sheet, turned_area

_NAME_BYTES = 128
NO_BOUND = float("inf")


class Sight(NamedTuple):
    """What a page looks like.

    Attributes:
        width: In pixels.
        height: The same.
        pixels: Row by row, blue, green and red of each, a byte each.
        points: How many make a pixel.
    """

    width: int
    height: int
    pixels: bytes
    points: float


class LockedPdfError(Exception):
    """It takes a password, or another one."""


class BrokenPdfError(Exception):
    """It is no PDF that pdfium can open."""


@contextmanager
def opened(
    data: Any,  # noqa: ANN401 - a buffer
    password: str | None,
    *,
    is_drawn: bool = False,
) -> Iterator[Any]:
    """Open a PDF.

    Args:
        data: A buffer that outlives it.
        password: What it may take to open it.
        is_drawn: Whether its pages are to be looked at, so that it needs the fonts that it names.

    Raises:
        LockedPdfError: It takes another password.
        BrokenPdfError: It cannot be opened.
    """
    pdfium.FPDF_InitLibrary()
    (use_real_fonts if is_drawn else use_plain_fonts)()
    size = len(data)
    secret = None if password is None else password.encode("utf-8", "surrogateescape")
    document = pdfium.FPDF_LoadMemDocument64(data, size, secret)
    if not document:
        if pdfium.FPDF_GetLastError() == ERR_PASSWORD:
            raise LockedPdfError
        raise BrokenPdfError
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)
        use_real_fonts()


def count_pages(document: Any) -> int:  # noqa: ANN401 - a pointer
    """Return how many pages the document has."""
    return int(pdfium.FPDF_GetPageCount(document))


@contextmanager
def opened_page(
    document: Any,  # noqa: ANN401 - a pointer
    number: int,
    *,
    has_layers: bool = False,
) -> Iterator["PdfPage"]:
    """Open a page by its number from 0; `has_layers` where the file says that it has some.

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
        yield PdfPage(document, page, text, has_layers=has_layers)
    finally:
        if text:
            pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)


class PdfPage:
    """An open page."""

    def __init__(
        self,
        document: Any,  # noqa: ANN401 - a pointer
        page: Any,  # noqa: ANN401 - a pointer
        text: Any,  # noqa: ANN401 - a pointer
        *,
        has_layers: bool,
    ) -> None:
        """Take what `opened_page` has opened."""
        self._document = document
        self._page = page
        self._text = text
        self._has_layers = has_layers
        self._faces: dict[int, str] = {}  # by the number of a font's place in memory

    def sheet(self) -> Sheet:
        """Return what is printed on the page, turned so that most characters stand upright."""
        objects = PageObjects(self._document, self._page, has_layers=self._has_layers)
        area = self._area()
        found, angles = glyphs_of(self._text)
        printed = on_page(found, area)
        quarters = seen_glyphs(self._text, objects, printed, area)
        hidden = sum(map(len, printed.values())) - sum(map(len, quarters.values()))
        quarters, aslant = without_aslant(quarters, angles)
        quarters, beside = within_trim(quarters, area, self._trim())
        aside = [*aslant, *beside]
        counts = Counter({quarter: len(found) for quarter, found in quarters.items()})
        upright = max(counts, key=lambda quarter: (counts[quarter], -quarter), default=0)
        box = turned_area(area, upright)
        shapes = [_turned(shape, upright) for shape in objects.shapes()]
        around = [tuple(quarters.get((upright + turn) % 4, ())) for turn in range(4)]
        lines = outlined_lines(shapes)
        scale = 1.0 if lines else scale_of(around[0])
        if scale != 1.0:
            box = scaled_area(box, scale)
            around = [scaled_glyphs(glyphs, scale) for glyphs in around]
            aside = [one._replace(glyphs=scaled_glyphs(one.glyphs, scale)) for one in aside]
            shapes = [shape._replace(area=scaled_area(shape.area, scale)) for shape in shapes]
        drawn = sort_shapes(without_lines(shapes, lines), box)
        return Sheet(
            box,
            around[0],
            (around[1], around[2], around[3]),
            drawn,
            is_drawn=bool(shapes),
            hidden=hidden,
            drawn_heads=heads_of(lines, around[0], drawn, box) if lines else (),
            is_outlined=are_outlined(shapes, sum(counts.values())),
            aside=tuple(one._replace(angle=one.angle - 90 * upright) for one in aside),
            quarters=(upright - pdfium.FPDFPage_GetRotation(self._page)) % 4,
        )

    def plain_lines(self) -> list[str]:
        """Return the lines of a page with too many characters to be set; of another, none."""
        return plain_lines(self._text)

    def sight(self, longest: int, sharpest: float = NO_BOUND) -> Sight:
        """Return what the page looks like.

        Its longer side is `longest` pixels, or fewer if a point would take more than `sharpest`.

        Raises:
            BrokenPdfError: It cannot be drawn.
        """
        width, height = map(
            float, (pdfium.FPDF_GetPageWidthF(self._page), pdfium.FPDF_GetPageHeightF(self._page))
        )
        if not (isfinite(width + height) and min(width, height) > 0):
            raise BrokenPdfError
        scale = min(longest / max(width, height), sharpest)
        across, down = max(1, round(width * scale)), max(1, round(height * scale))
        bitmap = pdfium.FPDFBitmap_CreateEx(across, down, BGR, None, 0)
        if not bitmap:
            raise BrokenPdfError
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xFFFFFFFF)
            pdfium.FPDF_RenderPageBitmap(bitmap, self._page, 0, 0, across, down, 0, WITH_NOTES)
            stride = pdfium.FPDFBitmap_GetStride(bitmap)
            rows = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * down)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        starts = range(0, stride * down, stride)
        pixels = b"".join(rows[start : start + 3 * across] for start in starts)
        return Sight(across, down, pixels, 1 / scale)

    def face(self, number: int) -> str:
        """Return the name of the font that a glyph is set in, without the mark of a subset."""
        font = font_of(self._text, number)
        if not font:
            return ""
        if font not in self._faces:
            self._faces[font] = _face_of(font)
        return self._faces[font]

    def _trim(self) -> Area | None:
        """What is left of the page when it is cut, if the file says so."""
        edges = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPage_GetTrimBox(self._page, *map(ctypes.byref, edges)):
            return None
        left, bottom, right, top = (edge.value for edge in edges)
        return Area(left, -top, right, -bottom) if isfinite(left + bottom + right + top) else None

    def _area(self) -> Area:
        box = Rectangle()
        pdfium.FPDF_GetPageBoundingBox(self._page, ctypes.byref(box))
        return Area(box.left, -box.top, box.right, -box.bottom)


def _face_of(font: Any) -> str:  # noqa: ANN401 - a pointer
    """The name of a font, without the mark of a subset."""
    name = ctypes.create_string_buffer(_NAME_BYTES)
    pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
    face = name.value.decode("utf-8", "replace")
    return face[7:] if face[6:7] == "+" else face


def _turned(shape: Shape, quarter: int) -> Shape:
    if not quarter:
        return shape
    outlines = tuple(one._replace(area=turned_area(one.area, quarter)) for one in shape.outlines)
    return shape._replace(area=turned_area(shape.area, quarter), outlines=outlines)
