"""A picture and how many cells there are for it in, its rows in half blocks out.

A cell shows two pixels, one above the other: every terminal with colours can do so, and none has to
be asked whether it can.  Each pixel is the mean of what lies in it.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from reader.model import PagePicture

UPPER_HALF = "▀"
SLENDER = 2.0  # how many times as high as broad a cell mostly is
LEVELS = 16  # of a colour's 256 that are one: fewer colours change less often in a row

Colour = tuple[int, int, int]
Cells = tuple[int, int]  # columns and rows


class HalfBlocks(NamedTuple):
    """Neighbours in a row that look alike.

    Attributes:
        breadth: How many cells.
        upper: The colour of their upper halves.
        lower: And of their lower ones.
    """

    breadth: int
    upper: Colour
    lower: Colour


def cells_of(picture: PagePicture, room: Cells, slender: float = SLENDER) -> Cells:
    """Return how many cells it takes where it is as large as it can be in a room.

    Args:
        picture: The picture.
        room: Columns and rows that there are.
        slender: How many times as high as broad a cell is.
    """
    columns, rows = room
    shape = slender * picture.width / picture.height
    if shape * rows > columns:
        rows = max(1, round(columns / shape))
    return max(1, min(columns, round(shape * rows))), rows


def half_blocks(picture: PagePicture, cells: Cells) -> list[list[HalfBlocks]]:
    """Return the rows of a picture that fills so many cells."""
    columns, rows = cells
    pixels = [list(_pixel_row(picture, columns, at, 2 * rows)) for at in range(2 * rows)]
    return [
        list(_runs(upper, lower)) for upper, lower in zip(pixels[::2], pixels[1::2], strict=True)
    ]


def _pixel_row(picture: PagePicture, columns: int, at: int, count: int) -> Iterator[Colour]:
    """The pixels of the row `at` of so many."""
    width, height, pixels = picture
    top, bottom = _span(at, count, height)
    lines = [pixels[3 * width * y : 3 * width * (y + 1)] for y in range(top, bottom)]
    for column in range(columns):
        left, right = _span(column, columns, width)
        size = (right - left) * len(lines)
        red, green, blue = (
            sum(sum(line[3 * left + part : 3 * right : 3]) for line in lines) // size // LEVELS
            for part in range(3)
        )
        yield _shade(red), _shade(green), _shade(blue)


def _span(at: int, count: int, length: int) -> tuple[int, int]:
    """From where to where the `at`th of so many equal parts reaches; never nothing."""
    start = min(at * length // count, length - 1)
    return start, max(start + 1, (at + 1) * length // count)


def _shade(level: int) -> int:
    """The colour of a level, black and white among them."""
    return level * 255 // (256 // LEVELS - 1)


def _runs(upper: list[Colour], lower: list[Colour]) -> Iterator[HalfBlocks]:
    for colours, alike in groupby(zip(upper, lower, strict=True)):
        yield HalfBlocks(len(list(alike)), *colours)
