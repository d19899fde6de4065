"""What a page looks like, as its terminal can show it; takes no room while there is nothing.

A picture that is painted lies over blank cells: each frame that draws these draws over it, and it
is painted again behind the frame.
"""

from collections.abc import Iterable, Sequence

from rich.color import Color
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from reader.ui import process
from reader.ui.half_blocks import UPPER_HALF, HalfBlocks
from reader.ui.picture_codes import placeholder
from reader.ui.shown_picture import NUMBER, ShownPicture
from reader.ui.widgets.drawn_view import DrawnView, StyledRun


class PictureView(DrawnView):
    """Shows one picture, as large as it was made for."""

    BLOCK = "picture-view"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._picture: ShownPicture | None = None
        self._is_due = False  # whether it will be painted behind the frame
        self.display = False

    def show(self, picture: ShownPicture | None) -> None:
        """Show this one in place of the one before; None takes it away."""
        self._take_away()
        self._picture = picture
        self.display = picture is not None
        if picture is not None:
            self.styles.width, self.styles.height = picture.cells
            if any(picture.kept):
                process.give_picture(self.app, *picture.kept)
        self.draw()

    def drawn(self) -> Iterable[Sequence[StyledRun]]:
        """The picture as text; nothing of one that is painted."""
        if self._picture is None:
            return ()
        if any(self._picture.kept):
            return _placeholders(self._picture)
        return ([_styled(run) for run in row] for row in self._picture.blocks)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Rows of it; what is painted over them comes behind the frame."""
        if self._picture is not None and self._picture.painted and not self._is_due:
            self._is_due = True
            self.call_after_refresh(self._paint)
        return super().render_lines(crop)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        self._take_away()

    def _paint(self) -> None:
        """Paint where nothing lies over it."""
        self._is_due = False
        if self._picture is not None and self._is_seen:
            process.paint(self.app, self.region.offset, self._picture.painted)

    @property
    def _is_seen(self) -> bool:
        is_shown = self.is_attached and self.display and self.screen is self.app.screen
        return is_shown and self.screen.region.contains_region(self.region)

    def _take_away(self) -> None:
        """Have the terminal forget the picture; one that was painted goes with all that stands."""
        before, self._picture = self._picture, None
        if before is not None and any(before.kept):
            process.take_picture(self.app, before.kept[1])
        elif before is not None and before.painted:
            process.redraw(self.app)


def _styled(run: HalfBlocks) -> StyledRun:
    colours = (Color.from_rgb(*one) for one in (run.upper, run.lower))
    return UPPER_HALF * run.breadth, Style.from_color(*colours)


def _placeholders(picture: ShownPicture) -> Iterable[Sequence[StyledRun]]:
    """A run a cell: whatever is cut off, each says by itself what is seen in it."""
    columns, rows = picture.cells
    style = Style(color=Color.from_ansi(NUMBER))
    return ([(placeholder(row, at), style) for at in range(columns)] for row in range(rows))
