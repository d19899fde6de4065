"""A web page saved whole (MHTML, Safari's archives) or a letter in, the pages of its text out.

Both are MIME (RFC 2045, RFC 2557): parts, of which the first that is a web page is meant; what it
shows and runs is left where it is.  A letter has a subject, and no address that it was saved from.
"""

import codecs
import plistlib
import re
from collections.abc import Iterator
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourcePage
from reader.sources.data.manuscripts import Origin, fact, pages_of
from reader.sources.data.records import day_of, manuscript_of
from reader.sources.decoding import Decoded, decode
from reader.sources.html.opening import html_pages
from reader.sources.plain import pages_of_text
from reader.sources.told import Told

MOST_PARTS = 5_000  # that are looked at; a saved page has some hundred pictures

_NAMED = re.compile(r"^\s*\"?([^\"<]*?)\"?\s*<[^<>]*>\s*$")  # 青禾日报 <news@example.org>


def mime_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page of a web page saved as MHTML, or of a letter.

    Raises:
        SourceError: There is neither a web page nor a text in it.
        UsageError: The encoding asked for is no codec.
    """
    try:
        message = BytesParser().parsebytes(data)
        parts = [part for part, _ in zip(message.walk(), range(MOST_PARTS), strict=False)]
    except (RecursionError, MessageError) as error:  # parts within parts, made to break readers
        raise SourceError(say("web_archive.no_text", name=told.said)) from error
    web = next((part for part in parts if _is_text(part, "text/html")), None)
    if web is not None and (web["Content-Location"] or message["Snapshot-Content-Location"]):
        yield from html_pages(_bytes(web), _in_codec(told, web))
        return
    plain = next((part for part in parts if _is_text(part, "text/plain")), None)
    if (meant := web if web is not None else plain) is None:
        raise SourceError(say("web_archive.no_text", name=told.said))
    told = _in_codec(told, meant)
    decoded = decode(_bytes(meant), told.encoding)
    if decoded is None:
        raise SourceError(say("source.not_text", name=told.said))
    yield from _letter(message, decoded, told, is_web=meant is web)


def safari_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page of a web page as Safari saves it; raises as `mime_pages` does."""
    try:
        archive = plistlib.loads(data, fmt=plistlib.FMT_BINARY)
        main = archive["WebMainResource"]
        page, codec = main["WebResourceData"], main.get("WebResourceTextEncodingName", "")
    except (
        plistlib.InvalidFileException,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as error:
        raise SourceError(say("web_archive.no_text", name=told.said)) from error
    if not isinstance(page, bytes):
        raise SourceError(say("web_archive.no_text", name=told.said))
    yield from html_pages(page, _with_codec(told, str(codec)))


def _letter(
    message: Message, decoded: Decoded, told: Told, *, is_web: bool
) -> Iterator[SourcePage]:
    """A letter is a page of its sender and its day; its subject stands above it."""
    subject = fact(_header(message, "Subject"))
    sender = _NAMED.match(_header(message, "From"))
    known = {
        "paper": fact(sender[1]) if sender else "",
        "date": day_of(_header(message, "Date")),
    }
    if is_web:
        written = manuscript_of({"headline": subject, "text": decoded.text, **known})
        yield from pages_of(filter(None, (written,)), Origin(told, decoded.encoding))
        return
    known = {name: text for name, text in known.items() if text}
    text = f"{subject}\n\n{decoded.text}" if subject else decoded.text
    if not text.strip():
        raise SourceError(say("source.blank", name=told.said))
    for page in pages_of_text(decoded._replace(text=text), told):
        yield replace(page, facts=tuple((known | dict(page.facts)).items()))


def _is_text(part: Message, kind: str) -> bool:
    return part.get_content_type() == kind and part.get_content_disposition() != "attachment"


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _in_codec(told: Told, part: Message) -> Told:
    try:
        said = str(part.get_content_charset() or "")
    except (LookupError, UnicodeError):  # a charset in no charset
        said = ""
    return _with_codec(told, said)


def _with_codec(told: Told, said: str) -> Told:
    """The codec that a part says, unless a person has said one or there is none of that name.

    A part in ASCII, or in none that can be wrong, says nothing.
    """
    try:
        name = codecs.lookup(said).name if said and not told.encoding else ""
    except (LookupError, ValueError):
        name = ""
    name = "gb18030" if name in ("gb2312", "gbk") else name
    return told if name in ("", "ascii", "utf-8", "iso8859-1") else replace(told, encoding=name)


def _header(message: Message, name: str) -> str:
    """The text of a header, encoded words (RFC 2047) read where they can be."""
    written = str(message.get(name, ""))
    try:
        return str(make_header(decode_header(written)))
    except (LookupError, ValueError, MessageError):
        return written
