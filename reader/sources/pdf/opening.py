"""A PDF's bytes or its open file in, its pages with their sidecars out: the room's door."""

from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from reader.model import SourcePage
from reader.sources.parts import parts_of
from reader.sources.told import Told, sidecar_of


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

    yield from with_sidecars(read_pages(file, told), told)


def with_sidecars(pages: Iterator[SourcePage], told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a file with what stands beside them."""
    for page in pages:
        yield from parts_of(_with_sidecar(page, told), page.lines)


def _with_sidecar(page: SourcePage, told: Told) -> SourcePage:
    """The page with what is said of it: of the whole file, and of a page among several by itself.

    Corrections count a page's blocks, so those of the file are for its only page.
    """
    whole = told.sidecar
    if not page.path:
        return replace(page, facts=whole.facts)
    is_only = page.path == told.file
    own = whole if is_only else sidecar_of(page.path, told.on_trouble)
    facts = tuple((dict(whole.facts) | dict(own.facts)).items())
    return replace(page, facts=facts, corrections=own.corrections)
