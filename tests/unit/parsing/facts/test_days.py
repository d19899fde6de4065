"""Printed days as ISO 8601."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.facts.days import iso_day

DAYS = {
    "2019年10月4日": "2019-10-04",
    "２０２１年４月２２日": "2021-04-22",
    "二〇一九年十一月八日": "2019-11-08",
    "中華民國二十八年四月廿六日": "1939-04-26",
    "民国元年一月一日": "1912-01-01",
    "民國三年卅一月一日": "",
    "2026-03-05": "2026-03-05",
    "2026.3.5": "2026-03-05",
    "3月5日": "",
    "2026年2月30日": "",
    "": "",
}


@pytest.mark.parametrize("printed", DAYS)
def test_a_printed_day(printed):
    assert iso_day(printed) == DAYS[printed]


@given(st.dates())
def test_every_day_in_figures_is_read_back(day):
    assert iso_day(f"{day.year:04}年{day.month}月{day.day}日") == day.isoformat()


@given(st.text())
def test_no_text_breaks_it(text):
    iso_day(text)
