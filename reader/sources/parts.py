"""A text too long for one page in, parts of a page's size out, so that the first is there at once.

No page is so long: such a file is a year of pages put together, or a mistake.  Everything that
comes after can count on pages of a bounded size.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.model import Corrections, SourceLine, SourcePage

LONGEST_PAGE = 20_000  # lines; a page of one fragment a line, blank lines between, may have 6,000
PART = 5_000  # lines of a part of what is longer: parsed within a second
LARGEST_PAGE = 200_000  # characters; the largest real pages have some 20,000
LONGEST_LINE = 50_000  # characters
_SEARCH = 500  # last lines of a part in which a blank one is looked for, to cut there

_NO_CORRECTIONS = Corrections()


def parts_of(page: SourcePage) -> Iterator[SourcePage]:
    """Yield `page`, or its parts when it is too long for one; together they have its characters.

    Corrections count blocks from the top, so they stay with the first part; what could not be
    decoded is counted there too.
    """
    if len(page.lines) <= LONGEST_PAGE and _characters(page.lines) <= LARGEST_PAGE:
        yield page
        return
    lines = list(_cut_lines(page.lines))
    start = 0
    while start < len(lines):
        end = _end_of_part(lines, start)
        yield replace(page, lines=tuple(lines[start:end]))
        page = replace(page, corrections=_NO_CORRECTIONS, undecodable=0)
        start = end


def _end_of_part(lines: Sequence[SourceLine], start: int) -> int:
    end, characters = start, 0
    while end < len(lines) and end - start < PART:
        characters += len(lines[end].text)
        if characters > LARGEST_PAGE and end > start:
            break
        end += 1
    if end == len(lines):
        return end
    blanks = (at for at in range(end, max(start, end - _SEARCH), -1) if _is_blank(lines[at - 1]))
    return next(blanks, end)


def _cut_lines(lines: Sequence[SourceLine]) -> Iterator[SourceLine]:
    for line in lines:
        if len(line.text) <= LONGEST_LINE:
            yield line
        else:
            starts = range(0, len(line.text), LONGEST_LINE)
            yield from (SourceLine(line.text[at : at + LONGEST_LINE]) for at in starts)


def _characters(lines: Sequence[SourceLine]) -> int:
    return sum(len(line.text) for line in lines)


def _is_blank(line: SourceLine) -> bool:
    return not line.text.strip()
