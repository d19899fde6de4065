"""What the process that reads a PDF tells: one JSON list a line.

`evidence` makes of it what the rest of the program knows; this side needs none of that, and to
import it would take as long as the page does.
"""

import json
from typing import Any, NamedTuple

Record = list[Any]

# What a record tells, by its first item.
COUNT, STEP, PAGE, PLAIN, BLANK, PICTURE, UNMAPPED, BROKEN, LOCKED, DRAWN, HIDDEN, OUTLINED, END = (
    "count",
    "step",
    "page",
    "plain",
    "blank",
    "picture",
    "unmapped",
    "broken",
    "locked",
    "drawn",
    "hidden",
    "outlined",
    "end",
)
STRIP = "strip"  # before a page's: a part of another one beside it was left out
LONGEST = 64_000_000  # bytes of a record
MISNAMED = "misnamed"  # a page some of whose characters are others than the file says
# What tells the lines of a page, and what it is beside them.
WITH_LINES = (PAGE, OUTLINED, MISNAMED)


BoxRecord = tuple[float, float, float, float]


class LineRecord(NamedTuple):
    """A line of a page as a record has it: a text and the fields of `Evidence`, in their order."""

    text: str
    box: BoxRecord
    size: float
    face: str
    frame: int
    column: int
    indent: float
    room: float
    is_display: bool
    is_caption: bool
    has_rule: bool
    is_open_word: bool
    is_row: bool
    is_set_off: bool
    doubts: tuple[int, ...]


class PlanRecord(NamedTuple):
    """What a record has of a page beside its lines: the fields of `Plan`."""

    width: float
    height: float
    pictures: tuple[BoxRecord, ...]


class BadRecordError(Exception):
    """A record is not what it should be."""


def written(*items: object) -> bytes:
    """Return a record as a line of bytes."""
    return json.dumps(items, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"


def read(line: bytes) -> Record:
    """Return the record that a line of bytes holds.

    Raises:
        BadRecordError: It holds none.
    """
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecordError from error
    if not isinstance(record, list) or not record:
        raise BadRecordError
    return record


def whole(record: Record) -> int:
    """Return the number that a record tells; 0 if it tells none."""
    return record[1] if len(record) == 2 and isinstance(record[1], int) else 0
