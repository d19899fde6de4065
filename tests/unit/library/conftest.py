"""A PostgreSQL server for the tests of archives in one, where it is installed."""

import postgres_server
import pytest

from reader.store import tokens


@pytest.fixture(scope="module")
def address():
    pytest.importorskip("psycopg", reason="psycopg is not installed (dubao[postgresql])")
    if reason := postgres_server.why_not():
        pytest.skip(reason)
    tokens.load()
    with postgres_server.server() as address:
        yield address


@pytest.fixture
def empty(address):
    """The address of a database without an archive."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS dubao CASCADE")
    return address
