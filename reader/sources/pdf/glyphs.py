"""The open text of a page in, its characters out, as they stand on it."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from math import atan2, copysign, degrees, hypot, isfinite
from typing import Any

from reader.sources.pdf.fontmap import read_character_map
from reader.sources.pdf.library import Matrix, Rectangle, direct, pdfium
from reader.sources.pdf.sheet import Glyph
from reader.text.ideographs import plain_ideographs

MOST_GLYPHS = 100_000  # of a page that is set; a page of stock prices has 40,000
ASKEW = 4.0  # degrees by which a page may lie askew; what does by more is set aslant
NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"

_HYPHEN = 2  # how pdfium gives a hyphen at a line's end
_SPACE = 32  # characters up to it may be pdfium's own
_FONT_BYTES = 8_000_000  # larger fonts are not looked into


_code_of = direct(pdfium.FPDFText_GetUnicode)
_is_made_up = direct(pdfium.FPDFText_IsGenerated)
_is_nameless = direct(pdfium.FPDFText_HasUnicodeMapError)
_origin_of = direct(pdfium.FPDFText_GetCharOrigin)
_cell_of = direct(pdfium.FPDFText_GetLooseCharBox)
_matrix_of = direct(pdfium.FPDFText_GetMatrix)
_size_of = direct(pdfium.FPDFText_GetFontSize)
_object_of = direct(pdfium.FPDFText_GetTextObject)


def glyphs_of(text: Any) -> tuple[dict[int, list[Glyph]], dict[int, float]]:  # noqa: ANN401 - a pointer
    """Return the characters by how many quarters of a circle they are turned by.

    Beside them, by their numbers, by how many degrees those are turned that lie aslant.
    """
    page = ctypes.cast(text, ctypes.c_void_p)
    origin_x, origin_y = ctypes.c_double(), ctypes.c_double()
    cell, matrix = Rectangle(), Matrix()
    to_x, to_y, to_cell, to_matrix = map(ctypes.byref, (origin_x, origin_y, cell, matrix))
    found: dict[int, list[Glyph]] = {0: []}
    aslant: dict[int, float] = {}
    last, last_end, together = (0.0, 0.0, 0), 0.0, 0
    set_by: int | None = None
    size, quarter, angle = 0.0, 0, 0.0
    for number, char in _characters(text, page):
        by = _object_of(page, number)
        if by is None or by != set_by:  # all characters of one text are set alike
            set_by = by
            _matrix_of(page, number, to_matrix)
            size, quarter, angle = _setting_of(matrix, _size_of(page, number))
        _origin_of(page, number, to_x, to_y)
        _cell_of(page, number, to_cell)
        x, y, right, top = origin_x.value, origin_y.value, cell.right, cell.top
        if not (0 < size < 1e6 and isfinite(x + y + right + top + cell.left + cell.bottom)):
            continue
        if angle:
            aslant[number] = angle
        begin, end, base = _turned_back(x, y, cell, quarter) if quarter else (x, right, -y)
        here = begin, base, quarter
        glyphs = found.setdefault(quarter, [])
        together = together + 1 if here == last else 0
        if together and end > last_end:  # of a text that the file says glyphs stand for
            begin, together = last_end, 0
        elif together and not _are_of_one_text(text, number):  # printed twice
            together = 0
        last, last_end = here, end
        glyphs.append(Glyph(char, begin, end, base, size, number))
        if together:
            told = _side_by_side(glyphs[-1 - together :])
            glyphs[-1 - together :] = told
            together = len(told) - 1
    return found, aslant


def _setting_of(matrix: Matrix, set_at: float) -> tuple[float, int, float]:
    """Size of a character, and its turn: in quarters, and in degrees if it lies aslant."""
    size = abs(set_at) * hypot(matrix.c, matrix.d)
    if not (matrix.b or matrix.a < 0 or set_at < 0):
        return size, 0, 0.0
    way = copysign(1, set_at)
    angle = degrees(atan2(way * matrix.b, way * matrix.a))
    quarter = round(angle / 90)
    return size, quarter % 4, angle if abs(angle - 90 * quarter) > ASKEW else 0.0


def _are_of_one_text(text: Any, number: int) -> bool:  # noqa: ANN401 - a pointer
    """Whether a character is of the text that the one before it is of."""
    before, this = (pdfium.FPDFText_GetTextObject(text, at) for at in (number - 1, number))
    return bool(this) and before == this


def _side_by_side(glyphs: list[Glyph]) -> list[Glyph]:
    """The characters that a ligature stands for, each with its share of the cell.

    Some makers tell every code that a font has a glyph for, ⼈ and 人; that is one character.
    """
    glyphs = [glyphs[0], *(one for last, one in pairwise(glyphs) if not _are_codes(last, one))]
    begin, end = glyphs[0].x0, glyphs[-1].x1
    wide = (end - begin) / len(glyphs)
    chars = _in_order([glyph.char for glyph in glyphs])
    return [
        glyph._replace(char=char, x0=begin + at * wide, x1=begin + (at + 1) * wide)
        for at, (glyph, char) in enumerate(zip(glyphs, chars, strict=True))
    ]


def _are_codes(one: Glyph, other: Glyph) -> bool:
    """Whether two are other codes of the same ideograph."""
    chars = {one.char, other.char}
    return len(chars) > len(set(map(plain_ideographs, chars)))


def _in_order(chars: list[str]) -> list[str]:
    """Letters of a ligature, those whose bytes a maker has written the wrong way round set right.

    No ligature stands for two Chinese characters: 昀椀 is fi.
    """
    letters = [chr(ord(char) >> 8) if ord(char) % 256 == 0 else char for char in chars]
    return letters if all(char.isascii() and char.isalpha() for char in letters) else chars


def plain_lines(text: Any) -> list[str]:  # noqa: ANN401 - a pointer
    """Return the lines of a page with more than `MOST_GLYPHS` characters, in the file's order.

    Nobody could read such a page on paper, and to set it takes seconds.  No line if it has fewer.
    """
    count = pdfium.FPDFText_CountChars(text)
    if count <= MOST_GLYPHS:
        return []
    units = (ctypes.c_uint16 * (2 * count + 2))()  # a rare ideograph takes two
    pdfium.FPDFText_GetText(text, 0, count, units)
    said = bytes(units).decode("utf-16-le", "replace").rstrip("\0")
    return said.replace(chr(_HYPHEN), "-").splitlines()


def _turned_back(x: float, y: float, cell: Any, quarter: int) -> tuple[float, float, float]:  # noqa: ANN401 - a structure of pdfium
    """Where a character begins, ends and has its baseline once its page is turned back.

    The same turn as `turned_area`'s, from pdfium's points, whose y goes up.
    """
    if quarter == 1:
        return y, cell.top, x
    return (-x, -cell.left, y) if quarter == 2 else (-y, -cell.bottom, -x)


def font_of(text: Any, number: int) -> Any:  # noqa: ANN401 - pointers
    """Return the font that a character is set in; None if nobody can tell."""
    shape = pdfium.FPDFText_GetTextObject(text, number)
    return pdfium.FPDFTextObj_GetFont(shape) if shape else None


def _characters(text: Any, page: ctypes.c_void_p) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - a pointer
    """Yield number and character of each that the page itself has."""
    count = pdfium.FPDFText_CountChars(text)
    repaired = _repaired(text, [one for one in range(count) if _is_nameless(page, one) == 1])
    high = 0
    for number in range(count):
        code = _code_of(page, number)
        if code <= _SPACE:
            if _is_made_up(page, number) == 1:
                continue
            code = ord("-") if code == _HYPHEN else code
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000 and high:
            code, high = 0x10000 + (high - 0xD800 << 10) + code - 0xDC00, 0
        yield number, repaired.get(number) or _character(code)


def _repaired(text: Any, nameless: list[int]) -> dict[int, str]:  # noqa: ANN401 - a pointer
    """Characters that the file does not name, as the fonts in it name their glyphs."""
    maps: dict[int, dict[int, str]] = {}
    repaired = {}
    for number in nameless:
        font = font_of(text, number)
        key = font or 0
        if key not in maps:
            maps[key] = read_character_map(_font_bytes(font)) if font else {}
        code = pdfium.FPDFText_GetUnicode(text, number)
        repaired[number] = maps[key].get(code, NO_CHARACTER)
    return repaired


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
