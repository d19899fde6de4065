"""What a page looks like, drawn in half blocks; takes no room while there is nothing to show."""

from collections.abc import Sequence

from rich.color import Color
from rich.style import Style
from textual.strip import Strip

from reader.ui.half_blocks import UPPER_HALF, HalfBlocks
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled


class PictureView(Styled):
    """Draws one picture, as large as it was made for."""

    BLOCK = "picture-view"
    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._rows: Sequence[Sequence[HalfBlocks]] = ()
        self.display = False

    def show(self, rows: Sequence[Sequence[HalfBlocks]]) -> None:
        """Show these rows; none of them takes the picture away."""
        self._rows = rows
        self.display = bool(rows)
        if rows:
            self.styles.width = sum(run.breadth for run in rows[0])
            self.styles.height = len(rows)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row."""
        row = self._rows[y] if y < len(self._rows) else ()
        runs = [(UPPER_HALF * run.breadth, _style(run)) for run in row]
        return line_strip(runs, self.size.width, self.base)


def _style(run: HalfBlocks) -> Style:
    return Style(color=Color.from_rgb(*run.upper), bgcolor=Color.from_rgb(*run.lower))
