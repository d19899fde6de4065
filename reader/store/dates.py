"""Dates as pages and people write them: text in, the days that it can mean out."""

import re
from calendar import monthrange
from datetime import date

from reader.model.lazy_pattern import lazy_pattern
from reader.store.fold import fold

_DIGITS = str.maketrans("〇零一二三四五六七八九", "00123456789")
_YEAR = lazy_pattern(r"(?<!\d)(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?(?!\d)")
_COMPACT = lazy_pattern(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")  # 20210422
_TENS = lazy_pattern("([一二三])?十([一二三四五六七八九])?")  # 二十二日


def days_of(text: str) -> tuple[date, date] | None:
    """Return the first and the last day of the date in `text`; None if there is no year in it.

    A year alone is all its days, a year and a month all days of the month.
    """
    plain = _TENS.sub(_ten, fold(text)).translate(_DIGITS)
    found = _COMPACT.search(plain) or _YEAR.search(plain)
    if not found:
        return None
    try:
        return _days(*(int(part) if part else None for part in found.groups()))
    except ValueError:
        return None


def _ten(found: re.Match[str]) -> str:
    tens, ones = found[1] or "一", found[2] or "〇"
    return tens + ones


def _days(year: int | None, month: int | None, day: int | None) -> tuple[date, date]:
    if year is None or not 1 <= year <= 9999:
        raise ValueError(year)
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, month, day), date(year, month, day)
