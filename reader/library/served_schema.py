"""The tables of an archive in PostgreSQL: their names in, what makes them out."""

from collections.abc import Iterator, Mapping, Sequence

from reader.library.tables import PAGE_FACTS

VERSION = 3  # of the tables; an older index is made again from the pages

_NUMBER = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
_TEXTS = ", ".join(f"{name} text NOT NULL" for name in PAGE_FACTS if name != "digest")
TABLES: Mapping[str, Sequence[str]] = {
    "archive": (
        "version integer NOT NULL, changed bigint NOT NULL DEFAULT 0",
        "ALTER TABLE archive ADD COLUMN IF NOT EXISTS changed bigint NOT NULL DEFAULT 0",
    ),
    "page": (
        f"id {_NUMBER}, digest text NOT NULL UNIQUE, {_TEXTS}, data bytea NOT NULL DEFAULT ''",
        # A line is read from the midst of a page: what is packed would have to be unpacked for it.
        "ALTER TABLE page ALTER COLUMN data SET STORAGE EXTERNAL",
        "CREATE INDEX IF NOT EXISTS page_issue ON page (paper, date)",
        "CREATE INDEX IF NOT EXISTS page_date ON page (date)",
        "CREATE INDEX IF NOT EXISTS page_file ON page (file)",
        "CREATE INDEX IF NOT EXISTS page_place ON page (place)",
    ),
    "source": (
        f"id {_NUMBER}, folder text NOT NULL, place text NOT NULL UNIQUE, digest text NOT NULL",
        "CREATE INDEX IF NOT EXISTS source_folder ON source (folder)",
    ),
    "piece": (
        "source bigint, number integer, data bytea NOT NULL, PRIMARY KEY (source, number)",
        "ALTER TABLE piece ALTER COLUMN data SET STORAGE EXTERNAL",
    ),
    "article": (
        f"number {_NUMBER}, page bigint NOT NULL, start integer NOT NULL,"
        " length integer NOT NULL, characters integer NOT NULL, name text NOT NULL DEFAULT ''",
        "ALTER TABLE article ADD COLUMN IF NOT EXISTS name text NOT NULL DEFAULT ''",
        "CREATE INDEX IF NOT EXISTS article_page ON article (page)",
        "CREATE INDEX IF NOT EXISTS article_name ON article (name)",
    ),
    "stretch": (
        f"id {_NUMBER}, first bigint NOT NULL, last bigint NOT NULL",
        "CREATE INDEX IF NOT EXISTS stretch_last ON stretch (last)",
    ),
    "lot": (
        "id bigint PRIMARY KEY, data bytea NOT NULL",
        "ALTER TABLE lot ALTER COLUMN data SET STORAGE EXTERNAL",
    ),
}


def statements() -> Iterator[str]:
    """Yield what makes all tables that are not there."""
    for name, (columns, *others) in TABLES.items():
        yield f"CREATE TABLE IF NOT EXISTS {name} ({columns})"
        yield from others
