"""Fonts that a PDF names and does not bring: each is taken for one that is as good as empty.

pdfium would look for them among those of the machine, load one of many megabytes, and give cells as
broad as that one's; without any it passes over lines that run from top to bottom.  Nothing is drawn
where a page is read: how broad a character is, its file says.
"""

import ctypes
from struct import calcsize, pack
from typing import Any

from reader.sources.pdf.library import pdfium

EM = 1000
# What a font has for all characters alike: the sides of a box well within the narrowest cell.
HALF_BOX = 150, 0, 300, 700  # of letters and figures
FULL_BOX = 150, -50, 850, 800  # of Chinese characters
FIRST_FULL = 0x2E80  # the first character that takes a whole em
LAST = 0x10FFFF

CHINESE_OR_SUCH = frozenset({128, 129, 130, 134, 136})  # character sets, by Windows' numbers
WHOLE = 0  # the number of a font's table that stands for its file


def plain_font() -> bytes:
    """Return a TrueType font of three glyphs: no character's, letters', Chinese characters'."""
    glyphs = [b"", _box(*HALF_BOX), _box(*FULL_BOX)]
    ends = [sum(map(len, glyphs[:count])) for count in range(len(glyphs) + 1)]
    groups = (0x20, FIRST_FULL - 1, 1), (FIRST_FULL, LAST, 2)
    mapped = b"".join(pack(">3I", *group) for group in groups)
    # Format 13: many characters, one glyph.
    cmap = pack(">HHHHI", 0, 1, 3, 10, 12)
    cmap += pack(">HHIII", 13, 0, 16 + len(mapped), 0, len(groups)) + mapped
    tables = {
        b"cmap": cmap,
        b"glyf": b"".join(glyphs),
        b"head": pack(
            ">IIIIHHQQ4hHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0),
            *(0, -200, EM, 800, 0, 8, 2, 1, 0),
        ),
        b"hhea": pack(">I3hH3h3h4hhH", 0x10000, 800, -200, 0, EM, *([0] * 11), len(glyphs)),
        b"hmtx": pack(">6H", EM, 0, EM // 2, 0, EM, 0),
        b"loca": pack(f">{len(ends)}I", *ends),
        b"maxp": pack(">IH13H", 0x10000, len(glyphs), 4, 1, *([0] * 11)),
    }
    return _file_of(tables)


def _box(left: int, bottom: int, right: int, top: int) -> bytes:
    """A glyph of one outline with four corners, padded."""
    head = pack(">h4hHH", 1, left, bottom, right, top, 3, 0)
    across, up = right - left, top - bottom
    steps = pack(">8h", left, 0, across, 0, bottom, up, 0, -up)
    return head + b"\x01" * 4 + steps + bytes(-(len(head) + 4 + len(steps)) % 4)


def _file_of(tables: dict[bytes, bytes]) -> bytes:
    head = pack(">I4H", 0x10000, len(tables), 64, 2, 48)
    start = len(head) + len(tables) * calcsize(">4s3I")
    rows, body = b"", b""
    for tag, table in sorted(tables.items()):
        rows += pack(">4s3I", tag, 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + rows + body


_POINTER = ctypes.c_void_p
# What pdfium asks of a source of fonts, in its order: what it gets, and what it says beside which
# source it asks.
_ASKED: dict[str, Any] = {
    "Release": (None,),
    "EnumFonts": (None, _POINTER),
    "MapFont": (_POINTER, *[ctypes.c_int] * 4, _POINTER, _POINTER),
    "GetFont": (_POINTER, _POINTER),
    "GetFontData": (ctypes.c_ulong, _POINTER, ctypes.c_uint, _POINTER, ctypes.c_ulong),
    "GetFaceName": (ctypes.c_ulong, _POINTER, _POINTER, ctypes.c_ulong),
    "GetFontCharset": (ctypes.c_int, _POINTER),
    "DeleteFont": (None, _POINTER),
}
_KINDS: dict[str, Any] = {
    name: ctypes.CFUNCTYPE(gets, _POINTER, *says) for name, (gets, *says) in _ASKED.items()
}


class _Source(ctypes.Structure):
    _fields_ = (("version", ctypes.c_int), *_KINDS.items())


_in_use: list[_Source] = []  # the library asks it as long as it lives


def use_plain_fonts() -> None:
    """Let the library take the plain font for Chinese ones that a file does not bring.

    For others it has some of its own.  No document that is opened from here on can be drawn, until
    `use_real_fonts`.
    """
    if _in_use:
        return
    font = plain_font()

    def mapped(_self: int, _weight: int, _slope: int, charset: int, *_others: object) -> int | None:
        return 1 if charset in CHINESE_OR_SUCH else None

    def data(_self: int, _font: int, table: int, room: int | None, size: int) -> int:
        if table != WHOLE:
            return 0
        if room and size >= len(font):
            ctypes.memmove(room, font, len(font))
        return len(font)

    answers: dict[str, Any] = dict.fromkeys(_KINDS, _nothing)
    answers |= {"MapFont": mapped, "GetFontData": data}
    _in_use[:] = [_Source(1, *(kind(answers[name]) for name, kind in _KINDS.items()))]
    pdfium.FPDF_SetSystemFontInfo(ctypes.byref(_in_use[0]))


def use_real_fonts() -> None:
    """Let the library look among the machine's fonts again, as it does from the start."""
    if _in_use:
        pdfium.FPDF_SetSystemFontInfo(pdfium.FPDF_GetDefaultSystemFontInfo())
        _in_use.clear()


def _nothing(*_asked: object) -> int:
    return 0
