"""One row of text, left and right: masthead, status bar; drawn without layout."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from reader.ui.bars import Group, Part
from reader.ui.clip import clip
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled


class TextLine(Styled):
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

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._left: Sequence[Group] = ()
        self._right: Sequence[Part] = ()

    @property
    def text(self) -> str:
        """What stands on the row, for tests and for screen readers."""
        return " ".join(text for group in [*self._left, self._right] for text, _ in group)

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
        room = max(0, width - 1 - bool(right) - sum(cell_len(text) for text, _ in right))
        left = self._fitting(room)
        room -= sum(cell_len(text) for text, _ in left)
        gap = (" " * (room + bool(right)), blank)
        return line_strip([(" ", blank), *left, gap, *right], width, blank)

    def _fitting(self, room: int) -> list[tuple[str, Style]]:
        shown: list[tuple[str, Style]] = []
        for at, group in enumerate(self._left):
            cells = sum(cell_len(text) for text, _ in group)
            if at and cells > room:
                continue
            for text, name in group:
                part = clip(text, room)
                room -= cell_len(part)
                shown.append((part, self.base + self.look(name)))
        return shown
