"""Dates as pages and people write them in, the days that they mean and ISO 8601 out.

2021-04-22, 2021.4, 20210422, 二〇二一年四月廿二日, 民國廿八年四月廿六日.  What has no year is no
date, nor is one of the lunar calendar (二〇二一年三月初十), nor a number that begins with neither 1
nor 2 (0791-8551234): none of them is guessed.
"""

import re
from datetime import date
from functools import lru_cache

from reader.text.fold import fold
from reader.text.lazy_pattern import lazy_pattern
from reader.text.numerals import value_of

REPUBLIC = 1911  # the year before the Republic's first

_ONES = "一二三四五六七八九"
_WORDS = f"[〇零{_ONES}十廿卅]"
_COMPACT = lazy_pattern(r"(?<!\d)([12]\d{3})(\d\d)(\d\d)(?!\d)")
# Every repetition is bounded.  What is lunar is matched, too, so that no part of it is a date.
_DATE = lazy_pattern(
    rf"""
    (?<![农夏阴旧]历) (?<![农夏阴旧]历\s)
    (?: 民国\s? (?P<era> \d{{1,3}} | [元百〇零{_ONES}十廿卅]{{1,5}} ) (?=\s?年)
      | (?<!\d) (?<!{_WORDS}) (?P<year> [12]\d{{3}} | [一二][〇零{_ONES}]{{3}} )
        (?!\d) (?!{_WORDS}) )
    (?: \s{{0,3}} [-/.年] \s{{0,3}} (?:
        (?P<month> \d{{1,2}} (?!\d) | {_WORDS}{{1,2}} (?=\s?月) )
        (?: \s{{0,3}} [-/.月] \s{{0,3}} (?P<day> \d{{1,2}} (?!\d) | {_WORDS}{{1,3}} (?=\s?[日号]) )
          | \s?月\s? (?P<lunar_day> 初 | {_WORDS} ) )?
      | (?P<lunar_month> [正冬腊闰] ) ) )?
    """,
    re.VERBOSE,
)

Parts = tuple[int, int | None, int | None]


def iso_date(printed: str) -> str | None:
    """Return the first date in `printed` as YYYY-MM-DD, as YYYY-MM or YYYY where it says no more.

    None where it is no date, lacks its year, or names a day that there is not.
    """
    if (parts := _parts(printed)) is None:
        return None
    year, *rest = parts
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest if part is not None)))


@lru_cache(maxsize=20_000)  # the days of fifty years, which a library asks for again and again
def days_of(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of the date in `text`; None where `iso_date` is None.

    A year alone is all its days, a year and a month all days of the month.
    """
    if (parts := _parts(text)) is None:
        return None
    from calendar import monthrange  # noqa: PLC0415 - 2 ms, which no first frame needs

    year, month, day = parts
    last = month or 12
    end = date(year, last, day or monthrange(year, last)[1])
    return date(year, month or 1, day or 1), end


def _parts(text: str) -> Parts | None:
    """Return year, month and day, each only behind the one before it."""
    plain = fold(text)
    found = _COMPACT.search(plain) or _DATE.search(plain)
    if found is None:
        return None
    if found.re.groups == 3:
        year, month, day = map(int, found.groups())
        return _checked(year, month, day)
    groups = found.groupdict()
    if groups["lunar_day"] or groups["lunar_month"]:
        return None
    era = _number(groups["era"])
    year = era + REPUBLIC if era else _number(groups["year"]) or 0
    return _checked(year, _number(groups["month"]), _number(groups["day"]))


def _number(figures: str | None) -> int | None:
    return value_of(figures.replace("元", "一")) if figures else None


def _checked(year: int, month: int | None, day: int | None) -> Parts | None:
    """The parts, if there is such a day: no thirteenth month, no year 0."""
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return year, month, day
