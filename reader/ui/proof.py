"""An article set for a pane of one size: rows, marks and places; nothing is drawn here (校样)."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum
from functools import cache

from rich.cells import cell_len

from reader.layout import Galley, LayoutOptions, Placed, Row, set_article
from reader.layout.rows import Rows
from reader.model import Article
from reader.settings import Settings
from reader.store import Answer, Marks

TOP = 1  # blank rows above the article
GUTTER = 4  # cells between two columns
COLUMN_LEAST = 28  # cells of a column, by the rules of newspaper setting


class _NoRows(Rows):
    """Before the first fit."""

    def build(self, index: int) -> Row:
        """Never asked: there are none."""
        raise IndexError(index)

    def row_at(self, block: int, offset: int) -> int:
        """The first row."""
        return 0


NO_ROWS = _NoRows(0)

Range = tuple[int, int]  # start and end in characters of a block's stored text
Place = tuple[int, int]  # block and offset in characters
Area = tuple[int, int]  # columns and rows of cells


class Mode(StrEnum):
    """How the lines run."""

    PLAIN = "plain"  # one column at the measure (通栏)
    COLUMNS = "columns"  # as many as the pane holds (分栏)
    UPRIGHT = "upright"  # top to bottom, right to left (竖排)


def mode_of(settings: Settings) -> Mode:
    """How the lines run where no key says otherwise."""
    return Mode.COLUMNS if settings.columns > 1 else Mode.PLAIN


def is_place_of(article: Article, place: Place) -> bool:
    """Whether a place other than the top can be gone to: the article does not end before it."""
    block, offset = place
    is_in = block < len(article.blocks) and offset <= len(article.blocks[block].text)
    return is_in and any(place)


class Proof:
    """One article, one answer, one size."""

    def __init__(self, article: Article, answer: Answer | Marks | None) -> None:
        self.article = article
        self.answer = answer
        self._galley: Galley = set_article(article)
        self._marks: dict[int, list[Range]] = {}
        self.options = LayoutOptions(measure=40)
        self.rows: Rows = NO_ROWS
        self._screen_rows = 0

    @property
    def galley(self) -> Galley:
        """Where the shown characters come from."""
        return self._galley

    def fit(self, wanted: LayoutOptions, mode: Mode, size: Area, margin: int = 0) -> None:
        """Set the article for a type area of at most `size`, blank cells right of it."""
        self.options = fitted(wanted, mode, size, margin)
        self.rows = self._galley.rows(self.options)
        self._screen_rows = size[1]

    def answered(self, answer: Answer | Marks | None) -> Callable[[Row], bool]:
        """Mark what another answer finds; return what tells whether that changes a row."""
        before, self.answer, self._marks = self._marks, answer, {}

        @cache
        def changed(block: int) -> set[Range]:
            whole = (-1, len(self.article.blocks[block].text) + 1)  # where it was not marked before
            return {*before.get(block, [whole])} ^ {*self.marks(block)}

        return lambda row: any(
            start < placed.end and placed.start < end
            for placed in row.placed
            for start, end in changed(placed.block)
        )

    def marks(self, block: int) -> list[Range]:
        """What to mark in a block, in order."""
        if block not in self._marks:
            stored = self.article.blocks[block]
            spans = self.answer.spans(stored.text, stored.role) if self.answer else ()
            self._marks[block] = [(span.start, span.end) for span in spans]
        return self._marks[block]

    def hits(self) -> Iterator[tuple[int, Range]]:
        """Every mark of the article, in reading order, as far as it is asked: (block, range)."""
        for block in range(len(self.article.blocks)):
            for mark in self.marks(block):
                yield block, mark

    @property
    def is_paged(self) -> bool:
        """Whether the article stands in screenfuls (columns, upright) that are turned whole."""
        return bool(self.rows.screens)

    @property
    def height(self) -> int:
        """Lines of the whole proof, blanks above and below included."""
        if self.is_paged:
            return len(self.rows.screens) * self.screen_height
        return TOP + len(self.rows) + 1

    @property
    def screen_height(self) -> int:
        """Lines of the proof from one screenful to the next."""
        return self._screen_rows + TOP

    def row_on(self, line: int) -> Row | None:
        """The row that stands on a line of the proof; None on a blank one."""
        if not self.is_paged:
            return self.rows[line - TOP] if TOP <= line < TOP + len(self.rows) else None
        screen, within = divmod(line, self.screen_height)
        starts = (*self.rows.screens, len(self.rows))
        if within < TOP or screen >= len(starts) - 1:
            return None
        row = starts[screen] + within - TOP
        return self.rows[row] if row < starts[screen + 1] else None

    def line_of(self, place: Place) -> int:
        """The line of the proof that shows a stored place."""
        row = self.rows.row_at(*place)
        if not self.is_paged:
            return row + TOP
        screen = bisect_right(self.rows.screens, row) - 1
        return screen * self.screen_height + TOP + row - self.rows.screens[screen]

    def top_for(self, place: Place, above: int = 0) -> int:
        """The line to put at the top of the pane so that a place is seen, `above` lines down."""
        line = self.line_of(place)
        if self.is_paged:
            return line - line % self.screen_height
        return line - above

    def place_at(self, line: int, x: int) -> Place:
        """The stored character nearest to a cell: `x` cells from the left of the type area."""
        row = self.row_on(line)
        if row is None or not row.placed:
            return self.place_on(line) if line < self.height - 1 else self._end
        placed = [one for one in row.placed if one.x <= x] or row.placed[:1]
        nearest = max(placed, key=lambda one: one.x)
        return nearest.block, self._offset_in(nearest, x - nearest.x - nearest.indent)

    def _offset_in(self, placed: Placed, x: int) -> int:
        """The offset of the character that stands `x` cells into a line."""
        offset, left = placed.start, 0
        for fragment in self.galley.fragments(placed, self.options):
            for at, character in enumerate(fragment.text):
                if fragment.start >= 0:
                    offset = fragment.start + at
                left += cell_len(character)
                if x < left:
                    return offset
        return max(placed.start, placed.end - 1)

    def cell_of(self, place: Place) -> tuple[int, int]:
        """Where a stored place is drawn: cells from the left of the type area, and the line."""
        line = self.line_of(place)
        row = self.row_on(line)
        on_row = [one for one in (row.placed if row else ()) if one.block == place[0]]
        found = [one for one in on_row if one.start <= place[1]]
        if not found:
            return 0, line
        placed = max(found, key=lambda one: one.start)
        x = placed.x + placed.indent
        for fragment in self.galley.fragments(placed, self.options):
            before = place[1] - fragment.start
            if fragment.start >= 0 and before < len(fragment.text):
                return x + cell_len(fragment.text[: max(0, before)]), line
            x += cell_len(fragment.text)
        return x, line

    @property
    def _end(self) -> Place:
        block = len(self.article.blocks) - 1
        return block, max(0, len(self.article.blocks[block].text) - 1)

    def place_on(self, line: int) -> Place:
        """The first stored place, in reading order, on a line or the next one with text."""
        for at in range(max(0, line), self.height):
            row = self.row_on(at)
            if row is not None and row.placed:
                return min((one.block, one.start) for one in row.placed)
        return 0, 0


def fitted(wanted: LayoutOptions, mode: Mode, size: Area, margin: int = 0) -> LayoutOptions:
    """What layout is asked for in an area of this size: `wanted`, as far as it fits.

    `margin`: blank cells right of the area, in which a stop may hang.
    """
    room, height = max(4, size[0]) // 2 * 2, max(4, size[1])
    if mode is Mode.PLAIN:
        return replace(wanted, columns=1).within(room, margin)
    if mode is Mode.UPRIGHT:
        return replace(wanted, measure=room, columns=1, vertical=True, column_height=height)
    most = max(1, (room + GUTTER) // (COLUMN_LEAST + GUTTER))
    columns = min(most, wanted.columns) if wanted.columns > 1 else most
    whole = replace(wanted, measure=room, columns=columns, column_height=height)
    return whole.within(room, margin)
