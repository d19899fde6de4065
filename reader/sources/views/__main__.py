"""The process that draws a page: the file on standard input, one record on standard output.

Its arguments are the page's number, from 0, and how many pixels its longer side may have.
"""

import os
import sys
from base64 import b64encode
from io import BytesIO
from mmap import mmap

from reader.sources.limits import limit_memory, limit_time
from reader.sources.ocr import pictures
from reader.sources.ocr.pictures import BrokenPictureError
from reader.sources.pdf.__main__ import buffer_of, given_file
from reader.sources.pdf.pdfium import BrokenPdfError, LockedPdfError, opened, opened_page
from reader.sources.pdf.records import BROKEN, DRAWN, LOCKED, written
from reader.sources.processes import PASSWORD
from reader.sources.signatures import WINDOW, is_pdf

MEMORY = 2 * 1024 * 1024 * 1024  # bytes beside the file itself
SECONDS = 20  # of computing a page may take
SHARPEST = 150 / 72  # pixels in a point of a PDF, whatever is asked


def main(number: int, longest: int) -> None:
    """Write what a page looks like."""
    data = given_file()
    limit_memory(MEMORY + len(data))
    limit_time(SECONDS)
    try:
        width, height, pixels = drawn(data, os.environ.pop(PASSWORD, None), number, longest)
        record = written(DRAWN, width, height, b64encode(pixels).decode())
    except LockedPdfError:
        record = written(LOCKED)
    except (BrokenPdfError, BrokenPictureError, RecursionError, MemoryError):
        record = written(BROKEN)
    sys.stdout.buffer.write(record)


def drawn(
    data: bytes | mmap, password: str | None, number: int, longest: int
) -> tuple[int, int, bytes]:
    """Return width, height and pixels of a page: rows of red, green and blue.

    Raises:
        BrokenPdfError, LockedPdfError, BrokenPictureError: It cannot be drawn.
    """
    if is_pdf(data[:WINDOW]):
        with (
            opened(buffer_of(data), password, is_drawn=True) as document,
            opened_page(document, number) as page,
        ):
            sight = page.sight(longest, SHARPEST)
            return sight.width, sight.height, red_first(sight.pixels)
    with pictures.opened(BytesIO(data)) as file:
        frame = pictures.frame_of(file, number, longest)
        return frame.width, frame.height, frame.tobytes()


def red_first(pixels: bytes) -> bytes:
    """Return pixels whose blue comes first with their red first."""
    turned = bytearray(pixels)
    turned[0::3], turned[2::3] = pixels[2::3], pixels[0::3]
    return bytes(turned)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
