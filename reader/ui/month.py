"""A month and signs of its days in, a calendar in cells out: weeks as rows, Monday first."""

from calendar import Calendar, monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rich.cells import cell_len

WEEKS = 6  # as many as a month can touch: the rows stand still from month to month
HEADER = 1  # row of weekdays
NARROWEST, BROADEST = 4, 9  # cells of a day
TALL = 2  # rows of a week from which on a day's mark stands below its number

Run = tuple[str, tuple[str, ...]]  # text, and the names of its looks, one over the other


class DaySign(NamedTuple):
    """How a day is shown.

    Attributes:
        look: Of its number.
        mark: One character, beside the number where the rows of a week are low.
        mark_look: Of that.
        below: What stands below the number where there is room; empty for the mark.
    """

    look: str = ""
    mark: str = ""
    mark_look: str = ""
    below: str = ""


NOTHING = DaySign("quiet")


class MonthSheet(NamedTuple):
    """A month as it is to be drawn.

    Attributes:
        first: Its first day.
        signs: How its days are shown.
        chosen: The day under the cursor.
        today: The day that it is.
        weekdays: Their names, Monday's first.
        has_keyboard: Whether arrows move here.
    """

    first: date
    signs: Mapping[date, DaySign]
    chosen: date
    today: date
    weekdays: Sequence[str]
    has_keyboard: bool = True


class DayCells(NamedTuple):
    """How many columns and rows a day takes."""

    width: int
    height: int

    @property
    def size(self) -> tuple[int, int]:
        """How many columns and rows the month takes; no blank row below the last week."""
        gap = self.height > TALL
        return 7 * self.width, HEADER + WEEKS * self.height - gap


def cells_for(room: tuple[int, int]) -> DayCells:
    """Return the cells of a day in a room of columns and rows; a small room gets the least."""
    width = min(max(room[0] // 7, NARROWEST), BROADEST)
    height = next((rows for rows in (3, TALL) if DayCells(width, rows).size[1] <= room[1]), 1)
    return DayCells(width, height)


def month_of(day: date) -> date:
    """Return the first day of its month."""
    return day.replace(day=1)


def months_on(day: date, step: int) -> date:
    """Return the same day so many months on (or back), or the month's last; within the calendar."""
    months = day.year * 12 + day.month - 1 + step
    months = min(max(months, date.min.year * 12), date.max.year * 12 + 11)
    first = date(months // 12, months % 12 + 1, 1)
    return min(first + timedelta(days=day.day - 1), last_of(first))


def last_of(first: date) -> date:
    """Return the last day of a month."""
    return first.replace(day=monthrange(first.year, first.month)[1])


def weeks_of(first: date) -> list[list[date | None]]:
    """Return the weeks of a month, Monday to Sunday; None for days of another one."""
    weeks = Calendar().monthdayscalendar(first.year, first.month)
    return [[first.replace(day=day) if day else None for day in week] for week in weeks]


def drawn_month(sheet: MonthSheet, cells: DayCells) -> list[list[Run]]:
    """Return the rows of the calendar, each as wide as `cells.size` says."""
    blank: list[date | None] = [None] * 7
    weeks = [*weeks_of(sheet.first), *[blank] * WEEKS][:WEEKS]
    rows = [[_name(text, cells) for text in sheet.weekdays]]
    for week in weeks:
        for row in range(cells.height):
            rows.append([run for day in week for run in _day_runs(sheet, day, row, cells)])
    return rows


def day_at(sheet: MonthSheet, cells: DayCells, x: int, y: int) -> date | None:
    """Return the day that is drawn at a cell; None where there is none."""
    weeks = weeks_of(sheet.first)
    row, column = (y - HEADER) // cells.height, x // cells.width
    return weeks[row][column] if y >= HEADER and row < len(weeks) and column < 7 else None


def _day_runs(sheet: MonthSheet, day: date | None, row: int, cells: DayCells) -> Iterator[Run]:
    """One row of a day: its number and, in low rows, its mark; or what stands below the number."""
    if day is None or row >= TALL:
        yield " " * cells.width, ()
        return
    sign, ground = sheet.signs.get(day, NOTHING), _ground(sheet, day)
    today = ("today",) if day == sheet.today else ()
    text, looks = f"{day.day:2}", (sign.look, *today)
    if row:
        text, looks = sign.below or sign.mark, (sign.mark_look,)
    is_low = cells.height < TALL
    tail = sign.mark if is_low and sign.mark else " " * _behind(cells)
    yield " ", ()
    yield " " * max(0, cells.width - 1 - cell_len(text) - cell_len(tail)), ground
    yield text, (*looks, *ground)
    yield tail, (sign.mark_look, *ground)


def _behind(cells: DayCells) -> int:
    """Cells behind a number: it stands in the middle, or has its mark beside it."""
    return 1 if cells.height < TALL else (cells.width - 3) // 2


def _ground(sheet: MonthSheet, day: date) -> tuple[str, ...]:
    if day != sheet.chosen:
        return ()
    return ("chosen",) if sheet.has_keyboard else ("resting",)


def _name(text: str, cells: DayCells) -> Run:
    """A weekday, where the numbers of its column stand."""
    behind = " " * _behind(cells)
    return " " * max(0, cells.width - cell_len(text) - len(behind)) + text + behind, ("quiet",)
