from datetime import date

import pytest

from reader.store.dates import days_of


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-04-22", date(2021, 4, 22), date(2021, 4, 22)),
        ("2021年4月22日 星期四", date(2021, 4, 22), date(2021, 4, 22)),
        ("二○二一年四月二十二日", date(2021, 4, 22), date(2021, 4, 22)),
        ("二〇二一年十月", date(2021, 10, 1), date(2021, 10, 31)),
        ("２０２１．４", date(2021, 4, 1), date(2021, 4, 30)),
        ("20210422", date(2021, 4, 22), date(2021, 4, 22)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
    ],
)
def test_a_date_is_all_its_days(text: str, first: date, last: date):
    assert days_of(text) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "4月21日", "2021-13", "2021-02-30", "0000", "123456", "星期四"]
)
def test_without_a_year_or_a_real_day_there_is_no_date(text: str):
    assert days_of(text) is None
