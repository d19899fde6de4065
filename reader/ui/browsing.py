"""What is listed and what is open, as one value: the screen's state without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import safe_line
from reader.store import Answer, ArticleStore, Entry, Hit, parse_query

NOWHERE = -1
FIRST_SIGHT = 64  # hits looked for before the list is drawn; the rest is counted afterwards
MOST_RANKED = 5_000  # hits; more would keep a key waiting


@dataclass(frozen=True, slots=True)
class Browsing:
    """A store, the filter over it, its answer, and the article that is open.

    Attributes:
        store: All articles.
        text: The filter as typed.
        answer: The store's answer to the last query that could be read.
        opened: The article in the reading pane; None only while there are no articles.
        home: The article that the reader opened last by choice: the place to come back to when a
            filter that shut it out is cleared.
        ranked: The hits best first, where the reader wants them so; None is page order.
    """

    store: ArticleStore
    text: str
    answer: Answer
    opened: Entry | None
    home: Entry | None = None
    ranked: tuple[Hit, ...] | None = None

    @classmethod
    def of(cls, store: ArticleStore) -> "Browsing":
        """All articles of a store, the first one open."""
        answer = store.search(parse_query(""))
        first = answer.hits[0].entry if answer.hits else None
        return cls(store, "", answer, first, first)

    @property
    def hits(self) -> Sequence[Hit]:
        """The listed articles, in order; `len` of them may take a while, `count` does not."""
        return self.answer.hits if self.ranked is None else self.ranked

    @property
    def count(self) -> int:
        """How many hits are known so far: a screenful at least, if there are so many."""
        if self.ranked is not None:
            return len(self.ranked)
        self.answer.scan.reach(FIRST_SIGHT)
        return self.answer.counted

    @property
    def at(self) -> int:
        """Place of the open article among the hits, or -1 when it does not answer."""
        return NOWHERE if self.opened is None else self.place_of(self.opened)

    def place_of(self, entry: Entry) -> int:
        """Place of an article among the hits, or -1."""
        if self.ranked is None:
            return self.answer.hits.place_of(entry.number)
        numbers = [hit.entry.number for hit in self.ranked]
        return numbers.index(entry.number) if entry.number in numbers else NOWHERE

    def filtered(self, text: str) -> "Browsing":
        """The same articles under another filter.

        The article come from opens if it answers, or else the one that is open stays, or else the
        first hit opens; without any hit the pane keeps what it shows.

        Raises:
            QueryError: The filter cannot be read.
        """
        answer = self.store.search(parse_query(text))
        after = replace(self, text=text, answer=answer, ranked=None)
        if self.ranked is not None:
            after = after.by_weight()
        for entry in (self.home, self.opened):
            if entry is not None and after.place_of(entry) != NOWHERE:
                return replace(after, opened=entry)
        return replace(after, opened=after.hits[0].entry) if after.hits else after

    def by_weight(self) -> "Browsing":
        """The hits best first; too many of them, or no filter, stay in page order."""
        if not self.text.strip() or self.answer.total > MOST_RANKED:
            return replace(self, ranked=None)
        return replace(self, ranked=tuple(self.store.ranked(self.answer)))

    def by_page(self) -> "Browsing":
        """The hits as they stand in the paper."""
        return replace(self, ranked=None)

    def chosen(self, at: int) -> "Browsing":
        """The article at a place of the list opened; places beyond the ends are the ends."""
        if not self.hits:
            return self
        if self.ranked is None:
            self.answer.scan.reach(at + 1)
        return self.opening(self.hits[min(max(at, 0), self.count - 1)].entry)

    def opening(self, entry: Entry) -> "Browsing":
        """An article opened, whether it answers the filter or not."""
        return replace(self, opened=entry, home=entry)

    def stepped(self, step: int) -> "Browsing":
        """The next (1) or previous (-1) article of the list opened."""
        at = self.at
        return self.chosen(at + step if at != NOWHERE else 0)

    def turned(self, step: int) -> "Browsing":
        """The first listed article of the next (1) or previous (-1) page of the paper opened.

        Going back from the middle of a page goes to its beginning first.
        """
        at = max(self.at, 0)
        if not self.hits:
            return self
        if step > 0:
            after = at + 1
            while self._has(after) and not self._opens_page(after):
                after += 1
            return self.chosen(after) if self._has(after) else self
        before = at - 1
        while before > 0 and not self._opens_page(before):
            before -= 1
        return self.chosen(before)

    def grown(self, store: ArticleStore) -> "Browsing":
        """The same filter over a store that holds more; what was open stays open."""
        after = Browsing.of(store).filtered(self.text)
        return replace(after, opened=again(store, self.opened), home=again(store, self.home))

    def corrected(self, store: ArticleStore, path: str, number: int) -> "Browsing":
        """The same filter over a store read again; the article with that block is open."""
        after = Browsing.of(store).filtered(self.text)
        for entry in store.entries:
            if entry.page.path == path and holds(entry, number):
                return after.opening(entry)
        return after

    def _has(self, at: int) -> bool:
        if self.ranked is None:
            self.answer.scan.reach(at + 1)
        return 0 <= at < self.count

    def _opens_page(self, at: int) -> bool:
        return at == 0 or self.hits[at].entry.page is not self.hits[at - 1].entry.page


def holds(entry: Entry, number: int) -> bool:
    """Whether an article has the block of this number on its page."""
    return any(block.number == number for block in entry.article.blocks)


def again(store: ArticleStore, entry: Entry | None) -> Entry | None:
    """The entry of a fuller store that holds the same article; the first one without any."""
    if entry is None:
        return store.entries[0] if store.entries else None
    same = store.entries[entry.number] if entry.number < len(store.entries) else entry
    return same if same.article.id == entry.article.id else entry


def name_of(now: Browsing) -> str:
    """Paper, date, label and section of the open page; the file's name if it says none."""
    if now.opened is None:
        return ""
    page = now.opened.page
    facts = (page.paper, page.date, page.label, page.section)
    return safe_line(" · ".join(filter(None, facts)) or page.source)
