"""Records of lines in, lines with what is known of them out, and back.

A PDF can be made to break the library that reads it, so nothing is believed here: a record that is
not as it should be is an error like any other.
"""

from collections.abc import Iterable
from math import isfinite
from typing import Any

from reader.model import Box, Evidence, Plan, SourceLine, safe_line
from reader.sources.pdf.records import PAGE, PLAIN, BadRecordError, LineRecord, Record, written

_LONGEST_TEXT = 1_000_000


def page_record(lines: Iterable[SourceLine], plan: Plan) -> bytes:
    """Return the record of a page."""
    return written(PAGE, list(map(line_record, lines)), plan)


def page_of(record: Record) -> Record:
    """Return a page's record with lines and plan for what says them.

    Raises:
        BadRecordError: It is none.
    """
    kind, lines, plan = _row(record, 3)
    width, height, pictures = _row(plan, 3)
    boxes = tuple(Box(*_figures(box, 4)) for box in _row(pictures))
    width, height = _figures([width, height], 2)
    if width <= 0 or height <= 0:
        raise BadRecordError
    return [kind, tuple(map(line_of, _row(lines))), Plan(width, height, boxes)]


def plain_of(record: Record) -> Record:
    """Return a plain page's record with lines of which their text alone is known, and no plan.

    Raises:
        BadRecordError: It is none.
    """
    _, lines = _row(record, 2)
    if not all(isinstance(line, str) for line in _row(lines)):
        raise BadRecordError
    return [PLAIN, tuple(SourceLine(safe_line(line)) for line in lines), None]


def _row(value: object, length: int | None = None) -> Record:
    if not isinstance(value, list) or (length is not None and len(value) != length):
        raise BadRecordError
    return value


def _figures(value: object, length: int) -> list[float]:
    figures = _row(value, length)
    if not all(isinstance(one, (int, float)) and isfinite(one) for one in figures):
        raise BadRecordError
    return [float(one) for one in figures]


def line_record(line: SourceLine) -> LineRecord:
    """Return a line with its evidence as a record's item."""
    known = line.evidence
    if known is None:
        raise ValueError(line.text)
    return LineRecord(line.text, *(getattr(known, name) for name in LineRecord._fields[1:]))


def line_of(record: Any) -> SourceLine:  # noqa: ANN401 - it is to be found out
    """Return the line that a record's item holds, its text safe.

    Raises:
        BadRecordError: It holds none.
    """
    try:
        known = LineRecord(*record)
        told = _evidence_of(known)
    except (TypeError, ValueError, OverflowError) as error:
        raise BadRecordError from error
    figures = (*told.box, told.size, told.indent, told.room)
    if not told.size > 0 or not isfinite(sum(figures)) or len(known.text) > _LONGEST_TEXT:
        raise BadRecordError
    return SourceLine(safe_line(known.text), told)


def _evidence_of(told: LineRecord) -> Evidence:
    """Raises TypeError, ValueError or OverflowError where a field is of another kind."""
    if not isinstance(told.text, str) or not isinstance(told.face, str):
        raise TypeError
    return Evidence(
        box=Box(*map(float, told.box)),
        size=float(told.size),
        face=safe_line(told.face),
        frame=int(told.frame),
        column=int(told.column),
        indent=float(told.indent),
        room=float(told.room),
        is_display=bool(told.is_display),
        is_caption=bool(told.is_caption),
        has_rule=bool(told.has_rule),
        is_open_word=bool(told.is_open_word),
        is_row=bool(told.is_row),
        is_set_off=bool(told.is_set_off),
        doubts=tuple(map(int, told.doubts)),
    )
