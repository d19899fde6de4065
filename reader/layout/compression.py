"""挤进: a stop at a line's end gives up the blank half of its square, so that the line ends flush.

A terminal has no narrower comma, only another glyph, and such a one among full-width marks reads
as sloppy typing; so no mark within a line gives, and no bracket, whose partner stays as it is.
A squeezed mark is shown in its half-width form, one code point for one code point (CLREQ,
"Procedures for Inter-Character Spacing Reduction": the mark at the line's end comes first).
"""

NARROWER = dict(zip("，、；：。．？！", ",､;:｡.?!", strict=True))
CELLS_GIVEN = 1


def squeeze(text: str) -> str:
    """Return a line's text with the stop at its end half-width; as it is if it ends with none."""
    return text[:-1] + NARROWER.get(text[-1:], text[-1:])
