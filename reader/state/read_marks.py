"""Ids of articles in, those of them that have been read out; asked of the file for a moment."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import FailedError
from reader.state.last import SHORT

if TYPE_CHECKING:
    import sqlite3

AT_A_TIME = 500  # articles asked about in one query


def read_among(path: Path | None, ids: Sequence[str]) -> frozenset[str]:
    """Return which articles have been read; none where that is not known.

    What is wrong with the file is told when it is opened to be written.
    """
    if path is None or not path.is_file():
        return frozenset()
    import sqlite3  # noqa: PLC0415 - 1.5 ms; not for a first start

    from reader.files.database import connect  # noqa: PLC0415 - the same
    from reader.state.connecting import check_kind  # noqa: PLC0415 - the same

    try:
        check_kind(path)
        connection = connect(path, "rw", SHORT)
        try:
            return frozenset(_read(connection, ids))
        finally:
            connection.close()
    except (OSError, sqlite3.Error, FailedError):
        return frozenset()


def _read(connection: "sqlite3.Connection", ids: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(ids), AT_A_TIME):
        some = ids[start : start + AT_A_TIME]
        places = ", ".join("?" * len(some))
        query = f"SELECT key FROM item WHERE key IN ({places}) AND kind = 'read'"
        rows = connection.execute(f"{query} AND value IS NOT NULL", some)
        yield from (str(key) for (key,) in rows)
