"""Asking for a name or a password: one line to type."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.ui.screens.overlay import Overlay, hints
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.query_field import TypingField

SHORT = 12  # rows of a screen that has no room for hints and padding


class NamingScreen(Overlay[str]):
    """A question and a field; Enter chooses what was typed."""

    def __init__(
        self,
        words: Words,
        question: str,
        value: str = "",
        *,
        goes_on: bool = False,
        is_secret: bool = False,
    ) -> None:
        """`value` stands in the field, ready to be replaced, or to be gone on with.

        What is secret is not shown.
        """
        super().__init__()
        self._words = words
        self._question = question
        self._field = TypingField(
            value, compact=True, select_on_focus=not goes_on, password=is_secret
        )

    def compose(self) -> ComposeResult:
        """The question above the field, the keys below it."""
        words = self._words
        with Vertical(id="naming"):
            yield Static(Content(self._question))
            yield self._field
            foot = hints(("enter", words["hint.done"]), ("escape", words["hint.back"]))
            yield Hints(foot, id="naming-hints")

    def on_resize(self) -> None:
        """On a low screen question and field need all rows."""
        self.set_class(self.app.size.height < SHORT, "-short")

    def action_open(self) -> None:
        """Leave with what was typed."""
        self.choose(self._field.value)
