"""A picture's bytes or its open file in, its pages with their sidecars out: the room's door."""

from collections.abc import Iterator
from typing import IO

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.parts import parts_of
from reader.sources.told import Told, with_sidecar


def scan_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages that a picture shows, one a frame.

    Raises:
        SourceError: Nothing can be read on it, or there is nothing that reads pictures.
    """
    from tempfile import TemporaryFile  # noqa: PLC0415 - only for a picture out of a pipe

    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        yield from scan_file_pages(file, told)


def scan_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the same of a real file."""
    from reader.sources.ocr.engine import is_installed  # noqa: PLC0415 - only for a picture
    from reader.sources.ocr.frames import read_frames  # noqa: PLC0415 - the same

    if not is_installed():
        raise SourceError(say("scan.no_engine", name=told.said))
    for page in read_frames(file, told):
        yield from parts_of(with_sidecar(page, told), page.lines)
