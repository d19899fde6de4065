"""A text page's bytes in, `SourcePage`s of safe lines out."""

import re
from collections.abc import Iterator

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourceLine, SourcePage, safe_text
from reader.sources.decoding import Decoded, decode
from reader.sources.parts import parts_of
from reader.sources.signatures import kind_of
from reader.sources.told import Told
from reader.text.ideographs import plain_ideographs

# Every line end that a page may come with; a doubled carriage return is a bad transfer's.
_LINE_ENDS = re.compile("\r*\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ODD_LINE_END = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_BYTE_ORDER_MARKS = re.compile("^\ufeff+", re.MULTILINE)  # files joined with `cat` keep them
_INK = re.compile(r"[^\s\ufeff]")

_AT_A_TIME = 100_000  # characters that are made into lines at once; a page has some 20,000


def plain_pages(data: bytes, told: Told) -> Iterator[SourcePage]:
    """Yield the page that `data` is, or its parts if it is too long for one.

    Raises:
        SourceError: It is empty, blank or not text.
        UsageError: The encoding asked for is no codec.
    """
    yield from pages_of_text(text_of(data, told), told)


def text_of(data: bytes, told: Told) -> Decoded:
    """Return the text that `data` is; raises as `plain_pages` does."""
    if not data:
        raise SourceError(say("source.empty", name=told.said))
    decoded = None if kind_of(data) else decode(data, told.encoding)
    if decoded is None:
        raise _not_text(data, told)
    if not _INK.search(decoded.text):
        raise SourceError(say("source.blank", name=told.said))
    return decoded


def pages_of_text(decoded: Decoded, told: Told) -> Iterator[SourcePage]:
    """Yield the page that a text is, or its parts: of a long one only that being read is lines."""
    page = SourcePage(
        name=told.name,
        path=told.file,
        lines=(),
        encoding=decoded.encoding,
        undecodable=decoded.undecodable,
        facts=told.sidecar.facts,
        corrections=told.sidecar.corrections,
    )
    yield from parts_of(page, map(SourceLine, iter_lines(decoded.text)))


def iter_lines(text: str) -> Iterator[str]:
    """Yield the lines of `text` as `split_lines` returns them, without making them all at once."""
    start = 0
    while start < len(text):
        line_end = _LINE_ENDS.search(text, start + _AT_A_TIME)
        end = line_end.end() if line_end else len(text)
        yield from split_lines(text[start:end])
        start = end


def split_lines(text: str) -> list[str]:
    """Return the lines of `text`, made safe, without line ends; a last line end opens no line.

    Radicals that stand for characters, as text out of PDFs has them, become these.
    """
    if _ODD_LINE_END.search(text):  # few pages have any, and looking is faster than replacing
        text = _LINE_ENDS.sub("\n", text)
    if "\ufeff" in text:
        text = _BYTE_ORDER_MARKS.sub("", text)
    return plain_ideographs(safe_text(text.removesuffix("\n"))).split("\n")


def _not_text(data: bytes, told: Told) -> SourceError:
    if kind := kind_of(data):
        return SourceError(say("source.is_kind", name=told.said, kind=say(kind)))
    return SourceError(say("source.not_text", name=told.said))
