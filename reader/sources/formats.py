"""A file's bytes in, its pages out, by whichever format takes them: the place for a new format.

A format stands in a module or room of its own and imports what it needs when it first reads.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import IO, NamedTuple

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data import opening as data
from reader.sources.data.texts import ENDINGS as TEXTS
from reader.sources.data.texts import text_pages
from reader.sources.files import open_file, read_bytes, unreadable
from reader.sources.ocr.opening import scan_file_pages, scan_pages
from reader.sources.pdf.opening import file_pages, pdf_pages
from reader.sources.signatures import (
    WINDOW,
    is_html,
    is_mime,
    is_paper_json,
    is_pdf,
    is_picture,
    is_safari_archive,
    is_seven_zip,
    is_zip,
)
from reader.sources.told import Told

LARGEST_MEGABYTES = 2048  # of a file that is not held as a whole: a year of pages in one


class Format(NamedTuple):
    """One kind of file.

    Attributes:
        endings: What names in a folder end in, in small letters; a file named by hand may end
            anyhow.
        takes: Whether bytes are of this format.
        read: Yields their pages; raises SourceError where there are none.
        read_file: The same of an open file, however large, if `takes` its first bytes; None
            where a file has to be held as a whole.
    """

    endings: tuple[str, ...]
    takes: Callable[[bytes], bool]
    read: Callable[[bytes, Told], Iterator[SourcePage]]
    read_file: Callable[[IO[bytes], Told], Iterator[SourcePage]] | None = None


def _anything(_data: bytes) -> bool:
    return True


def _html_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from reader.sources.html.opening import html_pages  # noqa: PLC0415 - only for a web page

    return html_pages(data, told)


def _paper_json_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from reader.sources.html.paper_json import paper_json_pages  # noqa: PLC0415 - the same

    return paper_json_pages(data, told)


def _mime_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from reader.sources.web_archives import mime_pages  # noqa: PLC0415 - the same

    return mime_pages(data, told)


def _safari_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from reader.sources.web_archives import safari_pages  # noqa: PLC0415 - the same

    return safari_pages(data, told)


def _zip_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from io import BytesIO  # noqa: PLC0415 - only for a zip out of a pipe

    return _zip_file_pages(BytesIO(data), told)


def _zip_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    from reader.sources.archive import zip_pages  # noqa: PLC0415 - only for a zip

    return zip_pages(file, told)


def _seven_zip_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    from io import BytesIO  # noqa: PLC0415 - only for an archive out of a pipe

    return _seven_zip_file_pages(BytesIO(data), told)


def _seven_zip_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    try:
        from reader.sources.seven_zip import seven_zip_pages  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise SourceError(say("archive.no_reader", name=told.said)) from error
    return seven_zip_pages(file, told)


WEB_PAGES = (".html", ".htm", ".shtml", ".xhtml")
PICTURES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")

# The first that takes the bytes reads them.  Plain text comes last: it takes all, and refuses
# what is none with the word for what it is.
FORMATS = (
    Format((".pdf",), is_pdf, pdf_pages, file_pages),
    Format(PICTURES, is_picture, scan_pages, scan_file_pages),
    Format((), data.is_own_web_page, data.own_web_pages),
    Format((), data.is_library_page, data.library_pages),
    Format(WEB_PAGES, is_html, _html_pages),
    Format((".mhtml", ".mht", ".eml"), is_mime, _mime_pages),
    Format((".webarchive",), is_safari_archive, _safari_pages),
    Format((".epub", ".docx", ".zip"), is_zip, _zip_pages, _zip_file_pages),
    Format((".7z",), is_seven_zip, _seven_zip_pages, _seven_zip_file_pages),
    Format((".json",), is_paper_json, _paper_json_pages),
    Format((".xml", ".rss", ".atom"), data.is_xml, data.xml_pages),
    Format((".json", ".jsonl", ".ndjson"), data.is_json, data.json_pages, data.json_file_pages),
    Format((".csv", ".tsv"), data.is_table, data.table_pages, data.table_file_pages),
    Format(TEXTS, _anything, text_pages),
)

ENDINGS = tuple(dict.fromkeys(ending for form in FORMATS for ending in form.endings))


def without_illustrations(names: Sequence[str]) -> tuple[str, ...]:
    """Return names of pages; beside web pages pictures are what these show, and no scans."""
    if not any(name.lower().endswith(WEB_PAGES) for name in names):
        return tuple(names)
    return tuple(name for name in names if not name.lower().endswith(PICTURES))


def pages_in(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Return an iterator over the pages that `data` holds; nothing is read before it is asked."""
    form = next(form for form in FORMATS if form.takes(data))
    return form.read(data, told)


def pages_at(told: Told) -> Iterator[SourcePage]:
    """Yield the pages of the file that `told.path` names; raises as its format does."""
    try:
        yield from _pages_at(told)
    except OSError as error:  # opened, and yet it cannot be read: of a disk that fails
        raise unreadable(told.path, error) from error


def _pages_at(told: Told) -> Iterator[SourcePage]:
    with open_file(told.path, LARGEST_MEGABYTES) as file:
        head = file.read(WINDOW)
        form = next(form for form in FORMATS if form.takes(head))
        if form.read_file is not None:
            yield from form.read_file(file, told)
            return
    yield from pages_in(read_bytes(told.path), told)
