"""Lengths and dates of articles: both ends of a range are within it."""

from datetime import date

import pytest
from store_pages import article, numbers, page, store_of_pages

from reader.store import parse_query

STORE = store_of_pages(
    page(article("题", "水" * 8 + " 。"), date="2031年4月21日"),  # ten characters
    page(article("题", "水" * 9 + "。"), date="2031年4月"),
    page(article("题", "水" * 10 + "。"), date="2031-05-01"),
    page(article("题", "水" * 11 + "。")),
)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("len:11..12", [1, 2]),
        ("len>11", [2, 3]),
        ("len>=11", [1, 2, 3]),
        ("len<11", [0]),
        ("len<=11", [0, 1]),
        ("len=12", [2]),
        ("date:2031-04-21", [0, 1]),
        ("date:2031-04-30", [1]),
        ("date:2031-04-01..2031-04-21", [0, 1]),
        ("date:2031-04-22..", [1, 2]),
        ("date:2031-05-01..", [2]),
        ("date:..2031-04-20", [1]),
        ("date:..2031-03-31", []),
        ("newer:0", [2]),
        ("older:10", [0, 1]),
        ("-date:2031-04", [2, 3]),
    ],
)
def test_both_ends_of_a_range_are_within(query, found):
    assert numbers(STORE.search(parse_query(query, date(2031, 5, 1)))) == found
