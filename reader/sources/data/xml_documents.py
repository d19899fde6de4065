"""XML in, by its root element to whoever reads it: a feed or a library's digitised page."""

import codecs
import re
from collections.abc import Callable, Iterator
from math import isfinite
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage, safe_line
from reader.sources.data.manuscripts import Origin
from reader.sources.decoding import Decoded, decode, decode_as, known_codec
from reader.sources.guessing import marked_codec
from reader.sources.told import Told
from reader.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_TAGS = 4_000_000  # a digitised page has some ten thousand, one a word

_FEEDS = ("rss", "feed", "RDF")
_HEAD = 100_000  # characters in which the root element begins
_SAID = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{2,30})")
_DECLARATION = lazy_pattern(r"\A\s*<\?xml[^>]{0,200}\?>")
_ROOT = lazy_pattern(r"<(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s/>]")

Reading = Callable[["_Element", Origin], Iterator[SourcePage]]


def xml_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the pages of an XML document.

    Raises:
        SourceError: It is of no kind that holds pages, damaged, or made to break its reader.
        UsageError: The encoding asked for is no codec.
    """
    decoded = _decoded(data, told)
    if decoded is None:
        raise SourceError(say("source.not_text", name=told.said))
    text = decoded.text
    if "<!ENTITY" in text[:_HEAD]:
        raise SourceError(say("xml.entities", name=told.said))
    found = _ROOT.search(text, 0, _HEAD)
    is_feed = found is not None and found[1] in _FEEDS
    root = parsed(text, told, is_lenient=is_feed)
    origin = Origin(told, decoded.encoding)
    if is_feed:
        from reader.sources.data.feeds import feed_pages  # noqa: PLC0415 - only for its own kind

        yield from feed_pages(root, origin)
        return
    kind = local_name(root)
    if kind == "mets" and told.beside and told.beside.is_taken(told.address):
        raise unknown(told, kind)  # a list in a list
    read = _reading(kind)
    if told.beside:  # a list of its issue that comes later gives it out no more
        told.beside.take(told.address)
    yield from read(root, origin)


def _decoded(data: bytes, told: Told) -> Decoded | None:
    """The characters, by the codec asked for, or what they are, or the document says."""
    if told.encoding is not None:
        return decode_as(data, known_codec(told.encoding))
    said = _SAID.match(data[:200])
    if said and not marked_codec(data)[0]:
        try:
            name = codecs.lookup(said[1].decode("ascii")).name
        except LookupError:
            return decode(data)
        if name not in ("utf-8", "utf-16", "ascii", "iso8859-1"):  # many say these by mistake
            return decode_as(data, "gb18030" if name in ("gb2312", "gbk") else name)
    return decode(data)


def local_name(element: "_Element") -> str:
    """Return an element's name without its namespace."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def unknown(told: Told, kind: str) -> SourceError:
    """Return the error for a document that holds no pages, with the name of its root."""
    return SourceError(say("xml.unknown", name=told.said, kind=safe_line(kind[:40])))


def _reading(kind: str) -> Reading:
    """What reads a document with this root; the formats of libraries, each by its own module."""
    if kind in ("TEI", "teiCorpus", "TEI.2"):
        from reader.sources.data.tei import tei_pages  # noqa: PLC0415 - the same

        return tei_pages
    if kind == "alto":
        from reader.sources.data.alto import alto_pages  # noqa: PLC0415 - the same

        return alto_pages
    if kind == "mets":
        from reader.sources.data.mets import mets_pages  # noqa: PLC0415 - the same

        return mets_pages
    if kind == "PcGts":
        from reader.sources.data.page_xml import page_xml_pages  # noqa: PLC0415 - the same

        return page_xml_pages
    from reader.sources.data.xml_records import record_pages  # noqa: PLC0415 - the same

    return record_pages


def parsed(text: str, told: Told, *, is_lenient: bool = False) -> "_Element":
    """Return the tree of a document without comments: no network, no entities, bounded.

    Args:
        text: The document; it may still declare its encoding.
        told: Where it is from.
        is_lenient: Whether what can be read of a damaged one will do.

    Raises:
        SourceError: It is damaged, or made to break its reader.
    """
    from lxml import etree  # noqa: PLC0415 - only for XML

    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=is_lenient,
        remove_comments=True,
        remove_pis=True,
    )
    if text.count("<") > MOST_TAGS:
        raise SourceError(say("xml.broken", name=told.said))
    text = _DECLARATION.sub("", text, count=1).replace("\0", "").strip()
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(say("xml.broken", name=told.said)) from error
    if root is None:
        raise SourceError(say("xml.broken", name=told.said))
    return root


def number_in(text: str | None) -> float:
    """Return the number that an attribute holds; 0 where it holds none."""
    try:
        number = float((text or "0")[:30])
    except ValueError:
        return 0.0
    return number if isfinite(number) and abs(number) < 1e9 else 0.0
