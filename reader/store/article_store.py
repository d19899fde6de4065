"""The articles that are open, in memory, and the search over them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.model import Page
from reader.store import tokens
from reader.store.answer import Answer, Hit
from reader.store.beside import Beside, Names, Readings
from reader.store.drop_spaces import searchable
from reader.store.entry import Entry
from reader.store.growth import Renumbering, renumbered
from reader.store.holding import Holding
from reader.store.inquiry import Inquiry
from reader.store.query import Node, Query, Term
from reader.store.relaxing import MOST_SPELLED
from reader.store.scan import Scan
from reader.store.segment import PART
from reader.store.segments import Segments
from reader.store.steps import Steps

if TYPE_CHECKING:
    from reader.store.copies import Copies
    from reader.store.dispersion import PageCount
    from reader.store.related import Relation
    from reader.store.tokens import Keyword
    from reader.store.tokens.keywords import Texts

SLICE = 0.005  # seconds that `search` looks for a first hit before it comes back
MOST_COPIES = 20  # related articles that may be copies of others
MOST_WORDS = 50_000  # that are kept of those learnt; a thick issue has some thousand


class ArticleStore:
    """All open articles in page order.

    One thread adds pages, searches and sets `names` and `readings`; `warm`, `related`, `keywords`
    and whatever reads an answer may run in others meanwhile.

    Attributes:
        names: Who's who, once it is known: an entry in, its names by kind (who, where, org) out.
            Until then `who:`, `where:` and `org:` look in the text.
        stories: The stories that stand there twice or more, once they are known.
        readings: What a person has said of an article, for `is:`, `tag:` and `note:`.
    """

    def __init__(self, entries: Sequence[Entry] = ()) -> None:
        self.names: Names | None = None
        self.stories: Copies = {}
        self.readings: Readings | None = None
        self._segments = Segments()
        self._segments.add(entries)
        counts = Counter(id(entry.page) for entry in entries)
        pages = {id(entry.page): entry.page for entry in entries}
        self._pages = [(page, counts[key]) for key, page in pages.items()]
        self._numbers = {key: at for at, key in enumerate(pages)}  # id of a page to its place
        self._files: dict[tuple[str, str], int] = {}  # path and source of a page to its place
        for at, (page, _) in enumerate(self._pages):
            self._files.setdefault((page.path, page.source), at)
        self._early: tuple[str, str] | None = None  # of the last page, if others go before it
        self._entries: tuple[Entry, ...] = ()
        self._last: Scan | None = None
        self._words: dict[str, str] = {}  # learnt, each with its searchable form

    @classmethod
    def of_pages(cls, pages: Iterable[Page]) -> "ArticleStore":
        """Return a store of all articles of `pages`, numbered in order from 0."""
        store = cls()
        for page in pages:
            store.add(page)
        return store

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The articles in their places, as they are now."""
        if len(self._entries) != self.count:
            self._entries = tuple(self._segments.entries)
        return self._entries

    @property
    def count(self) -> int:
        """How many articles there are."""
        return len(self._segments.entries)

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages in order, those without articles too."""
        return tuple(page for page, _ in self._pages)

    def number_of(self, page: Page) -> int:
        """The place of a page among the pages, counted from 1; 0 if it is none of them."""
        return self._numbers.get(id(page), -1) + 1

    def add(self, page: Page) -> Renumbering:
        """Put the articles of a page behind all others; return which entries are new.

        They go before a page that is there early.
        """
        if self._early is not None:
            return self._add_before_last(page)
        change = Renumbering(self.count, len(page.articles))
        self._segments.add(_placed(page, change.first))
        self._numbers[id(page)] = len(self._pages)
        self._files.setdefault((page.path, page.source), len(self._pages))
        self._pages.append((page, change.count))
        return change

    def add_early(self, page: Page) -> None:
        """Put a page behind all others ahead of its turn, in which it comes by `replace`."""
        self.add(page)
        self._early = page.path, page.source

    def _add_before_last(self, page: Page) -> Renumbering:
        """Put a page where the last is, and that behind it."""
        at = len(self._pages) - 1
        last, count = self._pages[at]
        change = Renumbering(self.count - count, len(page.articles))
        self._pages[at:] = (page, change.count), (last, count)
        self._files.setdefault((page.path, page.source), at)
        self._files[last.path, last.source] = self._numbers[id(last)] = at + 1
        self._swap(at, page, change)
        return change

    def replace(self, page: Page) -> Renumbering:
        """Put a page that was read again in its own place, or behind all others if it has none.

        It is the page of the same path and source; return which entries went and which are new.
        """
        at = self._files.get((page.path, page.source))
        if at is None:
            return self.add(page)
        if self._early == (page.path, page.source):
            self._early = None
        first = sum(count for _, count in self._pages[:at])
        change = Renumbering(first, len(page.articles), self._pages[at][1])
        self._swap(at, page, change)
        return change

    def _swap(self, at: int, page: Page, change: Renumbering) -> None:
        if self.names is not None:
            self.names = renumbered(self.names, change, self.entries)
        self._segments.replace(change.first, change.gone, _placed(page, change.first))
        self._numbers.pop(id(self._pages[at][0]), None)
        self._numbers[id(page)] = at
        self._pages[at] = (page, change.count)
        self._entries = tuple(self._segments.entries)
        self._last = None

    def warm(self) -> Iterator[None]:
        """Make the search fast, a few milliseconds a step; for a worker, which may stop at any.

        Pages that are added meanwhile are made ready too; after that, it goes on with what is new.
        """
        return self._segments.index()

    def search(self, query: Query) -> Answer:
        """Return the articles that answer `query`, in page order.

        It comes back with the first hit, or after `SLICE` seconds; `Answer.count_on` goes on.
        """
        holding = self._segments.holding()
        inquiry = Inquiry(query.root, lambda root: self._scan(root, holding), self._sounds)
        self._last = inquiry.scan if isinstance(inquiry.scan, Scan) else None
        inquiry.work(SLICE, enough=1)
        return Answer(holding, inquiry)

    def ranked(self, answer: Answer) -> list[Hit]:
        """Return all hits of `answer`, best first (BM25F)."""
        from reader.store.ranking import ranked  # noqa: PLC0415 - not before the first frame

        return ranked(answer.hits, answer.holding.text)

    def related(self, entry: Entry, n: int = 5) -> "list[Relation]":
        """Return up to `n` articles that share telling words with `entry`; for a worker.

        Of a story that stands there twice one is enough, and of its own none.
        """
        from reader.store.related import other_stories, related  # noqa: PLC0415 - not before the first frame

        found = related(entry, self._segments.holding(), self.names, n + MOST_COPIES)
        return other_stories(entry, found, self.stories)[:n]

    def copies(self) -> "Steps[Copies]":
        """Return the stories that stand there more than once, in steps; for a worker."""
        from reader.store.copies import copies  # noqa: PLC0415 - not before the first frame

        return copies(self._segments.holding())

    def keywords(self, texts: "Texts", n: int = 20) -> "list[Keyword]":
        """Return the words that set `texts` apart from all open articles; for a worker."""
        from reader.store.dispersion import library_keywords  # noqa: PLC0415 - not before the first frame

        return library_keywords(texts, self._holders, self.count, n)

    def counts_by_page(self, answer: Answer) -> "list[PageCount]":
        """Return how many hits each page has, in page order: the plot of a word."""
        from reader.store.dispersion import counts_by_page  # noqa: PLC0415 - not before the first frame

        return counts_by_page(self.entries, answer.hits)

    def complete(self, text: str, cursor: int) -> list[str]:
        """Return what the query `text` may become, from fields and the words learnt."""
        from reader.store.completion import complete  # noqa: PLC0415 - not before the first frame

        return complete(text, cursor, self._words.copy())  # a worker learns meanwhile

    def learn(self, words: Iterable[str]) -> None:
        """Take in words (names, keywords) for pinyin and completion; the latest stay."""
        self._words.update({word: searchable(word) for word in words if word not in self._words})
        for word in list(self._words)[:-MOST_WORDS]:  # a copy: others learn, too
            self._words.pop(word, None)

    @property
    def words(self) -> tuple[str, ...]:
        """The words that have been learnt, in the order in which they came."""
        return tuple(self._words)

    def _scan(self, root: Node, holding: Holding) -> Scan:
        return Scan(holding.runs, root, Beside(self.names, self.readings), self._last)

    def _holders(self, words: Sequence[str]) -> list[int]:
        """Return how many articles hold each of `words`."""
        holding = self._segments.holding()
        return [_count(Scan(holding.runs, Term(searchable(word)))) for word in words]

    def _sounds(self, spelling: str) -> Steps[tuple[str, ...]]:
        """Return the words that `spelling` spells in the head lines and the words learnt."""
        runs = self._segments.holding().runs
        for run in runs:
            yield from run.segment.filling(run.count)
        learnt = PART.join(self._words.values())
        found: dict[str, None] = {}
        for text in chain([learnt], *(run.segment.heads() for run in runs)):
            found.update(dict.fromkeys(islice(tokens.spelled(spelling, text), 50 * MOST_SPELLED)))
            if len(found) >= MOST_SPELLED:
                break
            yield
        return tuple(found)[:MOST_SPELLED]


def _placed(page: Page, first: int) -> list[Entry]:
    return [Entry(article, page, number) for number, article in enumerate(page.articles, first)]


def _count(scan: Scan) -> int:
    for _ in scan.steps:
        pass
    return len(scan.found)
