"""Newspaper mode: the head across, the body in columns side by side, screen by screen."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from reader.layout.flow import Flow
from reader.layout.options import LayoutOptions
from reader.layout.row import Placed, Row
from reader.layout.rows import Rows
from reader.layout.widths import even
from reader.model import Role

LEAST_WIDTH = 28  # cells: fourteen ideographs, the narrowest column that papers set
GUTTER = 4
LEAST_HEIGHT = 6  # rows: what is left under a head is used for columns from here on


def count_columns(options: LayoutOptions) -> int:
    """How many of the wanted columns stand side by side at the measure, each wide enough."""
    return max(1, min(options.columns, (options.measure + GUTTER) // (LEAST_WIDTH + GUTTER)))


def column_width(options: LayoutOptions) -> int:
    """Cells of one column, rounded down to even; the whole measure for one."""
    count = count_columns(options)
    return even((options.measure - GUTTER * (count - 1)) // count)


class _Screen(NamedTuple):
    """Columns of one screenful: from where to where in the flow, and how many lines high."""

    spans: tuple[tuple[int, int], ...]
    height: int


class Columns(Rows):
    """A head at the whole measure, then screens of columns."""

    def __init__(self, head: Flow, body: Flow, options: LayoutOptions) -> None:
        self._head, self._body = head, body
        self._count = count_columns(options)
        self._step = column_width(options) + GUTTER
        self._pitch = options.leading + 1  # rows from a line to the next
        between = max(1, options.spacing) if head.size and body.size else 0
        self._above = (head.size + between) * self._pitch
        left = options.column_height - self._above
        self._shares_screen = not self._above or left >= min(LEAST_HEIGHT, options.column_height)
        self._screens = self._fill(options.column_height)
        heights = (screen.height * self._pitch - options.leading for screen in self._screens)
        self._tops = list(accumulate(heights, initial=self._above))
        self._firsts = [screen.spans[0][0] for screen in self._screens]
        super().__init__(self._tops[-1])

    @property
    def screens(self) -> Sequence[int]:
        """The head's row and each screenful of columns; the first one may share the head's."""
        tops = self._tops[:-1]
        return (0, *tops[1:]) if self._shares_screen else (0, *tops)

    def build(self, index: int) -> Row:
        """Return a row of the head, or one line of every column."""
        if index < self._above:
            return self._row_of_head(index)
        screen = bisect_right(self._tops, index) - 1
        depth, leading = divmod(index - self._tops[screen], self._pitch)
        if leading:
            return Row()
        lines = enumerate(self._screens[screen].spans)
        found = (self._placed(column, span, depth) for column, span in lines)
        return Row(tuple(placed for placed in found if placed))

    def row_at(self, block: int, offset: int) -> int:
        """Return the row of the line that shows the place."""
        if block < self._body.first:
            return self._head.row_of(block, offset) * self._pitch
        line = self._body.row_of(block, offset)
        screen = bisect_right(self._firsts, line) - 1
        start = max(start for start, _ in self._screens[screen].spans if start <= line)
        return self._tops[screen] + (line - start) * self._pitch

    def _row_of_head(self, index: int) -> Row:
        depth, leading = divmod(index, self._pitch)
        is_text = not leading and depth < self._head.size
        line = self._head.placed(depth) if is_text else None
        return Row((line,)) if line else Row()

    def _placed(self, column: int, span: tuple[int, int], depth: int) -> Placed | None:
        start, end = span
        line = self._body.placed(start + depth) if start + depth < end else None
        return line._replace(x=column * self._step) if line else None

    def _fill(self, height: int) -> list[_Screen]:
        """Screen by screen as high as the screen, the last one balanced."""
        screens: list[_Screen] = []
        start = self._skip_blanks(0)
        while start < self._body.size:
            room = self._room(height, is_first=not screens)
            balanced = self._balance(start, room)
            spans = self._spans(start, balanced)
            screens.append(_Screen(spans, max(end - begin for begin, end in spans)))
            start = self._skip_blanks(spans[-1][1])
        return screens

    def _room(self, height: int, *, is_first: bool) -> int:
        """Lines of columns on a screen: all of it, or what the head leaves if that is enough."""
        if height <= 0:
            return self._body.size
        rows = height - self._above if is_first and self._shares_screen else height
        return max(1, (rows + self._pitch - 1) // self._pitch)

    def _balance(self, start: int, room: int) -> int:
        """The fewest lines, up to `room`, with which the columns hold all that is left."""
        least = -(-(self._body.size - start) // self._count)
        for height in range(max(1, least - self._count), room):
            if self._spans(start, height)[-1][1] >= self._body.size:
                return height
        return max(1, room)

    def _spans(self, start: int, height: int) -> tuple[tuple[int, int], ...]:
        """Ranges of the flow that fill one column after another."""
        spans = []
        for _ in range(self._count):
            start = self._skip_blanks(start)
            end = self._end_of_column(start, min(start + height, self._body.size))
            spans.append((start, end))
            start = end
        return tuple(spans)

    def _skip_blanks(self, row: int) -> int:
        while row < self._body.size and self._body.placed(row) is None:
            row += 1
        return row

    def _end_of_column(self, start: int, end: int) -> int:
        """A crosshead does not end a column, nor does a blank row."""
        if end == self._body.size:
            return end
        back = end
        while back > start and self._is_bound(back - 1):
            back -= 1
        return back if back > start else end

    def _is_bound(self, row: int) -> bool:
        placed = self._body.placed(row)
        return placed is None or placed.role is Role.CROSSHEAD
