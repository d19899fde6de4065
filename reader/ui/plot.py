"""A keyword over time (时间分布): counts of days in, bars by day, month or year as text out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from rich.cells import cell_len

from reader.ui.month import last_of

WIDEST = 6  # cells of a bar, with the blank behind it
MOST_BARS = 5_000  # of a plot: thirteen years of days

_LEVELS = " ▁▂▃▄▅▆▇█"
_PLAIN = " ...::###"  # where blocks are two cells wide: the same eighths in plain marks
_FULL = len(_LEVELS) - 1

Counts = Sequence[tuple[date | None, int]]  # how many of each day; None: of no day


class Grain(StrEnum):
    """What a bar stands for."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bar:
    """How many there are from one day to another, both counted."""

    first: date
    last: date
    count: int

    @property
    def label(self) -> str:
        """What a query calls it: 2021-04-22, 2021-04, 2021."""
        day = self.first.isoformat()
        if self.first == self.last:
            return day
        return day[:7] if self.first.month == self.last.month else day[:4]


class DrawnPlot(NamedTuple):
    """A plot as text.

    Attributes:
        rows: From the top; each as wide as the bars that are seen.
        first: The first bar that is seen.
        cells: Of a bar, with the blank behind it.
        seen: How many bars are.
    """

    rows: tuple[str, ...]
    first: int
    cells: int
    seen: int


def fitting_grain(counts: Counts, width: int) -> Grain:
    """Return the finest grain whose bars all stand in `width` cells; years if none does."""
    days = [day for day, _ in counts if day]
    if not days:
        return Grain.DAY
    first, last = min(days), max(days)
    if (last - first).days < width:
        return Grain.DAY
    is_short = 12 * (last.year - first.year) + last.month - first.month < width
    return Grain.MONTH if is_short else Grain.YEAR


def bars_of(counts: Counts, grain: Grain) -> list[Bar]:
    """Return the bars from the first day to the last, those without any between them, too.

    Of more than `MOST_BARS` the newest ones.
    """
    totals: dict[date, int] = {}
    start, end = date.max, date.min  # of the bar of the day before: most days share theirs
    for day, count in counts:
        if day:
            if not start <= day <= end:
                start = _start(day, grain)
                end = _end(start, grain)
            totals[start] = totals.get(start, 0) + count
    if not totals:
        return []
    bars: list[Bar] = []
    for first, last in _back(max(totals), min(totals), grain):
        bars.append(Bar(first, last, totals.get(first, 0)))
        if len(bars) == MOST_BARS:
            break
    return bars[::-1]


def drawn_plot(bars: Sequence[Bar], width: int, height: int, at: int = -1) -> DrawnPlot:
    """Draw bars in at most `width` cells and `height` rows; where not all fit, those around `at`.

    Without `at` (-1) they are the last ones.  The least bar is an eighth of a row high.
    """
    if not bars or width < 1 or height < 1:
        return DrawnPlot(("",) * height, 0, 1, 0)
    cells = min(WIDEST, max(1, width // len(bars)))
    seen = min(len(bars), width // cells)
    middle = len(bars) if at < 0 else at + seen // 2 + 1
    first = min(max(0, middle - seen), len(bars) - seen)
    shown = bars[first : first + seen]
    most = max(bar.count for bar in bars) or 1
    heights = [-(-bar.count * height * _FULL // most) for bar in shown]
    blank = " " * (cells > 1)
    levels = _LEVELS if cell_len("█") == 1 else _PLAIN
    rows = (
        "".join(levels[_level(one, base)] * (cells - len(blank)) + blank for one in heights)
        for base in range((height - 1) * _FULL, -1, -_FULL)
    )
    return DrawnPlot(tuple(rows), first, cells, seen)


def axis_of(bars: Sequence[Bar], drawn: DrawnPlot, width: int, at: int, told: str) -> str:
    """Return the line below a plot: the first and the last day seen, or `told` under bar `at`."""
    if not drawn.seen:
        return ""
    if drawn.first <= at < drawn.first + drawn.seen:
        return _pointed(told, (at - drawn.first) * drawn.cells, width)
    first, last = bars[drawn.first], bars[drawn.first + drawn.seen - 1]
    before = ("… " if drawn.first else "") + first.label
    after = last.label + (" …" if drawn.first + drawn.seen < len(bars) else "")
    gap = min(width, drawn.seen * drawn.cells) - cell_len(before) - cell_len(after)
    return before if first == last else before + " " * max(1, gap) + after


def _pointed(told: str, x: int, width: int) -> str:
    """What is told of a bar, with a mark `x` cells from the left."""
    mark = "▲" if cell_len("▲") == 1 else "^"
    room = cell_len(told) + 1
    if x + 1 + room <= width:
        return " " * x + f"{mark} {told}"
    return " " * max(0, x - room) + (f"{told} {mark}" if x >= room else told)


def _level(height: int, base: int) -> int:
    """Return how much of a row, in eighths, whose foot is at `base`, a bar fills."""
    return min(max(height - base, 0), _FULL)


def _start(day: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return day
    return day.replace(day=1, month=day.month if grain is Grain.MONTH else 1)


def _back(newest: date, oldest: date, grain: Grain) -> Iterator[tuple[date, date]]:
    """Yield first and last day of what bars stand for, from the newest to the oldest."""
    first = newest
    while True:
        yield first, _end(first, grain)
        if first <= oldest:
            return
        first = _start(first - timedelta(1), grain)


def _end(first: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return first
    if grain is Grain.YEAR:
        return first.replace(month=12, day=31)
    return last_of(first)
