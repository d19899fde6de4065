"""Rows of an overlay, one of them under the cursor; a click means the row that was seen."""

from typing import Self

from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widgets import OptionList


class RowList(OptionList, inherit_bindings=False):
    """An option list that the mouse clicks and scrolls, and crosses without a row drawn anew.

    Textual's takes a click by the row's number, whatever stands there by then.
    """

    _is_drawn = False

    def __init__(self) -> None:
        super().__init__(compact=True)
        self.can_focus = False  # keys come in by the overlay

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

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark no row below the mouse: it is the whole list that would be drawn for it."""
        event.prevent_default()

    def watch_hover_style(self, _before: Style, _now: Style) -> None:
        """Light no link up either, for the same reason: a row has none."""
