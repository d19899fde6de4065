"""What is sent for a picture is the picture, as its receivers' manuals have it read."""

import base64
import re
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model import PagePicture
from reader.ui.picture_codes import (
    CHUNK,
    MOST_CELLS,
    PLACEHOLDER,
    iterm_file,
    kept_by_kitty,
    placeholder,
    png_of,
    sixels,
)


@st.composite
def pictures(draw):
    width, height = draw(st.integers(1, 24)), draw(st.integers(1, 24))
    size = 3 * width * height
    return PagePicture(width, height, draw(st.binary(min_size=size, max_size=size)))


def unpacked(png):
    """Width, height and pixels of a PNG file that filters nothing."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    parts, at = {}, 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data = png[at + 8 : at + 8 + length]
        (crc,) = struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert crc == zlib.crc32(kind + data)
        parts[kind], at = data, at + 12 + length
    width, height, *form = struct.unpack(">IIBBBBB", parts[b"IHDR"])
    assert form == [8, 2, 0, 0, 0]
    assert list(parts) == [b"IHDR", b"IDAT", b"IEND"]
    rows = zlib.decompress(parts[b"IDAT"])
    step = 1 + 3 * width
    return width, height, b"".join(rows[at + 1 : at + step] for at in range(0, len(rows), step))


def seen(code):
    """Width, height and the colour, in hundredths, of each pixel that sixels draw."""
    width, height, body = re.fullmatch(
        r'\x1bP0;1q"1;1;(\d+);(\d+)(.*)\x1b\\', code, re.DOTALL
    ).groups()
    palette, drawn, colour, across, top = {}, {}, 0, 0, 0
    for number, shade, count, sixel, move in re.findall(
        r"#(\d+)(?:;2;(\d+;\d+;\d+))?|(?:!(\d+))?([?-~])|([$-])", body
    ):
        if shade:
            palette[number] = shade
        elif number:
            colour = palette[number]
        elif move:
            across, top = 0, top + 6 * (move == "-")
        for _ in range(int(count or 1) if sixel else 0):
            for bit in range(6):
                if (ord(sixel) - 63) >> bit & 1:
                    assert (across, top + bit) not in drawn
                    drawn[across, top + bit] = tuple(map(int, colour.split(";")))
            across += 1
    return int(width), int(height), drawn


@given(pictures())
def test_a_png_holds_every_pixel(picture):
    assert unpacked(png_of(picture)) == picture


@given(pictures())
def test_sixels_draw_every_pixel_once_in_the_nearest_colour(picture):
    width, height, drawn = seen(sixels(picture, 256))
    assert (width, height) == picture[:2]
    assert len(drawn) == width * height
    for (x, y), colour in drawn.items():
        at = 3 * (y * width + x)
        told = picture.pixels[at : at + 3]
        assert colour == tuple(20 * round(level / 51) for level in told)


@given(pictures())
def test_a_terminal_of_few_colours_is_given_greys(picture):
    drawn = seen(sixels(picture, 16))[2]
    assert len(drawn) == picture.width * picture.height
    assert all(red == green == blue for red, green, blue in drawn.values())
    assert len(set(drawn.values())) <= 16


@given(pictures(), st.integers(1, 250), st.integers(1, 250))
def test_a_file_says_how_many_cells_it_takes(picture, columns, rows):
    code = iterm_file(picture, (columns, rows))
    told, data = re.fullmatch(r"\x1b\]1337;File=([^:]*):(.*)\x07", code).groups()
    fields = dict(one.split("=") for one in told.split(";"))
    png = base64.b64decode(data)
    assert (fields["width"], fields["height"]) == (str(columns), str(rows))
    assert (fields["inline"], fields["size"]) == ("1", str(len(png)))
    assert unpacked(png) == picture


@pytest.mark.parametrize("side", [1, 30, 200])
def test_a_kept_picture_comes_in_pieces(side):
    grain = bytes(at * at * 7 % 251 for at in range(3 * side * side))
    on, off = kept_by_kitty(PagePicture(side, side, grain), (40, 20), 208)
    parts = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", on)
    assert on == "".join(f"\x1b_G{head};{chunk}\x1b\\" for head, chunk in parts)
    assert all(len(chunk) <= CHUNK for _, chunk in parts)
    assert all(len(chunk) % 4 == 0 for _, chunk in parts)
    heads = [dict(one.split("=") for one in head.split(",")) for head, _ in parts]
    assert [head["m"] for head in heads] == ["1"] * (len(heads) - 1) + ["0"]
    whole = {"a": "T", "U": "1", "f": "100", "i": "208", "c": "40", "r": "20"}
    assert whole.items() <= heads[0].items()
    assert all(head["q"] == "2" for head in heads)
    assert unpacked(base64.b64decode("".join(chunk for _, chunk in parts)))[2] == grain
    assert off == "\x1b_Ga=d,d=I,i=208,q=2\x1b\\"


def test_every_cell_has_a_text_of_its_own_one_cell_broad():
    texts = {placeholder(row, at) for row in range(MOST_CELLS) for at in (0, 7, MOST_CELLS - 1)}
    assert len(texts) == 3 * MOST_CELLS
    assert all(text[0] == PLACEHOLDER and cell_len(text) == 1 for text in texts)
    assert placeholder(0, 1) == "\U0010eeee\u0305\u030d"
