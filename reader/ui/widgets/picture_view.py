"""What a page looks like, drawn in half blocks; takes no room while there is nothing to show."""

from collections.abc import Iterable, Sequence

from rich.color import Color
from rich.style import Style

from reader.ui.half_blocks import UPPER_HALF, HalfBlocks
from reader.ui.widgets.drawn_view import DrawnView, StyledRun


class PictureView(DrawnView):
    """Draws one picture, as large as it was made for."""

    BLOCK = "picture-view"

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._picture: Sequence[Sequence[HalfBlocks]] = ()
        self.display = False

    def show(self, rows: Sequence[Sequence[HalfBlocks]]) -> None:
        """Show these rows; none of them takes the picture away."""
        self._picture = rows
        self.display = bool(rows)
        if rows:
            self.styles.width = sum(run.breadth for run in rows[0])
            self.styles.height = len(rows)
        self.draw()

    def drawn(self) -> Iterable[Sequence[StyledRun]]:
        """The picture."""
        return ([_styled(run) for run in row] for row in self._picture)


def _styled(run: HalfBlocks) -> StyledRun:
    colours = (Color.from_rgb(*one) for one in (run.upper, run.lower))
    return UPPER_HALF * run.breadth, Style.from_color(*colours)
