"""Lines in, the same out, the cells of each row of a table put together into one line."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.sources.pdf.edges import HANGING
from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.sheet import Area, around, common_width, median

# Ems of the line.
LEVEL = 0.2  # baselines of one row
WIDEST_GAP = 30.0  # between cells of a row
ALIGNED = 0.6  # cells of one column: left edges, right edges or middles
NEXT_ROW = 2.6  # from row to row
LEAST_ROWS = 3
RUNNING = 8.0  # a line of running text is so broad at least, as is the one above or below it
HANG = 1.2  # by which their ends may differ if one of them is a mark
UNEVEN = 0.5  # and if none is
AROUND = 1.2  # from a row to the rules above and below it
BROADER = 1.6  # times the row's breadth that these have at most: its last cell may be short
LEAST_CELLS = 6  # of a row of several tables that stand abreast
MOST_CELLS = 24  # of a row that is looked through for a part that is one
FILLED = 0.65  # of the way to the next column; running text fills its column
FIGURES = 1 / 3  # of the cells hold a digit

Cells = list[PrintLine]


def with_rows(lines: Sequence[PrintLine], body: float) -> list[PrintLine]:
    """Return the lines, cells of a table's row as one line, a space between them."""
    small = [
        line
        for line in lines
        if line.size < DISPLAY * body and not (line.is_upright or line.is_row)
    ]
    joined: dict[PrintLine, PrintLine] = {}
    taken: set[PrintLine] = set()
    for table in _tables(_rows(list(_short(small)))):
        if _is_table(table):
            step = _period(table)
            for row in table:
                for start in range(0, len(row), step):
                    joined[row[start]] = _as_line(row[start : start + step])
                taken.update(row)
    return [joined.get(one, one) for one in lines if one in joined or one not in taken]


def rules_of_tables(rules: Sequence[Area], lines: Sequence[PrintLine]) -> set[Area]:
    """Return the rules from left to right that stand above, between or below the rows of tables."""
    rows = sorted((line.area.bottom, line.area, line.size) for line in lines if line.is_row)
    broadest = max((size for _, _, size in rows), default=0.0)
    found = set()
    for rule in rules:
        low = bisect(rows, (rule.top - AROUND * broadest,))
        high = bisect(rows, (rule.bottom + (1 + AROUND) * broadest,))
        if any(_is_of_row(rule, area, size) for _, area, size in rows[low:high]):
            found.add(rule)
    return found


def _is_of_row(rule: Area, row: Area, em: float) -> bool:
    is_near = row.top - AROUND * em <= rule.top <= row.bottom + AROUND * em
    return is_near and common_width(rule, row) > 0 and rule.width <= BROADER * row.width


def _short(lines: Sequence[PrintLine]) -> Iterator[PrintLine]:
    """Yield the lines that are not plainly those of a column of running text."""
    ordered = sorted(lines, key=lambda one: (round(one.area.x0), one.area.bottom))
    alike = [False, *(_run_on(one, other) for one, other in pairwise(ordered)), False]
    for line, above, below in zip(ordered, alike, alike[1:], strict=False):
        if not above and not below:
            yield line


def _run_on(above: PrintLine, below: PrintLine) -> bool:
    """Whether two lines, one below the other, fill the same breadth."""
    em = below.size
    has_mark = above.text[-1] in HANGING or below.text[-1] in HANGING
    return (
        min(above.area.width, below.area.width) >= RUNNING * em
        and abs(above.area.x0 - below.area.x0) <= LEVEL * em
        and abs(above.area.x1 - below.area.x1) <= (HANG if has_mark else UNEVEN) * em
        and below.area.top - above.area.bottom <= em
    )


def _rows(lines: Sequence[PrintLine]) -> Iterator[Cells]:
    """Yield the lines that stand level, from left to right, where no wide gap parts them."""
    row: Cells = []
    for line in sorted(lines, key=lambda one: (one.area.bottom, one.area.x0)):
        if row and line.area.bottom - row[0].area.bottom > LEVEL * line.size:
            yield from _close(row)
            row = []
        row.append(line)
    yield from _close(row)


def _close(row: Cells) -> Iterator[Cells]:
    near: Cells = []
    for line in sorted(row, key=lambda one: one.area.x0):
        if near and line.area.x0 - near[-1].area.x1 > WIDEST_GAP * line.size:
            yield near
            near = []
        near.append(line)
    if near:
        yield near


