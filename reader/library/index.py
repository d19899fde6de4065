"""The index of a library: pages and their articles in, rows of those that hold some bigrams out.

One SQLite file: the pages, the articles, and which of them hold which bigrams (`stretches`); what
holds a term holds its bigrams.  The file says nothing that the pages do not say, and is made again
from them.
"""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import FailedError
from reader.files.changing import unwritten
from reader.files.database import at_one_moment, connect, refused
from reader.files.whole import PRIVATE, PRIVATE_FOLDER
from reader.i18n import say
from reader.library.bigrams import BrokenLotError
from reader.library.folder import INDEX
from reader.library.schema import (
    APPLICATION,
    SCHEMA,
    TABLES,
    VERSION,
    is_harm,
    state_of,
    try_tables,
)
from reader.library.stretches import Stretches
from reader.library.tables import Tables
from reader.model import safe_line

PATIENCE = 30.0  # seconds to wait for another dubao that adds; an issue takes less than one
CACHE = 32_000  # kB


class Index(Tables):
    """The index of a library, open.

    Attributes:
        is_new: Whether it has to be filled from the pages.
    """

    def __init__(self, root: Path) -> None:
        """Open the index of a library, or begin one where there is none that can be used.

        Raises:
            FailedError: It cannot be opened.
        """
        self._path = root / INDEX
        self.is_new = False
        with self._told():
            root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            self._connection: sqlite3.Connection = self._opened()
            self._stretches = Stretches(self._connection, self.rows, self._inserted)

    def close(self) -> None:
        """Let it go."""
        self._connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction, which is on the disk at its end, or not at all.

        Raises:
            FailedError: It cannot be written.
        """
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._stretches.flush()
                self._connection.execute("COMMIT")
            except BaseException:
                self._stretches.forget()
                with suppress(sqlite3.Error):  # a full disk has rolled it back already
                    self._connection.rollback()
                raise

    def changes(self) -> int:
        """Return a number that is another one once others have changed something."""
        ((version,),) = self.rows("PRAGMA data_version")
        return int(version)

    def begin_anew(self) -> None:
        """Forget everything; within `changing`."""
        for name in TABLES:
            self._connection.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in SCHEMA:
            self._connection.execute(statement)

    def is_whole(self) -> bool:
        """Whether the file is sound; looks at all of it.

        Raises:
            FailedError: It cannot be read.
        """
        try:
            with self._told():
                is_sound = self.rows("PRAGMA integrity_check(1)") == [("ok",)]
                return is_sound and self._stretches.check()
        except FailedError as error:
            if is_harm(error.__cause__):
                return False
            raise

    def _inserted(self, sql: str, values: Sequence[object]) -> int:
        return self._connection.execute(sql, values).lastrowid or 0

    def _opened(self) -> sqlite3.Connection:
        with suppress(FileExistsError):
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        connection = connect(self._path, "rw", PATIENCE)
        if not self._is_sound(connection):
            connection.close()
            self.set_aside()
            connection = connect(self._path, "rw", PATIENCE)
        self.is_new = state_of(connection) != (APPLICATION, VERSION)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        return connection

    def _is_sound(self, connection: sqlite3.Connection) -> bool:
        """Whether the file can be used, or filled; raises FailedError where it is not for us."""
        try:
            with at_one_moment(connection):
                application, version = state_of(connection)
                is_empty = not connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
            if application != APPLICATION and not (is_empty and not application):
                raise FailedError(say("library.other", name=safe_line(str(self._path))))
            if version > VERSION:
                raise FailedError(say("library.newer", name=safe_line(str(self._path))))
            if version == VERSION:
                try_tables(connection)
        except sqlite3.DatabaseError as error:
            if not is_harm(error):
                raise
            return False
        return True

    def set_aside(self) -> None:
        """Put an empty file in the place of a broken one; the last broken one is kept.

        Raises:
            FailedError: It cannot be moved.
        """
        aside = self._path.with_suffix(".broken")
        with self._told():
            os.replace(self._path, aside)  # noqa: PTH105 - one call, whole or not at all
            with suppress(FileNotFoundError):
                os.unlink(f"{self._path}-journal")  # noqa: PTH108 - it belongs to that file
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise unwritten(self._path, error) from error
        except (sqlite3.Error, BrokenLotError) as error:
            if refusal := refused(error):
                raise unwritten(self._path, refusal) from error
            reason, name = safe_line(str(error)), safe_line(str(self._path))
            raise FailedError(say("library.unusable", name=name, reason=reason)) from error
