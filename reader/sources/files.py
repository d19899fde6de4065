"""A path in, its bytes out: files, and pipes where they are asked for, up to a named size."""

import errno
import os
import stat
import sys
from contextlib import suppress
from threading import Event, Timer
from typing import IO

from reader.errors import SourceError, UsageError
from reader.files.regular import NotRegularError, TooLargeError, open_regular, regular_bytes
from reader.i18n import say
from reader.model import safe_line, safe_name
from reader.text.lazy_pattern import lazy_pattern

LIMIT_MEGABYTES = 64  # a page of text is under one; 64 holds a year of pages put into one file
LIMIT = LIMIT_MEGABYTES * 1024 * 1024
PATIENCE = 2.0  # seconds until somebody writes into a named pipe: a shell starts both at once

_ADDRESS = lazy_pattern(r"[A-Za-z][A-Za-z0-9+.-]*://")
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
        return regular_bytes(path, LIMIT)
    except OSError as error:
        raise unreadable(path, error) from error


def read_pipe(path: str) -> bytes:
    """Return what comes through the named pipe or open file `path`, to its end.

    It waits for a writer for `PATIENCE`, and then for its end; a signal ends that.

    Raises:
        SourceError: It is a socket or a device, too large, cannot be read, or nobody writes.
    """
    is_given_up = Event()
    waiting = Timer(PATIENCE, _let_go, (path, is_given_up))
    waiting.daemon = True
    waiting.start()
    try:
        with open_regular(path, LIMIT, piped=True) as file:
            waiting.cancel()
            data = _read_limited(file)
    except OSError as error:
        raise unreadable(path, error) from error
    finally:
        waiting.cancel()
    if is_given_up.is_set() and not data:
        raise SourceError(say("source.nobody_writes", name=safe_line(path)))
    return data


def _let_go(path: str, is_given_up: Event) -> None:
    """Whoever waits for a pipe's writer gets one that writes nothing."""
    is_given_up.set()
    with suppress(OSError):
        os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))


def open_file(path: str, megabytes: int) -> IO[bytes]:
    """Open the regular file `path` of so many megabytes at most, symbolic links followed.

    Raises:
        SourceError: It is not there, not a regular file, too large, or cannot be opened.
    """
    try:
        return open_regular(path, megabytes * 1024 * 1024)
    except OSError as error:
        raise unreadable(path, error, megabytes) from error


def read_standard_input() -> bytes:
    """Return all of standard input, up to the limit.

    Raises:
        UsageError: Standard input is a terminal, or closed: nothing is piped in.
        SourceError: It is too large or cannot be read.
    """
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(say("source.stdin_terminal"))
    try:
        return _read_limited(sys.stdin.buffer)
    except OSError as error:
        raise unreadable(say("name.standard_input"), error) from error


def unreadable(path: str, error: OSError, limit: int = LIMIT_MEGABYTES) -> SourceError:
    """Return the one clear line for a system's refusal; `limit` is in megabytes."""
    if isinstance(error, NotRegularError):
        kind = say(error.kind)
        return SourceError(say("source.not_a_file", name=safe_line(path), kind=kind))
    if isinstance(error, TooLargeError):
        return SourceError(say("source.too_large", name=safe_line(path), limit=limit))
    key = _REASONS.get(error.errno or 0, "source.unreadable")
    if key == "source.missing" and _ADDRESS.match(path):
        key = "source.address"
    name = safe_name(path)
    return SourceError(say(key, name=name, reason=safe_line(error.strerror or "")))


def _read_limited(file: IO[bytes]) -> bytes:
    data = file.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise TooLargeError
    return data
