"""The one door to PostgreSQL: an address in, a connection that takes the SQL of the tables out.

What the address does not say, a password above all, comes from where PostgreSQL's own programs look
for it: PGPASSFILE, PGPASSWORD, a service file.  No address is ever shown: it may hold a password.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from reader.errors import FailedError, UsageError
from reader.i18n import say
from reader.library.bigrams import BrokenLotError
from reader.library.stretches import Stretches
from reader.library.tables import FoundRows, Tables
from reader.model import safe_line

if TYPE_CHECKING:
    import psycopg

VERSION = 1  # of the tables
PATIENCE = 10  # seconds to wait for a server that does not answer

_NUMBER = "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"
_TEXTS = ", ".join(
    f"{name} text NOT NULL"
    for name in ("place", "source", "file", "paper", "date", "label", "section", "heads")
)
_SCHEMA = (
    "CREATE SCHEMA dubao",
    "CREATE TABLE dubao.archive (version integer NOT NULL)",
    f"INSERT INTO dubao.archive (version) VALUES ({VERSION})",
    f"CREATE TABLE dubao.page (id {_NUMBER}, digest text NOT NULL UNIQUE, {_TEXTS},"
    " data bytea NOT NULL DEFAULT '')",
    # A line is read from the midst of a page: what is packed would have to be unpacked for it.
    "ALTER TABLE dubao.page ALTER COLUMN data SET STORAGE EXTERNAL",
    "CREATE INDEX page_issue ON dubao.page (paper, date)",
    "CREATE INDEX page_date ON dubao.page (date)",
    f"CREATE TABLE dubao.article (number {_NUMBER}, page bigint NOT NULL, start integer NOT NULL,"
    " length integer NOT NULL, characters integer NOT NULL)",
    "CREATE INDEX article_page ON dubao.article (page)",
    f"CREATE TABLE dubao.stretch (id {_NUMBER}, first bigint NOT NULL, last bigint NOT NULL)",
    "CREATE INDEX stretch_last ON dubao.stretch (last)",
    "CREATE TABLE dubao.lot (id bigint PRIMARY KEY, data bytea NOT NULL)",
    "ALTER TABLE dubao.lot ALTER COLUMN data SET STORAGE EXTERNAL",
)
_BEGINNING = 7_305_806  # of an advisory lock: two that begin an archive at once


class ServedIndex(Tables):
    """The tables of an archive in PostgreSQL, and the pages themselves."""

    line = "substring(page.data FROM article.start + 1 FOR article.length)"

    def __init__(self, address: str, *, begin: bool) -> None:
        """Connect; `begin` an archive where there is none.

        Raises:
            UsageError: It is no address.
            FailedError: The server cannot be reached, or there is no archive.
        """
        self._server = _connected(address)
        self._connection = _Translated(self._server)
        self._stretches = Stretches(self._connection, self.rows, self._inserted)
        with self._told():
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
        with self._told(), self._server.transaction():
            self._server.execute("LOCK TABLE stretch IN EXCLUSIVE MODE")
            try:
                yield
                self._stretches.flush()
            finally:
                self._stretches.forget()

    def keep(self, number: int, data: bytes) -> None:
        """Keep the lines of a page; within `changing`."""
        self._connection.execute("UPDATE page SET data = ? WHERE id = ?", (data, number))

    def _inserted(self, sql: str, values: Sequence[object], key: str = "id") -> int:
        ((number,),) = self._connection.execute(f"{sql} RETURNING {key}", values).fetchall()
        return int(number)

    def _begin(self) -> None:
        with self._server.transaction():
            self._server.execute("SELECT pg_advisory_xact_lock(%s)", (_BEGINNING,))
            if not self._is_there():
                for statement in _SCHEMA:
                    self._server.execute(statement.encode())

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
        if version != VERSION:
            raise FailedError(say("library.served_newer"))

    def _is_there(self) -> bool:
        found = self._server.execute("SELECT to_regclass('dubao.archive')").fetchone()
        return found is not None and found[0] is not None

    @contextmanager
    def _told(self) -> Iterator[None]:
        import psycopg  # noqa: PLC0415 - an extra

        try:
            yield
        except (psycopg.Error, BrokenLotError) as error:
            raise FailedError(say("library.unserved", reason=_reason(error))) from error


class _Translated:
    """A connection that takes the SQL of the tables."""

    def __init__(self, server: "psycopg.Connection[Any]") -> None:
        self._server = server

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> FoundRows:
        return self._server.execute(_translated(sql), values or None)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> None:
        with self._server.cursor() as cursor:
            cursor.executemany(_translated(sql), list(rows))  # which may come from this server


@cache
def _translated(sql: str) -> bytes:
    """Return SQL for PostgreSQL; bytes, as the library takes a text for one that was typed."""
    for ours, theirs in (("json_each(?)", "json_array_elements_text(?::json)"), ("?", "%s")):
        sql = sql.replace(ours, theirs)
    return sql.encode()


def _connected(address: str) -> "psycopg.Connection[Any]":
    try:
        import psycopg  # noqa: PLC0415 - an extra
        from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415 - the same
    except ImportError as error:
        raise FailedError(say("library.no_psycopg")) from error
    try:
        said = conninfo_to_dict(address)
    except psycopg.Error:
        raise UsageError(say("library.no_address")) from None  # what it says repeats the address
    waiting = {"connect_timeout": PATIENCE} if "connect_timeout" not in said else {}
    connect: Callable[..., psycopg.Connection[Any]] = partial(psycopg.connect, autocommit=True)
    try:
        return connect(address, application_name="dubao", **waiting)
    except (psycopg.Error, UnicodeError) as error:
        reason = _reason(error).replace(str(said.get("password") or "\0"), "…")
        raise FailedError(say("library.unserved", reason=reason)) from None


def _reason(error: BaseException) -> str:
    lines = str(error).strip().splitlines()
    return safe_line(lines[0] if lines else type(error).__name__)
