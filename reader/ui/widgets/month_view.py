"""A month as a calendar, one day under the cursor; a click tells the day, the wheel the month."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.strip import Strip

from reader.ui.month import DayCells, MonthSheet, day_at, drawn_month
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling


class MonthView(Telling, Styled):
    """Draws a month in days of the size that it is given."""

    BLOCK = "month-view"
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "month-view--quiet",
        "month-view--plain",
        "month-view--held",
        "month-view--unread",
        "month-view--mark",
        "month-view--today",
        "month-view--chosen",
        "month-view--resting",
    }

    @dataclass(frozen=True)
    class DayClicked:
        """A day was clicked."""

        day: date

    @dataclass(frozen=True)
    class Turned:
        """The wheel was turned: so many months on, or back."""

        step: int

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._sheet: MonthSheet | None = None
        self._cells = DayCells(1, 1)
        self._rows: list[Strip] = []

    def show(self, sheet: MonthSheet, cells: DayCells) -> None:
        """Show a month."""
        self._sheet = sheet
        if cells != self._cells:
            self._cells = cells
            self.styles.width, self.styles.height = cells.size
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell which day lies there."""
        event.stop()  # it is no click beside the overlay, which would close it
        offset = event.get_content_offset(self)
        if offset is None or self._sheet is None:
            return
        day = day_at(self._sheet, self._cells, offset.x, offset.y)
        if day is not None:
            self.tell(self.DayClicked(day))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The next month."""
        event.stop()
        self.tell(self.Turned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The one before."""
        event.stop()
        self.tell(self.Turned(-1))

    def render_line(self, y: int) -> Strip:
        """One row."""
        return self._rows[y] if y < len(self._rows) else Strip.blank(self.size.width, self.base)

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        self._draw()

    def _draw(self) -> None:
        if self._sheet is None or not self.is_attached:
            return
        self._rows = [
            line_strip(
                [(text, self._style(looks)) for text, looks in row],
                self._cells.size[0],
                self.base,
            )
            for row in drawn_month(self._sheet, self._cells)
        ]
        self.refresh()

    def _style(self, looks: tuple[str, ...]) -> Style:
        style = self.base
        for look in looks:
            style += self.look(look)
        return style
