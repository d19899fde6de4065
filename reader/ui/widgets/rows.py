"""Rows of an overlay, one of them under the cursor; a click means the row that was seen."""

from typing import Self

from textual import events
from textual.strip import Strip
from textual.widgets import OptionList


class Rows(OptionList):
    """Textual's list, which takes a click by the row's number, whatever stands there by then."""

    _is_drawn = False

    def clear_options(self) -> Self:
        """Away with the rows; those that come are not seen yet."""
        self._is_drawn = False
        return super().clear_options()

    def render_line(self, y: int) -> Strip:
        """One screen line."""
        self._is_drawn = True
        return super().render_line(y)

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse, unless others have come while it was on its way."""
        row: int = event.style.meta.get("option", 0)
        if not self._is_drawn or row >= self.option_count:
            event.prevent_default()
