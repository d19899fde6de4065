"""Bigrams: which pairs of characters make a word, how common each is, where in a sentence it is."""

from dataclasses import dataclass, field

NEVER_SO, SELDOM_SO, USUAL = 1, 2, 3  # how readily a clause ends or opens with a pair
LIKELY = 2  # how strongly a pair bigrams that is likely one word
UNSEEN = 1000  # whole numbers: a sum must not depend on the order of a set


@dataclass(frozen=True, slots=True, eq=False)
class Bigrams:
    """What is known of pairs of neighbours inside running text.

    Attributes:
        strengths: 3 the pair is one word, 2 likely, 1 loose; others are unknown (0).
        weights: How telling it is to find the pair again: near 1000 rare (`UNSEEN` if it is not
            in it), near 0 everywhere.
        ends: How readily a clause ends with the pair: 1 never, 2 seldom, 4 often, 5 mostly;
            pairs that do as all others, or are rare, are not in it (`USUAL`).
        opens: How readily a clause opens with the pair, likewise.
        starts: Of sentences that open with the pair, how readily a paragraph does, likewise.
        phrases: What each clue of `phrase_words` speaks for the end of a head.
    """

    strengths: dict[str, int] = field(default_factory=dict)
    weights: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    opens: dict[str, int] = field(default_factory=dict)
    starts: dict[str, int] = field(default_factory=dict)
    phrases: dict[str, int] = field(default_factory=dict)

    def strength(self, before: str, after: str) -> int:
        """Return how strongly `after` follows `before`."""
        return self.strengths.get(before + after, 0)

    def closing(self, text: str) -> int:
        """Return how readily a clause ends as `text` does."""
        return self.ends.get(text[-2:], USUAL)

    def opening(self, text: str) -> int:
        """Return how readily a clause opens as `text` does."""
        return self.opens.get(text[:2], USUAL)

    def starting(self, text: str) -> int:
        """Return how readily a paragraph opens as `text` does, where a sentence does."""
        return self.starts.get(text[:2], USUAL)
