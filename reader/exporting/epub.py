"""Pages in, an EPUB 3 out: a chapter a page, contents down to the headlines (W3C, EPUB 3.3).

Written with `zipfile`: the package is four small files of a fixed form beside the chapters.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import blake2b
from html import escape
from typing import IO, TYPE_CHECKING
from uuid import UUID

from reader.exporting.markup import (
    article_markup,
    furniture_markup,
    headline_markup,
    language_of,
    section_start,
    style_sheet,
)
from reader.exporting.titles import IssueTitle, page_title
from reader.i18n import say
from reader.model import Page
from reader.text.dates import iso_date

if TYPE_CHECKING:
    from zipfile import ZipFile

MIMETYPE = "application/epub+zip"
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_CONTAINER = (
    f'{_XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    '<rootfiles><rootfile full-path="EPUB/package.opf" '
    'media-type="application/oebps-package+xml"/></rootfiles>\n</container>\n'
)
_XHTML = "http://www.w3.org/1999/xhtml"
_OPS = "http://www.idpf.org/2007/ops"


@dataclass(slots=True)
class _Book:
    """What is gathered while the chapters are written.

    Attributes:
        chapters: The file and the title of each page, as markup.
        contents: The entries of the contents, as markup.
        digest: Of the articles' ids: the same articles are the same book.
    """

    title: IssueTitle = field(default_factory=IssueTitle)
    language: str = "und"
    day: str = ""
    chapters: list[tuple[str, str]] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    digest: "blake2b" = field(default_factory=lambda: blake2b(digest_size=16))


def write_epub(pages: Iterable[Page], out: IO[bytes]) -> None:
    """Write the book to `out`, which can be moved about in; no page is held.

    A book without pages has one chapter, which is empty: readers refuse a book without any.
    """
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo  # noqa: PLC0415 - EPUB only

    book = _Book()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        first = ZipInfo("mimetype")  # of a fixed day, stored: recognised by its first bytes
        first.compress_type = ZIP_STORED
        archive.writestr(first, MIMETYPE)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("EPUB/book.css", style_sheet("book.css"))
        for page in pages:
            _write_chapter(archive, book, page)
        if not book.chapters:
            _write_chapter(archive, book, Page("-", ()))
        archive.writestr("EPUB/nav.xhtml", _contents(book))
        archive.writestr("EPUB/package.opf", _package(book, datetime.now(UTC)))


def _write_chapter(archive: "ZipFile", book: _Book, page: Page) -> None:
    book.title.add(page)
    book.day = book.day or iso_date(page.date) or ""
    book.language = language_of([page]) if book.language == "und" else book.language
    name, file = escape(page_title(page)), f"page-{len(book.chapters) + 1:04}.xhtml"
    parts, links = [section_start(page)], []
    for number, article in enumerate(page.articles, 1):
        book.digest.update(article.id.encode())
        parts.extend(article_markup(article, f"article-{number}"))
        link = f'<a href="{file}#article-{number}">{headline_markup(article)}</a>'
        links.append(f"<li>{link}</li>\n")
    parts.append(f"{furniture_markup(page.furniture)}</section>\n")
    archive.writestr(f"EPUB/{file}", _document(name, "".join(parts), language_of([page])))
    inner = f"\n<ol>\n{''.join(links)}</ol>\n" if links else ""
    book.contents.append(f'<li><a href="{file}">{name}</a>{inner}</li>\n')
    book.chapters.append((file, name))


def _contents(book: _Book) -> str:
    heading = escape(say("export.contents"))
    listed = "".join(book.contents)
    nav = f'<nav epub:type="toc">\n<h2>{heading}</h2>\n<ol>\n{listed}</ol>\n</nav>\n'
    return _document(heading, nav, book.language)


def _document(title: str, body: str, language: str) -> str:
    return (
        f'{_XML}<!DOCTYPE html>\n<html xmlns="{_XHTML}" xmlns:epub="{_OPS}" '
        f'lang="{language}" xml:lang="{language}">\n<head>\n<title>{title}</title>\n'
        '<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def _package(book: _Book, now: datetime) -> str:
    """The package document: what the book is, its files, and in which order they are read."""
    ids = [f"page-{number:04}" for number in range(1, len(book.chapters) + 1)]
    items = "".join(
        f'<item id="{name}" href="{file}" media-type="application/xhtml+xml"/>\n'
        for name, (file, _) in zip(ids, book.chapters, strict=True)
    )
    order = "".join(f'<itemref idref="{name}"/>\n' for name in ids)
    day = f"<dc:date>{book.day}</dc:date>\n" if book.day else ""
    return (
        f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        f'unique-identifier="book" xml:lang="{book.language}">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="book">urn:uuid:{UUID(bytes=book.digest.digest())}</dc:identifier>\n'
        f"<dc:title>{escape(str(book.title))}</dc:title>\n"
        f"<dc:language>{book.language}</dc:language>\n{day}"
        f'<meta property="dcterms:modified">{now:%Y-%m-%dT%H:%M:%SZ}</meta>\n</metadata>\n'
        '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" '
        'properties="nav"/>\n<item id="style" href="book.css" media-type="text/css"/>\n'
        f"{items}</manifest>\n<spine>\n{order}</spine>\n</package>\n"
    )
