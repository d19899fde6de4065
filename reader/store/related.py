"""Related articles (相关稿件): one article in, those that share its telling words out."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from reader.store.entry import Entry
from reader.store.tokens import Keyword

REASONS = 5  # shared words that are told
LEAST = 2  # shared words that make two articles related

KeywordsOf = Callable[[Entry], Sequence[Keyword]]


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


def related(
    entry: Entry, entries: Iterable[Entry], keywords_of: KeywordsOf, n: int = 5
) -> list[Relation]:
    """Return up to `n` articles of `entries` that are most alike `entry`, with the reason."""
    own = {keyword.word: keyword.weight for keyword in keywords_of(entry)}
    others = (other for other in entries if other.number != entry.number)
    relations = (_relation(own, other, keywords_of(other)) for other in others)
    found = [relation for relation in relations if len(relation.words) >= LEAST]
    return sorted(found, key=lambda relation: -relation.weight)[:n]


def _relation(own: dict[str, float], other: Entry, keywords: Sequence[Keyword]) -> Relation:
    shared = Counter({one.word: one.weight * own[one.word] for one in keywords if one.word in own})
    reasons = tuple(word for word, _ in shared.most_common(REASONS))
    return Relation(other, reasons, sum(shared.values()))
