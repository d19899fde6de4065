"""What opens over the reading screen: left by Esc, q or its own key; ^q leaves the program."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from textual.binding import Binding, BindingsMap
from textual.screen import ModalScreen

if TYPE_CHECKING:
    from reader.ui.app import DubaoApp

Result = TypeVar("Result")


class Overlay(ModalScreen[Result], Generic[Result]):
    """Binds the keys in force for leaving; `OPENED_BY` is the action whose key closes it too."""

    OPENED_BY = ""
    TYPES = False  # whether letters are text here

    def on_mount(self) -> None:
        """Bind the reader's own keys."""
        keys = cast("DubaoApp", self.app).keys_in_force
        away = () if self.TYPES else ("q", *keys.get(self.OPENED_BY, ()))
        self._bind(("escape", *away), "leave")
        out = (*keys["quit_now"], *keys["interrupt"])
        self._bind([key for key in out if len(key) > 1 or not self.TYPES], "app.quit_now")

    def action_leave(self) -> None:
        """Away, with nothing chosen."""
        self.dismiss(None)

    def _bind(self, keys: Sequence[str], action: str) -> None:
        more = BindingsMap([Binding(key, action, show=False) for key in keys])
        self._bindings = BindingsMap.merge([self._bindings, more])
