"""What a widget says to its screen, and asks of it, at once: messages come after the next key."""

from typing import Protocol, cast

from textual.widget import Widget


class Listener(Protocol):
    """A screen that hears what its widgets say."""

    def hear(self, said: object) -> None:
        """Act on what a widget says: one of the dataclasses nested in it."""


class Telling(Widget):
    """A widget that says what has happened to it."""

    def tell(self, said: object) -> None:
        """Say it; the screen has acted on it when this returns."""
        cast("Listener", self.screen).hear(said)

    @property
    def has_keyboard(self) -> bool:
        """Whether keys are this widget's; Textual's `has_focus` says so some messages later."""
        return self.is_attached and self.screen.focused is self
