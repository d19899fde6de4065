"""A file changed: locked, read anew, merged, written; or one clear line why it was not."""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import FailedError
from reader.files.reading import read_own
from reader.files.whole import PRIVATE, PRIVATE_FOLDER, final_path, replace_file
from reader.i18n import say
from reader.model import safe_line

WAIT = 5.0  # seconds for another program to be done; it takes some hundredths
_PAUSE = 0.005  # seconds between two tries

_TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN)
_REASONS = {
    errno.ENOSPC: "error.unwritten_full",
    errno.EDQUOT: "error.unwritten_full",
    errno.EACCES: "error.unwritten_denied",
    errno.EPERM: "error.unwritten_denied",
    errno.EROFS: "error.unwritten_denied",
    errno.ENOTDIR: "error.unwritten_folder",
    errno.EEXIST: "error.unwritten_folder",  # a file where a folder was to be made
    errno.ENOENT: "error.unwritten_missing",
}


def change_file(
    path: Path, change: Callable[[bytes | None], bytes | None], limit: int, mode: int = PRIVATE
) -> None:
    """Put in place of what `path` holds what `change` makes of it.

    Programs that change files of one folder do so one after the other.

    Args:
        path: The file; a symbolic link stays one.
        change: Told what is there now, None if there is no file; returns what is to be there, None
            for no file.  What it raises ends the change, and nothing is written.
        limit: The most bytes that are read, and so the most that are written.
        mode: Of a new file; the folder of a private one is made if need be.

    Raises:
        SettingsError: What is there cannot be read.
        FailedError: It cannot be written; what was there stays.
    """
    try:
        folder = final_path(path).parent
        if mode == PRIVATE:
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        with locked(folder, path):
            before = read_own(path, limit)
            after = change(before)
            if after is not None and len(after) > limit:
                raise FailedError(say("error.unwritten_large", name=_name(path)))
            if after != before:
                _put(path, after, mode)
    except OSError as error:
        raise unwritten(path, error) from error


def _put(path: Path, data: bytes | None, mode: int) -> None:
    target = final_path(path)
    if data is not None:
        replace_file(path, data, mode)
    elif target == path:
        path.unlink(missing_ok=True)
    else:  # a link stays one
        replace_file(path, b"")


@contextmanager
def locked(folder: Path, path: Path) -> Iterator[None]:
    """Hold the folder's lock, which goes with the process; where there are none, go on without."""
    descriptor = None
    with suppress(OSError):  # a folder that may be written but not listed, or Windows
        descriptor = os.open(folder, os.O_RDONLY)
    try:
        if descriptor is not None:
            _wait_for(descriptor, path)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _wait_for(descriptor: int, path: Path) -> None:
    """Wait for the lock; raises FailedError if another program does not give it back."""
    try:
        import fcntl  # noqa: PLC0415 - not everywhere
    except ImportError:
        return
    end = time.monotonic() + WAIT
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _TAKEN:  # a file system without locks
                return
        else:
            return
        if time.monotonic() >= end:
            raise FailedError(say("error.locked", name=_name(path)))
        time.sleep(_PAUSE)


def unwritten(path: Path, error: OSError) -> FailedError:
    """Return the one line for a file that the system does not let be written."""
    key = _REASONS.get(error.errno or 0, "error.unwritten")
    return FailedError(say(key, name=_name(path), reason=safe_line(error.strerror or "")))


def _name(path: Path) -> str:
    return safe_line(str(path))
