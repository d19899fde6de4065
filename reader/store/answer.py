"""What a search gives back: hits in order and what to mark in any text of theirs."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Role
from reader.store.entry import Entry
from reader.store.fold import fold
from reader.store.span import Span, merged


@dataclass(frozen=True, slots=True)
class Hit:
    """One article that answers."""

    entry: Entry


@dataclass(frozen=True, slots=True)
class Answer:
    """The hits of a query.

    Attributes:
        hits: In page order.
        terms: Folded, what to mark.
        relaxed: The words tried because a term did not occur as it stands; else empty.
        pending: A relaxed search may find more once the dictionary is loaded.
    """

    hits: Sequence[Hit]
    terms: tuple[str, ...] = ()
    relaxed: tuple[str, ...] = ()
    pending: bool = False

    @property
    def total(self) -> int:
        """How many articles answer."""
        return len(self.hits)

    def spans(self, text: str, role: Role | None = None) -> tuple[Span, ...]:
        """What to mark in `text`: ranges of its characters, sorted, disjoint."""
        folded = fold(text)
        return merged(span for term in self.terms for span in _occurrences(folded, term))


def _occurrences(folded: str, term: str) -> list[Span]:
    found, start = [], folded.find(term)
    while start >= 0:
        found.append(Span(start, start + len(term)))
        start = folded.find(term, start + 1)
    return found
