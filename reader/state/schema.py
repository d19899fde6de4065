"""The tables of the file, version by version, and what tells that a file is dubao's."""

import sqlite3
from pathlib import Path

from reader.files.database import at_one_moment
from reader.state.items import ItemKind

IS_FEW = "kind NOT IN ('read', 'star')"  # a query must say so, or SQLite takes no heed of the index
_SQLITE = b"SQLite format 3\0"  # what every database of SQLite begins with
APPLICATION = 0x64756261  # "duba", SQLite's application_id
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE item (key TEXT NOT NULL, kind TEXT NOT NULL, value TEXT,"
        " at INTEGER NOT NULL, PRIMARY KEY (key, kind)) WITHOUT ROWID",
        "CREATE TABLE clock (at INTEGER NOT NULL)",  # one row: the latest `at`
        "INSERT INTO clock VALUES (0)",
        f"CREATE INDEX recent ON item (kind, at) WHERE {IS_FEW}",
    ),
)
VERSION = len(MIGRATIONS)  # the file's user_version
TABLES = {("table", "item"), ("table", "clock"), ("index", "recent")}

# How many of a kind are kept, the latest; of the others, all.
MOST_KEPT = {
    ItemKind.PLACE: 20_000,
    ItemKind.HIGHLIGHT: 5_000,
    ItemKind.QUERY: 100,
    ItemKind.LEFT: 200,
}


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the tables that are there."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def fault_of(connection: sqlite3.Connection) -> str:
    """Return what makes the file none of dubao's, or a broken one; empty if it is sound.

    Raises:
        sqlite3.OperationalError: It cannot be told: locked, or not readable.
    """
    try:
        with at_one_moment(connection):
            return _fault_of(connection)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:  # malformed, or no database
        return str(error)


def _fault_of(connection: sqlite3.Connection) -> str:
    names = set(connection.execute("SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL"))
    version = version_of(connection)
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if not names and not version and not application:
        return ""  # a new one
    if application != APPLICATION:
        return "application_id"
    if version == VERSION and names != TABLES:
        return "sqlite_schema"
    (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        return str(said)
    if version <= VERSION:
        connection.execute("SELECT at FROM clock").fetchone()
    return ""


def is_foreign(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether it is another program's sound file, a database or not, and not to be put aside."""
    try:
        tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        return (
            bool(tables)
            and application != APPLICATION
            and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
        )
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:  # only then: to close it would drop SQLite's locks
        return error.sqlite_errorcode == sqlite3.SQLITE_NOTADB and not _was_database(path)


def _was_database(path: Path) -> bool:
    """Whether a file begins as SQLite's do, or with the zeros that a crash may leave of one."""
    with path.open("rb") as file:
        begin = file.read(len(_SQLITE))
    return begin == _SQLITE or not begin.strip(b"\0")


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an older or a new file to `VERSION`; all of it or nothing."""
    if version_of(connection) >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[version_of(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
