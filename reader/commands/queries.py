"""A query as it was typed in, the query out; what is wrong with it is one line."""

from reader.errors import QueryError, UsageError
from reader.i18n import say
from reader.store import Query, parse_query


def read_query(text: str) -> Query:
    """Return the query that `text` is.

    Raises:
        UsageError: It cannot be read; the line says where it goes wrong.
    """
    try:
        return parse_query(text)
    except QueryError as error:
        raise misread(error) from error


def misread(error: QueryError) -> UsageError:
    """Return the one line for a query that cannot be answered, with the place in it."""
    return UsageError(say("query.at", message=error, place=error.position + 1))
