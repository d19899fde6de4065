"""Asking for a name: one line to type."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class NamingScreen(ModalScreen[str]):
    """A question and a field; Enter dismisses with what was typed, Esc with nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

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

    def action_leave(self) -> None:
        """Leave with nothing."""
        self.dismiss("")
