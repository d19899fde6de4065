"""A file, a folder or standard input in, its pages out: the door of this room."""

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO

from reader.errors import DubaoError, SourceError, UndecodableError
from reader.i18n import say
from reader.model import Corrections, SourcePage, safe_line
from reader.sources.files import (
    is_folder,
    open_regular,
    read_bytes,
    read_standard_input,
    unreadable,
)
from reader.sources.natural import natural_key
from reader.sources.parts import parts_of
from reader.sources.plain import plain_page
from reader.sources.sidecar import Sidecar, read_sidecar
from reader.sources.signatures import WINDOW, is_pdf

STANDARD_INPUT = "-"
ENDINGS = (
    ".txt",
    ".text",
    ".pdf",
)  # what a folder is searched for; a file named by hand may end anyhow
PDF_ENDING = ".pdf"
PDF_LIMIT_MEGABYTES = 2048  # a year of pages in one file; it is read a page at a time

Trouble = Callable[[DubaoError], None]  # told of what could not be opened, while the rest goes on


def ignore(_trouble: DubaoError) -> None:
    """Pass over a trouble: for callers that want the good pages only."""


def read_pages(
    path: str, encoding: str | None = None, on_trouble: Trouble = ignore
) -> list[SourcePage]:
    """Return the pages of `path`: one of a file, all of a folder in natural order of names.

    A text that is too long for a page comes in parts.

    Args:
        path: A file, a folder, or `-` for standard input.
        encoding: The codec to use, instead of a guess.
        on_trouble: Told of each page of a folder that cannot be opened while the others are, of
            what is wrong in a sidecar, and of characters that could not be read.

    Raises:
        SourceError: Nothing of it can be opened.
        UsageError: `encoding` is no codec, or `-` stands for a terminal.
    """
    return list(iter_pages(path, encoding, on_trouble))


def iter_pages(
    path: str, encoding: str | None = None, on_trouble: Trouble = ignore
) -> Iterator[SourcePage]:
    """Yield the pages of `path` one by one, as `read_pages` returns them."""
    if path == STANDARD_INPUT:
        yield from _pages_in(read_standard_input(), path, encoding, on_trouble)
    elif is_folder(path):
        yield from _pages_of(path, encoding, on_trouble)
    else:
        yield from _pages_of_file(path, encoding, on_trouble)


def page_paths(folder: str) -> list[str]:
    """Return the paths of a folder's pages: not hidden, known endings, natural order of names."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names may be any bytes
    except OSError as error:
        raise unreadable(folder, error) from error
    pages = [name for name in names if name.lower().endswith(ENDINGS) and name[0] != "."]
    return [os.path.join(folder, name) for name in sorted(pages, key=natural_key)]  # noqa: PTH118


def _pages_of_file(path: str, encoding: str | None, on_trouble: Trouble) -> Iterator[SourcePage]:
    if not path.lower().endswith(PDF_ENDING):
        yield from _pages_in(read_bytes(path), path, encoding, on_trouble)
        return
    with open_regular(path, PDF_LIMIT_MEGABYTES) as file:
        if is_pdf(file.read(WINDOW)):
            yield from _pages_of_pdf(file, path, on_trouble)
            return
    yield from _pages_in(read_bytes(path), path, encoding, on_trouble)


def _pages_in(
    data: bytes, path: str, encoding: str | None, on_trouble: Trouble
) -> Iterator[SourcePage]:
    """Yield the pages of a file's bytes, whatever it is called."""
    if is_pdf(data):
        from tempfile import TemporaryFile  # noqa: PLC0415 - only for a PDF out of a pipe

        with TemporaryFile() as file:
            file.write(data)
            file.flush()
            yield from _pages_of_pdf(file, path, on_trouble)
        return
    sidecar = Sidecar() if path == STANDARD_INPUT else _sidecar_of(path, on_trouble)
    page = plain_page(data, path, encoding, sidecar)
    yield from parts_of(_counted(page, on_trouble))


def _pages_of_pdf(file: IO[bytes], path: str, on_trouble: Trouble) -> Iterator[SourcePage]:
    from reader.sources.pdf.reading import pdf_pages  # noqa: PLC0415 - only for a PDF

    whole = Sidecar() if path == STANDARD_INPUT else _sidecar_of(path, on_trouble)
    for page in pdf_pages(file, path, on_trouble):
        is_one = page.path in ("", path)
        own = whole if is_one else _sidecar_of(page.path, on_trouble)
        facts = tuple((dict(whole.facts) | dict(own.facts)).items())
        corrections = own.corrections if page.path else Corrections()
        told = replace(page, facts=facts, corrections=corrections)
        yield from parts_of(_counted(told, on_trouble))


def _counted(page: SourcePage, on_trouble: Trouble) -> SourcePage:
    """The page; how many of its characters could not be read is told."""
    if page.undecodable:
        count, codec = page.undecodable, page.encoding
        on_trouble(
            UndecodableError(say("source.undecodable", name=page.name, count=count, encoding=codec))
        )
    return page


def _sidecar_of(path: str, on_trouble: Trouble) -> Sidecar:
    """The page's sidecar; one that is wrong in part is told of, and the page opens all the same."""
    try:
        sidecar = read_sidecar(path)
    except SourceError as trouble:
        on_trouble(trouble)
        return Sidecar()
    for complaint in sidecar.complaints:
        on_trouble(complaint)
    return sidecar


def _pages_of(folder: str, encoding: str | None, on_trouble: Trouble) -> Iterator[SourcePage]:
    paths = page_paths(folder)
    if not paths:
        raise SourceError(say("source.no_pages", name=safe_line(folder), endings=" ".join(ENDINGS)))
    troubles: list[SourceError] = []
    for path in paths:
        try:
            yield from _pages_of_file(path, encoding, on_trouble)
        except SourceError as trouble:
            troubles.append(trouble)
            on_trouble(trouble)
    if len(troubles) == len(paths):
        raise SourceError(
            say(
                "source.no_readable_pages",
                name=safe_line(folder),
                count=len(paths),
                message=troubles[0],
            )
        )
