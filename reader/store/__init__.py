"""The articles in memory and every way to find them: text in, hits with exact spans out."""

from reader.errors import QueryError
from reader.store.answer import Answer, Hit, Place
from reader.store.article_store import ArticleStore
from reader.store.entry import Entry
from reader.store.hit_marks import Marks
from reader.store.query import Query
from reader.store.query_parser import parse_query
from reader.store.span import Span
from reader.text.fold import fold

__all__ = [
    "Answer",
    "ArticleStore",
    "Entry",
    "Hit",
    "Marks",
    "Place",
    "Query",
    "QueryError",
    "Span",
    "fold",
    "parse_query",
]
