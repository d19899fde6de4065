"""One file written whole or not at all: a draft beside it, on the disk, then in its place."""

import errno
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

PRIVATE = 0o600
SHARED = 0o666  # less what the user's mask takes away
PRIVATE_FOLDER = 0o700

_DRAFT = ".dubao-"
_DRAFT_ENDING = ".draft"
_STALE = 3600  # seconds; no writer takes so long, so it was killed
_MOST_LINKS = 40  # as many as Linux follows
_NO_LINK = errno.EINVAL
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF)


def replace_file(path: Path, data: bytes, mode: int = PRIVATE, *, durable: bool = True) -> None:
    """Put `data` in place of what `path` holds; what was there stays whole until it is replaced.

    A symbolic link stays one: what it names is written.  A file that is there keeps its mode and,
    where that may be, its owner.

    Args:
        path: The file.
        data: All that it holds from now on.
        mode: Of a new file.
        durable: Whether to wait until the disk has it; not for what can be made again.

    Raises:
        OSError: It cannot be written; what was there stays.
    """
    write_over(path, lambda draft: draft.write(data), mode, durable=durable)


def write_over(
    path: Path,
    write: Callable[[IO[bytes]], object],
    mode: int = SHARED,
    *,
    durable: bool = True,
) -> None:
    """Do as `replace_file` does with what `write` puts into an open file, never held in memory."""
    target = final_path(path)
    there = status_of(target)
    if there is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    _put(target, write, there or mode, durable=durable)


def write_new(
    path: Path,
    write: Callable[[IO[bytes]], object],
    mode: int = SHARED,
    *,
    durable: bool = True,
) -> None:
    """Let `write` fill a new file, which is there when it is whole; it is never held in memory.

    Args:
        path: Where nothing is yet.
        write: Gets an open file, that may be moved about in; what it raises leaves nothing behind.
        mode: Of the file.
        durable: Whether to wait until the disk has it; not for one of many that are waited for
            together.

    Raises:
        FileExistsError: Something is there, or has come meanwhile; it stays.
        OSError: It cannot be written.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    _put(path, write, mode, durable=durable, is_new=True)


def _put(
    target: Path,
    write: Callable[[IO[bytes]], object],
    like: os.stat_result | int,
    *,
    durable: bool,
    is_new: bool = False,
) -> None:
    """Write a draft, then move it to its place; it goes, whatever prevents that."""
    if durable:
        sweep(target.parent)
    draft = target.with_name(f"{_DRAFT}{os.urandom(8).hex()}{_DRAFT_ENDING}")
    try:
        _write_draft(draft, write, like, durable=durable)
        if not (is_new and _link(draft, target)):
            os.replace(draft, target)  # noqa: PTH105 - one call that a test can refuse
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
    if durable:
        _sync_folder(target.parent)


def _link(draft: Path, target: Path) -> bool:
    """Give a draft its name where nothing has it; False where a file has one name only."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:
        return False
    draft.unlink()
    return True


def final_path(path: Path) -> Path:
    """Return what `path` names once its symbolic links are followed; it need not be there.

    Raises:
        OSError: That cannot be told.
    """
    for _ in range(_MOST_LINKS):
        try:
            linked = os.readlink(path)  # noqa: PTH115 - text, to be put behind a folder
        except FileNotFoundError:
            return path
        except OSError as error:
            if error.errno != _NO_LINK:
                raise
            return path
        path = path.parent / linked
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def status_of(path: Path) -> os.stat_result | None:
    """Return what the system knows of a file; None only if there is none.

    Raises:
        OSError: That cannot be told: something may be there.
    """
    try:
        return os.stat(path)  # noqa: PTH116 - one call that a test can refuse
    except FileNotFoundError:
        return None


def sweep(folder: Path) -> None:
    """Take away the drafts of writers that were killed."""
    oldest = time.time() - _STALE
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_DRAFT) and entry.name.endswith(_DRAFT_ENDING):
                _remove_before(entry, oldest)


def _remove_before(entry: os.DirEntry[str], oldest: float) -> None:
    with suppress(OSError):
        if entry.stat(follow_symlinks=False).st_mtime < oldest:
            os.unlink(entry.path)  # noqa: PTH108 - an entry has a path already


def _write_draft(
    draft: Path,
    write: Callable[[IO[bytes]], object],
    like: os.stat_result | int,
    *,
    durable: bool,
) -> None:
    """Write a new file, with the mode of `like` or, where that is a number, by the mask."""
    mode = like if isinstance(like, int) else PRIVATE
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - the mode is the point
        write(file)
        file.flush()
        if not isinstance(like, int):
            _take_after(descriptor, like)
        if durable:
            os.fsync(descriptor)


def _take_after(descriptor: int, there: os.stat_result) -> None:
    """Give a draft the owner, where that may be, and the mode of the file it will replace."""
    if not hasattr(os, "fchown"):
        return
    with suppress(PermissionError):
        os.fchown(descriptor, there.st_uid, there.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(there.st_mode))


def _sync_folder(folder: Path) -> None:
    """Let the disk have the folder's new entry; some systems know no such thing."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
