"""Tables with a line of names (CSV, TSV) in, pages of given lines out, row by row."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import IO, Literal

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data import columns
from reader.sources.data.coming import codec_of, lines_of
from reader.sources.data.manuscripts import Manuscript, Origin, pages_of
from reader.sources.data.records import manuscript_of
from reader.sources.told import Told

LARGEST_CELL = 4_000_000  # characters; a book in one cell has fewer
_SAMPLE = 100  # lines in which cells in quotation marks are looked for


def table_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a table; records of one paper, date and page are one page.

    Raises:
        SourceError: No row of it is an article, or a cell does not end.
        UsageError: The encoding asked for is no codec.
    """
    codec = codec_of(file, told)
    lines = lines_of(file, codec, told)
    sample = list(islice(lines, _SAMPLE))
    head = sample[0] if sample else ""
    delimiter = columns.delimiter_of(head)
    if not delimiter:
        raise SourceError(say("data.no_columns", name=told.said))
    rows = _rows(chain(sample, lines), delimiter, _quoting("".join(sample), delimiter))
    try:
        names = _cells(head, delimiter)
        if not columns.names_stand_apart(names):
            next(rows)
        mapping = columns.mapping_of(names)
        origin = Origin(told, codec, columns.shown(mapping, names))
        yield from pages_of(_manuscripts(rows, len(names), mapping), origin)
    except csv.Error as error:
        raise SourceError(say("data.broken_table", name=told.said)) from error


def _cells(line: str, delimiter: str) -> tuple[str, ...]:
    return tuple(next(csv.reader([line.strip("\ufeff\r\n")], delimiter=delimiter), ()))


def _quoting(sample: str, delimiter: str) -> Literal[0, 3]:
    """How cells are quoted: in a table parted by tabs mostly not at all, and a mark is a mark."""
    is_quoted = delimiter != "\t" or ('\t"' in sample and ('"\t' in sample or '"\n' in sample))
    return csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE


def _rows(lines: Iterable[str], delimiter: str, quoting: Literal[0, 3]) -> Iterator[list[str]]:
    csv.field_size_limit(LARGEST_CELL)
    return csv.reader(
        (line.replace("\0", "") for line in lines), delimiter=delimiter, quoting=quoting
    )


def _manuscripts(
    rows: Iterable[Sequence[str]], width: int, mapping: columns.Mapping
) -> Iterator[Manuscript]:
    for row in rows:
        # A delimiter that nobody quoted parts the last cell.
        cells = [*row[: width - 1], ",".join(row[width - 1 :])]
        values = {
            meaning: next((cells[at] for at in ats if at < len(cells) and cells[at].strip()), "")
            for meaning, ats in mapping
        }
        if manuscript := manuscript_of(values):
            yield manuscript
