"""A page's objects and characters in, the characters out that somebody sees: not white on white.

White text over a picture, a bar or anything else that is not white is seen, and so is any whose
colour is not known; text that no ink draws over a scan (render mode 3) is not asked.
"""

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.sources.pdf.library import PATH, TEXT, direct, pdfium
from reader.sources.pdf.shapes import PageObject, area_of
from reader.sources.pdf.sheet import Area, Glyph, turned_area

WHITE = 250  # of 255: each of red, green and blue of a white as paper is
FILLED = 0  # how most text is drawn
MOST_DARK = 2_000  # shapes that white text is held against; with more of them all is seen

# Characters by how many quarters of a circle they are turned.
Quarters = Mapping[int, Sequence[Glyph]]

_fill_of = direct(pdfium.FPDFPageObj_GetFillColor)


def seen(text: Any, quarters: Quarters, objects: Sequence[PageObject]) -> Quarters:  # noqa: ANN401 - a pointer
    """Return the characters that are seen."""
    whites = _white_texts(objects)
    if not whites:
        return quarters
    dark = [area for one in objects if _is_dark(one) and (area := area_of(one)) is not None]
    told = {}
    for quarter, glyphs in quarters.items():
        behind = [turned_area(area, quarter) for area in dark]
        told[quarter] = [
            glyph
            for glyph in glyphs
            if len(dark) > MOST_DARK
            or pdfium.FPDFText_GetTextObject(text, glyph.number) not in whites
            or _lies_on(glyph, behind)
        ]
    return told


def _white_texts(objects: Iterable[PageObject]) -> set[int]:
    return {
        one.handle
        for one in objects
        if one.kind == TEXT
        and _is_white(one)
        and pdfium.FPDFTextObj_GetTextRenderMode(one.handle) == FILLED
    }


def _is_white(one: PageObject) -> bool:
    """Whether an object is filled with white; not where nobody can tell, as of a pattern."""
    handle = ctypes.c_void_p(one.handle)
    is_known = _fill_of(handle, _TO_RED, _TO_GREEN, _TO_BLUE, _TO_ALPHA)
    return is_known != 0 and min(_RED.value, _GREEN.value, _BLUE.value) >= WHITE


_RED, _GREEN, _BLUE, _ALPHA = (ctypes.c_uint() for _ in range(4))
_TO_RED, _TO_GREEN, _TO_BLUE, _TO_ALPHA = map(ctypes.byref, (_RED, _GREEN, _BLUE, _ALPHA))


def _is_dark(one: PageObject) -> bool:
    """Whether an object may be anything but white where it lies."""
    if one.kind == TEXT:
        return False
    if one.kind != PATH:
        return True
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one.handle, ctypes.byref(fill), ctypes.byref(stroke))
    return fill.value != 0 and not _is_white(one)


def _lies_on(glyph: Glyph, areas: Iterable[Area]) -> bool:
    x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - glyph.size / 3
    return any(area.x0 <= x <= area.x1 and area.top <= y <= area.bottom for area in areas)
