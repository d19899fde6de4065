"""A web page's bytes in, its characters and its tree out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import SourceError
from reader.i18n import say
from reader.sources.decoding import Decoded
from reader.sources.html.charset import decode_html
from reader.sources.html.markup import MOST_TAGS, UnboundedError, parse, without_unclosed
from reader.sources.told import Told

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class WebPage:
    """A web page as characters and as a tree."""

    decoded: Decoded
    document: "_Element"

    def opened_up(self) -> "WebPage | None":
        """The same where comments and scripts that never end hide nothing; None if none are."""
        text = without_unclosed(self.decoded.text)
        try:
            return None if text == self.decoded.text else _made(self.decoded._replace(text=text))
        except UnboundedError:
            return None


class NoArticleError(SourceError):
    """A web page in which no article is found.

    Attributes:
        decoded: Its characters.
        lines: What text it has; none where there is none.
    """

    def __init__(self, told: Told, decoded: Decoded, lines: Sequence[str] = ()) -> None:
        """Say which of the two it is."""
        super().__init__(say("html.no_article" if lines else "html.no_text", name=told.said))
        self.decoded, self.lines = decoded, lines


def web_page(data: bytes, told: Told) -> WebPage:
    """Return the web page that bytes are.

    Raises:
        NoArticleError: There is nothing in it.
        SourceError: There is more in it than a page can have.
        UsageError: The encoding asked for is no codec.
    """
    decoded = decode_html(data, told.encoding)
    if decoded is None:
        raise SourceError(say("source.not_text", name=told.said))
    try:
        web = _made(decoded) or _made(decoded._replace(text=without_unclosed(decoded.text)))
    except UnboundedError as error:
        raise SourceError(say(error.key, name=told.said, most=MOST_TAGS)) from error
    if web is None:
        raise NoArticleError(told, decoded)
    return web


def _made(decoded: Decoded) -> WebPage | None:
    document = parse(decoded.text)
    return None if document is None else WebPage(decoded, document)
