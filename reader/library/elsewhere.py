"""A story elsewhere: an article in, those of the same event in other papers of those days out.

What two articles share is told as for related articles in memory; how rare a word is, by the whole
library.  Only articles that share some telling words are read.
"""

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import chain
from typing import NamedTuple

from reader.library.numbers import numbers_of
from reader.library.searching import Shelved
from reader.library.shelves import Shelf
from reader.library.tables import Tables
from reader.store import ArticleStore, Entry
from reader.store.beside import Names
from reader.store.drop_spaces import searchable
from reader.store.query import Term
from reader.store.related import LEAST, Compared, Holders, TellingWord, shares, telling
from reader.store.segment import PART
from reader.store.steps import Steps
from reader.text.dates import days_of

DAYS = 3  # before and after
FOUND = 20  # articles told at most
# Of the weight of the article's own words.  Composed pairs of one event share half of it and more,
# pairs that have only the field in common (two waterworks) up to a quarter.
SAME_EVENT = 0.3
_READ = 300  # articles read at most, those that share most words
_AT_ONCE = 16  # of them
_OWN = -1  # the article's own number; no other has it


class Elsewhere(NamedTuple):
    """An article of the same event.

    Attributes:
        entry: The article, on its page in the library.
        words: What both say, names before other words: the reason.
        share: How much of what the other says it says, 0 to 1.
        is_copy: Whether it is the same text (同稿).
    """

    entry: Entry
    words: tuple[str, ...]
    share: float
    is_copy: bool


def elsewhere(
    entry: Entry,
    names: Names | None,
    library: tuple[Shelved, Tables],
    shelves: Sequence[Shelf],
) -> Steps[list[Elsewhere]]:
    """Return the articles of the same event in other papers, the most alike first.

    Empty where the page does not say its day, too.

    Raises:
        FailedError: The library cannot be read.
    """
    shelved, index = library
    near = _near(entry, shelves)
    if not near:
        return []
    words = yield from telling(entry, names)
    there = set(chain.from_iterable(shelf.among(None) for shelf in near))
    holders: dict[str, Sequence[int]] = {}
    for one in words:
        holders[one.text] = numbers_of(Term(one.text), index) or []
        yield
    often = Counter(number for some in holders.values() for number in some if number in there)
    wanted = [number for number, times in often.most_common(_READ) if times >= LEAST]
    texts = {_OWN: _text(entry)}
    entries: dict[int, Entry] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        for read in shelved.some(wanted[start : start + _AT_ONCE]):
            texts[read.number], entries[read.number] = _text(read), read
        yield
    total = sum(shelf.articles for shelf in shelves)
    return (yield from _alike(entry, entries, words, _compared(texts, holders, total)))


def _near(entry: Entry, shelves: Sequence[Shelf]) -> list[Shelf]:
    """Return the issues of other papers of those days."""
    days = days_of(entry.page.date)
    if days is None:
        return []
    first, last = days[0] - timedelta(DAYS), days[1] + timedelta(DAYS)
    return [
        shelf
        for shelf in shelves
        if shelf.day and first <= shelf.day <= last and shelf.paper != entry.page.paper
    ]


def _text(entry: Entry) -> str:
    return PART.join(searchable(block.text) for block in entry.article.blocks)


def _compared(
    texts: Mapping[int, str], holders: Mapping[str, Sequence[int]], total: int
) -> Compared:
    """Return the library as far as it was read; of the others it knows who holds a word."""

    def held(word: str) -> Steps[Holders]:
        counts = ((number, text.count(word)) for number, text in texts.items())
        found = {number: (times, len(texts[number])) for number, times in counts if times}
        yield
        return Holders(len(holders[word]), found)

    usual = sum(map(len, texts.values())) / len(texts)
    return Compared(total, usual or 1.0, held)


def _alike(
    entry: Entry, entries: Mapping[int, Entry], words: Sequence[TellingWord], among: Compared
) -> Steps[list[Elsewhere]]:
    shared = yield from shares(words, among)
    own = shared.pop(_OWN, None)
    if own is None:
        return []
    same = {number: one for number, one in shared.items() if one.weight >= SAME_EVENT * own.weight}
    best = heapq.nlargest(FOUND, same, key=lambda number: (same[number].weight, -number))
    copied = yield from _copies(entry, [entries[number] for number in best])
    return [
        Elsewhere(
            entries[number],
            same[number].reasons(),
            min(1.0, same[number].weight / own.weight),
            at in copied,
        )
        for at, number in enumerate(best)
    ]


def _copies(entry: Entry, others: Sequence[Entry]) -> Steps[set[int]]:
    """Return the places of the others that are the same text."""
    both = [one._replace(number=at) for at, one in enumerate((entry, *others))]
    stories = yield from ArticleStore(both).copies()
    same = stories.get(entry.article.id, ())
    return {one.number - 1 for one in same if one.number}
