"""A page's picture, the room for it and what the terminal can do in; what to show of it out."""

from collections.abc import Callable, Sequence
from functools import partial
from math import ceil
from typing import NamedTuple

from reader.model import PagePicture
from reader.ui.half_blocks import SLENDER, Cells, HalfBlocks, cells_of, half_blocks
from reader.ui.picture_codes import BAND, MOST_CELLS, iterm_file, kept_by_kitty, sixels
from reader.ui.process import PictureMeans, PictureWay

COARSE, FINE = 8, 24  # pixels of a row of cells: in half blocks, and where a cell's are not known
NUMBER = 208  # of the kept picture, a colour too: beyond a terminal's own sixteen

Drawing = Callable[[str, int], PagePicture | None]  # a page, its longer side at most so long


class ShownPicture(NamedTuple):
    """A picture as it is to be shown, in one of three ways.

    Attributes:
        cells: How many it takes.
        blocks: Its rows as half blocks.
        kept: What gives it to the terminal, for placeholders to show, and what takes it back.
        painted: What draws it, from the upper left cell on.
    """

    cells: Cells
    blocks: Sequence[Sequence[HalfBlocks]] = ()
    kept: tuple[str, str] = ("", "")
    painted: str = ""


class PagePictures:
    """Makes the pictures of pages as they are wanted and can be shown."""

    def __init__(self, setting: str, means: Callable[[], PictureMeans], drawn: Drawing) -> None:
        """Nothing is asked of the terminal before a picture is.

        Args:
            setting: Of `reader.settings.PICTURES`.
            means: Says what the terminal can do; may wait for it.
            drawn: Draws a page, by its path.
        """
        self._setting = setting
        self._means = means
        self._drawn = drawn

    def of(self, path: str, room: Cells) -> ShownPicture | None:
        """Return a page's picture, as large as the room allows, for a worker thread.

        None where it has none or none is wanted.
        """
        if self._setting == "off":
            return None
        means = self._means() if self._setting == "auto" else PictureMeans()
        return shown_picture(partial(self._drawn, path), room, means)


def shown_picture(
    drawn: Callable[[int], PagePicture | None], room: Cells, means: PictureMeans
) -> ShownPicture | None:
    """Return a picture as large as the room (columns and rows) allows; None where there is none."""
    if means.way is PictureWay.SIXEL:
        return _in_sixels(drawn, room, means)
    is_coarse = means.way is PictureWay.BLOCKS
    room = min(room[0], MOST_CELLS), min(room[1], MOST_CELLS)
    picture = drawn(room[1] * (COARSE if is_coarse else means.cell[1] or FINE))
    if picture is None:
        return None
    if is_coarse:
        cells = cells_of(picture, room)
        return ShownPicture(cells, blocks=half_blocks(picture, cells))
    across, down = means.cell
    cells = cells_of(picture, room, down / across if across and down else SLENDER)
    if means.way is PictureWay.ITERM:
        return ShownPicture(cells, painted=iterm_file(picture, cells))
    return ShownPicture(cells, kept=kept_by_kitty(picture, cells, NUMBER))


def _in_sixels(
    drawn: Callable[[int], PagePicture | None], room: Cells, means: PictureMeans
) -> ShownPicture | None:
    """The page drawn pixel by pixel: it is asked for in the size that it is to have."""
    across, down = means.cell
    width, height = room[0] * across, room[1] * down // BAND * BAND
    longest = min(height, means.largest)
    picture = drawn(longest)
    if picture is None:
        return None
    fits = min(width / picture.width, height / picture.height)
    if fits < 1 or (fits > 1 and picture.width > picture.height):
        picture = drawn(min(int(max(picture.width, picture.height) * fits), means.largest))
    if picture is None:
        return None
    cells = ceil(picture.width / across), ceil(picture.height / down)
    return ShownPicture(cells, painted=sixels(picture, means.colours))
