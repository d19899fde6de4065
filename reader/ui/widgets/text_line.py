"""A row of text, left and right: masthead, status bar; drawn without layout."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.strip import Strip

from reader.ui.bars import GAP, Group, Hint, Part, fitting, giving_way
from reader.ui.clip import clip
from reader.ui.render import line_strip
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling

LEFT_BUTTON = 1
MOST_ROWS = 8  # of a notice; what is longer than that is a name that fills the screen


class TextLine(Styled, Telling):
    """A row of groups on the left and parts on the right; the left gives way.

    The first group is cut if need be; of the others those that do not fit whole are left out.  On a
    row that grows nothing of a notice is cut: one that has no room stands alone, on several rows.

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

    def __init__(self, *, id: str, grows: bool = False) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self._grows = grows
        self._pressed = ""  # the action whose hint the mouse's button went down on
        self._alone: Sequence[str] = ()  # the rows of a notice that has no room beside the rest
        self._left: Sequence[Group] = ()
        self._right: Sequence[Part] = ()

    @property
    def text(self) -> str:
        """What stands on the row, for tests and for screen readers."""
        left = "".join(" ".join(text for text, _ in group) for group in self._left)
        return f"{left} {''.join(text for text, _ in self._right)}"

    def show(self, left: Sequence[Group], right: Sequence[Part] = ()) -> None:
        """Put other words on the row."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self._fit()
            self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Give a notice the rows that it needs at another width."""
        self._fit()

    def render_line(self, y: int) -> Strip:
        """A row; a widget taller than what it shows is blank below."""
        width, blank = self.size.width, self.base
        if y < len(self._alone):
            look = self.base + self.look(self._left[0][0][1])
            return line_strip([(" ", blank), (self._alone[y], look)], width, blank)
        if y:
            return Strip.blank(width, blank)
        right = [(text, self.base + self.look(name)) for text, name in self._right_here]
        room = self._room
        left = [
            (text, self.base + self.look(name))
            for _, parts in fitting(self._left, room)
            for text, name in parts
        ]
        room -= sum(cell_len(text) for text, _ in left)
        gap = (" " * (room + GAP * bool(right)), blank)
        return line_strip([(" ", blank), *left, gap, *right], width, blank)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Mind which hint the button goes down on: by the time it is let go it may be covered."""
        self._pressed = self.action_at(event.x) if event.button == LEFT_BUTTON else ""

    def on_click(self, _event: events.Click) -> None:
        """Ask for the action whose hint was clicked."""
        if self._pressed:
            self.tell(self.Asked(self._pressed))

    def action_at(self, x: int) -> str:
        """The action whose hint stands `x` cells from the left edge; empty for none."""
        end = 1
        if self._alone:
            return ""
        for group, parts in fitting(self._left, self._room):
            end += sum(cell_len(text) for text, _ in parts)
            if x < end:
                return group.action if isinstance(group, Hint) and x > 0 else ""
        return ""

    def _fit(self) -> None:
        """Be as high as what is shown."""
        self._alone = self._rows() if self._grows else ()
        height = max(1, len(self._alone))
        if self.styles.height is None or self.styles.height.value != height:
            self.styles.height = height

    def _rows(self) -> Sequence[str]:
        """The rows of a notice that has no room beside the rest; at most half the screen's."""
        first = "" if not self._left or isinstance(self._left[0], Hint) else self._left[0][0][0]
        width = self.size.width - 2
        if width < 1 or cell_len(first.rstrip()) <= self._room:
            return ()
        from reader.ui.wrapped import wrapped  # noqa: PLC0415 - no first frame has a notice

        rows, most = wrapped(first, width), min(MOST_ROWS, max(1, self.screen.size.height // 2))
        return (
            rows
            if len(rows) <= most
            else [*rows[: most - 1], clip("".join(rows[most - 1 :]), width)]
        )

    @property
    def _right_here(self) -> Sequence[Part]:
        """What stands on the right; on a row that cannot grow the first parts give way."""
        return self._right if self._grows else giving_way(self._left, self._right, self.size.width)

    @property
    def _room(self) -> int:
        """Cells that the right leaves to the left."""
        taken = sum(cell_len(text) for text, _ in self._right_here)
        return max(0, self.size.width - 1 - GAP * bool(self._right) - taken)
