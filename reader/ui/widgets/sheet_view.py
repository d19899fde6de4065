"""The sheet drawn small, one article on it under the cursor; a click tells what lies there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from reader.ui.sheet_map import Cells, SheetMap, drawn_map, neighbour, spot_at
from reader.ui.widgets.drawn_view import DrawnView, StyledRun


class SheetView(DrawnView):
    """Draws a map in all the room that it has.

    Attributes:
        at: The article under the cursor, by its place on the page.
    """

    BLOCK = "sheet-view"
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

    def show(self, sheet: SheetMap, at: int, opened: int) -> None:
        """Show a page, the cursor on one of its articles."""
        self._sheet, self.at, self._opened = sheet, at, opened
        self.draw()

    def move(self, step: tuple[int, int]) -> None:
        """To the neighbour in a direction."""
        if self._sheet is not None and self._sheet.spots:
            self.go_to(neighbour(self._sheet.spots, self.at, step))

    def go_to(self, at: int) -> None:
        """To an article by its place; the nearest there is."""
        if self._sheet is not None and self._sheet.spots:
            self.at = min(max(0, at), len(self._sheet.spots) - 1)
            self.draw()

    def on_resize(self) -> None:
        """Draw for the new size."""
        self.draw()

    def drawn(self) -> Iterable[Sequence[StyledRun]]:
        """The sheet, or nothing yet."""
        if self._sheet is None or not (self.size.width and self.size.height):
            return []
        rows = drawn_map(self._sheet, self._cells, self.at, self._opened)
        return ([(text, self.base + self.look(look)) for text, look in row] for row in rows)

    def said_at(self, x: int, y: int) -> Clicked | None:
        """The article that is drawn there."""
        at = None if self._sheet is None else spot_at(self._sheet, self._cells, x, y)
        return None if at is None else self.Clicked(at)

    @property
    def _cells(self) -> Cells:
        return self.size.width, self.size.height
