"""What comes once: standard input and pipes given by name, read to their end."""

import os
import stat

from reader.sources.files import read_pipe, read_standard_input
from reader.sources.standard_input import STANDARD_INPUT
from reader.text.lazy_pattern import lazy_pattern

# Open files by number, as a shell hands them over: `dubao <(…)`.
_DESCRIPTOR = lazy_pattern(r"/(?:dev|proc/self)/fd/([0-9]{1,9})")
_ITS_OWN_NAMES = ("/dev/stdin", "/dev/fd/0")

_held: dict[str, bytes] = {}
_holding: list[bool] = []  # not empty once what comes is held


def hold() -> None:
    """From now on keep what comes once, so that asking for it again gives it again."""
    _holding.append(True)


def comes_once(path: str) -> bool:
    """Whether `path` is standard input, an open file by number, or a named pipe."""
    if path == STANDARD_INPUT or _plain(path).startswith("/dev/fd/"):
        return True
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)  # noqa: PTH116 - names may be any bytes
    except OSError:
        return False  # reading it will say why


def name_once(path: str) -> str:
    """Return the one name of what `path` is: `-`, `/dev/fd/N`, or the pipe's own path."""
    plain = _plain(path)
    return STANDARD_INPUT if plain in _ITS_OWN_NAMES else plain


def read_once(path: str) -> bytes:
    """Return all that comes through `path`, up to the limit; ^C ends the wait for it.

    Raises:
        UsageError: It is standard input, and that is a terminal, or closed.
        SourceError: It is a socket or a device, too large, or cannot be read.
    """
    if path in _held:
        return _held[path]
    data = read_standard_input() if path == STANDARD_INPUT else read_pipe(path)
    if _holding:
        _held[path] = data
    return data


def _plain(path: str) -> str:
    if path in _ITS_OWN_NAMES:
        return _ITS_OWN_NAMES[-1]
    found = _DESCRIPTOR.fullmatch(path)
    return f"/dev/fd/{int(found[1])}" if found else path
