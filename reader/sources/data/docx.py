"""A DOCX's zip in, pages out by its styles: all that knows python-docx, which is an extra."""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import ZipFile

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data import outline
from reader.sources.data.documents import marked_pages
from reader.sources.data.manuscripts import NO_FACTS, Origin
from reader.sources.data.opening import DOCUMENT
from reader.sources.data.outline import Marked
from reader.sources.data.package import Package
from reader.sources.told import Told
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

ENCODING = "docx"
_CELLS = "　"  # between the cells of a table's row
_LEVEL = lazy_pattern(r"(?:heading|标题|標題) ?([1-6])", 2)  # IGNORECASE
# Styles by the names that Word gives them, whatever language it shows.
_KINDS = {"subtitle": outline.EMPHASIS, "caption": outline.CAPTION, "quote": outline.QUOTE}


def docx_pages(archive: ZipFile, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of a document: headings are headlines, by its own habit.

    Raises:
        SourceError: It is damaged, locked, too large or without text, or the library is missing.
    """
    package = Package(archive, told)
    if DOCUMENT not in package.names:
        raise SourceError(say("source.is_kind", name=told.said, kind=say("kind.office")))
    for name in package.names:  # bounds what the library will unpack
        package.read(name)
    try:
        import docx  # noqa: PLC0415 - an extra, and only for such a document
        from docx.opc.exceptions import OpcError  # noqa: PLC0415 - the same
        from docx.oxml.exceptions import XmlchemyError  # noqa: PLC0415 - the same
    except ImportError as error:
        raise SourceError(say("docx.missing", name=told.said)) from error
    try:
        items = list(docx.Document(archive.fp).iter_inner_content())
        marked = [one for item in items for one in _marked(item)]
    except (
        OpcError,
        XmlchemyError,
        LookupError,
        ValueError,
        AttributeError,
        SyntaxError,
        OSError,
    ) as error:
        raise package.broken() from error
    yield from marked_pages(marked, NO_FACTS, Origin(told, ENCODING))


def _marked(item: "Paragraph | Table") -> Iterator[Marked]:
    if hasattr(item, "rows"):
        rows = [
            _CELLS.join(cell.text.replace("\n", " ") for cell in row.cells) for row in item.rows
        ]
        text, kind = "\n".join(filter(str.strip, rows)), outline.TEXT
        level = 0
    else:
        text = item.text
        kind, level = _kind(item)
    if text.strip():
        yield Marked(kind, text, level)


def _kind(paragraph: "Paragraph") -> tuple[str, int]:
    """What a paragraph's style says it is, and the level of a heading."""
    name = (paragraph.style.name or "").lower() if paragraph.style else ""
    if name in ("title", "标题", "標題"):
        return outline.HEADING, 1
    if found := _LEVEL.fullmatch(name):
        return outline.HEADING, int(found[1]) + 1
    if name in _KINDS:
        return _KINDS[name], 0
    said = [run for run in paragraph.runs if run.text.strip()]
    is_strong = bool(said) and all(run.bold for run in said)
    return (outline.STRONG if is_strong else outline.TEXT), 0
