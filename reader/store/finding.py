"""Finding in one article: a query and the article in, what to mark of it out; no store is built."""

from itertools import islice

from reader.model import HEAD_ROLES, Article
from reader.store import tokens
from reader.store.drop_spaces import searchable
from reader.store.hit_marks import Marks
from reader.store.query import Query, Term
from reader.store.relaxing import MOST_SPELLED, relax
from reader.store.steps import Steps, finish


def marks_in(article: Article, query: Query) -> Marks:
    """Return what to mark; a term that the article does not say is taken for what it may mean."""

    def occurs(term: Term) -> Steps[bool]:
        yield
        marks = Marks((term,))
        return any(marks.spans(block.text, block.role) for block in article.blocks)

    def sounds(spelling: str) -> Steps[tuple[str, ...]]:
        yield
        heads = (searchable(block.text) for block in article.blocks if block.role in HEAD_ROLES)
        words = (word for head in heads for word in tokens.spelled(spelling, head))
        return tuple(islice(dict.fromkeys(words), MOST_SPELLED))

    return Marks.of(finish(relax(query.root, occurs, sounds)).root)
