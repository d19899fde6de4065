"""A text too long for one page in, parts of a page's size out, so that the first is there at once.

No page has so many lines: such a file is a year of pages put together, or a mistake.
"""

from collections.abc import Iterator
from dataclasses import replace

from reader.model import Corrections, SourceLine, SourcePage

LONGEST_PAGE = 5_000  # lines; the longest real pages have some 1,000
_SEARCH = 500  # last lines of a part in which a blank one is looked for, to cut there

_NO_CORRECTIONS = Corrections()


def parts_of(page: SourcePage) -> Iterator[SourcePage]:
    """Yield `page`, or its parts when it is too long for one; together they have its lines.

    Corrections count blocks from the top, so they stay with the first part; what could not be
    decoded is counted there too.
    """
    if len(page.lines) <= LONGEST_PAGE:
        yield page
        return
    start = 0
    while start < len(page.lines):
        end = _end_of_part(page.lines, start)
        yield replace(page, lines=page.lines[start:end])
        page = replace(page, corrections=_NO_CORRECTIONS, undecodable=0)
        start = end


def _end_of_part(lines: tuple[SourceLine, ...], start: int) -> int:
    end = start + LONGEST_PAGE
    if end >= len(lines):
        return len(lines)
    blanks = (at for at in range(end, end - _SEARCH, -1) if not lines[at - 1].text.strip())
    return next(blanks, end)
