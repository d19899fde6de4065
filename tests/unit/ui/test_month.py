"""A month drawn in cells: every day once, where a click finds it again."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.month import (
    DayCells,
    DaySign,
    MonthSheet,
    cells_for,
    day_at,
    drawn_month,
    last_of,
    month_of,
    months_on,
    weeks_of,
)

WEEKDAYS = ["一", "二", "三", "四", "五", "六", "日"]
MAY = date(2024, 5, 1)  # a Wednesday
DAYS = st.dates()
CELLS = st.builds(DayCells, st.integers(4, 9), st.integers(1, 3))


def sheet(first=MAY, chosen=None, **signs):
    return MonthSheet(first, signs.get("signs", {}), chosen or first, date(2024, 5, 20), WEEKDAYS)


def text(rows):
    return ["".join(part for part, _ in row) for row in rows]


@given(DAYS, CELLS)
def test_every_day_is_drawn_once_and_a_click_on_it_finds_it(day, cells):
    first = month_of(day)
    rows = text(drawn_month(sheet(first, day), cells))
    assert all(cell_len(row) == 7 * cells.width for row in rows)
    found = {
        day_at(sheet(first), cells, x, y)
        for y in range(cells.size[1])
        for x in range(cells.width - 1, cells.size[0], cells.width)
    }
    days = {first + timedelta(days=number) for number in range(last_of(first).day)}
    assert found - {None} == days
    assert " ".join(" ".join(rows[1:]).split()) == " ".join(str(one.day) for one in sorted(days))


@given(DAYS, st.integers(-30_000, 30_000))
def test_months_on_is_so_many_months_away_and_within_the_calendar(day, step):
    there = months_on(day, step)
    away = (there.year - day.year) * 12 + there.month - day.month
    assert away == step or there.year in (1, 9999)
    assert there.day <= day.day
    assert there.day == day.day or there == last_of(month_of(there))


@given(DAYS)
def test_weeks_begin_on_monday(day):
    for week in weeks_of(month_of(day)):
        assert len(week) == 7
        assert all(one is None or one.weekday() == at for at, one in enumerate(week))


def test_a_mark_stands_beside_the_number_in_low_rows_and_what_it_means_below_in_high_ones():
    signs = {date(2024, 5, 8): DaySign("unread", "▪", "mark", "12")}
    low = text(drawn_month(sheet(signs=signs), DayCells(4, 1)))
    assert low[2].split() == ["6", "7", "8▪", "9", "10", "11", "12"]
    high = text(drawn_month(sheet(signs=signs), DayCells(7, 2)))
    assert high[3].split() == ["6", "7", "8", "9", "10", "11", "12"]
    assert high[4].split() == ["12"]
    assert high[4].rstrip().endswith("12")
    assert cell_len(high[4].rstrip()) == high[3].index("8") + 1


def test_the_day_at_the_cursor_and_today_look_so():
    rows = drawn_month(sheet(chosen=date(2024, 5, 21)), DayCells(7, 2))
    looks = {part.strip(): names for row in rows for part, names in row if part.strip()}
    assert "chosen" in looks["21"]
    assert "today" in looks["20"]
    assert "chosen" not in looks["20"]


def test_the_cells_of_a_day_follow_the_room():
    assert cells_for((28, 7)) == DayCells(4, 1)
    assert cells_for((51, 14)) == DayCells(7, 2)
    assert cells_for((200, 40)) == DayCells(9, 3)
    assert cells_for((0, 0)) == DayCells(4, 1)


def test_beside_the_month_and_above_it_is_no_day():
    cells = DayCells(4, 1)
    assert day_at(sheet(), cells, 0, 0) is None
    assert day_at(sheet(), cells, 28, 3) is None
    assert day_at(sheet(), cells, 0, 7) is None
    assert day_at(sheet(), cells, 0, 1) is None  # May begins on a Wednesday
