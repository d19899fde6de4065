"""竖排: lines from top to bottom, from right to left, a square of two cells for a character.

Sources: GB/T 15834-2011 §5.2 (marks in vertical lines), CLREQ "Vertical Writing Mode".
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.layout.flow import Flow
from reader.layout.line import trim
from reader.layout.options import LayoutOptions
from reader.layout.row import Placed, Row
from reader.layout.rows import Rows
from reader.layout.scan import NEVER, Prepared
from reader.layout.upright import pairs_in

LINE_WIDTH = 2  # cells of a vertical line
LINE_GUTTER = 2
ROW = 2  # cells that are about as wide as a row is high
DEFAULT_HEIGHT = 24  # rows, where the options leave the height open
LEAST_HEIGHT = 4


def stand_up(prepared: Prepared) -> Prepared:
    """Measure a prepared block in rows instead of cells."""
    harm = bytearray(prepared.harm)
    cells = (after - before for before, after in pairwise(prepared.sums))
    rows = bytearray(_rows(zip(cells, harm, strict=False)))
    for at in pairs_in(prepared.shown):
        rows[at + 1] = 0
        harm[at + 1] |= NEVER
    return prepared._replace(sums=list(accumulate(rows, initial=0)), harm=harm)


def _rows(units: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield for each character, given its cells and the harm of a cut before it, the rows it adds.

    What may not be cut shares a square as far as there is room: the parts of a family do not.
    """
    filled = 0
    for cells, bound in units:
        shares = not cells or (bound >= NEVER and 0 < filled <= LINE_WIDTH - cells)
        filled = filled + cells if shares else cells
        yield int(not shares)


def line_height(options: LayoutOptions) -> int:
    """Rows of a vertical line, which are rows of a screen."""
    return max(LEAST_HEIGHT, options.column_height or DEFAULT_HEIGHT)


class Vertical(Rows):
    """Screens of vertical lines; every character is placed by itself."""

    def __init__(self, flow: Flow, prepared: list[Prepared], options: LayoutOptions) -> None:
        """`prepared` are the blocks as `stand_up` gives them."""
        self._flow, self._prepared = flow, prepared
        self._height = line_height(options)
        measure = max(LINE_WIDTH, options.measure)
        gutter = LINE_GUTTER + ROW * options.leading
        self._step = LINE_WIDTH + gutter
        self._lines = (measure + gutter) // self._step
        used = self._lines * self._step - gutter
        self._right = measure - LINE_WIDTH - (measure - used) // 4 * 2  # in the middle
        self._units = lru_cache(maxsize=512)(self._find_units)
        screens = -(-flow.size // self._lines)
        super().__init__(screens * self._height)

    @property
    def screens(self) -> Sequence[int]:
        """The first row of each screenful."""
        return range(0, len(self), self._height)

    def build(self, index: int) -> Row:
        """Return the characters that stand side by side in a row, from left to right."""
        screen, depth = divmod(index, self._height)
        first = screen * self._lines
        lines = range(min(first + self._lines, self._flow.size) - 1, first - 1, -1)
        found = (self._placed(line, line - first, depth) for line in lines)
        return Row(tuple(placed for placed in found if placed))

    def row_at(self, block: int, offset: int) -> int:
        """Return the row in which the character at the place stands."""
        line = self._flow.row_of(block, offset)
        placed = self._flow.placed(line)
        if placed is None:
            return 0
        units = self._units(line)
        depth = placed.indent + max(0, sum(start <= offset for start, _ in units) - 1)
        return line // self._lines * self._height + depth

    def _placed(self, line: int, place: int, depth: int) -> Placed | None:
        placed = self._flow.placed(line)
        if placed is None or not 0 <= depth - placed.indent < len(self._units(line)):
            return None
        start, end = self._units(line)[depth - placed.indent]
        x = self._right - place * self._step
        return placed._replace(x=x, start=start, end=end, indent=0)

    def _find_units(self, line: int) -> tuple[tuple[int, int], ...]:
        """Ranges of a line's text that take one row each; blanks at its end are left out."""
        placed = self._flow.placed(line)
        if placed is None:
            return ()
        prepared = self._prepared[placed.block]
        start, end = trim(prepared.shown, placed)
        if start >= end:
            return ()
        sums = prepared.sums
        starts = [at for at in range(start, end) if sums[at + 1] > sums[at]]
        return tuple(pairwise([start, *starts[1:], end]))
