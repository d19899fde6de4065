"""A text page's bytes in, a `SourcePage` of safe lines out."""

import os
import re

from reader.errors import SourceError
from reader.i18n import say
from reader.model import SourceLine, SourcePage, safe_line, safe_text
from reader.script.ideographs import plain_ideographs
from reader.sources.decoding import decode
from reader.sources.sidecar import Sidecar
from reader.sources.signatures import kind_of

NO_SIDECAR = Sidecar()

# Every line end that a page may come with; a doubled carriage return is a bad transfer's.
_LINE_ENDS = re.compile("\r*\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ODD_LINE_END = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_BYTE_ORDER_MARKS = re.compile("^\ufeff+", re.MULTILINE)  # files joined with `cat` keep them


def plain_page(
    data: bytes, path: str, encoding: str | None = None, sidecar: Sidecar = NO_SIDECAR
) -> SourcePage:
    """Return the page that `data` is.

    Args:
        data: The whole file.
        path: Where it came from, as the user gave it; `-` for standard input.
        encoding: The codec to use, instead of a guess.
        sidecar: What is said of the page beside it.

    Raises:
        SourceError: It is empty, blank or not text.
        UsageError: `encoding` is no codec.
    """
    name = safe_line(os.path.basename(path))  # noqa: PTH119 - names may be any bytes
    if not data:
        raise SourceError(say("source.empty", name=safe_line(path)))
    decoded = None if kind_of(data) else decode(data, encoding)
    if decoded is None:
        raise _not_text(data, path)
    lines = split_lines(decoded.text)
    if not any(map(str.strip, lines)):
        raise SourceError(say("source.blank", name=safe_line(path)))
    return SourcePage(
        name=name,
        path="" if path == "-" else path,
        lines=tuple(map(SourceLine, lines)),
        encoding=decoded.encoding,
        undecodable=decoded.undecodable,
        facts=sidecar.facts,
        corrections=sidecar.corrections,
    )


def split_lines(text: str) -> list[str]:
    """Return the lines of `text`, made safe, without line ends; a last line end opens no line.

    Radicals that stand for characters, as text out of PDFs has them, become these.
    """
    if _ODD_LINE_END.search(text):  # few pages have any, and looking is faster than replacing
        text = _LINE_ENDS.sub("\n", text)
    if "\ufeff" in text:
        text = _BYTE_ORDER_MARKS.sub("", text)
    return plain_ideographs(safe_text(text.removesuffix("\n"))).split("\n")


def _not_text(data: bytes, path: str) -> SourceError:
    if kind := kind_of(data):
        return SourceError(say("source.is_kind", name=safe_line(path), kind=say(kind)))
    return SourceError(say("source.not_text", name=safe_line(path)))
