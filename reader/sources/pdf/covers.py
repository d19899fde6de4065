"""An open page's characters in, those out that something drawn later lies over: knows pdfium."""

import ctypes
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Any

from reader.sources.pdf.clipping import Clips, shared
from reader.sources.pdf.library import IMAGE, direct, pdfium
from reader.sources.pdf.shapes import PageObject, PageObjects, bounds_of, is_aslant
from reader.sources.pdf.sheet import Area, Glyph, turned_area

LEAST_COVER = 20.0  # points of a side of what may hide a word
MOST_COVERS = 30  # pictures and boxes that are looked under
CORNERS = (4, 5)  # segments of a box
STRAIGHT = 0.1  # units that a side of one may lean
MOSTLY = 0.98  # of a picture's pixels, through which nothing shines

_object_of = direct(pdfium.FPDFText_GetTextObject)


def covered_glyphs(
    holder: ctypes.c_void_p, objects: PageObjects, quarters: Mapping[int, list[Glyph]]
) -> Iterator[int]:
    """Yield the numbers of characters over which a picture or a filled box is drawn later."""
    first = min((one.order for one in objects.texts.values()), default=0)
    last = max((one.order for one in objects.drawn), default=0)
    if not objects.texts or first > last:
        return
    clips = Clips()
    covers = [
        (one, area)
        for one in objects.drawn
        if one.order > first
        and (one.kind == IMAGE or _is_box(one.pointer))
        and not is_aslant(one)
        and (area := _seen_of(one, clips)) is not None
        and min(area.width, area.height) >= LEAST_COVER
    ][:MOST_COVERS]
    if not covers:
        return
    for quarter, glyphs in quarters.items():
        ordered = sorted(glyphs, key=attrgetter("base"))
        bases = [glyph.base for glyph in ordered]
        for cover, area in covers:
            there = turned_area(area, quarter)
            start = bisect_left(bases, there.top)
            stop = bisect_right(bases, there.bottom + 2 * LEAST_COVER)
            below = list(_drawn_before(holder, objects, cover, there, ordered[start:stop]))
            if below and _is_opaque(objects.document, cover):
                yield from below


def _drawn_before(
    holder: ctypes.c_void_p,
    objects: PageObjects,
    cover: PageObject,
    area: Area,
    glyphs: Sequence[Glyph],
) -> Iterator[int]:
    """Yield the numbers of characters whose middle lies below a cover."""
    for glyph in glyphs:
        if area.holds(glyph.middle):
            text = objects.texts.get(_object_of(holder, glyph.number))
            if text is not None and text.order < cover.order:
                yield glyph.number


def _seen_of(one: PageObject, clips: Clips) -> Area | None:
    """Where a picture or a box is seen: what a frame cuts off it hides nothing."""
    area, clip = bounds_of(one), clips.of(one)
    return shared(area, clip) if area is not None and clip is not None else area


def _is_box(path: Any) -> bool:  # noqa: ANN401 - a pointer
    """Whether a path is filled and has only level and upright sides."""
    count = pdfium.FPDFPath_CountSegments(path)
    if count not in CORNERS or not is_filled(path):
        return False
    points = [_corner(path, at) for at in range(count)]
    return all(min(abs(x - u), abs(y - v)) <= STRAIGHT for (x, y), (u, v) in pairwise(points))


def _corner(path: Any, at: int) -> tuple[float, float]:  # noqa: ANN401 - a pointer
    x, y = ctypes.c_float(), ctypes.c_float()
    segment = pdfium.FPDFPath_GetPathSegment(path, at)
    pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value


def _is_opaque(document: Any, cover: PageObject) -> bool:  # noqa: ANN401 - a pointer
    """Whether nothing shines through a picture or a box."""
    if pdfium.FPDFPageObj_HasTransparency(cover.pointer):
        return False
    if cover.kind != IMAGE:
        return True
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(document, None, cover.pointer)
    if not bitmap:
        return False
    try:
        return _opaque_share(bitmap) >= MOSTLY
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


def _opaque_share(bitmap: Any) -> float:  # noqa: ANN401 - a pointer
    """The share of pixels, four bytes each, through which nothing shines."""
    size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
    alphas = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)[3::4]
    return alphas.count(255) / len(alphas) if alphas else 0.0


def is_filled(path: Any) -> bool:  # noqa: ANN401 - a pointer
    """Return whether a path is filled, as far as anybody knows."""
    how, has_line = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(how), ctypes.byref(has_line)):
        return True
    return how.value != 0
