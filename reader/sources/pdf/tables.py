"""Lines in, the same out, the cells of each row of a table put together into one line."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.sheet import around

# Ems of the line.
LEVEL = 0.2  # baselines of one row
WIDEST_GAP = 30.0  # between cells of a row
ALIGNED = 0.6  # cells of one column: left edges, right edges or middles
NEXT_ROW = 2.6  # from row to row
LEAST_ROWS = 3
FILLED = 0.65  # of the way to the next column; running text fills its column
FIGURES = 1 / 3  # of the cells hold a digit

Cells = list[PrintLine]


def with_rows(lines: Sequence[PrintLine], body: float) -> list[PrintLine]:
    """Return the lines, cells of a table's row as one line, a space between them."""
    small = [line for line in lines if line.size < DISPLAY * body and not line.is_upright]
    joined: dict[int, PrintLine] = {}
    taken: set[int] = set()
    for table in _tables(_rows(small)):
        if _is_table(table):
            for row in table:
                joined[row[0].number] = _as_line(row)
                taken.update(cell.number for cell in row)
    return [
        joined.get(one.number, one)
        for one in lines
        if one.number in joined or one.number not in taken
    ]


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
        fitting = next((table for table in open_tables if _are_aligned(table[-1], row)), None)
        if fitting is None:
            open_tables.append([row])
        else:
            fitting.append(row)
    yield from open_tables


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
        if right.area.x0 > left.area.x0
    ]
    return sum(shares) <= FILLED * len(shares)


def _as_line(row: Cells) -> PrintLine:
    area = around([cell.area for cell in row])
    text, doubts = "", []
    for cell in row:
        text += " " if text else ""
        doubts += [len(text) + doubt for doubt in cell.doubts]
        text += cell.text
    return row[0]._replace(text=text, area=area, is_row=True, doubts=tuple(doubts))
