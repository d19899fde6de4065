"""Rows drawn all at once, whenever what they show changes; a click tells what lies there."""

from collections.abc import Iterable, Sequence

from rich.style import Style
from textual import events
from textual.strip import Strip

from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling

StyledRun = tuple[str, Style]


class DrawnView(Telling, Styled):
    """A view as large as what it shows: which rows those are, and what a click there means."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._rows: Sequence[Sequence[StyledRun]] | None = None  # until they are seen

    def drawn(self) -> Iterable[Sequence[StyledRun]]:
        """All rows as they are to be seen now; none before there is something to show."""
        return ()

    def said_at(self, x: int, y: int) -> object | None:
        """What is told when this cell is clicked; None for nothing."""

    def draw(self) -> None:
        """Show what has changed."""
        self._rows = None
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell what lies there."""
        event.stop()  # it is no click beside the overlay, which would close it
        offset = event.get_content_offset(self)
        said = None if offset is None else self.said_at(*offset)
        if said is not None:
            self.tell(said)

    def render_line(self, y: int) -> Strip:
        """One row."""
        if self._rows is None:
            self._rows = list(self.drawn())
        return line_strip(self._rows[y] if y < len(self._rows) else (), self.size.width, self.base)

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme, as soon as all of them are known."""
        super().notify_style_update()
        self._rows = None
