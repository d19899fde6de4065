"""JSON and JSON lines in, pages of given lines out: lists of articles, wherever they stand."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import IO, Any

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.coming import codec_of, lines_of
from reader.sources.data.manuscripts import Origin, pages_of
from reader.sources.data.values import columns_shown, manuscripts_in
from reader.sources.files import LIMIT, LIMIT_MEGABYTES
from reader.sources.told import Told

MOST_VALUES = 3_000_000  # of one document: a value takes some hundred bytes of memory


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
    origin = Origin(told, codec, columns_shown(first))
    sheets = count(1)
    manuscripts = (
        manuscript
        for value in chain((first,), values)
        for manuscript in manuscripts_in(value, sheets)
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
