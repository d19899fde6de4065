"""What the process that reads a PDF tells: one JSON list a line, checked by who takes it.

A PDF can be made to break the library that reads it, so the other side believes nothing: a record
that is not as it should be is an error like any other.
"""

import json
from collections.abc import Iterable
from math import isfinite
from typing import Any

from reader.model import Box, Evidence, Plan, SourceLine, safe_line

PASSWORD = "DUBAO_PDF_PASSWORD"  # the variable in which it is told the file's

Record = list[Any]

# What a record tells, by its first item.
COUNT, STEP, PAGE, BLANK, PICTURE, UNMAPPED, BROKEN, LOCKED, END = (
    "count",
    "step",
    "page",
    "blank",
    "picture",
    "unmapped",
    "broken",
    "locked",
    "end",
)
LONGEST = 64_000_000  # bytes of a record
_LONGEST_TEXT = 1_000_000
_FLAGS = ("is_display", "is_caption", "has_rule", "is_open_word", "is_row")


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


def page_record(lines: Iterable[SourceLine], plan: Plan) -> bytes:
    """Return the record of a page."""
    return written(PAGE, list(map(line_record, lines)), plan)


def page_of(record: Record) -> Record:
    """Return a page's record with lines and plan for what says them.

    Raises:
        BadRecordError: It is none.
    """
    _, lines, plan = _row(record, 3)
    width, height, pictures = _row(plan, 3)
    boxes = tuple(Box(*_figures(box, 4)) for box in _row(pictures))
    width, height = _figures([width, height], 2)
    if width <= 0 or height <= 0:
        raise BadRecordError
    return [PAGE, tuple(map(line_of, _row(lines))), Plan(width, height, boxes)]


def _row(value: object, length: int | None = None) -> Record:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise BadRecordError
    return value


def _figures(value: object, length: int) -> list[float]:
    figures = _row(value, length)
    if not all(isinstance(one, (int, float)) and isfinite(one) for one in figures):
        raise BadRecordError
    return [float(one) for one in figures]


def line_record(line: SourceLine) -> Record:
    """Return a line with its evidence as a record's item."""
    known = line.evidence
    if known is None:
        raise ValueError(line.text)
    flags = [getattr(known, name) for name in _FLAGS]
    figures = [*known.box, known.size, known.indent, known.room]
    place = [known.frame, known.column]
    return [line.text, known.face, place, figures, list(map(int, flags)), list(known.doubts)]


def line_of(record: Any) -> SourceLine:  # noqa: ANN401 - it is to be found out
    """Return the line that a record's item holds, its text safe.

    Raises:
        BadRecordError: It holds none.
    """
    try:
        text, face, (frame, column), figures, flags, doubts = record
        x0, top, x1, bottom, size, indent, room = map(float, figures)
        told = dict(zip(_FLAGS, map(bool, flags), strict=True))
        frame, column, doubts = int(frame), int(column), tuple(map(int, doubts))
    except (TypeError, ValueError, OverflowError) as error:
        raise BadRecordError from error
    if not isinstance(text, str) or not isinstance(face, str) or len(text) > _LONGEST_TEXT:
        raise BadRecordError
    if not size > 0 or not isfinite(x0 + top + x1 + bottom + size + indent + room):
        raise BadRecordError
    return SourceLine(
        safe_line(text),
        Evidence(
            box=Box(x0, top, x1, bottom),
            size=size,
            face=safe_line(face),
            frame=frame,
            column=column,
            indent=indent,
            room=room,
            doubts=doubts,
            **told,
        ),
    )
