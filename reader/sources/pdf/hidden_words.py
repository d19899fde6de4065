"""An open page's characters in, those out that are seen: white ones on white paper are not.

Page make-up leaves such words behind: an editor's mark, a line that was to be painted over.  White
words on a picture, a bar or a tint are seen.
"""

import ctypes
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import chain, islice
from typing import Any

from reader.sources.pdf.library import IMAGE, pdfium
from reader.sources.pdf.shapes import WHITE, PageObjects, bounds_of
from reader.sources.pdf.sheet import Area, Glyph, turned_area

MOST_GROUNDS = 2_000  # pictures and filled paths of a page; where there are more all is seen
MOST_LOOKS = 2_000_000  # at a ground for each white character; the same
FILLED = 0  # how most text is drawn


def seen_glyphs(
    text: Any,  # noqa: ANN401 - a pointer
    objects: PageObjects,
    quarters: Mapping[int, list[Glyph]],
) -> Mapping[int, list[Glyph]]:
    """Return the characters of an open page, by how they are turned, without the hidden ones."""
    if not objects.has_white_text or objects.has_more:
        return quarters
    white = {
        glyph for glyph in chain.from_iterable(quarters.values()) if _is_white_letter(text, glyph)
    }
    grounds = _grounds(objects)
    if len(grounds) > MOST_GROUNDS or len(grounds) * len(white) > MOST_LOOKS:
        return quarters
    return {
        quarter: list(_seen(glyphs, white, [turned_area(one, quarter) for one in grounds]))
        for quarter, glyphs in quarters.items()
    }


def _seen(glyphs: Sequence[Glyph], white: Set[Glyph], grounds: Sequence[Area]) -> Iterator[Glyph]:
    """Yield the characters that are not white, or whose middle lies on a ground."""
    for glyph in glyphs:
        x, y = (glyph.x0 + glyph.x1) / 2, glyph.base - glyph.size / 3
        here = Area(x, y, x, y)
        if glyph not in white or any(ground.holds(here) for ground in grounds):
            yield glyph


def _grounds(objects: PageObjects) -> list[Area]:
    """Where pictures lie, paths that are filled with a colour, and what nobody knows the colour of.

    There may be one more of them than are asked.
    """
    solid = (one for one in objects.drawn if one.kind == IMAGE or _is_coloured(one.pointer))
    found = map(bounds_of, chain(objects.others, solid))
    return list(islice((area for area in found if area is not None), MOST_GROUNDS + 1))


def _is_white_letter(text: Any, glyph: Glyph) -> bool:  # noqa: ANN401 - a pointer
    """Whether a character is white and nothing else: hollow ones have a line around them."""
    found = pdfium.FPDFText_GetTextObject(text, glyph.number)
    if not found or pdfium.FPDFTextObj_GetTextRenderMode(found) != FILLED:
        return False
    return _is_white(partial(pdfium.FPDFPageObj_GetFillColor, found))


def _is_coloured(path: Any) -> bool:  # noqa: ANN401 - a pointer
    how, has_line = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(how), ctypes.byref(has_line)):
        return True
    return how.value != 0 and not _is_white(partial(pdfium.FPDFPageObj_GetFillColor, path))


def _is_white(colour_of: Callable[..., int]) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(*map(ctypes.byref, (red, green, blue, alpha))):
        return False
    return min(red.value, green.value, blue.value) >= WHITE
