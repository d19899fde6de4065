"""A month as a calendar, one day under the cursor; a click tells the day, the wheel the month."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from rich.style import Style
from textual import events

from reader.ui.month import DayCells, MonthSheet, day_at, drawn_month
from reader.ui.widgets.drawn_view import DrawnView, StyledRun


class MonthView(DrawnView):
    """Draws a month in days of the size that it is given."""

    BLOCK = "month-view"
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

    def show(self, sheet: MonthSheet, cells: DayCells) -> None:
        """Show a month."""
        self._sheet = sheet
        if cells != self._cells:
            self._cells = cells
            self.styles.width, self.styles.height = cells.size
        self.draw()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The next month."""
        event.stop()
        self.tell(self.Turned(1))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The one before."""
        event.stop()
        self.tell(self.Turned(-1))

    def drawn(self) -> Iterable[Sequence[StyledRun]]:
        """The weeks, or nothing yet."""
        rows = [] if self._sheet is None else drawn_month(self._sheet, self._cells)
        return ([(text, self._style(looks)) for text, looks in row] for row in rows)

    def said_at(self, x: int, y: int) -> DayClicked | None:
        """The day that is drawn there."""
        day = None if self._sheet is None else day_at(self._sheet, self._cells, x, y)
        return None if day is None else self.DayClicked(day)

    def _style(self, looks: tuple[str, ...]) -> Style:
        return sum(map(self.look, looks), self.base)
