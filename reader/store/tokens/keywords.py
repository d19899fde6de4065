"""Keywords (关键词): texts in, the words that say what they are about out, heaviest first.

The weight is jieba.analyse's TF-IDF: how often a word stands among all words that count, times
how rare it is in general.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.model import Article, Role
from reader.store.tokens import segmenter

_SAID = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.PARAGRAPH, Role.CROSSHEAD, Role.CAPTION)

Texts = str | Article | Iterable[str | Article]


class Keyword(NamedTuple):
    """A word and its weight, 0 and up."""

    word: str
    weight: float


def keywords(texts: Texts, n: int = 20) -> list[Keyword]:
    """Return the `n` weightiest words of `texts` together.  Loads the dictionary if need be.

    Bylines are not counted: who wrote it is not what it is about.
    """
    counts = Counter(
        word for text in said(texts) for word in segmenter.words(text) if is_telling(word)
    )
    total = counts.total()
    weighed = (
        Keyword(word, count * segmenter.rarity(word) / total) for word, count in counts.items()
    )
    return sorted(weighed, key=lambda keyword: -keyword.weight)[:n]


def is_telling(word: str) -> bool:
    """Whether `word` can be a keyword: two letters or ideographs at least, no word of grammar."""
    return len(word) > 1 and word.isalpha() and word.lower() not in _stop_words()


def said(texts: Texts) -> Iterator[str]:
    """Yield the texts that say what it is about: no bylines, no credits."""
    if isinstance(texts, str):
        yield texts
    elif isinstance(texts, Article):
        yield from (block.text for block in texts.blocks if block.role in _SAID)
    else:
        for text in texts:
            yield from said(text)


@cache
def _stop_words() -> frozenset[str]:
    lines = Path(__file__).with_name("stopwords.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
