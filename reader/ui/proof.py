"""An article set for a pane of one size: rows, marks and places; nothing is drawn here (校样)."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from textual.geometry import Size

from reader.layout import Galley, LayoutOptions, Row, set_article
from reader.model import Article
from reader.store import Answer

TOP = 1  # blank rows above the article
GUTTER = 4  # cells between two columns
COLUMN_LEAST = 28  # cells of a column, by the rules of newspaper setting

Range = tuple[int, int]  # start and end in characters of a block's stored text
Place = tuple[int, int]  # block and offset in characters


class Mode(StrEnum):
    """How the lines run."""

    PLAIN = "plain"  # one column at the measure (通栏)
    COLUMNS = "columns"  # as many as the pane holds (分栏)
    UPRIGHT = "upright"  # top to bottom, right to left (竖排)


class Proof:
    """One article, one answer, one size."""

    def __init__(self, article: Article, answer: Answer | None) -> None:
        self.article = article
        self.answer = answer
        self._galley: Galley = set_article(article)
        self._marks: dict[int, list[Range]] = {}
        self.options = LayoutOptions(measure=40)
        self.rows: Sequence[Row] = ()

    @property
    def galley(self) -> Galley:
        """Where the shown characters come from."""
        return self._galley

    def fit(self, wanted: LayoutOptions, mode: Mode, size: Size) -> None:
        """Set the article for a type area of at most `size`."""
        self.options = fitted(wanted, mode, size)
        self.rows = self._galley.rows(self.options)

    def answered(self, answer: Answer | None) -> None:
        """Mark what another answer finds."""
        self.answer = answer
        self._marks.clear()

    def marks(self, block: int) -> list[Range]:
        """What to mark in a block, in order."""
        if block not in self._marks:
            stored = self.article.blocks[block]
            spans = self.answer.spans(stored.text, stored.role) if self.answer else ()
            self._marks[block] = [(span.start, span.end) for span in spans]
        return self._marks[block]

    def hits(self) -> list[tuple[int, Range]]:
        """Every mark of the article, in reading order: (block, range)."""
        blocks = range(len(self.article.blocks))
        return [(block, mark) for block in blocks for mark in self.marks(block)]

    def row_of(self, place: Place) -> int:
        """The row that shows a stored place."""
        return self._galley.row_at(*place, self.options)

    def place_of(self, row: int) -> Place:
        """The first stored place, in reading order, that a row or the next one with text shows."""
        for at in range(max(0, row), len(self.rows)):
            if placed := self.rows[at].placed:
                return min((line.block, line.start) for line in placed)
        return 0, 0


def fitted(wanted: LayoutOptions, mode: Mode, size: Size) -> LayoutOptions:
    """What layout is asked for in an area of this size: `wanted`, as far as it fits."""
    room, height = max(4, size.width) // 2 * 2, max(4, size.height)
    if mode is Mode.PLAIN:
        return replace(wanted, measure=min(wanted.measure, room) // 2 * 2, columns=1)
    if mode is Mode.UPRIGHT:
        return replace(wanted, measure=room, columns=1, vertical=True, column_height=height)
    most = max(1, (room + GUTTER) // (COLUMN_LEAST + GUTTER))
    columns = min(most, wanted.columns) if wanted.columns > 1 else most
    return replace(wanted, measure=room, columns=columns, column_height=height)
