"""Blocks one under another in one column: which line of which block stands in which row."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.layout.block_style import blanks_between, indent_of, is_block_set_in
from reader.layout.breaker import Measures, break_lines
from reader.layout.heads import balance_lines
from reader.layout.options import LayoutOptions
from reader.layout.row import Placed
from reader.layout.scan import Prepared
from reader.model import Block, Role

BALANCED = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.CROSSHEAD)
MOST_BALANCED = 240  # characters; what is longer is no headline, whatever it is called


class _Setting(NamedTuple):
    """One block set: the row of its first line, where its lines start, its indent in cells."""

    top: int
    starts: list[int]
    indent: int


class Column(NamedTuple):
    """What a column is set to: room in cells (rows if vertical) and cells of an ideograph there."""

    room: int
    ideograph: int = 2


class Flow:
    """A range of an article's blocks set in one column; rows count from 0."""

    def __init__(
        self, blocks: Sequence[Block], first: int, column: Column, options: LayoutOptions
    ) -> None:
        """`blocks` are the blocks of this flow, `first` the number of the first in the article."""
        self._blocks = blocks
        self.first = first
        self._column = column
        self._options = options
        self._settings: list[_Setting] = []
        self._tops: list[int] = []
        self.size = 0

    def add(self, prepared: Prepared) -> None:
        """Set the next block under those that are set."""
        index = len(self._settings)
        block = self._blocks[index]
        if index:
            self.size += blanks_between(self._blocks[index - 1], block, self._options)
        squares = self._column.room * 2 // self._column.ideograph
        indent = indent_of(block, squares, self._options) * self._column.ideograph
        starts = self._break(block, prepared, indent)
        self._settings.append(_Setting(self.size, starts, indent))
        self._tops.append(self.size)
        self.size += len(starts)

    def placed(self, row: int) -> Placed | None:
        """The line in a row at x 0, or None for a blank row."""
        index = bisect_right(self._tops, row) - 1
        setting, block = self._settings[index], self._blocks[index]
        line = row - setting.top
        if line >= len(setting.starts):
            return None
        start = setting.starts[line]
        ends = setting.starts[line + 1 : line + 2] or [len(block.text)]
        is_in = line == 0 or is_block_set_in(block)
        indent = setting.indent if is_in else 0
        return Placed(0, index + self.first, block.role, start, ends[0], indent)

    def row_of(self, block: int, offset: int) -> int:
        """The row that shows a place; a place before the first line is on it."""
        setting = self._settings[block - self.first]
        return setting.top + max(0, bisect_right(setting.starts, offset) - 1)

    def _break(self, block: Block, prepared: Prepared, indent: int) -> list[int]:
        room = self._column.room
        rest = room - indent if is_block_set_in(block) else room
        if block.role in BALANCED and not block.is_kept and len(block.text) <= MOST_BALANCED:
            return balance_lines(prepared, rest, is_flush=self._options.justify)
        is_tight = self._options.squeeze and self._column.ideograph > 1
        hang = self._options.hang and self._column.ideograph > 1
        measures = Measures(room - indent, rest, hang, is_tight)
        if not block.is_kept:
            return self._break_paragraph(prepared, measures)
        ranges = _kept_lines(block.text)
        return [at for start, end in ranges for at in break_lines(prepared, start, end, measures)]

    def _break_paragraph(self, prepared: Prepared, measures: Measures) -> list[int]:
        """Lines of a paragraph; blanks before its first character are not shown."""
        lead = _lead_of(prepared.shown)
        starts = break_lines(prepared, lead, len(prepared.shown), measures)
        starts[0] = 0
        return starts


def _lead_of(text: str) -> int:
    """How many blanks stand before a paragraph's first character."""
    return len(text) - len(text.lstrip()) if text[:1].isspace() and not text.isspace() else 0


def _kept_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1
