"""What is listed and what is open, as one value: the screen's state without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.model import safe_line
from reader.naming import shown_name
from reader.store import Answer, ArticleStore, Entry, Hit, parse_query

NOWHERE = -1
FIRST_SIGHT = 0.008  # seconds in which hits are looked for before the list is drawn
AT_A_KEY = 0.25  # seconds that a key that goes to the end may take
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
        best_first: The reader wants the hits by weight; so they are as soon as all are counted.
        ranked: The hits best first; None is page order.
    """

    store: ArticleStore
    text: str
    answer: Answer
    opened: Entry | None
    home: Entry | None = None
    best_first: bool = False
    ranked: tuple[Hit, ...] | None = None

    @classmethod
    def of(cls, store: ArticleStore) -> "Browsing":
        """All articles of a store, the first one open."""
        answer = store.search(parse_query(""))
        answer.count_on(FIRST_SIGHT)
        first = answer.found[0].entry if answer.found else None
        return cls(store, "", answer, first, first)

    @property
    def hits(self) -> Sequence[Hit]:
        """The listed articles, in order, as far as they are known."""
        return self.answer.found if self.ranked is None else self.ranked

    @property
    def count(self) -> int:
        """How many hits are known so far."""
        return len(self.hits)

    @property
    def at(self) -> int:
        """Place of the open article among the hits, or -1 when it does not answer."""
        return NOWHERE if self.opened is None else self.place_of(self.opened)

    def place_of(self, entry: Entry) -> int:
        """Place of an article among the hits, or -1."""
        if self.ranked is None:
            return self.answer.found.place_of(entry.number)
        numbers = [hit.entry.number for hit in self.ranked]
        return numbers.index(entry.number) if entry.number in numbers else NOWHERE

    def filtered(self, text: str) -> "Browsing":
        """The same articles under another filter, as far as a first look finds them.

        Raises:
            QueryError: The filter cannot be read.
        """
        answer = self.store.search(parse_query(text))
        answer.count_on(FIRST_SIGHT)
        return replace(self, text=text, answer=answer, ranked=None).settled()

    def settled(self) -> "Browsing":
        """The same after more has been counted: in the order wanted, with an article open.

        The article come from opens if it answers, or else the one that is open stays, or else the
        first hit opens; without any hit the pane keeps what it shows.
        """
        after = self._in_order() if self.best_first and self.ranked is None else self
        for entry in (self.home, self.opened):
            if entry is None:
                continue
            if after.place_of(entry) != NOWHERE:
                return after if entry is after.opened else replace(after, opened=entry)
            if not after._has_passed(entry):
                return after
        return replace(after, opened=after.hits[0].entry) if after.hits else after

    def by_weight(self) -> "Browsing":
        """The hits best first, the best one open; too many of them stay in page order."""
        after = replace(self, best_first=bool(self.text.strip()))._in_order()
        return after.chosen(0) if after.ranked else replace(self, best_first=False, ranked=None)

    def by_page(self) -> "Browsing":
        """The hits as they stand in the paper."""
        return replace(self, best_first=False, ranked=None)

    def _in_order(self) -> "Browsing":
        """Ranked, if all hits are known and they are not too many."""
        self.answer.count_on(AT_A_KEY if self.best_first else 0)
        if not self.text.strip() or not self.answer.is_counted:
            return replace(self, ranked=None)
        if self.answer.counted > MOST_RANKED:
            return replace(self, ranked=None)
        return replace(self, ranked=tuple(self.store.ranked(self.answer)))

    def _has_passed(self, entry: Entry) -> bool:
        """Whether it is known by now if an entry answers."""
        found = self.answer.found
        is_past = bool(found) and found[-1].entry.number >= entry.number
        return is_past or self.answer.is_counted

    def chosen(self, at: int) -> "Browsing":
        """The article at a place of the list opened; places beyond the ends are the ends."""
        if not self.hits:
            return self
        self._reach(at + 1)
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

    def turned_by(self, count: int) -> "Browsing":
        """So many pages on (or back), as far as there are any."""
        now = self
        for _ in range(abs(count)):
            after = now.turned(1 if count > 0 else -1)
            if after.opened is now.opened:
                break
            now = after
        return now

    def grown(self) -> "Browsing":
        """The same filter over a store that holds more now; what was open stays open."""
        after = self.filtered(self.text)
        opened, home = again(self.store, self.opened), again(self.store, self.home)
        return replace(after, opened=opened, home=home) if opened else after

    def over(self, store: ArticleStore) -> "Browsing":
        """The same filter over everything read again; the article that was open, if it is there."""
        store.readings = self.store.readings
        return replace(self, store=store).grown()

    def corrected(self, path: str, number: int) -> "Browsing":
        """The same filter after a page was read again; the article with that block is open."""
        after = self.filtered(self.text)
        for entry in self.store.entries:
            if entry.page.path == path and holds(entry, number):
                return after.opening(entry)
        return after

    def _reach(self, count: int) -> None:
        """Look for so many hits, but not for longer than a key may take."""
        if self.ranked is None and self.count < count and not self.answer.is_counted:
            self.answer.count_on(AT_A_KEY)

    def _has(self, at: int) -> bool:
        self._reach(at + 1)
        return 0 <= at < self.count

    def _opens_page(self, at: int) -> bool:
        return at == 0 or self.hits[at].entry.page is not self.hits[at - 1].entry.page


def holds(entry: Entry, number: int) -> bool:
    """Whether an article has the block of this number on its page."""
    return any(block.number == number for block in entry.article.blocks)


def again(store: ArticleStore, entry: Entry | None) -> Entry | None:
    """The entry that holds the same article now, or stands in its place; the first without any."""
    entries = store.entries
    if entry is None or not entries:
        return entries[0] if entries else None
    same = entries[entry.number : entry.number + 1]
    if same and same[0].article.id == entry.article.id:
        return same[0]
    wanted = entry.article.id
    found = next((one for one in entries if one.article.id == wanted), None)
    return found or _in_place_of(entry, entries)


def _in_place_of(entry: Entry, entries: Sequence[Entry]) -> Entry:
    """Under the same headline on the same page, or as far down it; without the page, the paper."""
    page, article = entry.page, entry.article
    there = [one for one in entries if (one.page.path, one.page.source) == (page.path, page.source)]
    headed = [one for one in there if one.article.title == article.title]
    at = page.articles.index(article) if there else entry.number
    some = there or entries
    return headed[0] if headed else some[min(at, len(some) - 1)]


def name_of(now: Browsing) -> str:
    """Paper, date, label and section of the open page; what its file is called if it says none."""
    return " · ".join(facts_of_page(now))


def facts_of_page(now: Browsing) -> list[str]:
    """The same one by one, safe; at least one, which is empty where there is no page.

    Where no article is open they are the first page's: a folder that is still empty has a name.
    """
    page = now.opened.page if now.opened is not None else next(iter(now.store.pages), None)
    if page is None:
        return [""]
    facts = map(safe_line, (page.paper, page.date, page.label, page.section))
    return [one for one in facts if one] or [shown_name(page)]
