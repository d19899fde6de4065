"""The process that reads a PDF: the file on standard input, a record a page on standard output.

What a page can do to it ends with it: its memory and its time are limited, it writes no file.
"""

import gc
import mmap
import os
import sys
from collections.abc import Iterator
from ctypes import c_ubyte

from reader.sources.limits import limit_memory, limit_time
from reader.sources.pdf.faces import FaceOf
from reader.sources.pdf.layers import CATALOGUE
from reader.sources.pdf.pdfium import (
    BrokenPdfError,
    LockedPdfError,
    PdfPage,
    count_pages,
    opened,
    opened_page,
)
from reader.sources.pdf.records import (
    BLANK,
    BROKEN,
    COUNT,
    END,
    HIDDEN,
    LOCKED,
    MISNAMED,
    OUTLINED,
    PAGE,
    PICTURE,
    PLAIN,
    UNMAPPED,
    WITH_LINES,
    written,
)
from reader.sources.pdf.regions import records_of_sheet
from reader.sources.pdf.running import RunningLines
from reader.sources.pdf.setting import plan_record
from reader.sources.pdf.sheet import Sheet
from reader.sources.pdf.signs import CHAR, are_misnamed, readable_share
from reader.sources.processes import PASSWORD

MEMORY = 448 * 1024 * 1024  # bytes beside the file itself; a page takes some 30 MB
SECONDS = 20  # of computing a page may take
READABLE = 0.7  # share of characters; below it the fonts do not say what they draw


def main(first: int) -> None:
    """Write the records of the pages from `first` (0) on."""
    gc.disable()  # nothing here refers to what refers to it
    data = given_file()
    limit_memory(MEMORY + len(data))
    out = sys.stdout.buffer
    for record in records_of(data, os.environ.pop(PASSWORD, None), first):
        out.write(record)
        out.flush()


def records_of(data: bytes | mmap.mmap, password: str | None, first: int) -> Iterator[bytes]:
    """Yield how many pages there are, a record for each from `first` on, and the end."""
    try:
        with opened(buffer_of(data), password) as document:
            total = count_pages(document)
            yield written(COUNT, total)
            has_layers = data.find(CATALOGUE) >= 0
            running = RunningLines()
            for number in range(first, total):
                limit_time(SECONDS)
                try:
                    with opened_page(document, number, has_layers=has_layers) as page:
                        yield from records_of_page(page, running)
                except (BrokenPdfError, RecursionError, MemoryError):
                    yield written(BROKEN)
            yield written(END)
    except LockedPdfError:
        yield written(LOCKED)
    except BrokenPdfError:
        yield written(BROKEN)


def records_of_page(page: PdfPage, running: RunningLines | None = None) -> Iterator[bytes]:
    """Yield the record of a page, and behind it another if text on it was left out.

    `running` knows the pages before it.
    """
    if lines := page.plain_lines():
        yield written(PLAIN, lines)
        return
    sheet = page.sheet()
    yield record_of(sheet, page.face, running)
    if sheet.hidden:
        yield written(HIDDEN)


def record_of(sheet: Sheet, face_of: FaceOf, running: RunningLines | None = None) -> bytes:
    """Return the record of a sheet: its lines, or what it is without any."""
    kind = kind_of(sheet)
    if kind not in WITH_LINES:
        return written(kind)
    if running is None:
        return sheet_record(sheet, face_of, kind)
    rest, lines = running.taken_out(sheet, face_of)
    return written(kind, [*lines, *records_of_sheet(rest, face_of)], plan_record(sheet))


def kind_of(sheet: Sheet) -> str:
    """Return what a record of a sheet tells: its lines, or why there are none."""
    if not any(not glyph.char.isspace() for glyph in sheet.characters()):
        return PICTURE if sheet.is_drawn else BLANK
    if readable_share(map(CHAR, sheet.characters())) < READABLE:
        return UNMAPPED
    if sheet.drawn_heads or sheet.is_outlined:
        return OUTLINED
    return MISNAMED if are_misnamed(sheet.glyphs) else PAGE


def sheet_record(sheet: Sheet, face_of: FaceOf, kind: str = PAGE) -> bytes:
    """Return the record of a sheet that holds characters."""
    return written(kind, records_of_sheet(sheet, face_of), plan_record(sheet))


def given_file() -> bytes | mmap.mmap:
    """Return what the file on standard input holds, however far others have read in it."""
    return mmap.mmap(0, 0, access=mmap.ACCESS_COPY) if os.fstat(0).st_size else b""


def buffer_of(data: bytes | mmap.mmap) -> object:
    """What pdfium takes of a file in memory: its place, no copy of it."""
    return data if isinstance(data, bytes) else (c_ubyte * len(data)).from_buffer(data)


if __name__ == "__main__":
    main(int(sys.argv[1]))
