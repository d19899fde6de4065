"""Asking for a name: one line to type."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.screens.overlay import Overlay


class NamingScreen(Overlay[str]):
    """A question and a field; Enter dismisses with what was typed, Esc with None."""

    TYPES = True

    def __init__(self, question: str, value: str = "") -> None:
        """`value` stands in the field, ready to be replaced."""
        super().__init__()
        self._question = question
        self._value = value

    def compose(self) -> ComposeResult:
        """The question above the field."""
        with Vertical(id="naming"):
            yield Static(Content(self._question))
            yield Input(self._value, compact=True)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Leave with what was typed."""
        self.dismiss(message.value)
