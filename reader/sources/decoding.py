"""Bytes in, characters out, with a count of what no codec could read."""

import codecs
from dataclasses import dataclass

from reader.errors import SourceError, UsageError
from reader.i18n import say
from reader.model import safe_line

_HOLE = "\udcff"  # stands for undecodable bytes until they are counted; no codec yields it
_HOLES = "dubao.holes"

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's characters, the codec that read them, and how many of them stand for no text."""

    text: str
    encoding: str
    undecodable: int = 0


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Return the text of `data`; what cannot be read becomes �, and is counted.

    Raises:
        SourceError: `data` is not text; `name` says which page in the message.
        UsageError: `encoding` is no text codec.
    """
    if encoding is not None:
        return _decode_as(data, known_codec(encoding))
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], codec)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _decode_guessed(data, name)


def known_codec(encoding: str) -> str:
    """Return the codec's own name; raises UsageError for what is no text encoding."""
    try:
        return codecs.lookup(encoding).name
    except LookupError as error:
        raise UsageError(say("source.codec", encoding=safe_line(encoding))) from error


def _decode_guessed(data: bytes, name: str) -> Decoded:
    import chardet  # noqa: PLC0415 - 60 ms that a UTF-8 page never pays

    guess = chardet.detect(data, prefer_superset=True)["encoding"]
    if guess is None:
        raise SourceError(say("source.not_text", name=name))
    return _decode_as(data, guess)


def _decode_as(data: bytes, codec: str) -> Decoded:
    text = data.decode(codec, _HOLES)
    holes = text.count(_HOLE)
    return Decoded(text.replace(_HOLE, "\N{REPLACEMENT CHARACTER}"), codec, holes)


def _mark_hole(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _HOLE, error.end


codecs.register_error(_HOLES, _mark_hole)
