"""The open text of a page in, its characters out, as they stand on it."""

import ctypes
from itertools import pairwise, repeat
from math import atan2, copysign, degrees, hypot, isfinite
from struct import Struct
from typing import Any

from reader.sources.pdf.fontmap import read_character_map
from reader.sources.pdf.library import direct, pdfium
from reader.sources.pdf.sheet import Glyph
from reader.text.ideographs import plain_ideographs

MOST_GLYPHS = 100_000  # of a page that is set; a page of stock prices has 40,000
ASKEW = 4.0  # degrees by which a page may lie askew; what does by more is set aslant
NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"

_HYPHEN = 2  # how pdfium gives a hyphen at a line's end
_SPACE = 32  # characters up to it may be pdfium's own
_PLACE = Struct("2d4f")  # as pdfium writes it: x and y; left, top, right and bottom of the cell
_MATRIX = Struct("6f")
_SURROGATE = 0xD800  # the first code that is half of a character
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
    matrix, place = map(ctypes.create_string_buffer, (_MATRIX.size, _PLACE.size))
    to_x, to_y, to_cell = (ctypes.byref(place, at) for at in (0, 8, 16))
    to_matrix, place_in = ctypes.byref(matrix), _PLACE.unpack
    glyphs: list[Glyph] = []
    found = {0: glyphs}
    made = tuple.__new__  # a glyph is made in half the time so
    aslant: dict[int, float] = {}
    last_begin = last_base = last_end = 0.0
    last_quarter = together = 0
    set_by: int | None = None
    size, quarter, angle = 0.0, 0, 0.0
    for number, char in _characters(text, page):
        by = _object_of(page, number)
        if by is None or by != set_by:  # all characters of one text are set alike
            set_by = by
            _matrix_of(page, number, to_matrix)
            size, quarter, angle = _setting_of(_MATRIX.unpack(matrix), _size_of(page, number))
            glyphs = found.setdefault(quarter, [])
        _origin_of(page, number, to_x, to_y)
        _cell_of(page, number, to_cell)
        x, y, left, top, right, bottom = place_in(place)
        if not (0 < size < 1e6 and isfinite(x + y + left + top + right + bottom)):
            continue
        if angle:
            aslant[number] = angle
        turned = quarter and _turned_back(x, y, (left, top, bottom), quarter)
        begin, end, base = turned or (x, right, -y)
        is_again = begin == last_begin and base == last_base and quarter == last_quarter
        together = together + 1 if is_again else 0
        last_begin, last_base, last_quarter = begin, base, quarter
        if together and end > last_end:  # of a text that the file says glyphs stand for
            begin, together = last_end, 0
        elif together and not _are_of_one_text(text, number):  # printed twice
            together = 0
        last_end = end
        glyphs.append(made(Glyph, (char, begin, end, base, size, number, False)))
        if together:
            told = _side_by_side(glyphs[-1 - together :])
            glyphs[-1 - together :] = told
            together = len(told) - 1
    return found, aslant


def _setting_of(matrix: tuple[float, ...], set_at: float) -> tuple[float, int, float]:
    """Size of a character, and its turn: in quarters, and in degrees if it lies aslant."""
    a, b, c, d, _, _ = matrix
    size = abs(set_at) * hypot(c, d)
    if not (b or a < 0 or set_at < 0):
        return size, 0, 0.0
    way = copysign(1, set_at)
    angle = degrees(atan2(way * b, way * a))
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


def _turned_back(
    x: float, y: float, cell: tuple[float, float, float], quarter: int
) -> tuple[float, float, float]:
    """Where a character begins, ends and has its baseline once its page is turned back.

    The same turn as `turned_area`'s, from pdfium's points, whose y goes up; `cell` is left, top and
    bottom.
    """
    left, top, bottom = cell
    if quarter == 1:
        return y, top, x
    return (-x, -left, y) if quarter == 2 else (-y, -bottom, -x)


def font_of(text: Any, number: int) -> Any:  # noqa: ANN401 - pointers
    """Return the font that a character is set in; None if nobody can tell."""
    shape = pdfium.FPDFText_GetTextObject(text, number)
    return pdfium.FPDFTextObj_GetFont(shape) if shape else None


def _characters(text: Any, page: ctypes.c_void_p) -> list[tuple[int, str]]:  # noqa: ANN401 - a pointer
    """Return number and character of each that the page itself has."""
    numbers = range(pdfium.FPDFText_CountChars(text))
    nameless = enumerate(map(_is_nameless, repeat(page), numbers))
    repaired = _repaired(text, [number for number, is_so in nameless if is_so == 1])
    codes = list(map(_code_of, repeat(page), numbers))
    chars = [chr(code) if _SPACE < code < _SURROGATE else "" for code in codes]
    high = 0
    for number in [number for number, char in enumerate(chars) if not char]:
        code = codes[number]
        if code <= _SPACE:
            if _is_made_up(page, number) == 1:
                continue
            code = ord("-") if code == _HYPHEN else code
        elif code < 0xDC00:
            high = code
            continue
        elif code < 0xE000 and high:
            code, high = 0x10000 + (high - _SURROGATE << 10) + code - 0xDC00, 0
        chars[number] = _character(code)
    for number, char in repaired.items():
        chars[number] = chars[number] and char
    return [(number, char) for number, char in enumerate(chars) if char]


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
    is_whole = 0 < code < _SURROGATE or 0xDFFF < code < 0x110000
    return chr(code) if is_whole else NO_CHARACTER


def _font_bytes(font: Any) -> bytes:  # noqa: ANN401 - a pointer
    size = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
    if not 0 < size.value <= _FONT_BYTES or not pdfium.FPDFFont_GetIsEmbedded(font):
        return b""
    data = (ctypes.c_uint8 * size.value)()
    pdfium.FPDFFont_GetFontData(font, data, size.value, ctypes.byref(size))
    return bytes(data)
