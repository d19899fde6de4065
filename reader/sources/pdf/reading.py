"""A PDF in, its pages out one by one: asks the process that reads it, and outlives it."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from typing import IO

from reader.errors import DubaoError, LockedError, OtherwiseError, SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.asking import answers, lines_told, records_in
from reader.sources.ocr.engine import is_installed
from reader.sources.ocr.reading import SCAN, Scans
from reader.sources.parts import parts_of
from reader.sources.passwords import offered_passwords
from reader.sources.pdf import records
from reader.sources.pdf.kept import LARGEST, keep_lines, kept_lines
from reader.sources.pdf.records import Record
from reader.sources.processes import PDF_ROOM, PageRequest
from reader.sources.told import Told

PATIENCE = 30.0  # seconds that one page may take
MOST_BREAKS = 20  # pages at which the process may die; then the file is given up
ENCODING = "pdf"

UNREAD = "unread"
UNREAD_HEADS = "unread heads"
# Pages some of whose characters have to be read off them.
_BY_EYE = (records.PICTURE, records.UNMAPPED, records.OUTLINED, records.MISNAMED)
_READ = (records.PAGE, records.PLAIN, records.OUTLINED, UNREAD_HEADS, records.MISNAMED)
_NOTED = (*_READ, records.HIDDEN)  # said of pages that are read all the same
_SAID = {
    records.HIDDEN: "pdf.unseen",
    records.OUTLINED: "pdf.outlined",
    UNREAD_HEADS: "pdf.outlined_unread",
    records.PLAIN: "pdf.plain",
    records.MISNAMED: "pdf.misnamed",
    records.PICTURE: "pdf.picture",
    records.UNMAPPED: "pdf.unmapped",
    UNREAD: "pdf.unread",
    records.BROKEN: "pdf.broken_page",
}


def read_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a PDF that hold text.

    Args:
        file: The PDF, a real file.
        told: Where it came from, and who is told of pages that cannot be read while others can.

    Raises:
        SourceError: No page of it can be read.
        LockedError: It takes a password that nobody has offered.
    """
    found = 0
    troubles: dict[str, list[int]] = {}
    scans = Scans(file, told)
    for number, total, printed in _page_records(file, told.said, scans):
        which = number if total > 1 else 0
        record, encoding = _seen(scans, number, which, printed)
        if record[0] in _READ:
            found += 1
            page = page_of(record, told, which, encoding)
            yield from parts_of(page, page.lines) if record[0] == records.PLAIN else (page,)
        if record[0] != records.PAGE:
            troubles.setdefault(record[0], []).append(number)
    said = _said(troubles, told.said, is_read=found > 0)
    if not found:
        raise said[0] if said else SourceError(say("source.blank", name=told.said))
    for trouble in said:
        told.on_trouble(trouble)
    if scans.strips:
        told.on_trouble(strip_left_out(scans.strips, told.said))


def _said(troubles: dict[str, list[int]], name: str, *, is_read: bool) -> list[DubaoError]:
    """What there is to say of pages, which stand by what befell them."""
    found = [(kind, key, troubles[kind]) for kind, key in _SAID.items() if kind in troubles]
    return [
        (OtherwiseError if is_read and kind in _NOTED else SourceError)(
            say(key, name=name, pages=_listed(numbers), count=len(numbers))
        )
        for kind, key, numbers in found
    ]


def strip_left_out(pages: Collection[int], name: str) -> DubaoError:
    """Return what is said where strips of other pages stand beside pages (from 0)."""
    numbers = sorted(page + 1 for page in pages)
    return OtherwiseError(say("scan.strip", name=name, pages=_listed(numbers), count=len(numbers)))


def _seen(scans: Scans, number: int, called: int, printed: Record) -> tuple[Record, str]:
    """The record of a page and what it was read by: by eye where its characters are not told."""
    if printed[0] not in _BY_EYE:
        return printed, ENCODING
    has_lines = printed[0] == records.OUTLINED
    record = scans.record(number - 1, called)
    if printed[0] == records.MISNAMED:
        is_read = record is not None and record[0] == records.PAGE
        return (record, SCAN) if record is not None and is_read else (printed, ENCODING)
    if record is not None and record[0] == records.PAGE:
        return record, ENCODING if has_lines else SCAN
    if has_lines:
        return ([UNREAD_HEADS, *printed[1:]] if is_installed() else printed), ENCODING
    return (printed if record is None else [UNREAD]), SCAN


def page_of(record: Record, told: Told, number: int, encoding: str) -> SourcePage:
    """Return the page that a record holds; `number` is 0 for the only one of its file."""
    which = f"#{number}" if number else ""
    _, lines, plan = record
    return SourcePage(
        name=told.name + which,
        path=told.file and told.file + which,
        lines=lines,
        encoding=encoding,
        undecodable=sum(line.text.count("\N{REPLACEMENT CHARACTER}") for line in lines),
        plan=plan,
    )


def _listed(numbers: list[int]) -> str:
    """Numbers as a person lists them: 1–3, 7."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and spans[-1][-1] == number - 1:
            spans[-1][1:] = [number]
        else:
            spans.append([number])
    return ", ".join("–".join(map(str, span)) for span in spans)


def _page_records(file: IO[bytes], name: str, scans: Scans) -> Iterator[tuple[int, int, Record]]:
    """Yield number (from 1), number of pages, and record of each page.

    A page at which the process dies is broken; another process goes on behind it.
    """
    passwords: list[str | None] = [None, *offered_passwords()]
    number = total = breaks = 0
    while breaks < MOST_BREAKS:
        last = ""
        asked = PageRequest(PDF_ROOM, number, passwords[0])
        is_first = asked == PageRequest(PDF_ROOM)
        for record in _kept_or_told(file) if is_first else answers(file, asked, PATIENCE):
            last = record[0]
            if last == records.COUNT:
                total, scans.password = records.whole(record), passwords[0]
            elif total and last != records.END:
                number += last != records.HIDDEN  # it tells of the page before it
                yield number, total, record
        if last == records.LOCKED:
            del passwords[0]
            _require(passwords, name)
            continue
        if not total:
            raise SourceError(say("pdf.broken", name=name))
        if last == records.END or number >= total:
            return
        breaks, number = breaks + 1, number + 1
        yield number, total, [records.BROKEN]


def _kept_or_told(file: IO[bytes]) -> Iterator[Record]:
    """Yield the records of a whole PDF: those that are kept, or what is told, to be kept."""
    kept = kept_lines(file)
    if kept is not None:
        yield from records_in(kept)
        return
    lines: list[bytes] = []
    last = ""
    with closing(lines_told(file, PageRequest(PDF_ROOM), PATIENCE)) as told:
        for record in records_in(_noted(told, lines)):
            last = records.BROKEN if records.BROKEN in (last, record[0]) else record[0]
            yield record
    if last == records.END and lines:
        keep_lines(file, lines)


def _noted(lines: Iterable[bytes], noted: list[bytes]) -> Iterator[bytes]:
    """Yield lines and note them, none of them if there is too much."""
    total = 0
    for line in lines:
        total += len(line)
        if total <= LARGEST:
            noted.append(line)
        else:
            noted.clear()
        yield line


def _require(passwords: list[str | None], name: str) -> None:
    if not passwords:
        raise LockedError(say("pdf.locked", name=name), name)
