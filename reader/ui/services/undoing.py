"""Undo: what was done last is taken back first, whoever did it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.i18n import Words
from reader.state.items import Item

if TYPE_CHECKING:
    from reader.ui.services.workspace import Workspace

MOST = 100  # steps; nobody goes back farther by heart


class Undoing:
    """A stack of what can be taken back."""

    def __init__(self, words: Words, say: Callable[[str], None]) -> None:
        self._words = words
        self._say = say
        self._done: list[tuple[str, Callable[[], None]]] = []

    def done(self, said: str, take_back: Callable[[], None]) -> None:
        """Something was done: `said` is said once `take_back` has undone it; empty says nothing."""
        self._done = [*self._done[1 - MOST :], (said, take_back)]

    def action_undo(self) -> None:
        """Take the last of it back."""
        if not self._done:
            self._say(self._words["undo.none"])
            return
        said, take_back = self._done.pop()
        take_back()
        if said:
            self._say(said)


def act(workspace: "Workspace", items: Sequence[Item], said: str) -> None:
    """Say something of articles, and let it be undone."""
    before = workspace.record.say(*items)

    def take_back() -> None:
        workspace.record.say(*before)
        workspace.show_readings()

    workspace.undoing.done(workspace.words.format("undo.done", said=said), take_back)
    workspace.show_readings()
    workspace.say(said)
