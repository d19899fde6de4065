"""Highlights held by their words: a range of an article in, a quote out, and found again later.

A quote knows its words and some characters on either side (W3C Web Annotation, TextQuoteSelector).
White space does not count, so it is found whatever a new parse makes of blocks and articles.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from reader.model import Article
from reader.state.items import CONTEXT, LONGEST_QUOTE
from reader.text.digest import blake2b

SURE = 16  # characters, of the words and beside them, that tell a place in any article

Range = tuple[int, int]  # start and end in characters of a block's stored text
Quote = Mapping[str, str]  # article, exact, before, after


@dataclass(frozen=True, slots=True)
class Quoted:
    """Where a quote stands: a range of one block; one that runs over blocks is found in each."""

    key: str
    block: int
    start: int
    end: int


def quotes_of(article: Article, ranges: Iterable[tuple[int, Range]]) -> dict[str, dict[str, str]]:
    """Return quotes by key, one for each block that has something in `ranges`.

    What is longer than `LONGEST_QUOTE` is cut there.
    """
    texts = [_squeezed(block.text) for block in article.blocks]
    quotes: dict[str, dict[str, str]] = {}
    for block, (start, end) in ranges:
        text = article.blocks[block].text
        exact = _squeezed(text[start:end])[:LONGEST_QUOTE]
        before = "".join(texts[:block]) + _squeezed(text[:start])
        after = _squeezed(text[start:])[len(exact) :] + "".join(texts[block + 1 :])
        if exact:
            quote = {"exact": exact, "before": before[-CONTEXT:], "after": after[:CONTEXT]}
            quotes[_key(quote)] = {"article": article.id, **quote}
    return quotes


def found_in(article: Article, quotes: Iterable[tuple[str, Quote]]) -> list[Quoted]:
    """Return where quotes stand in an article, those that do, block by block."""
    flat = "".join(_squeezed(block.text) for block in article.blocks)
    places: list[Range] = []  # of each character of `flat`, once a quote was found
    found: list[Quoted] = []
    for key, quote in quotes:
        at = _best(flat, quote, is_same=quote["article"] == article.id)
        if at >= 0:
            places = places or list(_places(article))
            some = places[at : at + len(quote["exact"])]
            for block, run in groupby(some, key=lambda place: place[0]):
                offsets = [offset for _, offset in run]
                found.append(Quoted(key, block, offsets[0], offsets[-1] + 1))
    return sorted(found, key=lambda one: (one.block, one.start))


def _best(flat: str, quote: Quote, *, is_same: bool) -> int:
    """Return where the quote stands most likely; -1 if nothing near it agrees."""
    exact = quote["exact"]
    starts = list(_starts(flat, exact))
    if not starts:
        return -1
    agrees = {at: _agreeing(flat, at, quote) for at in starts}
    best = max(starts, key=lambda at: agrees[at])
    is_sure = len(exact) + agrees[best] >= SURE or _is_all(quote, agrees[best])
    return best if is_same or is_sure else -1


def _is_all(quote: Quote, agreeing: int) -> bool:
    """Whether everything beside the words agrees, and there is something."""
    return 0 < agreeing == len(quote["before"]) + len(quote["after"])


def _agreeing(flat: str, at: int, quote: Quote) -> int:
    """Return how many characters on either side of a place are those of the quote."""
    end = at + len(quote["exact"])
    left = _alike(reversed(quote["before"]), reversed(flat[max(0, at - CONTEXT) : at]))
    return left + _alike(quote["after"], flat[end : end + CONTEXT])


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def _starts(flat: str, exact: str) -> Iterator[int]:
    at = flat.find(exact)
    while at >= 0:
        yield at
        at = flat.find(exact, at + 1)


def _places(article: Article) -> Iterator[Range]:
    for number, block in enumerate(article.blocks):
        yield from ((number, at) for at, mark in enumerate(block.text) if not mark.isspace())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _key(quote: Mapping[str, Any]) -> str:
    words: Sequence[str] = (quote["before"], quote["exact"], quote["after"])
    whole = "\0".join(words).encode("utf-8", "surrogatepass")
    return blake2b(whole, digest_size=10).hexdigest()
