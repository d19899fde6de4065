"""A PDF's bytes or its open file in, its pages with their sidecars out: the room's door."""

from collections.abc import Iterator
from typing import IO

from reader.model import SourcePage
from reader.sources.parts import parts_of
from reader.sources.told import Told, with_sidecar


def pdf_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages that hold text; raises SourceError where none can be read."""
    from tempfile import TemporaryFile  # noqa: PLC0415 - only for a PDF out of a pipe

    with TemporaryFile() as file:
        file.write(data)
        file.flush()
        yield from file_pages(file, told)


def file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the same of a real file, read a page at a time."""
    from reader.sources.pdf.reading import read_pages  # noqa: PLC0415 - only for a PDF

    for page in read_pages(file, told):
        yield from parts_of(with_sidecar(page, told), page.lines)
