"""One row of text, left and right: masthead, status bar; drawn without layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from reader.ui.bars import GAP, Group, Hint, Part, fitting
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling

LEFT_BUTTON = 1


class TextLine(Styled, Telling):
    """A row of groups on the left and parts on the right; the left gives way.

    The first group is cut if need be; of the others those that do not fit whole are left out.

    Texts must be safe (`model.safe_line`): they go to the terminal as they are.
    """

    BLOCK = "text-line"
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-line--quiet",
        "text-line--strong",
        "text-line--key",
        "text-line--alert",
    }

    @dataclass(frozen=True)
    class Asked:
        """The hint for an action was clicked."""

        action: str

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._left: Sequence[Group] = ()
        self._right: Sequence[Part] = ()

    @property
    def text(self) -> str:
        """What stands on the row, for tests and for screen readers."""
        left = "".join(" ".join(text for text, _ in group) for group in self._left)
        return " ".join([left, *(text for text, _ in self._right)])

    def show(self, left: Sequence[Group], right: Sequence[Part] = ()) -> None:
        """Put other words on the row."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row; a widget taller than one row is blank below."""
        width, blank = self.size.width, self.base
        if y:
            return Strip.blank(width, blank)
        right = [(text, self.base + self.look(name)) for text, name in self._right]
        room = self._room
        left = [
            (text, self.base + self.look(name))
            for _, parts in fitting(self._left, room)
            for text, name in parts
        ]
        room -= sum(cell_len(text) for text, _ in left)
        gap = (" " * (room + GAP * bool(right)), blank)
        return line_strip([(" ", blank), *left, gap, *right], width, blank)

    def on_click(self, event: events.Click) -> None:
        """Ask for the action whose hint is under the mouse."""
        if event.button == LEFT_BUTTON and (action := self.action_at(event.x)):
            self.tell(self.Asked(action))

    def action_at(self, x: int) -> str:
        """The action whose hint stands `x` cells from the left edge; empty for none."""
        end = 1
        for group, parts in fitting(self._left, self._room):
            end += sum(cell_len(text) for text, _ in parts)
            if x < end:
                return group.action if isinstance(group, Hint) and x > 0 else ""
        return ""

    @property
    def _room(self) -> int:
        """Cells that the right leaves to the left."""
        taken = sum(cell_len(text) for text, _ in self._right)
        return max(0, self.size.width - 1 - GAP * bool(self._right) - taken)
