"""The tables of the index of a library, and what tells that a file is one."""

import sqlite3

APPLICATION = 0x6475626C  # "dubl", SQLite's application_id
VERSION = 1  # user_version: another one is made again

_MARKS = "".join(chr(at) for at in range(33, 127) if not chr(at).isalnum() and chr(at) not in "\"'")
SCHEMA = (
    f"PRAGMA application_id = {APPLICATION}",
    f"PRAGMA user_version = {VERSION}",
    # Numbers are never given again: what the table of bigrams has of removed articles says nothing.
    "CREATE TABLE page (id INTEGER PRIMARY KEY AUTOINCREMENT, place TEXT NOT NULL,"
    " digest TEXT NOT NULL UNIQUE, source TEXT NOT NULL, file TEXT NOT NULL, paper TEXT NOT NULL,"
    " date TEXT NOT NULL, label TEXT NOT NULL, section TEXT NOT NULL, heads TEXT NOT NULL)",
    "CREATE INDEX page_issue ON page (paper, date)",
    "CREATE INDEX page_date ON page (date)",
    "CREATE INDEX page_file ON page (file)",
    "CREATE TABLE article (number INTEGER PRIMARY KEY AUTOINCREMENT, page INTEGER NOT NULL,"
    " start INTEGER NOT NULL, length INTEGER NOT NULL, characters INTEGER NOT NULL)",
    "CREATE INDEX article_page ON article (page)",
    "CREATE VIRTUAL TABLE gram USING fts5(said, content='', columnsize=0, detail=none,"
    f" tokenize=\"ascii tokenchars '{_MARKS}'\")",
    # Merging takes longer than all else of adding.  Pieces of the table are merged when there are
    # many: each term is looked up in some dozens, a tenth of a millisecond.
    "INSERT INTO gram (gram, rank) VALUES ('automerge', 0), ('crisismerge', 64)",
)


def state_of(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the application and the version that a file says it is of."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def try_tables(connection: sqlite3.Connection) -> None:
    """Read a little of every table; raises sqlite3.DatabaseError where that does not go."""
    connection.execute("SELECT number, page, start, length FROM article LIMIT 1").fetchone()
    connection.execute("SELECT id, heads FROM page LIMIT 1").fetchone()
    connection.execute("SELECT rowid FROM gram WHERE gram MATCH 'a' LIMIT 1").fetchone()