def _tables(rows: Iterator[Cells]) -> Iterator[list[Cells]]:
    """Yield rows below each other whose cells stand in the same columns."""
    open_tables: list[list[Cells]] = []
    for row in rows:
        if len(row) < 2:
            continue
        top = row[0].area.top
        yield from (table for table in open_tables if not _is_near(table[-1], top))
        open_tables = [table for table in open_tables if _is_near(table[-1], top)]
        left = [row]
        for table in open_tables:
            left = [rest for cells in left for rest in _left_by(table, cells)]
        open_tables += [[cells] for cells in left]
    yield from open_tables


def _left_by(table: list[Cells], row: Cells) -> Iterator[Cells]:
    """Yield what is left of a row once what is the next row of a table is added to the table.

    What else is level with a row is text beside the table, or another one; of the first row, too.
    """
    last = table[-1]
    if _are_aligned(last, row):
        table.append(row)
        return
    if max(len(last), len(row)) > MOST_CELLS:
        yield row
        return
    part = next((one for one in _parts(row, len(last)) if _are_aligned(last, one)), None)
    if part is None and len(table) == 1:
        of_first = next((one for one in _parts(last, len(row)) if _are_aligned(one, row)), None)
        if of_first is not None:
            table[0], part = of_first, row
    if part is None:
        yield row
        return
    table.append(part)
    start = row.index(part[0])
    yield from (rest for rest in (row[:start], row[start + len(part) :]) if len(rest) > 1)


def _parts(row: Cells, count: int) -> Iterator[Cells]:
    """Yield so many neighbours of a row, from each start."""
    return (row[start : start + count] for start in range(len(row) - count + 1))


def _is_near(row: Cells, top: float) -> bool:
    return top - row[0].area.top <= NEXT_ROW * row[0].size


def _are_aligned(above: Cells, below: Cells) -> bool:
    if len(above) != len(below):
        return False
    return all(
        min(
            abs(high.area.x0 - low.area.x0),
            abs(high.area.x1 - low.area.x1),
            abs(high.area.x0 + high.area.x1 - low.area.x0 - low.area.x1) / 2,
        )
        <= ALIGNED * low.size
        for high, low in zip(above, below, strict=True)
    )


def _is_table(rows: Sequence[Cells]) -> bool:
    if len(rows) < LEAST_ROWS:
        return False
    cells = [cell for row in rows for cell in row]
    figures = sum(any(map(str.isdigit, cell.text)) for cell in cells)
    if figures < FIGURES * len(cells):
        return False
    shares = [
        left.area.width / (right.area.x0 - left.area.x0)
        for row in rows
        for left, right in pairwise(row)
        if right.area.x0 > left.area.x0 and not _is_figure(left.text)
    ]
    return sum(shares) <= FILLED * len(shares)


def _is_figure(text: str) -> bool:
    """Whether a cell holds little but a figure, such as a time."""
    return 2 * sum(map(str.isdigit, text)) > len(text)


def _period(rows: Sequence[Cells]) -> int:
    """How many cells of a row are one of its own: of several tables abreast, those of each.

    Share prices, or a day's programmes, go on in the next column of the page: their words and
    figures stand there as they do in the first.  Two such pairs are a match and its result.
    """
    columns = [
        _Column(
            median(cell.area.x0 for cell in cells),
            median(cell.area.x1 for cell in cells),
            2 * sum(any(map(str.isdigit, cell.text)) for cell in cells) > len(cells),
        )
        for cells in zip(*rows, strict=True)
    ]
    count, slack = len(columns), ALIGNED * rows[0][0].size
    for step in range(2, count // 2 + 1):
        if count % step or count < LEAST_CELLS:
            continue
        apart = columns[step].x0 - columns[0].x0
        if len({column.has_figures for column in columns[:step]}) == 2 and all(
            _goes_with(one, other, apart, slack)
            for one, other in zip(columns, columns[step:], strict=False)
        ):
            return step
    return count


class _Column(NamedTuple):
    """A column of cells: its sides, and whether most of its cells hold a figure."""

    x0: float
    x1: float
    has_figures: bool


def _goes_with(one: _Column, other: _Column, apart: float, slack: float) -> bool:
    """Whether a column is another one over again, so far to the right."""
    off = min(abs(other.x0 - one.x0 - apart), abs(other.x1 - one.x1 - apart))
    return one.has_figures == other.has_figures and off <= slack


def _as_line(row: Cells) -> PrintLine:
    area = around([cell.area for cell in row])
    text, doubts = "", []
    for cell in row:
        text += " " if text else ""
        doubts += [len(text) + doubt for doubt in cell.doubts]
        text += cell.text
    return row[0]._replace(text=text, area=area, is_row=True, doubts=tuple(doubts))
