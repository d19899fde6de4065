"""A path in, a connection to the file there out: a regular one, bounded, and trusted little."""

import sqlite3
import stat
from pathlib import Path

from reader.errors import FailedError
from reader.i18n import say
from reader.model import safe_line

LARGEST = 1 << 30  # bytes; thirty years of a hundred articles a day take some 100 MB
PATIENCE = 1.0  # seconds to wait for another dubao that is writing; it takes some hundredths


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


def check_kind(path: Path) -> None:
    """Raise FailedError where something else than a file of a bounded size is at `path`."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise FailedError(say("state.not_regular", name=safe_line(str(path))))
    if status.st_size > LARGEST:
        raise FailedError(say("state.too_large", name=safe_line(str(path)), limit=LARGEST >> 20))
