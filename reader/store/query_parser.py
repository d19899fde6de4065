"""The query language: what a person typed in, a `Query` or one clear complaint out."""

from reader.store.fold import fold
from reader.store.query import Query


def parse_query(text: str) -> Query:
    """Return the query that `text` says.

    Raises:
        QueryError: It cannot be read; the message says what, `position` where.
    """
    return Query(text, tuple(dict.fromkeys(fold(text).split())))
