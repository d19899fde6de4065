"""The file of what is remembered: items in, in one transaction, and items out."""

import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import FailedError
from reader.i18n import say
from reader.model import safe_line
from reader.state.items import OF_ARTICLES, Item, ItemKind, item_from, json_of
from reader.state.opening import Opened, open_file
from reader.state.schema import IS_FEW, MOST_KEPT

AT_A_TIME = 500  # articles asked about in one query

_COLUMNS = "SELECT kind, key, value, at FROM item"
_PUT = (
    "INSERT INTO item (kind, key, value, at) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (key, kind) DO UPDATE SET value = excluded.value, at = excluded.at"
)
_MERGE = f"{_PUT} WHERE excluded.at > item.at"
_PRUNE = (
    f"DELETE FROM item WHERE kind = :kind AND {IS_FEW} AND at < (SELECT at FROM item"
    f" WHERE kind = :kind AND {IS_FEW} ORDER BY at DESC LIMIT 1 OFFSET :most - 1)"
)


# Milliseconds that what is taken in may be ahead of the clock: what is said at once is numbered on.
AHEAD = 24 * 60 * 60 * 1000


class StateFile:
    """One file, open; of several threads one at a time gets at it.

    Attributes:
        path: Where it is.
        is_writable: Whether anything may be kept in it.
        notice: What a person should know of it, on one line; empty if nothing.
    """

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            FailedError: It cannot be opened.
        """
        opened: Opened = open_file(path)
        self.path = path
        self.is_writable = opened.is_writable
        self.notice = opened.notice
        self._connection = opened.connection
        self._lock = threading.Lock()

    def about(self, ids: Iterable[str]) -> list[Item]:
        """Return what is said of articles.

        Raises:
            FailedError: It cannot be read.
        """
        wanted, found = list(dict.fromkeys(ids)), list[Item]()
        kinds = ", ".join(f"'{kind}'" for kind in OF_ARTICLES)
        for start in range(0, len(wanted), AT_A_TIME):
            some = wanted[start : start + AT_A_TIME]
            places = ", ".join("?" * len(some))
            found += self._items(f"{_COLUMNS} WHERE key IN ({places}) AND kind IN ({kinds})", some)
        return [item for item in found if item.value is not None]

    def latest(self, kind: ItemKind, most: int = 100_000) -> list[Item]:
        """Return all that is said of a kind that is no article's, the latest first.

        Raises:
            FailedError: It cannot be read.
        """
        query = (
            f"{_COLUMNS} WHERE kind = ? AND {IS_FEW} AND value IS NOT NULL ORDER BY at DESC LIMIT ?"
        )
        return list(self._items(query, (kind, most)))

    def every(self) -> Iterator[Item]:
        """Yield all that was ever said, also what was taken back, kind by kind and key by key.

        Raises:
            FailedError: It cannot be read.
        """
        key, kind = "", ""
        query = f"{_COLUMNS} WHERE (key, kind) > (?, ?) ORDER BY key, kind LIMIT ?"
        while True:
            with self._told("state.unread"):
                rows = self._connection.execute(query, (key, kind, AT_A_TIME)).fetchall()
            if not rows:
                return
            yield from (item for row in rows if (item := item_from(*row)))
            kind, key = rows[-1][:2]

    def put(self, items: Sequence[Item]) -> None:
        """Keep what was said just now, all of it or nothing; it is on the disk on return.

        What is said later has a larger `at`, whatever the clock says.

        Raises:
            FailedError: It cannot be written.
        """
        with self._changing() as clock:
            first = max(now(), clock + 1)
            rows = [(i.kind, i.key, json_of(i.value), first + n) for n, i in enumerate(items)]
            self._connection.executemany(_PUT, rows)
            self._set_clock(first + len(rows))

    def merge(self, items: Iterable[Item]) -> int:
        """Take in what was said elsewhere: of each item the later one holds; return how many do.

        Raises:
            FailedError: It cannot be written; nothing was taken in.
        """
        with self._changing() as clock:
            before, latest = self._connection.total_changes, max(now(), clock) + AHEAD
            rows = ((i.kind, i.key, json_of(i.value), min(i.at, latest)) for i in items)
            self._connection.executemany(_MERGE, rows)
            taken = self._connection.total_changes - before
            (last,) = self._connection.execute("SELECT max(at) FROM item").fetchone()
            self._set_clock(max(clock, last or 0))
        return taken

    def close(self) -> None:
        """Let it go."""
        with self._lock:
            self._connection.close()

    def _items(self, query: str, values: Sequence[object]) -> list[Item]:
        with self._told("state.unread"):
            rows = self._connection.execute(query, values).fetchall()
        return [item for row in rows if (item := item_from(*row))]

    @contextmanager
    def _changing(self) -> Iterator[int]:
        """One transaction; hands out the latest `at` so far."""
        with self._told("state.unwritten"):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                (clock,) = self._connection.execute("SELECT max(at) FROM clock").fetchone()
                yield clock or 0
                for kind, most in MOST_KEPT.items():
                    self._connection.execute(_PRUNE, {"kind": kind, "most": most})
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has rolled it back already
                    self._connection.rollback()
                raise

    def _set_clock(self, at: int) -> None:
        self._connection.execute("UPDATE clock SET at = ?", (at,))

    @contextmanager
    def _told(self, key: str) -> Iterator[None]:
        """Have the file alone; what goes wrong with it is told."""
        with self._lock:
            try:
                yield
            except sqlite3.Error as error:
                name, reason = safe_line(str(self.path)), safe_line(str(error))
                raise FailedError(say(key, name=name, reason=reason)) from error


def now() -> int:
    """Return the time in milliseconds since 1970."""
    return int(time.time() * 1000)
