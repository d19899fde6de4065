"""A picture with one frame or several in, a page for each that can be read out."""

from collections.abc import Iterator
from typing import IO

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources import progress
from reader.sources.ocr.reading import SCAN, Scans
from reader.sources.pdf import records
from reader.sources.pdf.reading import page_of, strip_left_out
from reader.sources.told import Told


def read_frames(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a picture.

    Raises:
        SourceError: No page of it can be read.
    """
    scans = Scans(file, told)
    page = found = 0
    while page < max(1, scans.total):
        record = scans.record(page, page + 1 if scans.total > 1 else 0)
        page += 1
        if record is not None and record[0] == records.PAGE:
            found += 1
            yield page_of(record, told, page if scans.total > 1 else 0, SCAN)
            continue
        trouble = SourceError(say(_why(record), name=told.said, page=page))
        if page >= scans.total and not found:
            raise trouble
        told.on_trouble(trouble)
    if scans.strips:
        told.on_trouble(strip_left_out(scans.strips, told.said))


def _why(record: records.Record | None) -> str:
    if progress.is_cancelled():
        return "scan.cancelled"
    is_blank = record is not None and record[0] == records.BLANK
    return "scan.blank" if is_blank else "scan.broken"
