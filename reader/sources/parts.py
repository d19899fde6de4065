"""A text too long for one page in, parts of a page's size out, so that the first is there at once.

No page is so long: such a file is a year of pages put together, or a mistake.  Everything that
comes after can count on pages of a bounded size.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reader.model import Corrections, SourceLine, SourcePage

LONGEST_PAGE = 20_000  # lines; a page of one fragment a line, blank lines between, may have 6,000
PART = 5_000  # lines of a part of what is longer: parsed within a second
LARGEST_PAGE = 200_000  # characters; the largest real pages have some 20,000
LONGEST_LINE = 50_000  # characters
_SEARCH = 500  # last lines of a part in which a blank one is looked for, to cut there

_NO_CORRECTIONS = Corrections()


def parts_of(page: SourcePage, lines: Iterable[SourceLine]) -> Iterator[SourcePage]:
    """Yield `page` with all `lines`, or its parts, numbered, when they are too many for one.

    Lines are taken as they are needed, a part at a time.  Corrections count blocks from the top,
    so they stay with the first part; what could not be decoded is counted there too.
    """
    coming = iter(lines)
    first, is_whole = _taken(coming)
    if is_whole:
        yield replace(page, lines=tuple(first))
        return
    parts = _parts(_cut_lines(chain(first, coming)))
    del first
    for number, part in enumerate(parts, 1):
        yield replace(page, name=f"{page.name} ({number})", lines=tuple(part))
        page = replace(page, corrections=_NO_CORRECTIONS, undecodable=0)


def _taken(coming: Iterator[SourceLine]) -> tuple[list[SourceLine], bool]:
    """The first lines, one more than a page may have at most, and whether they are all."""
    taken: list[SourceLine] = []
    characters = 0
    for line in coming:
        taken.append(line)
        characters += len(line.text)
        if len(taken) > LONGEST_PAGE or characters > LARGEST_PAGE:
            return taken, False
    return taken, True


def _parts(lines: Iterator[SourceLine]) -> Iterator[Sequence[SourceLine]]:
    waiting: list[SourceLine] = []
    characters = 0
    for line in lines:
        while waiting and (len(waiting) == PART or characters + len(line.text) > LARGEST_PAGE):
            end = _end_of_part(waiting)
            yield waiting[:end]
            waiting = waiting[end:]
            characters = sum(len(one.text) for one in waiting)
        waiting.append(line)
        characters += len(line.text)
    if waiting:
        yield waiting


def _end_of_part(lines: Sequence[SourceLine]) -> int:
    """Where to cut lines that fill a part: between articles near the end, else at the end."""
    end = len(lines)
    ends = (at for at in range(end, max(0, end - _SEARCH), -1) if _is_end(lines, at))
    return next(ends, end)


def _cut_lines(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    for line in lines:
        if len(line.text) <= LONGEST_LINE:
            yield line
        else:
            starts = range(0, len(line.text), LONGEST_LINE)
            yield from (replace(line, text=line.text[at : at + LONGEST_LINE]) for at in starts)


def _is_end(lines: Sequence[SourceLine], at: int) -> bool:
    """Whether a blank line stands above line `at`, or the source says that an article begins."""
    above, below = lines[at - 1], lines[at] if at < len(lines) else None
    if above.given and below and below.given:
        return above.given.article != below.given.article
    return not above.text.strip()
