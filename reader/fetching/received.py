"""A host's answer in, its bytes out: whole, unpacked and bounded; the words that fetching uses."""

import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import FailedError, SourceError
from reader.i18n import say
from reader.model import safe_line

if TYPE_CHECKING:
    import httpx

MISSING = (404, 410)  # what HTTP says where nothing is
_GZIP = 31  # zlib's word for gzip with its header
_DECODED = ("", "identity", "gzip", "x-gzip")
_LONGEST_VALIDATOR = 200  # characters


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is (seconds since 1970), how it goes by, and how to wait."""

    now: Callable[[], float] = time.time
    passed: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


@dataclass(frozen=True, slots=True)
class Limits:
    """What is the most of anything; times in seconds, sizes in bytes."""

    pause: float = 1.0  # between two requests
    longest_pause: float = 300.0  # that robots.txt may ask for
    silence: float = 20.0  # until something comes
    whole: float = 120.0  # until all has come
    tries: int = 4
    lost: int = 3  # addresses one after the other that could not be had: the host is away
    backoff: float = 2.0  # after the first try; doubled after each
    longest_wait: float = 120.0  # that a host may ask for
    size: int = 16 * 1024 * 1024  # of a page
    large: int = 64 * 1024 * 1024  # of a PDF
    robots: int = 500 * 1024
    hops: int = 5


@dataclass(frozen=True, slots=True)
class Validator:
    """What a host says to tell one state of a page from the next."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """What came.

    Attributes:
        address: Whose it is, behind all redirections.
        data: The bytes; None where they are the same as before.
        validator: To be sent along next time.
    """

    address: str
    data: bytes | None
    validator: Validator


class UnfetchedError(FailedError):
    """An address could not be fetched; `status` is HTTP's, 0 where there was no answer."""

    def __init__(self, message: str, status: int = 0) -> None:
        super().__init__(message)
        self.status = status

    def of_front(self, address: str) -> FailedError | SourceError:
        """What it means for a front page: one that is not there is a day without an issue."""
        if self.status not in MISSING:
            return self
        reason = f"HTTP {self.status}"
        return SourceError(say("fetch.missing", address=safe_line(address), reason=reason))


class HostLostError(FailedError):
    """The host itself is not to be asked any more: it is away, or said so."""


class CutError(Exception):
    """A body that ended too early, or was none."""


def whole_body(
    response: "httpx.Response", address: str, clock: Clock, limits: Limits, size: int
) -> bytes:
    """Return a body, unpacked; never more than `size` bytes of it are in memory.

    Raises:
        UnfetchedError: It is larger, takes too long, or is packed in a way that was not asked for.
        CutError: It ended too early.
    """
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in _DECODED:
        text = say("fetch.failed", address=safe_line(address), reason=safe_line(coding[:40]))
        raise UnfetchedError(text)
    unpacked = _unpacked if coding.endswith("gzip") else _plain
    end = clock.passed() + limits.whole
    data = bytearray()
    for piece in unpacked(response.iter_raw(), size + 1):
        data += piece
        if len(data) > size:
            raise UnfetchedError(say("fetch.large", address=safe_line(address), limit=size >> 20))
        if clock.passed() > end:
            raise UnfetchedError(say("fetch.slow", address=safe_line(address)))
    return bytes(data)


def validator_of(response: "httpx.Response") -> Validator:
    """Return what an answer says to be told from later ones."""
    said = (response.headers.get(name) or "" for name in ("ETag", "Last-Modified"))
    return Validator(*(text if _is_validator(text) else "" for text in said))


def _is_validator(text: str) -> bool:
    return text.isascii() and text.isprintable() and len(text) <= _LONGEST_VALIDATOR


def _plain(pieces: Iterator[bytes], _most: int) -> Iterator[bytes]:
    return pieces


def _unpacked(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    """Yield what was packed, each piece at most `most` bytes."""
    packed = zlib.decompressobj(_GZIP)
    try:
        for piece in pieces:
            yield packed.decompress(piece, most)
            while packed.unconsumed_tail:
                yield packed.decompress(packed.unconsumed_tail, most)
    except zlib.error as error:
        raise CutError from error
    if not packed.eof:
        raise CutError
