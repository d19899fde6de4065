"""A page of any size in, the same out in a newspaper's, whose rules and frames are so many points.

A page may have been made smaller to go on a sheet of office paper, or be measured in units of its
own, of which a reader of PDFs may know nothing.
"""

from collections.abc import Sequence

from reader.sources.pdf.rows import body_size
from reader.sources.pdf.sheet import Area, Glyph

SMALLEST, LARGEST = 4.0, 28.0  # points of the text of a page that is left as it is
USUAL = 10.0


def scale_of(glyphs: Sequence[Glyph]) -> float:
    """Return by how much a page is to be made larger; 1 for one of a usual size."""
    body = body_size(glyphs)
    return 1.0 if not body or SMALLEST <= body <= LARGEST else USUAL / body


def scaled_area(area: Area, scale: float) -> Area:
    """Return an area of the page made larger."""
    return Area(*(scale * edge for edge in area))


def scaled_glyphs(glyphs: Sequence[Glyph], scale: float) -> tuple[Glyph, ...]:
    """Return characters of the page made larger."""
    return tuple(
        glyph._replace(
            x0=scale * glyph.x0,
            x1=scale * glyph.x1,
            base=scale * glyph.base,
            size=scale * glyph.size,
        )
        for glyph in glyphs
    )
