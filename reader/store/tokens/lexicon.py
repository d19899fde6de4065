"""The segmenter's dictionary as chunks: its text file in, prefix counts out, with a cache between.

A chunk is small enough that a thread which takes it in never keeps another one waiting for more
than some milliseconds.  The cache is words and numbers and nothing that a library would execute;
it lies in the user's own cache folder, and a folder that cannot be written only costs the time.
"""

import contextlib
import json
import os
import struct
import tempfile
from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

CHUNK = 8_000  # entries; taking them in holds the interpreter for 2 to 4 ms

_FORMAT = 1
_HEAD = struct.Struct("<II")  # bytes of words, bytes of counts

Chunk = dict[str, int]


class StaleCacheError(ValueError):
    """The cache is of another dictionary, cut short or not a cache."""


def counted_lines(dictionary: Path) -> Iterator[Chunk]:
    """Yield words and all beginnings of words with their counts; a mere beginning counts 0.

    The dictionary has a line a word: word, count, tag.  A beginning may come again in a later
    chunk: it must not replace a count.
    """
    chunk: Chunk = {}
    with dictionary.open(encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split(" ", 2)[:2]
            chunk[word] = int(count)
            for end in range(1, len(word)):
                chunk.setdefault(word[:end], 0)
            if len(chunk) >= CHUNK:
                yield chunk
                chunk = {}
    yield chunk


def cached(cache: Path, signature: str) -> Iterator[Chunk]:
    """Yield the chunks of a cache.

    Raises:
        OSError: It cannot be read.
        StaleCacheError: It is not the one `signature` stands for; chunks may have come before.
    """
    with cache.open("rb") as file:
        head = _read_head(file.readline(10_000))
        if head.get("signature") != signature or head.get("format") != _FORMAT:
            raise StaleCacheError(cache)
        entries = 0
        while sizes := file.read(_HEAD.size):
            words, counts = (file.read(size) for size in _read_sizes(sizes))
            chunk = _read_chunk(words, counts)
            entries += len(chunk)
            yield chunk
    if entries != head.get("entries"):
        raise StaleCacheError(cache)


def write_cache(cache: Path, signature: str, counts: Mapping[str, int]) -> None:
    """Write `counts` for `cached`, whole or not at all; a folder that refuses is no trouble."""
    with contextlib.suppress(OSError):
        cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=cache.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                head = {"format": _FORMAT, "signature": signature, "entries": len(counts)}
                file.write(json.dumps(head).encode() + b"\n")
                file.writelines(_chunk_bytes(counts))
            Path(name).replace(cache)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def signature_of(dictionary: Path) -> str:
    """Return what tells this dictionary from another: its size and its time."""
    status = dictionary.stat()
    return f"{status.st_size}-{status.st_mtime_ns}"


def _chunk_bytes(counts: Mapping[str, int]) -> Iterator[bytes]:
    entries = iter(counts.items())
    while chunk := dict(islice(entries, CHUNK)):
        words, numbers = "\n".join(chunk).encode(), array("I", chunk.values()).tobytes()
        yield _HEAD.pack(len(words), len(numbers)) + words + numbers


def _read_head(line: bytes) -> dict[str, object]:
    try:
        head = json.loads(line)
    except ValueError as error:
        raise StaleCacheError("no head") from error
    if not isinstance(head, dict):
        raise StaleCacheError("no head")
    return head


def _read_sizes(sizes: bytes) -> tuple[int, int]:
    if len(sizes) != _HEAD.size:
        raise StaleCacheError("cut short")
    words, counts = _HEAD.unpack(sizes)
    return words, counts


def _read_chunk(words: bytes, counts: bytes) -> Chunk:
    numbers = array("I")
    try:
        numbers.frombytes(counts)
        return dict(zip(words.decode().split("\n"), numbers, strict=True))
    except ValueError as error:
        raise StaleCacheError("cut short") from error
