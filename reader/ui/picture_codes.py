"""A picture in, what is sent to a terminal that shows pictures out: no text, of no page.

https://sw.kovidgoyal.net/kitty/graphics-protocol/#unicode-placeholders
https://iterm2.com/documentation-images.html
https://vt100.net/docs/vt3xx-gp/chapter14.html
"""

import re
import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator
from functools import cache

from reader.model import PagePicture
from reader.ui.half_blocks import Cells

PLACEHOLDER = "\U0010eeee"
CHUNK = 4096  # characters of a picture in one of kitty's sequences
BAND = 6  # rows of pixels in a row of sixels
FEW = 16  # colours; a terminal with no more has greys only
_GREYS = 16  # levels
_CUBE = 6  # levels of each of three colours
_CODE = tuple(range(0x3F, 0x7F))  # what a sixel of these pixels is written as

# kitty's rowcolumn-diacritics.txt, by ranges: the mark after a placeholder says its row, the next
# one its column.
_MARKS = """
305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 59c-5a1
5a8-5a9 5ab-5ac 5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec 730 732-733
735-736 73a 73d 73f-741 743 745 747 749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 829-82d 951 953-954
f82-f83 f86-f87 135d-135f 17dd 193a 1a17 1a75-1a7c 1b6b 1b6d-1b73 1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1
1dc3-1dc9 1dcb-1dcc 1dd1-1de6 1dfe 20d0-20d1 20d4-20d7 20db-20dc 20e1 20e7 20e9 20f0 2cef-2cf1
2de0-2dff a66f a67c-a67d a6f0-a6f1 a8e0-a8f1
"""
MOST_CELLS = 250  # rows, or columns, that can be said


def placeholder(row: int, column: int) -> str:
    """Return the text of the cell in which a picture's part at this row and column is seen."""
    marks = _marks()
    return PLACEHOLDER + marks[row] + marks[column]


def kept_by_kitty(picture: PagePicture, cells: Cells, number: int) -> tuple[str, str]:
    """Return what gives the terminal a picture that placeholders show, and what takes it back.

    `number` (1 to 255) is the colour, of 256, that its placeholders have.
    """
    data = b64encode(png_of(picture)).decode()
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    columns, rows = cells
    what = f"a=T,U=1,f=100,q=2,i={number},c={columns},r={rows},"
    heads = [what, *["q=2,"] * (len(chunks) - 1)]
    parts = [
        f"\x1b_G{head}m={int(at < len(chunks) - 1)};{chunk}\x1b\\"
        for at, (head, chunk) in enumerate(zip(heads, chunks, strict=True))
    ]
    return "".join(parts), f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\"


def iterm_file(picture: PagePicture, cells: Cells) -> str:
    """Return what draws a picture from the cursor on, over so many cells."""
    data = png_of(picture)
    columns, rows = cells
    size = f"size={len(data)};width={columns};height={rows}"
    told = f"File=inline=1;{size};preserveAspectRatio=1;doNotMoveCursor=1"
    return f"\x1b]1337;{told}:{b64encode(data).decode()}\x07"


def png_of(picture: PagePicture) -> bytes:
    """Return a picture as a PNG file."""
    width, height, pixels = picture
    rows = (b"\0" + pixels[at : at + 3 * width] for at in range(0, len(pixels), 3 * width))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"".join(rows), 6)
    parts = ((b"IHDR", header), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_png_part(*part) for part in parts)


def sixels(picture: PagePicture, colours: int) -> str:
    """Return what draws a picture from the cursor on, a pixel of it on a pixel of the screen.

    With so few colours that a page's are not among them it is drawn in greys.
    """
    width, height, pixels = picture
    shades = _in_greys(pixels) if colours <= FEW else _in_colours(pixels)
    palette = _greys() if colours <= FEW else _colours()
    used = "".join(f"#{shade};2;{palette[shade]}" for shade in sorted(set(shades)))
    size = BAND * width
    bands = (_band(shades[at : at + size], width) for at in range(0, len(shades), size))
    return f'\x1bP0;1q"1;1;{width};{height}{used}' + "-".join(bands) + "\x1b\\"


def _png_part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _band(shades: bytes, width: int) -> str:
    """Six rows of pixels (the last may have fewer), colour by colour."""
    rows = [shades[at : at + width] for at in range(0, len(shades), width)]
    return "$".join(f"#{shade}{_of_one_colour(rows, shade, width)}" for shade in set(shades))


def _of_one_colour(rows: list[bytes], shade: int, width: int) -> str:
    """Where a colour is in six rows: bytes are added as whole numbers, none reaches the next."""
    total = sum(
        int.from_bytes(row.translate(_is_shade(shade, at)), "big") for at, row in enumerate(rows)
    )
    codes = total.to_bytes(width, "big").translate(_code_table()).decode()
    return _REPEATED.sub(_counted, codes.rstrip("?"))


_REPEATED = re.compile(r"(.)\1{3,}")


def _counted(found: re.Match[str]) -> str:
    return f"!{len(found[0])}{found[1]}"


@cache
def _is_shade(shade: int, row: int) -> bytes:
    """The table that makes of a shade the bit of a row, and nothing of others."""
    return bytes((1 << row) * (other == shade) for other in range(256))


@cache
def _code_table() -> bytes:
    return bytes(_CODE) + bytes(256 - len(_CODE))


def _in_greys(pixels: bytes) -> bytes:
    """The grey of each pixel, of its green: a page is printed black on white."""
    return pixels[1::3].translate(bytes(level * _GREYS // 256 for level in range(256)))


def _in_colours(pixels: bytes) -> bytes:
    """The colour of each pixel, in a cube of colours."""
    steps = (_CUBE * _CUBE, _CUBE, 1)
    parts = (
        int.from_bytes(pixels[at::3].translate(_steps_of(step)), "big")
        for at, step in enumerate(steps)
    )
    return sum(parts).to_bytes(len(pixels) // 3, "big")


@cache
def _steps_of(step: int) -> bytes:
    return bytes(step * round(level * (_CUBE - 1) / 255) for level in range(256))


def _greys() -> list[str]:
    """Each grey, in hundredths."""
    return [";".join([str(round(level * 100 / (_GREYS - 1)))] * 3) for level in range(_GREYS)]


def _colours() -> list[str]:
    """Each colour of the cube, in hundredths."""
    levels = [round(level * 100 / (_CUBE - 1)) for level in range(_CUBE)]
    return [f"{red};{green};{blue}" for red in levels for green in levels for blue in levels]


@cache
def _marks() -> str:
    return "".join(_ranges())


def _ranges() -> Iterator[str]:
    for span in _MARKS.split():
        first, _, last = span.partition("-")
        yield "".join(map(chr, range(int(first, 16), int(last or first, 16) + 1)))
