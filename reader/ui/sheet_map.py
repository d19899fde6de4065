"""A page in, the sheet drawn small in cells out: heads in words, columns as lines."""

from collections.abc import Iterator, Sequence
from math import ceil, sqrt
from typing import NamedTuple

from rich.cells import cell_len

from reader.model import HEAD_ROLES, Article, Block, Box, Page, Plan, Role, safe_line
from reader.ui.clip import clip

LINE, CHOSEN_LINE, PICTURE, OPENED = "─", "━", "▒", "●"
BROADER = 1.7  # times as broad as a sheet is: cells are few, and words lie flat
CELL = 2.0  # times as high as broad
ASIDE = 2.0  # how much more a step aside counts than one ahead
# A page that only is text is drawn as a sheet of columns, each article as high as the others.
TEXT_WIDTH, TEXT_HEIGHT = 700.0, 1000.0
PER_COLUMN = 1.6
MARGIN = 12.0
HEAD_SHARE = 0.3

Run = tuple[str, str]  # text, and the name of its look
Cells = tuple[int, int]  # columns and rows


class Spot(NamedTuple):
    """An article on the sheet.

    Attributes:
        title: What to call it; safe text on one line.
        area: Where it lies, all of it.
        head: Where its headline is.
        texts: Where its columns are, captions too.
    """

    title: str
    area: Box
    head: Box
    texts: tuple[Box, ...]


class SheetMap(NamedTuple):
    """A page as it is to be drawn.

    Attributes:
        spots: Its articles, in their order.
        plan: The sheet.
        lines: What stands in its margins, and where.
    """

    spots: tuple[Spot, ...]
    plan: Plan
    lines: tuple[tuple[str, Box], ...] = ()

    def size(self, room: Cells) -> Cells:
        """How many cells the sheet takes of a room."""
        columns, rows = room
        broad = self.plan.width / max(self.plan.height, 1.0) * CELL * BROADER
        return max(1, min(columns, round(rows * broad))), max(1, rows)


def map_of(page: Page) -> SheetMap:
    """Return the map of a page: by its boxes where they are known, else by reading order."""
    articles = page.articles
    if page.plan is None or not all(_boxes(article.blocks) for article in articles):
        return _by_order(articles)
    margins = tuple(
        (safe_line(block.text), block.boxes[0]) for block in page.furniture if block.boxes
    )
    return SheetMap(tuple(map(_spot, articles)), page.plan, margins)


def _spot(article: Article) -> Spot:
    heads = _boxes([one for one in article.blocks if one.role is Role.HEADLINE])
    text = _boxes([one for one in article.blocks if one.role not in HEAD_ROLES])
    area = _around(_boxes(article.blocks))
    head = _around(heads) if heads else area._replace(bottom=area.top)
    return Spot(safe_line(article.title), area, head, tuple(text))


def _boxes(blocks: Sequence[Block]) -> list[Box]:
    return [box for block in blocks for box in block.boxes]


def _around(boxes: Sequence[Box]) -> Box:
    return Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


def _by_order(articles: Sequence[Article]) -> SheetMap:
    columns = max(1, round(sqrt(len(articles) / PER_COLUMN)))
    rows = max(1, ceil(len(articles) / columns))
    wide, high = TEXT_WIDTH / columns, TEXT_HEIGHT / rows
    spots = []
    for at, article in enumerate(articles):
        left, top = at // rows * wide, at % rows * high
        area = Box(left + MARGIN, top + MARGIN, left + wide - MARGIN, top + high - MARGIN)
        head = area._replace(bottom=area.top + HEAD_SHARE * high)
        text = area._replace(top=head.bottom)
        spots.append(Spot(safe_line(article.title), area, head, (text,)))
    return SheetMap(tuple(spots), Plan(TEXT_WIDTH, TEXT_HEIGHT))


def neighbour(spots: Sequence[Spot], at: int, step: tuple[int, int]) -> int:
    """Return the article that lies nearest to the right, left, below or above; `at` if none does.

    Args:
        spots: The articles.
        at: The one to start from.
        step: (1, 0) is to the right, (0, -1) up.
    """
    own = spots[at].area
    ways = [(way, other) for other, spot in enumerate(spots) if (way := _way(own, spot.area, step))]
    return min(ways)[1] if ways else at


def _way(one: Box, other: Box, step: tuple[int, int]) -> tuple[float, float] | None:
    """How far it is from one area to another in a direction; None if it does not lie there."""
    if step[0]:
        ahead = (other.x0 + other.x1 - one.x0 - one.x1) / 2 * step[0]
        gap = max(other.x0 - one.x1, one.x0 - other.x1, 0.0)
        aside = max(other.top - one.bottom, one.top - other.bottom, 0.0)
    else:
        ahead = (other.top + other.bottom - one.top - one.bottom) / 2 * step[1]
        gap = max(other.top - one.bottom, one.top - other.bottom, 0.0)
        aside = max(other.x0 - one.x1, one.x0 - other.x1, 0.0)
    return (gap + ASIDE * aside, ahead) if ahead > 1 else None


