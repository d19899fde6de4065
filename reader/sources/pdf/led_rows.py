"""Lines in, the same out, rows known that dots lead across, or that begin with a time each."""

from collections.abc import Iterator, Sequence

from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.times import LEAST_ROWS, NEXT_ROW
from reader.text.lazy_pattern import lazy_pattern

FLUSH = 0.6  # ems between the left edges of two rows
TIMED = lazy_pattern(r"\d{1,2}[:：]\d{2}(?!\d)(?:\s?[-–—~～至]\s?\d{1,2}[:：]\d{2})?\s?[^\s\d]")
LED = lazy_pattern(r"[^\s.．·…_].{0,60}?(?:[.．·‧_]{4,}|…{3,}|(?:[.·] ){4,}).{0,60}[^\s.．·…_]")


def with_led_rows(lines: Sequence[PrintLine]) -> list[PrintLine]:
    """Return the lines; rows are three or more of such below each other."""
    marked = [line for line in lines if _is_marked(line)]
    marked.sort(key=lambda line: (round(line.area.x0 / line.size), line.area.bottom))
    found: set[PrintLine] = set()
    for group in _in_succession(marked):
        if len(group) >= LEAST_ROWS:
            found.update(group)
    if not found:
        return list(lines)
    return [line._replace(is_row=True) if line in found else line for line in lines]


def _is_marked(line: PrintLine) -> bool:
    if line.is_upright or line.is_row:
        return False
    return TIMED.match(line.text) is not None or LED.match(line.text) is not None


def _in_succession(lines: Sequence[PrintLine]) -> Iterator[list[PrintLine]]:
    group: list[PrintLine] = []
    for line in lines:
        if group and not _is_next(group[-1], line):
            yield group
            group = []
        group.append(line)
    yield group


def _is_next(above: PrintLine, line: PrintLine) -> bool:
    is_near = 0 < line.area.bottom - above.area.bottom <= NEXT_ROW * line.size
    return is_near and abs(line.area.x0 - above.area.x0) <= FLUSH * line.size
