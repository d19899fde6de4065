"""JSON and JSON lines in, pages of given lines out: lists of articles, wherever they stand."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count
from typing import IO, Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data import columns
from reader.sources.data.coming import codec_of, lines_of
from reader.sources.data.manuscripts import NO_FACTS, Facts, Manuscript, Origin, pages_of
from reader.sources.data.own import is_own_page, own_manuscripts
from reader.sources.data.records import facts_of, manuscript_of
from reader.sources.files import LIMIT, LIMIT_MEGABYTES
from reader.sources.told import Told

MOST_VALUES = 3_000_000  # of one document: a value takes some hundred bytes of memory
DEEPEST = 40  # lists and objects within each other that are looked into

_FEED = "jsonfeed.org/version"


def json_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a JSON document, or of one a line; a file of lines may have any length.

    Raises:
        SourceError: It is damaged, or no article is in it.
        UsageError: The encoding asked for is no codec.
    """
    codec = codec_of(file, told)
    reading = _RecordsReading(told)
    values = reading.values(lines_of(file, codec, told))
    first = next(values)
    names = _first_names(first)
    origin = Origin(told, codec, columns.shown(columns.mapping_of(names), names))
    sheets = count(1)
    manuscripts = (
        manuscript
        for value in chain((first,), values)
        for manuscript in _manuscripts(value, sheets)
    )
    yield from pages_of(manuscripts, origin)
    reading.tell()


class _RecordsReading:
    """The values of a file, and which of its lines hold none."""

    def __init__(self, told: Told) -> None:
        self._told = told
        self._broken: list[int] = []

    def values(self, lines: Iterator[str]) -> Iterator[Any]:
        """Yield one value a line, or the one that all lines are; at least one.

        Raises:
            SourceError: There is none.
        """
        first = next((line for line in lines if line.strip()), "")
        try:
            value = _value(first)
        except ValueError:
            yield self._whole(chain((first,), lines))
            return
        yield value
        for number, line in enumerate(lines, 2):
            if line.strip():
                try:
                    yield _value(line)
                except ValueError:
                    self._broken.append(number)

    def tell(self) -> None:
        """Say which lines were left out."""
        if self._broken:
            facts = {"count": len(self._broken), "line": self._broken[0]}
            said = say("data.broken_lines", name=self._told.said, **facts)
            self._told.on_trouble(SourceError(said))

    def _whole(self, lines: Iterable[str]) -> Any:  # noqa: ANN401 - whatever JSON has
        length = 0
        taken = []
        for line in lines:
            taken.append(line)
            length += len(line)
            if length > LIMIT:
                limit = LIMIT_MEGABYTES
                raise SourceError(say("source.too_large", name=self._told.said, limit=limit))
        try:
            return _value("".join(taken))
        except ValueError as error:
            raise SourceError(say("data.broken_json", name=self._told.said)) from error


def _value(text: str) -> Any:  # noqa: ANN401 - whatever JSON has
    """Return what a JSON text says, numbers as they are written.

    Raises:
        ValueError: It is none, or too deep or too full to be one of articles.
    """
    if text.count(",") + text.count("[") + text.count("{") > MOST_VALUES:
        raise ValueError(MOST_VALUES)
    try:
        return json.loads(text, parse_int=str, parse_float=str)
    except RecursionError as error:
        raise ValueError(text[:1]) from error


def _manuscripts(value: Any, sheets: Iterator[int]) -> Iterator[Manuscript]:  # noqa: ANN401 - whatever JSON has
    """Yield the articles in a value, those of lists within lists, too.

    What stands around them (`{"date": …, "pages": [{"page": …, "articles": […]}]}`) holds for all.
    """
    waiting: list[tuple[Any, Facts, int]] = [(value, NO_FACTS, 0)]
    while waiting:
        at, around, depth = waiting.pop()
        inner: Sequence[Any] = ()
        if isinstance(at, list):
            inner = at
        elif isinstance(at, dict) and is_own_page(at):
            yield from own_manuscripts(at, next(sheets))
        elif isinstance(at, dict):
            values = _values(at)
            if manuscript := _article(at, values, around):
                yield manuscript
                continue
            inner = [one for one in at.values() if isinstance(one, (list, dict))]
            around = facts_of(_around(at, values), around)
        if depth < DEEPEST:
            waiting += [(one, around, depth + 1) for one in reversed(inner)]


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
