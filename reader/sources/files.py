"""A path in, its bytes out: files, and pipes where they are asked for, up to a named size."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Sequence
from typing import IO

from reader.errors import SourceError, UsageError
from reader.i18n import say
from reader.model import safe_line

LIMIT_MEGABYTES = 64  # a page of text is under one; 64 holds a year of pages put into one file
LIMIT = LIMIT_MEGABYTES * 1024 * 1024

_FLAGS = os.O_RDONLY | sum(
    getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_Test = Callable[[int], bool]
_IS_FILE: tuple[_Test, ...] = (stat.S_ISREG,)
_IS_PIPED: tuple[_Test, ...] = (stat.S_ISREG, stat.S_ISFIFO)
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
        _require(path, os.stat(path))  # noqa: PTH116 - before opening: a device may act on it
        with open(os.open(path, _FLAGS), "rb") as file:  # noqa: PTH123 - flags are the point
            _require(path, os.fstat(file.fileno()))
            return _read_limited(path, file)
    except OSError as error:
        raise unreadable(path, error) from error


def read_pipe(path: str) -> bytes:
    """Return what comes through the named pipe or open file `path`, to its end.

    It waits for a writer as long as there is none; a signal ends that.

    Raises:
        SourceError: It is a socket or a device, too large, or cannot be read.
    """
    try:
        _require(path, os.stat(path), _IS_PIPED)  # noqa: PTH116 - names may be any bytes
        with open(os.open(path, _FLAGS & ~_NO_WAIT), "rb") as file:  # noqa: PTH123 - flags
            _require(path, os.fstat(file.fileno()), _IS_PIPED)
            return _read_limited(path, file)
    except OSError as error:
        raise unreadable(path, error) from error


def read_standard_input() -> bytes:
    """Return all of standard input, up to the limit.

    Raises:
        UsageError: Standard input is a terminal, or closed: nothing is piped in.
        SourceError: It is too large or cannot be read.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(say("source.stdin_terminal"))
    try:
        return _read_limited(say("name.standard_input"), sys.stdin.buffer)
    except OSError as error:
        raise unreadable(say("name.standard_input"), error) from error


def unreadable(path: str, error: OSError) -> SourceError:
    """Return the one clear line for a system's refusal."""
    key = _REASONS.get(error.errno or 0, "source.unreadable")
    return SourceError(say(key, name=safe_line(path), reason=safe_line(error.strerror or "")))


def _require(path: str, status: os.stat_result, tests: Sequence[_Test] = _IS_FILE) -> None:
    if not any(test(status.st_mode) for test in tests):
        kind = next((key for test, key in _KINDS if test(status.st_mode)), "kind.other")
        raise SourceError(say("source.not_a_file", name=safe_line(path), kind=say(kind)))
    if status.st_size > LIMIT:
        raise _too_large(path)


def _read_limited(path: str, file: IO[bytes]) -> bytes:
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_large(path)
    return data


def _too_large(path: str) -> SourceError:
    return SourceError(say("source.too_large", name=safe_line(path), limit=LIMIT_MEGABYTES))
