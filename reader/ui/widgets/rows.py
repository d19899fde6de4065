"""Rows to choose from, in an overlay."""

from rich.style import Style
from textual import events
from textual.widgets import OptionList


class Rows(OptionList, inherit_bindings=False):
    """An option list that the mouse clicks and scrolls, and crosses without a row drawn anew."""

    def __init__(self) -> None:
        super().__init__(compact=True)
        self.can_focus = False  # keys come in by the overlay

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark no row below the mouse: it is the whole list that would be drawn for it."""
        event.prevent_default()

    def watch_hover_style(self, _before: Style, _now: Style) -> None:
        """Light no link up either, for the same reason: a row has none."""
