"""The plot of a word over time: every hit in its bar, no bar wider or higher than there is room."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.store import parse_query
from reader.store.query import Dates
from reader.ui import plot
from reader.ui.plot import Bar, Grain, bars_of, drawn_plot, fitting_grain

DAYS = ((date(2021, 4, 22), 3), (date(2021, 4, 20), 1), (date(2021, 6, 1), 2), (None, 7))

counts = st.lists(
    st.tuples(st.none() | st.dates(date(1870, 1, 1), date(2030, 12, 31)), st.integers(1, 10**6)),
    max_size=40,
)


def test_a_bar_for_every_day_between_the_first_and_the_last():
    bars = bars_of(DAYS[:2], Grain.DAY)
    assert [(bar.label, bar.count) for bar in bars] == [
        ("2021-04-20", 1),
        ("2021-04-21", 0),
        ("2021-04-22", 3),
    ]


def test_months_and_years_add_up():
    assert [bar.count for bar in bars_of(DAYS, Grain.MONTH)] == [4, 0, 2]
    assert [(bar.label, bar.count) for bar in bars_of(DAYS, Grain.YEAR)] == [("2021", 6)]


def test_the_grain_goes_by_the_range_and_the_width():
    assert fitting_grain(DAYS, 60) is Grain.DAY
    assert fitting_grain(DAYS, 40) is Grain.MONTH
    assert fitting_grain(((date(1946, 1, 1), 1), (date(2021, 1, 1), 1)), 70) is Grain.YEAR
    assert fitting_grain((), 70) is Grain.DAY


def test_the_highest_bar_fills_the_height_and_the_least_is_seen():
    first = date(2021, 1, 1)
    bars = [Bar(first + timedelta(at), first + timedelta(at), n) for at, n in enumerate((1000, 1))]
    rows = [row.rstrip() for row in drawn_plot(bars, 12, 3).rows]
    assert rows == ["█████", "█████", "█████ ▁▁▁▁▁"]


def test_where_not_all_bars_fit_those_around_the_chosen_one_are_seen():
    bars = bars_of(((date(2021, 1, 1), 1), (date(2021, 12, 31), 1)), Grain.DAY)
    assert drawn_plot(bars, 30, 2).first == len(bars) - 30
    assert drawn_plot(bars, 30, 2, 0).first == 0
    middle = drawn_plot(bars, 30, 2, 200)
    assert middle.first < 200 < middle.first + middle.seen


def test_of_days_that_nobody_can_count_the_newest_are_drawn():
    bars = bars_of(((date(1, 1, 1), 1), (date(9999, 12, 31), 1)), Grain.DAY)
    assert len(bars) == plot.MOST_BARS
    assert bars[-1].label == "9999-12-31"


def test_blocks_that_are_two_cells_wide_give_way_to_plain_marks(monkeypatch):
    monkeypatch.setattr(plot, "cell_len", lambda _text: 2)
    drawn = drawn_plot(bars_of(DAYS, Grain.MONTH), 9, 1)
    assert "".join(drawn.rows).isascii()
    assert drawn.rows[0].strip()


@given(counts, st.sampled_from(Grain))
def test_every_hit_stands_in_one_bar(some, grain):
    bars = bars_of(some, grain)
    dated = [count for day, count in some if day]
    if len(bars) < plot.MOST_BARS:
        assert sum(bar.count for bar in bars) == sum(dated)
    for before, after in pairwise(bars):
        assert before.last + timedelta(1) == after.first


@given(counts, st.sampled_from(Grain))
def test_a_query_for_a_bar_means_its_days(some, grain):
    for bar in bars_of(some, grain)[:20]:
        root = parse_query(f"date:{bar.label}").root
        if not (bar.first == bar.last and grain is not Grain.DAY):
            assert root == Dates(bar.first, bar.last)


@given(counts, st.sampled_from(Grain), st.integers(1, 200), st.integers(1, 9), st.integers(-1, 300))
def test_no_row_is_wider_and_no_bar_is_lost_from_sight(some, grain, width, height, at):
    bars = bars_of(some, grain)
    drawn = drawn_plot(bars, width, height, at if at < len(bars) else -1)
    assert len(drawn.rows) == height
    assert all(cell_len(row) <= width for row in drawn.rows)
    foot = drawn.rows[-1]
    for place in range(drawn.seen):
        mark = foot[place * drawn.cells] if foot else " "
        assert (mark != " ") == (bars[drawn.first + place].count > 0)


@pytest.mark.parametrize(("width", "height"), [(0, 3), (9, 0), (-1, -1)])
def test_without_room_nothing_is_drawn(width, height):
    assert drawn_plot(bars_of(DAYS, Grain.DAY), width, height).seen == 0
