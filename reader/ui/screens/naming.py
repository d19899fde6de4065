"""Asking for a name or a password: one line to type."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.query_field import TypingField


class NamingScreen(Overlay[str]):
    """A question and a field; Enter chooses what was typed."""

    def __init__(
        self, question: str, value: str = "", *, goes_on: bool = False, is_secret: bool = False
    ) -> None:
        """`value` stands in the field, ready to be replaced, or to be gone on with.

        What is secret is not shown.
        """
        super().__init__()
        self._question = question
        self._field = TypingField(
            value, compact=True, select_on_focus=not goes_on, password=is_secret
        )

    def compose(self) -> ComposeResult:
        """The question above the field."""
        with Vertical(id="naming"):
            yield Static(Content(self._question))
            yield self._field

    def action_open(self) -> None:
        """Leave with what was typed."""
        self.choose(self._field.value)
