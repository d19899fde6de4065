"""The process that reads a page by eye: the file on standard input, records on standard output.

Its first argument is the page's number, from 0.  What a picture can do to it ends with it.
"""

import os
import sys
from collections.abc import Iterator
from io import BytesIO
from mmap import mmap
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.sources.limits import limit_memory, limit_time
from reader.sources.ocr import pictures
from reader.sources.ocr.drawn_heads import faces_of, with_drawn_heads
from reader.sources.ocr.engine import Engine
from reader.sources.ocr.pictures import BrokenPictureError
from reader.sources.ocr.sheets import scan_of
from reader.sources.pdf.__main__ import buffer_of, given_file, kind_of, sheet_record
from reader.sources.pdf.layers import CATALOGUE
from reader.sources.pdf.pdfium import (
    BrokenPdfError,
    LockedPdfError,
    PdfPage,
    count_pages,
    opened,
    opened_page,
)
from reader.sources.pdf.records import BLANK, BROKEN, COUNT, END, OUTLINED, STEP, STRIP, written
from reader.sources.processes import PASSWORD
from reader.sources.signatures import WINDOW, is_pdf

if TYPE_CHECKING:
    from numpy.typing import NDArray

MEMORY = (
    8 * 1024 * 1024 * 1024
)  # bytes of addresses; the models' library takes far more than it uses
SECONDS = 900  # of computing a page may take: a full broadsheet takes 20 to 60


class PageImage(NamedTuple):
    """What is to be read.

    Attributes:
        picture: Rows, columns and colours, blue first.
        points: How many make a pixel; None where nobody knows.
        total: Pages of its file.
    """

    picture: "NDArray[Any]"
    points: float | None
    total: int


def main(number: int) -> None:
    """Write the records of one page."""
    data = given_file()
    limit_memory(MEMORY + len(data))
    limit_time(SECONDS)
    try:
        for record in records_of(data, number, os.environ.pop(PASSWORD, None)):
            _write(record)
    except (BrokenPictureError, BrokenPdfError, LockedPdfError, RecursionError, MemoryError):
        _write(written(BROKEN))
    _write(written(END))


def records_of(data: bytes | mmap, number: int, password: str | None) -> Iterator[bytes]:
    """Yield how many pages there are, and the record of one of them.

    Raises:
        BrokenPdfError, LockedPdfError, BrokenPictureError: There is none.
    """
    if is_pdf(data[:WINDOW]):
        with (
            opened(buffer_of(data), password, is_drawn=True) as document,
            opened_page(document, number, has_layers=data.find(CATALOGUE) >= 0) as page,
        ):
            yield from _of_pdf(page, count_pages(document))
        return
    with pictures.opened(BytesIO(data)) as file:
        seen = PageImage(pictures.page_of(file, number), None, pictures.count_pages(file))
    yield from _of_picture(seen)


def _of_pdf(page: PdfPage, total: int) -> Iterator[bytes]:
    """Yield the records of a PDF's page: only its heads are read by eye if all else is told."""
    sight = page.sight(pictures.LONGEST)
    picture = pictures.as_array(sight.pixels, sight.width, sight.height)
    sheet = page.sheet()
    if kind_of(sheet) != OUTLINED or sheet.is_outlined:
        yield from _of_picture(PageImage(picture, sight.points, total))
        return
    yield written(COUNT, total)
    whole = with_drawn_heads(sheet, picture, sight.points, Engine(), _step)
    face_of = faces_of(sheet, page.face)
    yield sheet_record(whole, face_of) if whole is not None else written(BLANK)


def _of_picture(seen: PageImage) -> Iterator[bytes]:
    yield written(COUNT, seen.total)
    sheet = scan_of(seen.picture, Engine(), seen.points, _step)
    if sheet.has_strip:
        yield written(STRIP)
    yield sheet_record(sheet, _no_face) if len(sheet.glyphs) else written(BLANK)


def _step(done: int, total: int) -> None:
    _write(written(STEP, done, total))


def _no_face(_number: int) -> str:
    return ""


def _write(record: bytes) -> None:
    sys.stdout.buffer.write(record)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(int(sys.argv[1]))