def spot_at(sheet: SheetMap, size: Cells, x: int, y: int) -> int | None:
    """Return the article at a cell, the smallest if several lie there."""
    across, down = (x + 0.5) * sheet.plan.width / size[0], (y + 0.5) * sheet.plan.height / size[1]
    there = [
        ((area.x1 - area.x0) * (area.bottom - area.top), at)
        for at, (_, area, _, _) in enumerate(sheet.spots)
        if area.x0 <= across <= area.x1 and area.top <= down <= area.bottom
    ]
    return min(there)[1] if there else None


def drawn_map(sheet: SheetMap, size: Cells, at: int, opened: int) -> list[list[Run]]:
    """Return the rows of the map, each as broad as `size` says.

    Args:
        sheet: What is drawn.
        size: Columns and rows.
        at: The article under the cursor.
        opened: The one that is open; -1 if it is on another page.
    """
    canvas = _Canvas(sheet.plan, size)
    for text, box in sheet.lines:
        canvas.write(text, box, "margin", is_quiet=True)
    order = [*(other for other in range(len(sheet.spots)) if other != at), at]
    for other in order if sheet.spots else ():
        is_chosen = other == at
        for box in sheet.spots[other].texts:
            line = (CHOSEN_LINE, "chosen") if is_chosen else (LINE, "text")
            canvas.fill(box, *line)
    for picture in sheet.plan.pictures:
        canvas.fill(picture, PICTURE, "picture")
    for other in order if sheet.spots else ():
        spot = sheet.spots[other]
        title = f"{OPENED} {spot.title}" if other == opened else spot.title
        over = spot.head._replace(x0=spot.area.x0, x1=spot.area.x1)
        canvas.write(title, over, "chosen-head" if other == at else "head")
    return canvas.rows()


class _Canvas:
    """Cells that are drawn on; the second cell of a broad character is empty."""

    def __init__(self, plan: Plan, size: Cells) -> None:
        self._columns, self._rows = size
        self._across, self._down = size[0] / plan.width, size[1] / plan.height
        self._cells = [[(" ", "")] * size[0] for _ in range(size[1])]

    def fill(self, box: Box, char: str, look: str) -> None:
        """Draw an area, a cell free at its right."""
        left, right = self._edges(box)
        top = self._row(box.top)
        for row in range(top, min(self._rows, max(top + 1, round(box.bottom * self._down)))):
            for column in range(left, max(left + 1, right)):
                self._put(column, row, char, look)

    def write(self, text: str, box: Box, look: str, *, is_quiet: bool = False) -> None:
        """Write a line in the middle of an area, as much of it as there is room for.

        What is quiet covers nothing that is drawn already.
        """
        left, right = self._edges(box)
        shown = clip(text, max(2, right - left))
        column = max(0, left + (right - left - cell_len(shown)) // 2)
        row = self._row((box.top + box.bottom) / 2)
        around = self._cells[row][max(0, column - 1) : column + cell_len(shown) + 1]
        if is_quiet and any(cell != (" ", "") for cell in around):
            return
        for char in shown:
            width = cell_len(char)
            if not width:
                continue
            if column + width > self._columns:
                return
            self._put(column, row, char, look)
            if width == 2:
                self._put(column + 1, row, "", look)
            column += width

    def rows(self) -> list[list[Run]]:
        """What is drawn, in runs of one look."""
        return [list(_runs(cells)) for cells in self._cells]

    def _edges(self, box: Box) -> tuple[int, int]:
        left = min(max(0, round(box.x0 * self._across)), self._columns - 1)
        return left, min(self._columns, max(left + 1, round(box.x1 * self._across) - 1))

    def _row(self, y: float) -> int:
        return min(max(0, int(y * self._down)), self._rows - 1)

    def _put(self, column: int, row: int, char: str, look: str) -> None:
        if not (0 <= row < self._rows and 0 <= column < self._columns):
            return
        cells = self._cells[row]
        if char and not cells[column][0] and column:  # half of a broad character is covered
            cells[column - 1] = (" ", cells[column - 1][1])
        if column + 1 < self._columns and not cells[column + 1][0]:
            cells[column + 1] = (" ", cells[column + 1][1])
        cells[column] = (char, look)


def _runs(cells: Sequence[Run]) -> Iterator[Run]:
    text, look = "", ""
    for char, own in cells:
        if text and own != look:
            yield text, look
            text = ""
        text, look = text + char, own
    if text:
        yield text, look
