"""The door of this room: which bytes are data, and their pages; nothing else is imported for it."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import IO, TYPE_CHECKING

from reader.model import SourcePage
from reader.sources.guessing import marked_codec
from reader.sources.told import Told
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from zipfile import ZipFile

HEAD = 40_000  # bytes that say what a file is

# An object, or a list of what JSON knows.  `[` alone is no sign: old papers set heads so.
_JSON = lazy_pattern(r'\s*(?:\{\s*["}]|\[\s*[{"\[\]])')
# Declared, or by what feeds and libraries' pages begin with; a web page is another format's.
_XML = re.compile(
    rb"\s*(?:<\?xml\b|<(?:[\w.-]+:)?(?:rss|feed|RDF|TEI|teiCorpus|alto|mets|PcGts)[\s>])"
)
_DELIMITERS = (b",", b"\t", b";", b"|")
# The parts that zips of one document must have: books, Word's documents, all of office programs.
CONTAINER, DOCUMENT, _OFFICE = "META-INF/container.xml", "word/document.xml", "[Content_Types].xml"
_OWN = b'name="generator" content="dubao"'
_LIBRARYS = b'{"dubao": "library page"'
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


def is_own_web_page(data: bytes) -> bool:
    """Whether bytes begin as the web pages do that dubao writes."""
    return _OWN in data[:1024]


def own_web_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a web page that dubao wrote; raises SourceError where it has none."""
    from reader.sources.data import own_markup  # noqa: PLC0415 - only for such a page

    return own_markup.own_web_pages(data, told)


def is_library_page(data: bytes) -> bool:
    """Whether bytes begin as the pages do that the library keeps."""
    return data.startswith(_LIBRARYS)


def library_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page that the library keeps; raises SourceError where nothing stands on it."""
    from reader.sources.data import library_page  # noqa: PLC0415 - only for such a page

    return library_page.library_pages(data, told)


def document_in(archive: "ZipFile") -> Callable[["ZipFile", Told], Iterator[SourcePage]] | None:
    """Return what reads a zip that is one document, by the parts that it has; None for any other.

    Its first bytes do not tell: programs that pack a book again put its parts in any order.
    """
    names = frozenset(archive.namelist())
    if CONTAINER in names:
        from reader.sources.data.epub import epub_pages  # noqa: PLC0415 - only for a book

        return epub_pages
    if DOCUMENT in names or _OFFICE in names:
        from reader.sources.data.docx import docx_pages  # noqa: PLC0415 - only for office programs

        return docx_pages
    return None


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
