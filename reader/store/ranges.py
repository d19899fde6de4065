"""Ranges and choices in a query: `date:2021..`, `len>800`, `is:read` in, node or complaint out."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from reader.errors import QueryError
from reader.i18n import say
from reader.store.drop_spaces import searchable
from reader.store.lexer import Token
from reader.store.query import Dates, Field, Is, Length, Node, Said, Term
from reader.text.dates import days_of
from reader.text.fold import fold
from reader.text.lazy_pattern import lazy_pattern

_AGE = lazy_pattern(r"(\d{1,5})([dwmy天日周月年])?")
_DAYS = {"d": 1, "天": 1, "日": 1, "w": 7, "周": 7, "m": 30, "月": 30, "y": 365, "年": 365}
_RANGE = lazy_pattern(r"\.\.|…+|~")
_YEAR = lazy_pattern(r"\d{4}")
_PART = lazy_pattern(r"[年月日号周初闰]|星期|礼拜|^\d{1,2}[-/.]\d{1,2}$")  # 4月21日, 星期四, 4/21
_LENGTH = lazy_pattern(r"(?P<mark>[<>]=?|=)?(?P<number>\d{1,9})")


def read_dates(word: Token, _today: date) -> Node:
    """`date:2021`, `date:2021-04`, `date:2021-04-22`, `date:2021-04..`, `date:..2021年5月`.

    What holds no year is looked for as it is printed: `date:4月21日`.
    """
    parts = _RANGE.split(fold(word.text))
    if len(parts) == 1:
        days = days_of(parts[0])
        return Dates(*days) if days else Term(_printed(word), Field.DATE)
    if len(parts) != 2 or not any(part.strip() for part in parts):
        raise _no_date(word.text, word)
    first, last = _end_of(parts[0], word, 0), _end_of(parts[1], word, 1)
    if first and last and first > last:
        raise _backwards("date", parts, word)
    return Dates(first, last)


def _printed(word: Token) -> str:
    """Return a date without a year as it is looked for; what can be none is complained about."""
    text = searchable(word.text)
    if _YEAR.search(text) or not _PART.search(text):
        raise _no_date(word.text, word)
    return text


def _no_date(text: str, word: Token) -> QueryError:
    return QueryError(say("query.bad_date", text=text), word.position)


def _backwards(field: str, parts: list[str], word: Token) -> QueryError:
    right = f"{field}:{parts[1].strip()}..{parts[0].strip()}"
    return QueryError(say("query.backwards", text=word.text, right=right), word.position)


def read_newer(word: Token, today: date) -> Node:
    """`newer:7d`, `newer:2w`, `newer:3m`, `newer:1y`; a bare number means days."""
    return Dates(_before(word, today), None)


def read_older(word: Token, today: date) -> Node:
    """`older:30d`: the counterpart of `newer:`."""
    return Dates(None, _before(word, today))


def read_length(word: Token, _today: date) -> Node:
    """`len>800`, `len<=500`, `len:800..1200`, `len:800..`; a bare number means exactly so many."""
    parts = _RANGE.split(fold(word.text))
    if len(parts) == 2:
        return _between(parts, word)
    found = _LENGTH.fullmatch(parts[0]) if len(parts) == 1 else None
    if not found:
        raise QueryError(say("query.bad_length", text=word.text), word.position)
    return _compared(found["mark"] or "=", int(found["number"]))


def _between(parts: list[str], word: Token) -> Length:
    least, most = (_number(part, word) if part else None for part in parts)
    if least is None and most is None:
        raise QueryError(say("query.bad_length", text=word.text), word.position)
    if most is not None and (least or 0) > most:
        raise _backwards("len", parts, word)
    return Length(least or 0, most)


def read_said(word: Token, _today: date) -> Node:
    """`is:unread`, `is:read`, `is:starred`, `is:tagged`, `is:noted`, and the Chinese words."""
    said = SAID.get(fold(word.text).strip())
    if said is None:
        names = ", ".join(Said)
        raise QueryError(say("query.bad_is", text=word.text, names=names), word.position)
    return Is(said)


SAID: Mapping[str, Said] = {
    **{said.value: said for said in Said},
    "未读": Said.UNREAD,
    "已读": Said.READ,
    "星标": Said.STARRED,
    "有标签": Said.TAGGED,
    "有批注": Said.NOTED,
}
READERS: Mapping[str, Callable[[Token, date], Node]] = {
    "date": read_dates,
    "newer": read_newer,
    "older": read_older,
    "len": read_length,
    "is": read_said,
}


def _end_of(text: str, word: Token, end: int) -> date | None:
    if not text.strip():
        return None
    days = days_of(text)
    if days is None:
        raise _no_date(text, word)
    return days[end]


def _before(word: Token, today: date) -> date:
    found = _AGE.fullmatch(fold(word.text).strip())
    if not found:
        raise QueryError(say("query.bad_age", text=word.text), word.position)
    try:
        return today - timedelta(days=int(found[1]) * _DAYS[found[2] or "d"])
    except OverflowError:
        return date.min


def _number(text: str, word: Token) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise QueryError(say("query.bad_length", text=word.text), word.position)
    return int(text)


def _compared(mark: str, number: int) -> Length:
    match mark:
        case ">":
            return Length(number + 1)
        case ">=":
            return Length(number)
        case "<":
            return Length(0, number - 1)
        case "<=":
            return Length(0, number)
    return Length(number, number)
