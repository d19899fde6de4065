"""An open page's characters in, those out that are seen on it.

Page make-up leaves words behind that nobody sees: white ones on white paper, such as an editor's
mark; an older text below a picture that was put over it; what a frame cuts off; what has no ink;
what is in a layer that is switched off.
White words on a picture, a bar or a tint are seen.  Where most of a page has no ink or is below a
picture, it is a scan that was read before, and all of it is kept.
"""

import ctypes
from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple

from reader.sources.pdf.clipping import Clips
from reader.sources.pdf.covers import covered_glyphs, is_filled
from reader.sources.pdf.library import IMAGE, direct, pdfium
from reader.sources.pdf.shapes import PageObjects, bounds_of
from reader.sources.pdf.sheet import Area, Glyph, turned_area

MOST_GROUNDS = 2_000  # pictures and filled paths of a page; where there are more all is seen
MOST_LOOKS = 2_000_000  # at a ground for each white character; the same
WHITE = 250  # of 255, of red, green and blue each
FILLED, INKLESS = 0, 3  # ways in which text is drawn: most of it, and text that is not

_object_of = direct(pdfium.FPDFText_GetTextObject)
_mode_of = direct(pdfium.FPDFTextObj_GetTextRenderMode)
_colour_of = direct(pdfium.FPDFPageObj_GetFillColor)

Quarters = Mapping[int, list[Glyph]]


class _Doubt(NamedTuple):
    """Why a text may be unseen: white as it is, without ink, or cut to an area."""

    is_white: bool
    is_inkless: bool
    clip: Area | None


def seen_glyphs(
    text: Any,  # noqa: ANN401 - a pointer
    objects: PageObjects,
    quarters: Quarters,
    page: Area,
) -> Quarters:
    """Return the characters of an open page, by how they are turned, without the hidden ones."""
    holder = ctypes.cast(text, ctypes.c_void_p)
    total = sum(map(len, quarters.values()))
    hidden = _in_layers_off(holder, objects, quarters) if objects.off else set()
    if doubts := _doubts(objects, page):
        of = _by_number(holder, quarters, doubts)
        clips = {number: doubt.clip for number, doubt in of.items() if doubt.clip}
        hidden |= _out_of(quarters, lambda glyph: clips.get(glyph.number))
        inkless = {number for number, doubt in of.items() if doubt.is_inkless}
        hidden |= inkless if 2 * len(inkless) < total else set()
        white = {number for number, doubt in of.items() if doubt.is_white}
        hidden |= _white_on_white(objects, quarters, white) if white else set()
    covered = set(covered_glyphs(holder, objects, quarters))
    hidden |= covered if 2 * len(covered) < total else set()
    return _without(quarters, hidden)


def on_page(quarters: Quarters, page: Area) -> Quarters:
    """Return the characters without those beside the page, unless all of them are."""
    beside = {
        number
        for quarter, glyphs in quarters.items()
        for number in _beside(glyphs, turned_area(page, quarter))
    }
    return (
        quarters if len(beside) == sum(map(len, quarters.values())) else _without(quarters, beside)
    )


def _beside(glyphs: Sequence[Glyph], page: Area) -> list[int]:
    left, top, right, bottom = page
    return [
        number
        for _, x0, x1, base, size, number, _ in glyphs
        if not (2 * left <= x0 + x1 <= 2 * right and top <= base - size / 3 <= bottom)
    ]


def _without(quarters: Quarters, left_out: Set[int]) -> Quarters:
    if not left_out:
        return quarters
    return {
        quarter: [glyph for glyph in glyphs if glyph.number not in left_out]
        for quarter, glyphs in quarters.items()
    }


def _doubts(objects: PageObjects, page: Area) -> dict[int, _Doubt]:
    """The texts that may be unseen, by the number of their place in memory."""
    found = {}
    clips = Clips()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    to_colour = tuple(map(ctypes.byref, (red, green, blue, alpha)))
    for place, one in objects.texts.items():
        mode = _mode_of(one.pointer)
        is_white = (
            mode == FILLED
            and bool(_colour_of(one.pointer, *to_colour))
            and red.value >= WHITE
            and green.value >= WHITE
            and blue.value >= WHITE
        )
        clip = clips.of(one)
        clip = None if clip is None or clip.holds(page, 1.0) else clip
        if is_white or mode == INKLESS or clip is not None:
            found[place] = _Doubt(is_white, mode == INKLESS, clip)
    return found


def _by_number(
    holder: ctypes.c_void_p, quarters: Quarters, doubts: Mapping[int, _Doubt]
) -> dict[int, _Doubt]:
    """The characters of such texts by their numbers."""
    found = {}
    for glyph in chain.from_iterable(quarters.values()):
        doubt = doubts.get(_object_of(holder, glyph.number))
        if doubt is not None:
            found[glyph.number] = doubt
    return found


def _in_layers_off(holder: ctypes.c_void_p, objects: PageObjects, quarters: Quarters) -> set[int]:
    """The numbers of characters in layers that are switched off."""
    glyphs = chain.from_iterable(quarters.values())
    return {one.number for one in glyphs if _object_of(holder, one.number) in objects.off}


def _out_of(quarters: Quarters, area_of: Callable[[Glyph], Area | None]) -> set[int]:
    """The numbers of characters whose middle lies out of their areas."""
    found = set()
    for quarter, glyphs in quarters.items():
        turned: dict[Area, Area] = {}
        for glyph in glyphs:
            if (area := area_of(glyph)) is None:
                continue
            if area not in turned:
                turned[area] = turned_area(area, quarter)
            if not turned[area].holds(glyph.middle):
                found.add(glyph.number)
    return found


def _white_on_white(objects: PageObjects, quarters: Quarters, white: Set[int]) -> set[int]:
    """The numbers of white characters whose middle lies on no ground."""
    grounds = [] if objects.has_more else _grounds(objects)
    is_known = not objects.has_more and len(grounds) <= MOST_GROUNDS
    if not is_known or len(grounds) * len(white) > MOST_LOOKS:
        return set()
    found = set()
    for quarter, glyphs in quarters.items():
        turned = [turned_area(ground, quarter) for ground in grounds]
        for glyph in glyphs:
            if glyph.number in white:
                here = glyph.middle
                if not any(ground.holds(here) for ground in turned):
                    found.add(glyph.number)
    return found


def _grounds(objects: PageObjects) -> list[Area]:
    """Where pictures lie, paths that are filled with a colour, and what nobody knows the colour of.

    There may be one more of them than are asked.
    """
    solid = (one for one in objects.drawn if one.kind == IMAGE or _is_coloured(one.pointer))
    found = map(bounds_of, chain(objects.others, solid))
    return list(islice((area for area in found if area is not None), MOST_GROUNDS + 1))


def _is_coloured(path: Any) -> bool:  # noqa: ANN401 - a pointer
    return is_filled(path) and not _is_white(partial(pdfium.FPDFPageObj_GetFillColor, path))


def _is_white(colour_of: Callable[..., int]) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(*map(ctypes.byref, (red, green, blue, alpha))):
        return False
    return min(red.value, green.value, blue.value) >= WHITE
