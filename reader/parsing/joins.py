"""Pairs of characters: which make a word, and how common each is in news prose."""

from dataclasses import dataclass, field
from itertools import repeat

UNSEEN = 1000  # whole numbers: a sum must not depend on the order of a set


@dataclass(frozen=True, slots=True)
class Joins:
    """What is known of pairs of neighbours inside running text.

    Attributes:
        strengths: 3 the pair is one word, 2 likely, 1 loose; others are unknown (0).
        weights: How telling it is to find the pair again: near 1000 rare, near 0 everywhere.
    """

    strengths: dict[str, int] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)

    def strength(self, before: str, after: str) -> int:
        """Return how strongly `after` follows `before`."""
        return self.strengths.get(before + after, 0)

    def weight(self, pairs: set[str]) -> int:
        """Return the sum of the weights."""
        return sum(map(self.weights.get, pairs, repeat(UNSEEN)))
