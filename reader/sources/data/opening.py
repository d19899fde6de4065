"""The door of this room: which bytes are data, and their pages; nothing else is imported for it."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from reader.model import SourcePage
from reader.sources.guessing import marked_codec
from reader.sources.told import Told
from reader.text.lazy_pattern import lazy_pattern

HEAD = 40_000  # bytes that say what a file is

# An object, or a list of what JSON knows.  `[` alone is no sign: old papers set heads so.
_JSON = lazy_pattern(r'\s*(?:\{\s*["}]|\[\s*[{"\[\]])')
# Declared, or by what feeds and libraries' pages begin with; a web page is another format's.
_XML = re.compile(
    rb"\s*(?:<\?xml\b|<(?:[\w.-]+:)?(?:rss|feed|RDF|TEI|teiCorpus|alto|mets|PcGts)[\s>])"
)
_DELIMITERS = (b",", b"\t", b";", b"|")
_ZIP, _EPUB = b"PK\x03\x04", b"mimetypeapplication/epub+zip"
_OFFICE = b"[Content_Types].xml"  # what office programs write first
_CODECS = ("utf-8", "gb18030", "big5")


def is_json(data: bytes) -> bool:
    """Whether bytes begin as JSON does."""
    codec, mark = marked_codec(data)
    if data[mark:].lstrip()[:1] not in (b"{", b"["):
        return False
    return _JSON.match(data[mark : mark + HEAD].decode(codec or "utf-8", "ignore")) is not None


def is_xml(data: bytes) -> bool:
    """Whether bytes begin as XML does, in whatever encoding."""
    _, mark = marked_codec(data)
    head = data[mark : mark + 1024]
    return b"<" in head and _XML.match(head.replace(b"\0", b"")) is not None


def is_table(data: bytes) -> bool:
    """Whether bytes begin as a table of articles does: with a line of names, some of which tell."""
    codec, mark = marked_codec(data)
    head = data[mark : mark + HEAD]
    line = head.partition(b"\n")[0]
    if not any(delimiter in line for delimiter in _DELIMITERS):
        return False
    from reader.sources.data.columns import delimiter_of  # noqa: PLC0415 - few pages begin so

    return any(delimiter_of(head.decode(one, "ignore")) for one in ((codec,) if codec else _CODECS))


def json_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of JSON, or JSON lines; raises SourceError where it holds no article."""
    return json_file_pages(BytesIO(data), told)


def json_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the same of an open file, line by line where it has one record a line."""
    from reader.sources.data import json_records  # noqa: PLC0415 - only for JSON

    return json_records.json_pages(file, told)


def is_epub(data: bytes) -> bool:
    """Whether bytes are a book's: as its form wants them to begin, or by a part that it must have.

    Names of parts stand in a zip as they are.
    """
    return data[:4] == _ZIP and (data[30:58] == _EPUB or b"META-INF/container.xml" in data)


def is_docx(data: bytes) -> bool:
    """Whether bytes are a word processor's document, or another of an office's."""
    return data[:4] == _ZIP and (data[30:49] == _OFFICE or b"word/document.xml" in data)


def epub_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a book; raises SourceError where it is damaged or holds no text."""
    return epub_file_pages(BytesIO(data), told)


def epub_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the same of an open file, whose pictures are never read."""
    from reader.sources.data import epub  # noqa: PLC0415 - only for a book

    return epub.epub_pages(file, told)


def docx_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a document; raises SourceError where it is damaged or holds no text."""
    from reader.sources.data import docx  # noqa: PLC0415 - only for such a document

    return docx.docx_pages(data, told)


def xml_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of XML; raises SourceError where it is of no kind that holds any."""
    from reader.sources.data import xml_documents  # noqa: PLC0415 - only for XML

    return xml_documents.xml_pages(data, told)


def table_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a table; raises SourceError where no row is an article."""
    return table_file_pages(BytesIO(data), told)


def table_file_pages(file: IO[bytes], told: Told) -> Iterator[SourcePage]:
    """Yield the same of an open file, row by row."""
    from reader.sources.data import tables  # noqa: PLC0415 - only for a table

    return tables.table_pages(file, told)
