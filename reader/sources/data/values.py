"""Values of a data language (JSON, XML) in, the articles in them out, wherever they stand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from reader.sources.data import columns
from reader.sources.data.manuscripts import NO_FACTS, Facts, Manuscript
from reader.sources.data.own import is_own_page, own_manuscripts
from reader.sources.data.records import facts_of, manuscript_of
from reader.text.dates import iso_date
from reader.text.lazy_pattern import lazy_pattern

DEEPEST = 40  # lists and objects within each other that are looked into

_FEED = "jsonfeed.org/version"
_DAY = lazy_pattern(r"[12]\d{3}(?:\d{4}|\D.{2,9})")
_LABEL = lazy_pattern(
    r"第?\s?[一二三四五六七八九十\d]{1,4}\s?版.{0,30}|[A-Z]{0,2}\d{1,3}(?:[:：\s].{1,30})?"
)


def manuscripts_in(value: Any, sheets: Iterator[int]) -> Iterator[Manuscript]:  # noqa: ANN401 - whatever JSON has
    """Yield the articles in a value, those of lists within lists, too.

    What stands around them (`{"date": …, "pages": [{"page": …, "articles": […]}]}`) holds for all,
    and so do keys that are days or pages (`{"2025-08-10": {"01": […]}}`).

    Args:
        value: Lists, objects and texts within each other.
        sheets: Numbers for pages that the value tells apart itself.
    """
    waiting: list[tuple[Any, Facts, int]] = [(value, NO_FACTS, 0)]
    while waiting:
        at, around, depth = waiting.pop()
        inner: Sequence[tuple[Any, Facts]] = ()
        if isinstance(at, list):
            inner = [(one, around) for one in at]
        elif isinstance(at, dict) and is_own_page(at):
            yield from own_manuscripts(at, next(sheets))
        elif isinstance(at, dict):
            values = _values(at)
            if manuscript := _article(at, values, around):
                yield manuscript
                continue
            inner = list(_inner(at, facts_of(_around(at, values), around)))
        if depth < DEEPEST:
            waiting += [(one, facts, depth + 1) for one, facts in reversed(inner)]


def _inner(at: Mapping[str, Any], around: Facts) -> Iterator[tuple[Any, Facts]]:
    """Yield what an object holds, and what is known of each."""
    if rows := _rows(at):
        yield from ((row, around) for row in rows)
        return
    held = {key: one for key, one in at.items() if isinstance(one, (list, dict))}
    are_days = all(_DAY.fullmatch(key) and iso_date(key) for key in held)
    # A number before one article counts it; before a list of them it is a page's.
    are_labels = all(_LABEL.fullmatch(key) and isinstance(one, list) for key, one in held.items())
    for key, one in held.items():
        said = {"date": key} if are_days else {"label": key} if are_labels else {}
        yield one, facts_of(said, around)


def _rows(at: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table kept by columns: `{"title": {"0": …, "1": …}, "content": {"0": …}}`."""
    table = {key: column for key, column in at.items() if isinstance(column, dict)}
    if len(table) < 2 or not columns.tells_articles(columns.mapping_of(_names(table))):
        return []
    numbers = next(iter(table.values())).keys()
    is_even = all(column.keys() == numbers for column in table.values())
    if not is_even or any(
        isinstance(cell, (dict, list)) for column in table.values() for cell in column.values()
    ):
        return []
    return [{key: column[number] for key, column in table.items()} for number in numbers]


def _article(
    record: Mapping[str, Any], values: Mapping[str, str], around: Facts
) -> Manuscript | None:
    """The article that an object is: not one that holds a list of them, a feed or a page."""
    has_list = any(isinstance(one, list) and any(map(_is_record, one)) for one in record.values())
    if has_list and "text" not in values:
        return None
    return manuscript_of(values, around)


def _is_record(value: object) -> bool:
    return isinstance(value, dict) and "headline" in _values(value)


def _around(record: Mapping[str, Any], values: Mapping[str, str]) -> Mapping[str, str]:
    """What an object says of all within it; the title of a feed is its paper's."""
    is_feed = _FEED in str(record.get("version", ""))
    return {**values, "paper": values.get("headline", "")} if is_feed else values


def _values(record: Mapping[str, Any]) -> dict[str, str]:
    names = _names(record)
    cells = list(record.values())
    found = {
        meaning: next((text for at in ats if (text := _text(cells[at]))), "")
        for meaning, ats in columns.mapping_of(names)
    }
    return {meaning: text for meaning, text in found.items() if text}


def _names(record: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(list(record)[: columns.MOST_COLUMNS])


def _text(value: Any) -> str:  # noqa: ANN401 - whatever JSON has
    """The text of a value: itself, lines of a list of texts, names of `[{"name": …}]`."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _text(value.get("name", "")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return "\n".join(filter(None, (_text(one) for one in value if not isinstance(one, list))))
    return ""


def columns_shown(value: Any) -> str:  # noqa: ANN401 - whatever JSON has
    """Return what the keys of the articles in a value were taken for, for people."""
    names = _first_names(value)
    return columns.shown(columns.mapping_of(names), names)


def _first_names(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - whatever JSON has
    """The keys of the first object that holds a headline or a text."""
    waiting = [value]
    for _ in range(DEEPEST):
        if not waiting:
            break
        at = waiting.pop()
        if isinstance(at, list):
            waiting += at[:1]
        elif isinstance(at, dict):
            names = _names(at)
            if columns.tells_articles(columns.mapping_of(names)) and not is_own_page(at):
                return names
            waiting += [one for one in at.values() if isinstance(one, list)][:1]
    return ()
