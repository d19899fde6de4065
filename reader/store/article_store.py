"""The articles that are open, in memory, and the search over them."""

from collections.abc import Iterator, Sequence

from reader.model import Issue
from reader.store.answer import Answer
from reader.store.entry import Entry
from reader.store.marks import Marks
from reader.store.query import Node, Query, Term
from reader.store.relaxing import relax
from reader.store.scan import Scan
from reader.store.shelf import SIZE, Names, Shelf


class ArticleStore:
    """All open articles in page order.

    Attributes:
        entries: The articles in their places.
        names: Who's who, once it is known: an entry in, its names by kind (who, where, org) out.
            Until then `who:`, `where:` and `org:` look in the text.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = tuple(entries)
        self.names: Names | None = None
        self._shelves = [
            Shelf(self.entries[start : start + SIZE]) for start in range(0, len(entries), SIZE)
        ]
        self._last: Scan | None = None

    @classmethod
    def from_issues(cls, issues: Sequence[Issue]) -> "ArticleStore":
        """Return a store of all articles of `issues`, numbered in page order from 0."""
        placed = [
            (article, page) for issue in issues for page in issue.pages for article in page.articles
        ]
        return cls([Entry(article, page, number) for number, (article, page) in enumerate(placed)])

    def warm(self) -> Iterator[None]:
        """Make the search fast, a few milliseconds a step; for a worker, which may stop at any."""
        for shelf in self._shelves:
            yield from shelf.index()

    def search(self, query: Query) -> Answer:
        """Return the articles that answer `query`, in page order."""
        scan = self._scan(query.root)
        self._last = scan
        scan.reach(1)
        if scan.found:
            return Answer(self.entries, scan, Marks.of(query.root))
        other = relax(query.root, self._occurs, self._sounds)
        if other.words:
            scan = self._scan(other.root)
        return Answer(self.entries, scan, Marks.of(other.root), other.words, pending=other.pending)

    def _scan(self, root: Node) -> Scan:
        return Scan(self._shelves, root, self.names, self._last)

    def _occurs(self, term: Term) -> bool:
        scan = Scan(self._shelves, term, self.names)
        scan.reach(1)
        return bool(scan.found)

    def _sounds(self, _term: Term) -> tuple[str, ...]:
        return ()
