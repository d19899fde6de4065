"""A page's path in, its picture out, where it has one: PDFs and scans do, text does not."""

from base64 import b64decode
from typing import IO

from reader.errors import SourceError
from reader.model import PagePicture
from reader.sources.asking import answers
from reader.sources.files import open_file
from reader.sources.formats import LARGEST_MEGABYTES
from reader.sources.numbered import file_of
from reader.sources.passwords import offered_passwords
from reader.sources.pdf import records
from reader.sources.pdf.records import Record
from reader.sources.processes import VIEW_ROOM, PageRequest
from reader.sources.signatures import WINDOW, is_pdf, is_picture

PATIENCE = 20.0  # seconds
LARGEST = 2_000  # pixels of its longer side


def page_picture(path: str, longest: int) -> PagePicture | None:
    """Return what the page at `path` looks like; None if that is not to be had.

    Its longer side has `longest` pixels, or fewer.
    """
    name, number = file_of(path)
    try:
        with open_file(name, LARGEST_MEGABYTES) as file:
            first = file.read(WINDOW)
            if not (is_pdf(first) or is_picture(first)):
                return None
            return _drawn(file, max(0, int(number or 1) - 1), min(longest, LARGEST))
    except (SourceError, OSError):
        return None


def _drawn(file: IO[bytes], page: int, longest: int) -> PagePicture | None:
    for password in (None, *offered_passwords()):
        asked = PageRequest(VIEW_ROOM, page, password, longest)
        for record in answers(file, asked, PATIENCE):
            if record[0] != records.LOCKED:
                return _picture_of(record, longest)
    return None


def _picture_of(record: Record, longest: int) -> PagePicture | None:
    """The picture that a record holds, if it is one of the size that was asked for."""
    try:
        kind, width, height, pixels = record
        picture = PagePicture(int(width), int(height), b64decode(pixels, validate=True))
    except (TypeError, ValueError):
        return None
    sides = (picture.width, picture.height)
    is_whole = min(sides) > 0 and len(picture.pixels) == 3 * picture.width * picture.height
    return picture if kind == records.DRAWN and is_whole and max(sides) <= longest else None
