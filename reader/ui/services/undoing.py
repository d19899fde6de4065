"""Undo: what was done last is taken back first, whoever did it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.state.items import Item

if TYPE_CHECKING:
    from reader.ui.services.workspace import Workspace

MOST = 100  # steps; nobody goes back farther by heart


@dataclass(frozen=True, slots=True)
class Undoable:
    """Something that was done; it knows no screen, and can be taken back on a later one.

    Attributes:
        take_back: Undoes it, on the screen that shows the issue now.
        said: What is said then; empty says nothing.
        is_correction: Whether the page itself was corrected.
    """

    take_back: "Callable[[Workspace], None]"
    said: str = ""
    is_correction: bool = False


class Undoing:
    """A stack of what can be taken back.

    Attributes:
        steps: All of it, the last one at the end.
    """

    def __init__(self, workspace: "Workspace", steps: Sequence[Undoable] = ()) -> None:
        """`steps` were done when the issue was open before."""
        self._workspace = workspace
        self.steps = tuple(steps)

    def done(self, step: Undoable) -> None:
        """Something was done."""
        self.steps = (*self.steps[1 - MOST :], step)

    def action_undo(self) -> None:
        """Take the last of it back."""
        if self.steps:
            self._take_back(self.steps[-1])
        else:
            self._workspace.say(self._workspace.words["undo.none"])

    def undo_correction(self) -> None:
        """Take the last correction back, whatever was done since."""
        corrections = [step for step in self.steps if step.is_correction]
        if corrections:
            self._take_back(corrections[-1])
        else:
            self._workspace.say(self._workspace.words["correct.none"])

    def _take_back(self, step: Undoable) -> None:
        self.steps = tuple(one for one in self.steps if one is not step)
        step.take_back(self._workspace)
        if step.said:
            self._workspace.say(step.said)


def act(workspace: "Workspace", items: Sequence[Item], said: str) -> None:
    """Say something of articles, and let it be undone."""
    before = workspace.record.say(*items)

    def take_back(shown: "Workspace") -> None:
        shown.record.say(*before)
        shown.show_readings()

    workspace.undoing.done(Undoable(take_back, workspace.words.format("undo.done", said=said)))
    workspace.show_readings()
    workspace.say(said)
