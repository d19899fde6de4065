"""A settings file or another of a person's own: its bytes, or one clear line why not."""

import errno
from pathlib import Path

from reader.errors import SettingsError
from reader.files.regular import NotRegularError, TooLargeError, regular_bytes
from reader.i18n import say
from reader.model import safe_line

SMALL = 64 * 1024  # bytes; no settings file or sidecar written by a person comes near it

_REASONS = {
    errno.EACCES: "source.denied",
    errno.EPERM: "source.denied",
    errno.ELOOP: "file.loop",
}


def read_own(path: Path, limit: int) -> bytes | None:
    """Return what a file holds, at most `limit` bytes; None only if there is no such file.

    Raises:
        SettingsError: It is there, or may be, and cannot be read: whoever goes on without it must
            not write it.
    """
    try:
        return regular_bytes(path, limit)
    except (FileNotFoundError, NotADirectoryError):  # HOME may be no folder (/dev/null)
        return None
    except OSError as error:
        raise SettingsError(_refusal(path, limit, error)) from error


def _refusal(path: Path, limit: int, error: OSError) -> str:
    name = safe_line(str(path))
    if isinstance(error, NotRegularError):
        return say("file.not_regular", name=name, kind=say(error.kind))
    if isinstance(error, TooLargeError):
        return say("file.too_large", name=name, limit=limit // 1024)
    key = _REASONS.get(error.errno or 0, "source.unreadable")
    return say(key, name=name, reason=safe_line(error.strerror or ""))
