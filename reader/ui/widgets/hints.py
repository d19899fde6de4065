"""Hints in as many rows as they take: the foot of an overlay, its tabs; a click asks for one."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.geometry import Size
from textual.strip import Strip

from reader.ui.bars import Group, Hint
from reader.ui.clip import clip
from reader.ui.render import line_strip
from reader.ui.widgets.text_line import LEFT_BUTTON, TextLine


class Hints(TextLine):
    """Groups one after another; one that does not fit begins the next row, none is left out."""

    def __init__(self, groups: Sequence[Group] = (), *, id: str) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id)
        self._left = groups

    def offer(self, groups: Sequence[Group]) -> None:
        """Show other groups; the rows may be more or fewer."""
        self._left = groups
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the groups take."""
        return len(rows_of(self._left, width))

    def render_line(self, y: int) -> Strip:
        """One row."""
        width, blank = self.size.width, self.base
        rows = rows_of(self._left, width)
        row = rows[y] if y < len(rows) else []
        runs = [
            (clip(text, width), blank + self.look(name)) for group in row for text, name in group
        ]
        return line_strip(runs, width, blank)

    def on_click(self, event: events.Click) -> None:
        """Ask for the action whose hint is under the mouse."""
        event.prevent_default()
        rows, end = rows_of(self._left, self.size.width), 0
        if event.button != LEFT_BUTTON or not 0 <= event.y < len(rows):
            return
        for group in rows[event.y]:
            end += _cells(group)
            if event.x < end:
                if isinstance(group, Hint):
                    self.tell(self.Asked(group.action))
                return


def rows_of(groups: Sequence[Group], width: int) -> list[list[Group]]:
    """Groups in rows of at most `width` cells; blanks at a row's end take no room."""
    rows: list[list[Group]] = []
    used = 0
    for group in groups:
        cells = _cells(group)
        if not rows or used + cell_len("".join(text for text, _ in group).rstrip()) > width:
            rows.append([])
            used = 0
        rows[-1].append(group)
        used += cells
    return rows


def _cells(group: Group) -> int:
    return sum(cell_len(text) for text, _ in group)
