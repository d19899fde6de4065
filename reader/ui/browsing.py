"""What is listed and what is open, as one value: the screen's state without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.store import Answer, ArticleStore, Entry, Hit, parse_query

NOWHERE = -1


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
    """

    store: ArticleStore
    text: str
    answer: Answer
    opened: Entry | None
    home: Entry | None = None

    @classmethod
    def of(cls, store: ArticleStore) -> "Browsing":
        """All articles of a store, the first one open."""
        answer = store.search(parse_query(""))
        first = answer.hits[0].entry if answer.hits else None
        return cls(store, "", answer, first, first)

    @property
    def hits(self) -> Sequence[Hit]:
        """The listed articles, in order."""
        return self.answer.hits

    @property
    def at(self) -> int:
        """Place of the open article among the hits, or -1 when it does not answer."""
        return NOWHERE if self.opened is None else place_of(self.hits, self.opened)

    def filtered(self, text: str) -> "Browsing":
        """The same articles under another filter.

        The article come from opens if it answers, or else the one that is open stays, or else the
        first hit opens; without any hit the pane keeps what it shows.

        Raises:
            QueryError: The filter cannot be read.
        """
        answer = self.store.search(parse_query(text))
        after = replace(self, text=text, answer=answer)
        for entry in (self.home, self.opened):
            if entry is not None and place_of(answer.hits, entry) != NOWHERE:
                return replace(after, opened=entry)
        return replace(after, opened=answer.hits[0].entry) if answer.hits else after

    def chosen(self, at: int) -> "Browsing":
        """The article at a place of the list opened; places beyond the ends are the ends."""
        if not self.hits:
            return self
        return self.opening(self.hits[min(max(at, 0), len(self.hits) - 1)].entry)

    def opening(self, entry: Entry) -> "Browsing":
        """An article opened, whether it answers the filter or not."""
        return replace(self, opened=entry, home=entry)

    def stepped(self, step: int) -> "Browsing":
        """The next (1) or previous (-1) article of the list opened."""
        return self.chosen(self.at + step if self.at != NOWHERE else 0)

    def turned(self, step: int) -> "Browsing":
        """The first listed article of the next (1) or previous (-1) page of the paper opened."""
        if self.opened is None or not self.hits:
            return self
        firsts = page_starts(self.hits)
        here = max(0, sum(first <= max(self.at, 0) for first in firsts) - 1)
        return self.chosen(firsts[min(max(here + step, 0), len(firsts) - 1)])

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


def holds(entry: Entry, number: int) -> bool:
    """Whether an article has the block of this number on its page."""
    return any(block.number == number for block in entry.article.blocks)


def again(store: ArticleStore, entry: Entry | None) -> Entry | None:
    """The entry of a fuller store that holds the same article; the first one without any."""
    if entry is None:
        return store.entries[0] if store.entries else None
    same = store.entries[entry.number] if entry.number < len(store.entries) else entry
    return same if same.article.id == entry.article.id else entry


def place_of(hits: Sequence[Hit], entry: Entry) -> int:
    """Place of an entry among hits, or -1."""
    return next((at for at, hit in enumerate(hits) if hit.entry.number == entry.number), NOWHERE)


def page_starts(hits: Sequence[Hit]) -> list[int]:
    """Places at which another page of the paper begins; the first is 0."""
    return [
        at
        for at, hit in enumerate(hits)
        if at == 0 or hit.entry.page is not hits[at - 1].entry.page
    ]
