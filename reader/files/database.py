"""The one door to SQLite: a path in, a connection that trusts little of what the file says out."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 1.0  # seconds to wait for another dubao that is writing; it takes some hundredths

_REFUSALS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,  # its journal, too, in a folder that may not be written
}


def refused(error: Exception) -> OSError | None:
    """Return what the system did not let SQLite do; None where something else is wrong."""
    number = _REFUSALS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return None if number is None else OSError(number, os.strerror(number))


def connect(path: Path, mode: str, patience: float = PATIENCE) -> sqlite3.Connection:
    """Return a connection that believes nothing of what the file says of itself.

    Args:
        path: A regular file that is there.
        mode: `ro` to read, `rw` to write, too.
        patience: Seconds to wait for whoever writes.

    Raises:
        sqlite3.Error: It cannot be opened.
    """
    place = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        place, patience, isolation_level=None, check_same_thread=False, uri=True
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


@contextmanager
def at_one_moment(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is read within is of one moment: what another dubao begins meanwhile comes after it.

    Raises:
        sqlite3.Error: It cannot be read.
    """
    connection.execute("BEGIN")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):  # nothing was written
            connection.rollback()
