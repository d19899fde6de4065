"""Dispersion: over which pages, and against which library, a word stands out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from reader.model import Page
from reader.store import tokens
from reader.store.answer import Hit
from reader.store.entry import Entry
from reader.store.tokens import Keyword
from reader.store.tokens.keywords import Texts

_WIDER = 4  # candidates for each keyword: what jieba's table puts fourth may be the first here


@dataclass(frozen=True, slots=True)
class PageCount:
    """How many articles of a page answer."""

    page: Page
    hits: int


def counts_by_page(entries: Iterable[Entry], hits: Iterable[Hit]) -> list[PageCount]:
    """Return every page of `entries` in order, with the number of its hits, 0 too: for a plot."""
    pages = {id(entry.page): entry.page for entry in entries}
    counts = Counter(id(hit.entry.page) for hit in hits)
    return [PageCount(page, counts[key]) for key, page in pages.items()]


def library_keywords(
    texts: Texts, holders: Callable[[Sequence[str]], list[int]], total: int, n: int = 20
) -> list[Keyword]:
    """Return the `n` words of `texts` that set them apart from the open library, heaviest first.

    Args:
        texts: What the words are taken from.
        holders: How many articles of the library hold each of some words.
        total: How many articles the library has.
        n: How many keywords at most.
    """
    candidates = tokens.keywords(texts, n * _WIDER)
    counts = holders([keyword.word for keyword in candidates])
    weighed = [
        Keyword(keyword.word, keyword.weight * log((total + 1) / (count + 0.5)))
        for keyword, count in zip(candidates, counts, strict=True)
    ]
    return sorted(weighed, key=lambda keyword: -keyword.weight)[:n]
