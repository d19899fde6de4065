"""A web page's bytes in, its characters and its tree out."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import say
from reader.sources.decoding import Decoded
from reader.sources.html.charset import decode_html
from reader.sources.html.markup import MOST_TAGS, UnboundedError, parse
from reader.sources.told import Told

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class WebPage:
    """A web page as characters and as a tree."""

    decoded: Decoded
    document: "_Element"


def web_page(data: bytes, told: Told) -> WebPage:
    """Return the web page that bytes are.

    Raises:
        SourceError: There is nothing in it, or more than a page can have.
        UsageError: The encoding asked for is no codec.
    """
    decoded = decode_html(data, told.encoding)
    if decoded is None:
        raise SourceError(say("source.not_text", name=told.said))
    try:
        document = parse(decoded.text)
    except UnboundedError as error:
        raise SourceError(say(error.key, name=told.said, most=MOST_TAGS)) from error
    if document is None:
        raise SourceError(say("html.no_text", name=told.said))
    return WebPage(decoded, document)
