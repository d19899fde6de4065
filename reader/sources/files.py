"""A path in, its bytes out: regular files only, up to a named size, and never a wait."""

import errno
import os
import stat
import sys
from typing import IO

from reader.errors import SourceError, UsageError
from reader.i18n import say
from reader.model import safe_line

LIMIT_MEGABYTES = 64  # a page of text is under one; 64 holds a year of pages put into one file
LIMIT = LIMIT_MEGABYTES * 1024 * 1024

_FLAGS = os.O_RDONLY | sum(
    getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)
_KINDS = (
    (stat.S_ISDIR, "kind.folder"),
    (stat.S_ISFIFO, "kind.fifo"),
    (stat.S_ISSOCK, "kind.socket"),
    (stat.S_ISCHR, "kind.device"),
    (stat.S_ISBLK, "kind.device"),
)
_REASONS = {
    errno.ENOENT: "source.missing",
    errno.ENOTDIR: "source.missing",
    errno.ELOOP: "source.loop",
    errno.EACCES: "source.denied",
    errno.EPERM: "source.denied",
}


def is_folder(path: str) -> bool:
    """Whether `path` is a folder; raises SourceError where that cannot be told."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 - names may be any bytes
    except OSError as error:
        raise unreadable(path, error) from error


def read_bytes(path: str) -> bytes:
    """Return the bytes of the regular file `path`, symbolic links followed.

    Raises:
        SourceError: It is not there, not a regular file, too large, or cannot be read.
    """
    try:
        with open_regular(path, LIMIT_MEGABYTES) as file:
            return _read_limited(path, file)
    except OSError as error:
        raise unreadable(path, error) from error


def open_regular(path: str, limit: int) -> IO[bytes]:
    """Open the regular file `path`, symbolic links followed; `limit` is in megabytes.

    Raises:
        SourceError: It is not there, not a regular file, too large, or cannot be opened.
    """
    try:
        # Before opening: a device may act on it.
        _require_regular(path, os.stat(path), limit)  # noqa: PTH116 - names may be any bytes
        file = open(os.open(path, _FLAGS), "rb")  # noqa: PTH123, SIM115 - flags are the point
        try:
            _require_regular(path, os.fstat(file.fileno()), limit)
        except SourceError:
            file.close()
            raise
    except OSError as error:
        raise unreadable(path, error) from error
    return file


def read_standard_input() -> bytes:
    """Return all of standard input, up to the limit.

    Raises:
        UsageError: Standard input is a terminal, or closed: nothing is piped in.
        SourceError: It is too large or cannot be read.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(say("source.stdin_terminal"))
    try:
        return _read_limited("-", sys.stdin.buffer)
    except OSError as error:
        raise unreadable("-", error) from error


def unreadable(path: str, error: OSError) -> SourceError:
    """Return the one clear line for a system's refusal."""
    key = _REASONS.get(error.errno or 0, "source.unreadable")
    return SourceError(say(key, name=safe_line(path), reason=safe_line(error.strerror or "")))


def _require_regular(path: str, status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        kind = next((key for test, key in _KINDS if test(status.st_mode)), "kind.other")
        raise SourceError(say("source.not_a_file", name=safe_line(path), kind=say(kind)))
    if status.st_size > limit * 1024 * 1024:
        raise _too_large(path, limit)


def _read_limited(path: str, file: IO[bytes]) -> bytes:
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_large(path, LIMIT_MEGABYTES)
    return data


def _too_large(path: str, limit: int) -> SourceError:
    return SourceError(say("source.too_large", name=safe_line(path), limit=limit))
