"""Opening the file: a path in, a connection to a sound file out, or why there can be none."""

import errno
import os
import sqlite3
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import FailedError
from reader.files.changing import locked
from reader.files.database import connect
from reader.files.regular import is_own
from reader.files.whole import PRIVATE, PRIVATE_FOLDER, final_path
from reader.i18n import say
from reader.model import safe_line
from reader.state.connecting import check_kind
from reader.state.schema import VERSION, fault_of, is_foreign, migrate, version_of

_BESIDE = ("", "-journal")  # what belongs together


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that can be read.

    Attributes:
        connection: To it; may be used by any thread, one at a time.
        is_writable: Whether anything may be kept in it.
        notice: What a person should know of it, on one line; empty if nothing.
    """

    connection: sqlite3.Connection
    is_writable: bool = True
    notice: str = ""


def open_file(path: Path) -> Opened:
    """Return the file at `path`, open; a new one if there is none.

    A broken one is put aside under a name with the day, and a new one begun.

    Raises:
        FailedError: It cannot be opened, is another program's, or there can be none; nothing was
            changed.
    """
    try:
        place = final_path(path)
        _make_private(place.parent)
        with locked(place.parent, path):
            return _opened(place)
    except sqlite3.Error as error:
        raise unopened(path, str(error)) from error
    except OSError as error:
        raise unopened(path, error.strerror or "") from error


def unopened(path: Path, reason: str) -> FailedError:
    """Return the error for a file that cannot be opened."""
    return FailedError(say("state.unopened", name=_name(path), reason=safe_line(reason)))


def _opened(path: Path) -> Opened:
    if not path.exists():
        _begin(path)
    check_kind(path)
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return _readable(path)
    connection = connect(path, "rw")
    if is_foreign(connection, path):
        connection.close()
        raise FailedError(say("state.foreign", name=_name(path)))
    _keep_private(path)
    notice = ""
    if fault_of(connection):
        connection.close()
        notice = say("state.set_aside", name=_name(path), other=safe_line(_set_aside(path).name))
        _begin(path)
        connection = connect(path, "rw")
    if version_of(connection) > VERSION:
        return Opened(connection, is_writable=False, notice=say("state.newer", name=_name(path)))
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")
    migrate(connection)
    return Opened(connection, notice=notice)


def _readable(path: Path) -> Opened:
    """A file that may be read and not written."""
    connection = connect(path, "ro")
    fault = fault_of(connection)
    if fault or not version_of(connection):
        connection.close()
        raise unopened(path, fault or os.strerror(errno.EACCES))
    return Opened(connection, is_writable=False, notice=say("state.read_only", name=_name(path)))


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    status = folder.stat()
    is_only_dubaos = folder.name == "dubao" and is_own(status)
    if is_only_dubaos and status.st_mode & ~PRIVATE_FOLDER & 0o777:
        with suppress(OSError):
            folder.chmod(PRIVATE_FOLDER)


def _begin(path: Path) -> None:
    """Make an empty file that is the user's alone; SQLite gives its journal the same mode."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))


def _keep_private(path: Path) -> None:
    status = path.stat()
    if is_own(status) and status.st_mode & 0o077:
        with suppress(OSError):
            path.chmod(PRIVATE)


def _set_aside(path: Path) -> Path:
    """Give a file, with its journal, a name with the day; return that name."""
    day = time.strftime("%Y-%m-%d")
    aside, number = path.with_name(f"{path.stem}-broken-{day}{path.suffix}"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}-broken-{day}-{number}{path.suffix}")
    for ending in _BESIDE:
        with suppress(FileNotFoundError):
            os.replace(f"{path}{ending}", f"{aside}{ending}")  # noqa: PTH105 - two names, one ending
    return aside


def _name(path: Path) -> str:
    return safe_line(str(path))
