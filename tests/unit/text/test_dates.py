"""Printed dates as days and as ISO 8601."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import days_of, iso_date

DATES = {
    "2021-04-22": "2021-04-22",
    "2021.4.2": "2021-04-02",
    "2021/4/22": "2021-04-22",
    "20210422": "2021-04-22",
    "2021年4月22日 星期四": "2021-04-22",
    "2021 年 4 月 22 日": "2021-04-22",
    "２０２１年４月２２日": "2021-04-22",
    "二○二一年四月二十二日": "2021-04-22",
    "二〇一九年十一月八日": "2019-11-08",
    "中華民國二十八年四月廿六日": "1939-04-26",
    "民國廿八年四月": "1939-04",
    "民国元年一月一日": "1912-01-01",
    "民国一百一十年四月卅日": "2021-04-30",
    "民國110年4月21日": "2021-04-21",
    "二〇二一年十月": "2021-10",
    "２０２１．４": "2021-04",
    "2021": "2021",
    "二〇二一年": "2021",
    "今日八版 2021年4月22日": "2021-04-22",
}
NO_DATES = (
    *("", "4月21日", "星期四", "廿八年四月廿六日"),  # without a year
    *("2021-13", "2021-02-30", "2021年0月3日", "民国三年卅一月一日", "0000"),  # no such day
    *("123456", "13800138000", "0790-8551234", "一九二〇二一年四月"),  # other numbers
    *("农历二〇二一年三月十五日", "農曆 2021年3月15日"),  # by another calendar
    *("二〇二一年三月初十", "二〇二一年三月廿三", "2021年正月十五"),
)


@pytest.mark.parametrize("printed", DATES)
def test_a_printed_date_in_iso_8601_as_far_as_it_says(printed: str):
    assert iso_date(printed) == DATES[printed]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_says_no_day_of_a_year_is_no_date(text: str):
    assert iso_date(text) is None
    assert days_of(text) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-04-22", date(2021, 4, 22), date(2021, 4, 22)),
        ("二〇二一年十月", date(2021, 10, 1), date(2021, 10, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_date_is_all_its_days(text: str, first: date, last: date):
    assert days_of(text) == (first, last)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_is_read_back(day: date):
    assert iso_date(f"{day.year:04}年{day.month}月{day.day}日") == day.isoformat()
    assert iso_date(day.isoformat()) == day.isoformat()


FIGURES = st.text("0123456789〇一二三四五六七八九十廿元年月日号民国农历正初-/. ", max_size=24)


@given(st.text() | FIGURES)
def test_what_is_said_is_a_date_of_the_calendar(text: str):
    said, days = iso_date(text), days_of(text)
    assert (said is None) == (days is None)
    if said and days:
        assert days[0].isoformat().startswith(said)
        assert days[1].isoformat().startswith(said)
