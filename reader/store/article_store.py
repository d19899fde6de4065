"""The articles that are open, in memory, and the search over them."""

from collections.abc import Sequence

from reader.model import Issue
from reader.store import tokens
from reader.store.answer import Answer, Hit
from reader.store.entry import Entry
from reader.store.fold import fold
from reader.store.query import Query

_PART = "\0"  # stands between blocks; no term holds it


class ArticleStore:
    """All open articles in page order."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self._folded = [
            fold(_PART.join(block.text for block in entry.article.blocks)) for entry in self.entries
        ]

    @classmethod
    def from_issues(cls, issues: Sequence[Issue]) -> "ArticleStore":
        """Return a store of all articles of `issues`, numbered in page order from 0."""
        placed = [
            (article, page) for issue in issues for page in issue.pages for article in page.articles
        ]
        return cls([Entry(article, page, number) for number, (article, page) in enumerate(placed)])

    def search(self, query: Query) -> Answer:
        """Return the articles that answer `query`, in page order."""
        hits = self._with_all(query.terms)
        if hits or not query.terms:
            return Answer(hits, query.terms)
        if not tokens.is_loaded():
            return Answer((), query.terms, pending=True)
        words = tuple(dict.fromkeys(word for term in query.terms for word in tokens.words(term)))
        return Answer(self._with_all(words), words, relaxed=words)

    def _with_all(self, terms: Sequence[str]) -> list[Hit]:
        texts = zip(self.entries, self._folded, strict=True)
        return [Hit(entry) for entry, text in texts if all(term in text for term in terms)]
