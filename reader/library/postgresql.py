"""The one door to PostgreSQL: an address in, a connection that takes the SQL of the tables out.

What the address does not say, a password above all, comes from where PostgreSQL's own programs look
for it: PGPASSFILE, PGPASSWORD, a service file.  No address is ever shown: it may hold a password.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from reader.errors import FailedError, UsageError
from reader.i18n import say
from reader.library.bigrams import BrokenLotError
from reader.library.tables import FoundRows
from reader.model import safe_line

if TYPE_CHECKING:
    import psycopg

PATIENCE = 10  # seconds to wait for a server, or a network, that does not answer

# Unless an address says otherwise; a network that is gone is noticed while one waits for an answer.
_USUAL: Mapping[str, int] = {
    "connect_timeout": PATIENCE,
    "keepalives_idle": PATIENCE,
    "keepalives_interval": PATIENCE // 3,
    "keepalives_count": 3,
    "tcp_user_timeout": PATIENCE * 1_000,
}
_COPIED = {  # what there are thousands of goes in one piece
    "INSERT INTO lot (id, data) VALUES (?, ?)": (
        "COPY lot (id, data) FROM STDIN (FORMAT BINARY)",
        ("int8", "bytea"),
    )
}
_THEIRS = (
    ("json_each(?)", "json_array_elements_text(?::json)"),
    ("json_group_array(number)", "coalesce(json_agg(number)::text, '[]')"),
    ("json_extract(run.value, '$[0]')", "(run.value::json->>0)::bigint"),
    ("json_extract(run.value, '$[1]')", "(run.value::json->>1)::bigint"),
    ("?", "%s"),
)


def connected(address: str) -> "psycopg.Connection[Any]":
    """Return a connection; each statement is a transaction where none is begun.

    Raises:
        UsageError: It is no address.
        FailedError: The server cannot be reached, or the library for it is not installed.
    """
    try:
        import psycopg  # noqa: PLC0415 - an extra
        from psycopg.conninfo import conninfo_to_dict  # noqa: PLC0415 - the same
    except ImportError as error:
        raise FailedError(say("library.no_psycopg")) from error
    try:
        said = conninfo_to_dict(address)
    except psycopg.Error:
        raise UsageError(say("library.no_address")) from None  # what it says repeats the address
    more = {name: value for name, value in _USUAL.items() if name not in said}
    connect: Callable[..., psycopg.Connection[Any]] = partial(psycopg.connect, autocommit=True)
    try:
        return connect(address, application_name="dubao", **more)
    except (psycopg.Error, UnicodeError) as error:
        reason = _reason(error).replace(str(said.get("password") or "\0"), "…")
        raise FailedError(say("library.unserved", reason=reason)) from None


@contextmanager
def told() -> Iterator[None]:
    """Tell what goes wrong within as a FailedError."""
    import psycopg  # noqa: PLC0415 - an extra

    try:
        yield
    except (psycopg.Error, BrokenLotError) as error:
        raise FailedError(say("library.unserved", reason=_reason(error))) from error


class Translated:
    """A connection that takes the SQL of the tables."""

    def __init__(self, server: "psycopg.Connection[Any]") -> None:
        self._server = server

    def execute(self, sql: str, values: Sequence[Any] = (), /) -> FoundRows:
        """Ask, or change something; `?` stands for each of the values."""
        return self._server.execute(_translated(sql), values or None, binary=True)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]], /) -> None:
        """Do so for each of many rows of values."""
        every = list(rows)  # which may come from this server
        with self._server.cursor() as cursor:
            if sql not in _COPIED:
                cursor.executemany(_translated(sql), every)
                return
            statement, types = _COPIED[sql]
            with cursor.copy(statement.encode()) as copy:
                copy.set_types(types)
                for row in every:
                    copy.write_row(row)


@cache
def _translated(sql: str) -> bytes:
    """Return SQL for PostgreSQL; bytes, as the library takes a text for one that was typed."""
    for ours, theirs in _THEIRS:
        sql = sql.replace(ours, theirs)
    return sql.encode()


def _reason(error: BaseException) -> str:
    """Return why, less what was tried: `connection to server at … failed: Connection refused`."""
    lines = str(error).strip().splitlines()
    reason = lines[0].rpartition(" failed: ")[2] if lines else ""
    return safe_line(reason or type(error).__name__)
