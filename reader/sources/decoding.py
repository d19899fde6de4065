"""Bytes in, characters out, with a count of what no codec could read."""

import codecs
from typing import NamedTuple

from reader.errors import UsageError
from reader.i18n import say
from reader.model import safe_name
from reader.sources.guessing import codec_with_nuls, detected_codecs, marked_codec

_HOLE = "\udcff"  # stands for undecodable bytes until they are counted; no codec yields it
_HOLES = "dubao.holes"

_SAMPLE = 8192  # characters that settle whether a guess makes words
_LEAST_LETTERS = 0.1  # of a page's characters; a page of tables has 0.3, symbols read by force none


class Decoded(NamedTuple):
    """A page's characters, the codec that read them, and how many of them stand for no text."""

    text: str
    encoding: str
    undecodable: int = 0


def decode(data: bytes, encoding: str | None = None) -> Decoded | None:
    """Return the text of `data`, what cannot be read as �, counted; None if it is not text.

    Raises:
        UsageError: `encoding` is given and is no text codec.
    """
    if encoding is not None:
        return decode_as(data, known_codec(encoding))
    codec, mark = marked_codec(data)
    if codec:
        return decode_as(data[mark:], codec)
    if b"\0" in data:
        codec = codec_with_nuls(data)
        return decode_as(data, codec) if codec else None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _damaged_utf_8(data) or _guessed(data)


def decode_as(data: bytes, codec: str) -> Decoded:
    """Return the text of `data` read with `codec`; what it cannot read is � and is counted."""
    text = data.decode(codec, _HOLES)
    holes = text.count(_HOLE)
    return Decoded(text.replace(_HOLE, "\N{REPLACEMENT CHARACTER}"), codec, holes)


def known_codec(encoding: str) -> str:
    """Return the codec's own name; raises UsageError for what makes no text of bytes."""
    try:
        b" ".decode(encoding, "ignore")
        return codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise UsageError(say("source.codec", encoding=safe_name(encoding))) from error


def _damaged_utf_8(data: bytes) -> Decoded | None:
    """The text, if it has no more holes than whole characters beyond ASCII.

    Pages in other codecs never have: of Chinese ones in GB18030, one character in ten looks whole.
    """
    read = decode_as(data, "utf-8")
    beyond_ascii = len(read.text) - len(read.text.encode("ascii", "ignore"))
    return read if beyond_ascii >= 2 * read.undecodable else None


def _guessed(data: bytes) -> Decoded | None:
    tried = [decode_as(data, codec) for codec in detected_codecs(data)]
    best = min(tried, key=lambda read: read.undecodable, default=None)
    return best if best and _has_words(best.text) else None


def _has_words(text: str) -> bool:
    """Whether a fair share of `text` is letters: bytes that are no text guess into symbols."""
    sample = text[:_SAMPLE]
    return sum(map(str.isalnum, sample)) >= _LEAST_LETTERS * len(sample)


def _mark_hole(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _HOLE, error.end


codecs.register_error(_HOLES, _mark_hole)
