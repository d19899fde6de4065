"""Related articles (相关稿件): one article in, those that share its telling words out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reader.store import tokens
from reader.store.entry import Entry
from reader.store.tokens import Keyword

TELLING = 30  # keywords of an article that are compared
REASONS = 5  # shared words that are told
LEAST = 2  # shared words that make two articles related


@dataclass(frozen=True, slots=True)
class Relation:
    """An article that is related to another.

    Attributes:
        entry: The other article.
        words: The words they share, the weightiest first: the reason.
        weight: 0 and up.
    """

    entry: Entry
    words: tuple[str, ...]
    weight: float


def related(entry: Entry, entries: Iterable[Entry], n: int = 5) -> list[Relation]:
    """Return up to `n` articles of `entries` that are most alike `entry`, with the reason.

    Loads the dictionary if need be; for a worker, as it cuts the words of all `entries`.
    """
    own = {keyword.word: keyword.weight for keyword in tokens.keywords(entry.article, TELLING)}
    relations = (_relation(own, other) for other in entries if other.number != entry.number)
    found = [relation for relation in relations if len(relation.words) >= LEAST]
    return sorted(found, key=lambda relation: -relation.weight)[:n]


def _relation(own: dict[str, float], other: Entry) -> Relation:
    shared = Counter(
        {
            keyword.word: keyword.weight * own[keyword.word]
            for keyword in _keywords_of(other)
            if keyword.word in own
        }
    )
    reasons = tuple(word for word, _ in shared.most_common(REASONS))
    return Relation(other, reasons, sum(shared.values()))


def _keywords_of(entry: Entry) -> list[Keyword]:
    return tokens.keywords(entry.article, TELLING)
