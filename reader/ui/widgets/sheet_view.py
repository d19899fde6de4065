"""The sheet drawn small, one article on it under the cursor; a click tells what lies there."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.strip import Strip

from reader.ui.render import line_strip
from reader.ui.sheet_map import Cells, SheetMap, drawn_map, neighbour, spot_at
from reader.ui.widgets.styled import Styled
from reader.ui.widgets.telling import Telling


class SheetView(Telling, Styled):
    """Draws a map in all the room that it has.

    Attributes:
        at: The article under the cursor, by its place on the page.
    """

    BLOCK = "sheet-view"
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sheet-view--text",
        "sheet-view--head",
        "sheet-view--chosen",
        "sheet-view--chosen-head",
        "sheet-view--picture",
        "sheet-view--margin",
    }

    @dataclass(frozen=True)
    class Clicked:
        """An article was clicked."""

        at: int

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own word
        super().__init__(id=id)
        self.at = 0
        self._sheet: SheetMap | None = None
        self._opened = -1
        self._rows: list[Strip] = []

    def show(self, sheet: SheetMap, at: int, opened: int) -> None:
        """Show a page, the cursor on one of its articles."""
        self._sheet, self.at, self._opened = sheet, at, opened
        self._draw()

    def move(self, step: tuple[int, int]) -> None:
        """To the neighbour in a direction."""
        if self._sheet is not None and self._sheet.spots:
            self.go_to(neighbour(self._sheet.spots, self.at, step))

    def go_to(self, at: int) -> None:
        """To an article by its place; the nearest there is."""
        if self._sheet is not None and self._sheet.spots:
            self.at = min(max(0, at), len(self._sheet.spots) - 1)
            self._draw()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Tell which article lies there."""
        event.stop()  # it is no click beside the map, which would close it
        offset = event.get_content_offset(self)
        if offset is None or self._sheet is None:
            return
        at = spot_at(self._sheet, self._cells, offset.x, offset.y)
        if at is not None:
            self.tell(self.Clicked(at))

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.size.width
        return self._rows[y] if y < len(self._rows) else Strip.blank(width, self.base)

    def notify_style_update(self) -> None:
        """Draw in the colours of another theme."""
        super().notify_style_update()
        self._draw()

    @property
    def _cells(self) -> Cells:
        return self.size.width, self.size.height

    def _draw(self) -> None:
        if self._sheet is None or not (self.size.width and self.size.height):
            return
        rows = drawn_map(self._sheet, self._cells, self.at, self._opened)
        self._rows = [
            line_strip(
                [(text, self.base + self.look(look)) for text, look in row],
                self.size.width,
                self.base,
            )
            for row in rows
        ]
        self.refresh()
