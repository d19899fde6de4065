"""Ranking: hits in, the same hits with the best first out, by BM25F (Zaragoza et al. 2004).

A term counts as itself and as its jieba words: 统战工作条例 is found as it stands, and an article
that says 条例 and 统战工作 often stands above one that says it once.  A word in the headline counts
as several in the body; a long article has to say it oftener.
"""

from collections.abc import Callable, Sequence
from math import log

from reader.store import tokens
from reader.store.answer import Hit
from reader.store.query import Field, Term

K1 = 1.2  # how soon more of the same word stops to count; the usual value
B = 0.5  # how much length tells: less than the usual .75, for news lengths vary by genre
WEIGHTS = {Field.TITLE: 5.0, Field.KICKER: 3.0, Field.DECK: 3.0}
BODY_WEIGHT = 1.0

TextOf = Callable[[int, Field | None], str]  # entry number and field in, searchable text out


def ranked(hits: Sequence[Hit], text_of: TextOf) -> list[Hit]:
    """Return `hits`, best first; equals stay in page order, and so does all without a term."""
    words = _words(hits[0]) if hits else ()
    if not words:
        return list(hits)
    numbers = [hit.entry.number for hit in hits]
    counts = [[_weighed(text_of, number, word) for word in words] for number in numbers]
    lengths = [len(text_of(number, None)) for number in numbers]
    rarities = [_rarity(sum(row[at] > 0 for row in counts), len(hits)) for at in range(len(words))]
    usual = sum(lengths) / len(lengths)
    scores = [
        sum(
            rarity * _saturated(count, length / usual)
            for rarity, count in zip(rarities, row, strict=True)
        )
        for row, length in zip(counts, lengths, strict=True)
    ]
    order = sorted(range(len(hits)), key=lambda place: -scores[place])
    return [hits[place] for place in order]


def _words(hit: Hit) -> tuple[str, ...]:
    """Return what was asked for, and the words that it is made of once the dictionary is in."""
    terms = [one.text for one in hit.marks.asked if isinstance(one, Term)]
    parts = [part for term in terms if tokens.is_loaded() for part in tokens.words(term)]
    return tuple(dict.fromkeys([*terms, *(part for part in parts if len(part) > 1)]))


def _weighed(text_of: TextOf, number: int, word: str) -> float:
    """Return how often `word` stands in the article, places in head lines counted for more."""
    heads = {field: text_of(number, field).count(word) for field in WEIGHTS}
    body = text_of(number, None).count(word) - sum(heads.values())
    return BODY_WEIGHT * max(body, 0) + sum(WEIGHTS[field] * heads[field] for field in heads)


def _rarity(holders: int, hits: int) -> float:
    return log(1 + (hits - holders + 0.5) / (holders + 0.5))


def _saturated(count: float, length: float) -> float:
    """Return what `count` is worth in an article of `length` times the usual length."""
    return count * (K1 + 1) / (count + K1 * (1 - B + B * length))
