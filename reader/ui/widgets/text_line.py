"""One row of text, left and right: masthead, status bar; drawn without layout."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.strip import Strip

from reader.ui.render import clip, line_strip
from reader.ui.widgets.styled import Styled

Part = tuple[str, str]  # text, and the name of its look ("" for the plain one)


class TextLine(Styled):
    """A row of parts on the left and parts on the right; the left gives way.

    Texts must be safe (`model.safe_line`): they go to the terminal as they are.
    """

    BLOCK = "text-line"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text-line--quiet",
        "text-line--strong",
        "text-line--key",
        "text-line--alert",
    }

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._left: Sequence[Part] = ()
        self._right: Sequence[Part] = ()

    @property
    def text(self) -> str:
        """What stands on the row, for tests and for screen readers."""
        return " ".join(text for text, _ in [*self._left, *self._right])

    def show(self, left: Sequence[Part], right: Sequence[Part] = ()) -> None:
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
        left = []
        for text, name in self._left:
            shown = clip(text, room)
            room -= cell_len(shown)
            left.append((shown, self.base + self.look(name)))
        gap = (" " * (room + bool(right)), blank)
        return line_strip([(" ", blank), *left, gap, *right], width, blank)
