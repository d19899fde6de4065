"""An open file in, its lines as text out, one at a time: bounded, in the codec that they are in."""

import codecs
from collections.abc import Iterator
from typing import IO

from reader.errors import SourceError
from reader.i18n import say
from reader.sources.decoding import decode, known_codec
from reader.sources.told import Told

SAMPLE = 65_536  # bytes that settle the codec
LONGEST_MEGABYTES = 16  # of a line: a record with a whole book in it has fewer
_LONGEST = LONGEST_MEGABYTES * 1024 * 1024  # characters
_AT_A_TIME = 1 << 20  # bytes


def codec_of(file: IO[bytes], told: Told) -> str:
    """Return the codec of a file, and leave it where its text begins.

    Raises:
        SourceError: It is not text.
        UsageError: The encoding asked for is no codec.
    """
    file.seek(0)
    sample = file.read(SAMPLE)
    whole = sample[: sample.rfind(b"\n") + 1] or sample  # no character is cut in two
    if told.encoding is not None:
        codec = known_codec(told.encoding)
    else:
        decoded = decode(whole)
        if decoded is None:
            raise SourceError(say("source.not_text", name=told.said))
        codec = decoded.encoding
    marks = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    file.seek(next((len(mark) for mark in marks if sample.startswith(mark)), 0))
    return codec


def lines_of(file: IO[bytes], codec: str, told: Told) -> Iterator[str]:
    """Yield the lines from here on with their line ends, � for what the codec cannot read.

    Raises:
        SourceError: A line is longer than any record.
    """
    decoder = codecs.getincrementaldecoder(codec)("replace")
    waiting: list[str] = []
    length = 0
    while True:
        data = file.read(_AT_A_TIME)
        lines = decoder.decode(data, final=not data).split("\n")
        for line in lines[:-1]:
            yield "".join((*waiting, line, "\n"))
            waiting, length = [], 0
        waiting.append(lines[-1])
        length += len(lines[-1])
        if length > _LONGEST:
            raise SourceError(say("data.long_line", name=told.said, limit=LONGEST_MEGABYTES))
        if not data:
            break
    if length:
        yield "".join(waiting)
