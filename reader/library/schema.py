"""The tables of the index of a library, and what tells that a file is one."""

import sqlite3

from reader.library.bigrams import BrokenLotError

APPLICATION = 0x6475626C  # "dubl", SQLite's application_id
VERSION = 4  # user_version: another one is made again

_BROKEN = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)  # or a table gone
TABLES = ("page", "article", "stretch", "lot", "gram")  # the last one is of version 1
SCHEMA = (
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
    # Numbers are never given again: what the lots of bigrams have of removed articles says nothing.
    "CREATE TABLE page (id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL,"
    " digest TEXT NOT NULL UNIQUE, source TEXT NOT NULL, file TEXT NOT NULL, paper TEXT NOT NULL,"
    " date TEXT NOT NULL, label TEXT NOT NULL, section TEXT NOT NULL, heads TEXT NOT NULL)",
    "CREATE INDEX page_issue ON page (paper, date)",
    "CREATE INDEX page_date ON page (date)",
    "CREATE INDEX page_file ON page (file)",
    "CREATE TABLE article (number INTEGER PRIMARY KEY AUTOINCREMENT, page INTEGER NOT NULL,"
    " start INTEGER NOT NULL, length INTEGER NOT NULL, characters INTEGER NOT NULL,"
    " name TEXT NOT NULL)",
    "CREATE INDEX article_page ON article (page)",
    "CREATE INDEX article_name ON article (name)",  # the id by which the reading record knows it
    "CREATE TABLE stretch (id INTEGER PRIMARY KEY AUTOINCREMENT, first INTEGER NOT NULL,"
    " last INTEGER NOT NULL)",
    "CREATE INDEX stretch_last ON stretch (last)",
    "CREATE TABLE lot (id INTEGER PRIMARY KEY, data BLOB NOT NULL)",
)


def state_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the application and the version that a file says it is of."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def try_tables(connection: sqlite3.Connection) -> None:
    """Read a little of every table; raises sqlite3.DatabaseError where that does not go."""
    connection.execute("SELECT number, page, start, length, name FROM article LIMIT 1").fetchone()
    connection.execute("SELECT id, heads FROM page LIMIT 1").fetchone()
    connection.execute("SELECT id, first, last FROM stretch LIMIT 1").fetchone()
    connection.execute("SELECT id, data FROM lot LIMIT 1").fetchone()


def is_harm(error: BaseException | None) -> bool:
    """Whether the file is not as it was written, and not only out of reach."""
    if isinstance(error, sqlite3.Error):  # a text that is none has no number
        return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _BROKEN
    return isinstance(error, BrokenLotError)
