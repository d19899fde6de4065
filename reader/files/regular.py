"""A path in, its bytes out: regular files only, up to a size, and never a wait."""

import errno
import os
import stat
from pathlib import Path
from typing import IO

_FLAGS = os.O_RDONLY | sum(
    getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY")
)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
_KINDS = (
    (stat.S_ISDIR, "kind.folder"),
    (stat.S_ISFIFO, "kind.fifo"),
    (stat.S_ISSOCK, "kind.socket"),
    (stat.S_ISCHR, "kind.device"),
    (stat.S_ISBLK, "kind.device"),
)


class NotRegularError(OSError):
    """It is no regular file; `kind` is the word's key for what it is instead."""

    def __init__(self, kind: str) -> None:
        super().__init__(errno.EINVAL, os.strerror(errno.EINVAL))
        self.kind = kind


class TooLargeError(OSError):
    """It has more bytes than whoever asks will take."""

    def __init__(self) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))


def regular_bytes(path: str | Path, limit: int, *, own: bool = False, piped: bool = False) -> bytes:
    """Return the bytes of a regular file, symbolic links followed.

    Args:
        path: The file.
        limit: The most bytes that are taken.
        own: Take a file of the user's own only.
        piped: Take a named pipe, too, and wait for whoever writes into it.

    Raises:
        NotRegularError, TooLargeError: It is one that is not taken.
        PermissionError: It is another user's, and `own` is asked for.
        OSError: It is not there or cannot be read.
    """
    with open_regular(path, limit, own=own, piped=piped) as file:
        data = file.read(limit + 1)
    if len(data) > limit:
        raise TooLargeError
    return data


def open_regular(
    path: str | Path, limit: int, *, own: bool = False, piped: bool = False
) -> IO[bytes]:
    """Return a regular file, open; arguments and errors are those of `regular_bytes`."""
    _check(os.stat(path), limit, piped=piped)  # noqa: PTH116 - before opening: a device may act on it
    flags = _FLAGS & ~_NO_WAIT if piped else _FLAGS
    file = open(os.open(path, flags), "rb")  # noqa: PTH123, SIM115 - flags are the point
    try:
        status = os.fstat(file.fileno())
        _check(status, limit, piped=piped)
        if own and not is_own(status):
            raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))
    except OSError:
        file.close()
        raise
    return file


def is_own(status: os.stat_result) -> bool:
    """Whether a file is the user's whom the program runs for; where no one can tell, it is."""
    return not hasattr(os, "geteuid") or status.st_uid == os.geteuid()


def _check(status: os.stat_result, limit: int, *, piped: bool) -> None:
    is_taken = stat.S_ISREG(status.st_mode) or (piped and stat.S_ISFIFO(status.st_mode))
    if not is_taken:
        raise NotRegularError(
            next((key for test, key in _KINDS if test(status.st_mode)), "kind.other")
        )
    if status.st_size > limit:
        raise TooLargeError
