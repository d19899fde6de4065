"""Characters as fonts code them in, as they are printed out: ligatures, widths, radicals."""

import unicodedata

from reader.sources.pdf.sheet import Glyph
from reader.text.ideographs import plain_ideographs

# Ems of a character's cell.
NARROW = 0.65  # a full-width digit or letter in so narrow a cell is a half-width one
WIDE = 0.95  # a half-width mark in so wide a cell is a full-width one

USUAL = "\u4e00", "\u9fff"  # most characters of a Chinese page, which show themselves

_WIDER = 0xFEE0  # from ASCII to the full-width forms
_MARKS = frozenset(",:;!?()")
_COMMON = frozenset("。、“”‘’《》「」—…")  # others that show themselves
_LIGATURES = range(0xFB00, 0xFB07)


def as_printed(glyph: Glyph) -> str:
    """Return the characters that a glyph shows."""
    char = glyph.char
    if (
        USUAL[0] <= char <= USUAL[1]
        or char in _COMMON
        or ("0" <= char <= "z" and char not in ":;?")
    ):
        return char  # most are such
    if char in _MARKS:
        is_wide = glyph.x1 - glyph.x0 >= WIDE * glyph.size
        return chr(ord(char) + _WIDER) if is_wide else char
    if "\uff01" <= char <= "\uff5e":
        is_narrow = glyph.x1 - glyph.x0 <= NARROW * glyph.size
        return chr(ord(char) - _WIDER) if is_narrow and char.isalnum() else char
    if ord(char) in _LIGATURES:
        return unicodedata.normalize("NFKC", char)
    kind, _, usual = unicodedata.decomposition(char).partition(" ")
    if kind == "<vertical>":  # a mark as it stands in a line that runs down the page
        mark = chr(int(usual, 16))
        return chr(ord(mark) + _WIDER) if mark.isascii() else mark
    return plain_ideographs(char)
