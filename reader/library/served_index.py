"""The index of an archive in PostgreSQL, and its pages: tables in a schema, rows of them out."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple

from reader.errors import FailedError
from reader.i18n import say
from reader.library.bigrams import BrokenLotError
from reader.library.postgresql import Translated, connected, told
from reader.library.served_schema import TABLES, VERSION, statements
from reader.library.stretches import Stretches
from reader.library.tables import ARTICLE_FACTS, PAGE_FACTS, ArticleRow, IndexedPage, Tables
from reader.text.digest import blake2b

AT_ONCE = 64  # pages that are read together, some megabytes

_INDEX = ("article", "stretch", "lot")  # what is made from the pages
_ROWS = (
    f"INSERT INTO article (page, {ARTICLE_FACTS}) SELECT ?, {ARTICLE_FACTS}"
    " FROM unnest(?::int[], ?::int[], ?::int[], ?::text[]) WITH ORDINALITY"
    f" AS one ({ARTICLE_FACTS}, ordinality) ORDER BY ordinality RETURNING number"
)
_DAMAGED = "damaged "  # what the digest of a page begins with that was given up
_BEGINNING = 7_305_806  # of an advisory lock: two that begin an archive at once


class ServedPage(NamedTuple):
    """A row of the pages: what the index says of it, and its lines."""

    number: int
    facts: tuple[str, ...]
    data: bytes

    @property
    def place(self) -> str:
        """Where it would lie in a folder."""
        return self.facts[0]

    @property
    def digest(self) -> str:
        """What names it by what it says."""
        return self.facts[1]


class ServedIndex(Tables):
    """The tables of an archive in PostgreSQL, and the pages themselves.

    Attributes:
        is_new: Whether the index has to be made from the pages.
        name: Of the archive: the same wherever it is reached from in the same way.
    """

    line = "substring(page.data FROM article.start + 1 FOR article.length)"

    def __init__(self, address: str, *, begin: bool) -> None:
        """Connect; `begin` an archive where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: The server cannot be reached, or there is no archive.
        """
        self._server = connected(address)
        self._connection = Translated(self._server)
        self._stretches = Stretches(self._connection, self.rows, self._inserted)
        self.is_new = False
        with told():
            info = self._server.info
            said = f"{info.host}\n{info.port}\n{info.dbname}"
            self.name = blake2b(said.encode("utf-8", "replace"), digest_size=8).hexdigest()
            if begin:
                self._begin()
            self._look()

    def close(self) -> None:
        """Let it go."""
        self._server.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """One transaction; others that change something wait, those who search do not.

        Raises:
            FailedError: It cannot be written.
        """
        with told(), self._server.transaction():
            self._server.execute("UPDATE archive SET changed = changed + 1")  # locks the row
            try:
                yield
                self._stretches.flush()
            finally:
                self._stretches.forget()

    def changes(self) -> int:
        """Return a number that is another one whenever something was changed."""
        ((count,),) = self.rows("SELECT changed FROM archive")
        return int(count)

    def begin_anew(self) -> None:
        """Make what tables are missing, and forget the index; within `changing`."""
        for statement in statements():
            self._server.execute(statement.encode())
        for name in _INDEX:  # not truncated: that would wait for those who search, and they for it
            self._server.execute(f"DELETE FROM {name}".encode())
        self._server.execute("UPDATE archive SET version = %s", (VERSION,))
        self.is_new = False

    def is_whole(self) -> bool:
        """Whether the tables are there and the bigrams as they were written; looks at all of them.

        Raises:
            FailedError: That cannot be told.
        """
        if not self._has_tables():
            return False
        try:
            with told():
                return self._stretches.check()
        except FailedError as error:
            if isinstance(error.__cause__, BrokenLotError):
                return False
            raise

    def mend(self, number: int, placed: IndexedPage) -> None:
        """Say anew of a page that is kept what its lines say; within `changing`."""
        said = self.said_of(placed.page)
        values = ", ".join(f"{name} = ?" for name in PAGE_FACTS)
        row = (*self.facts_of(placed, said), number)
        self._connection.execute(f"UPDATE page SET {values} WHERE id = ?", row)
        self._connection.execute("DELETE FROM article WHERE page = ?", (number,))
        self.put_articles(number, placed, said)

    def give_up(self, number: int) -> None:
        """Let a damaged page not be found, and come in once more; within `changing`."""
        self._connection.execute("DELETE FROM article WHERE page = ?", (number,))
        self._connection.execute(
            "UPDATE page SET digest = ? WHERE id = ?", (f"{_DAMAGED}{number}", number)
        )

    def like(self, digest: str, place: str) -> tuple[bool, set[int]]:
        """Return whether a page is there, and the numbers of damaged ones at its place."""
        found = self.rows(
            "SELECT id, digest FROM page WHERE digest = ?"
            " UNION ALL SELECT id, digest FROM page WHERE place = ? AND starts_with(digest, ?)",
            (digest, place, _DAMAGED),
        )
        given_up = {number for number, said in found if said != digest}
        return len(found) > len(given_up), given_up

    def execute(self, sql: str, values: Sequence[object]) -> None:
        """Change something; within `changing`."""
        self._connection.execute(sql, values)

    def inserted(self, sql: str, values: Sequence[object]) -> int:
        """Insert a row and return its number; within `changing`."""
        return self._inserted(sql, values)

    def pages(self, condition: str = "TRUE", values: Sequence[object] = ()) -> Iterator[ServedPage]:
        """Yield pages as they came in, some read at a time.

        Raises:
            FailedError: They cannot be read.
        """
        after: int | None = 0
        query = (
            f"SELECT id, {', '.join(PAGE_FACTS)}, data FROM page WHERE id > ? AND {condition}"
            " ORDER BY id LIMIT ?"
        )
        while after is not None:
            rows = self.rows(query, (after, *values, AT_ONCE))
            yield from (ServedPage(row[0], tuple(row[1:-1]), bytes(row[-1])) for row in rows)
            after = rows[-1][0] if len(rows) == AT_ONCE else None

    def _told(self) -> AbstractContextManager[None]:
        return told()

    def _inserted(self, sql: str, values: Sequence[object]) -> int:
        ((number,),) = self._connection.execute(f"{sql} RETURNING id", values).fetchall()
        return int(number)

    def _put_rows(self, page: int, rows: Sequence[ArticleRow]) -> Sequence[int]:
        """Insert all at once: to go there and back takes longer than all else."""
        if not rows:
            return []
        found = self._connection.execute(_ROWS, (page, *map(list, zip(*rows, strict=True))))
        return sorted(number for (number,) in found)

    def _begin(self) -> None:
        with self._server.transaction():
            self._server.execute("SELECT pg_advisory_xact_lock(%s)", (_BEGINNING,))
            if not self._is_there():
                self._server.execute("CREATE SCHEMA IF NOT EXISTS dubao")
                self._server.execute("SET LOCAL search_path = dubao")
                for statement in statements():
                    self._server.execute(statement.encode())
                self._server.execute("INSERT INTO archive (version) VALUES (%s)", (VERSION,))

    def _look(self) -> None:
        """Find the tables; raises FailedError where there are none, or a newer dubao's."""
        if not self._is_there():
            raise FailedError(say("library.not_served"))
        self._server.execute("SET search_path = dubao")
        # Every query finds some rows by their numbers; to compile it takes a tenth of a second.
        self._server.execute(
            "SELECT set_config(name, 'off', false) FROM pg_settings WHERE name = 'jit'"
        )
        ((version,),) = self.rows("SELECT version FROM archive")
        if version > VERSION:
            raise FailedError(say("library.served_newer"))
        self.is_new = version < VERSION or not self._has_tables()
        if self.is_new:
            self._prepare()

    def _prepare(self) -> None:
        """Make what `changing` needs; raises FailedError where this user may not."""
        ((may_change,),) = self.rows("SELECT has_table_privilege('archive', 'UPDATE')")
        if not may_change:
            raise FailedError(say("library.served_older"))
        for statement in TABLES["archive"][1:]:
            self._server.execute(statement.encode())

    def _has_tables(self) -> bool:
        names = [f"dubao.{name}" for name in TABLES]
        query = "SELECT count(to_regclass(name)) FROM unnest(%s::text[]) AS name"
        with told():
            found = self._server.execute(query, (names,)).fetchone()
        return found is not None and found[0] == len(names)

    def _is_there(self) -> bool:
        found = self._server.execute("SELECT to_regclass('dubao.archive')").fetchone()
        return found is not None and found[0] is not None
