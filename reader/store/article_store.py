"""The articles that are open, in memory, and the search over them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.model import Issue
from reader.store import tokens
from reader.store.answer import Answer, Hit
from reader.store.entry import Entry
from reader.store.marks import Marks
from reader.store.query import Field, Node, Query, Term
from reader.store.relaxing import relax
from reader.store.scan import Scan
from reader.store.shelf import PART, SIZE, Names, Shelf
from reader.store.squeeze import searchable

if TYPE_CHECKING:
    from reader.store.related import Relation
    from reader.store.spread import PageCount
    from reader.store.tokens import Keyword
    from reader.store.tokens.keywords import Texts

MOST_SPELLED = 8  # words that one spelling is tried as
COMPARED = 30  # keywords of an article that say to which others it is related


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
        self._words: dict[str, None] = {}
        self._keywords: dict[int, list[Keyword]] = {}

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

    def ranked(self, answer: Answer) -> list[Hit]:
        """Return all hits of `answer`, best first (BM25F)."""
        from reader.store.ranking import ranked  # noqa: PLC0415 - not before the first frame

        return ranked(answer.hits, self._text)

    def related(self, entry: Entry, n: int = 5) -> "list[Relation]":
        """Return up to `n` articles that share telling words with `entry`; for a worker."""
        from reader.store.related import related  # noqa: PLC0415 - not before the first frame

        return related(entry, self.entries, self._keywords_of, n)

    def keywords(self, texts: "Texts", n: int = 20) -> "list[Keyword]":
        """Return the words that set `texts` apart from all open articles; for a worker."""
        from reader.store.spread import library_keywords  # noqa: PLC0415 - not before the first frame

        return library_keywords(texts, self._holders, len(self.entries), n)

    def counts_by_page(self, answer: Answer) -> "list[PageCount]":
        """Return how many hits each page has, in page order: the plot of a word."""
        from reader.store.spread import counts_by_page  # noqa: PLC0415 - not before the first frame

        return counts_by_page(self.entries, answer.hits)

    def complete(self, text: str, cursor: int) -> list[str]:
        """Return what the query `text` may become, from fields and the words learnt."""
        from reader.store.completion import complete  # noqa: PLC0415 - not before the first frame

        return complete(text, cursor, self._words)

    def _text(self, number: int, field: Field | None) -> str:
        """Return the searchable text of an entry, or of one field of it."""
        shelf, place = self._shelves[number // SIZE], number % SIZE
        return shelf.text(place) if field is None else shelf.field(field, place)

    def learn(self, words: Iterable[str]) -> None:
        """Take in words of the page (names, keywords) for pinyin and completion."""
        self._words.update(dict.fromkeys(words))

    @property
    def words(self) -> tuple[str, ...]:
        """The words that have been learnt, in the order in which they came."""
        return tuple(self._words)

    def _scan(self, root: Node) -> Scan:
        return Scan(self._shelves, root, self.names, self._last)

    def _occurs(self, term: Term) -> bool:
        scan = Scan(self._shelves, term, self.names)
        scan.reach(1)
        return bool(scan.found)

    def _holders(self, words: Sequence[str]) -> list[int]:
        """Return how many articles hold each of `words`."""
        return [len(self._all_with(searchable(word))) for word in words]

    def _keywords_of(self, entry: Entry) -> "Sequence[Keyword]":
        """Return what is compared of an article; its words are cut once."""
        if entry.number not in self._keywords:
            self._keywords[entry.number] = tokens.keywords(entry.article, COMPARED)
        return self._keywords[entry.number]

    def _all_with(self, text: str) -> list[int]:
        scan = Scan(self._shelves, Term(text), self.names)
        scan.finish()
        return scan.found

    def _sounds(self, spelling: str) -> tuple[str, ...]:
        """Return the words that `spelling` spells in the head lines and the words learnt."""
        texts = chain(
            [PART.join(map(searchable, self._words))], (shelf.heads for shelf in self._shelves)
        )
        runs = (run for text in texts for run in tokens.spelled(spelling, text))
        return tuple(dict.fromkeys(islice(runs, 50 * MOST_SPELLED)))[:MOST_SPELLED]
