"""Clues: features not spelled out yet, and the weights of all that one of them spells."""

from collections.abc import Callable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

MOST = 20_000  # clues that are kept; no page has a tenth of them

# A function that spells features, and the codes that it spells them with.
Clue = tuple[Callable[..., Sequence[str]], *tuple[Any, ...]]


class Seen(NamedTuple):
    """What is seen of a unit: clues, and features that few other units have."""

    clues: Sequence[Clue]
    words: Sequence[str]

    def spelled(self) -> list[str]:
        """Return all features."""
        return [*chain.from_iterable(map(spell, self.clues)), *self.words]


def spell(clue: Clue) -> Sequence[str]:
    """Return the features of one clue."""
    words, *codes = clue
    return words(*codes)


class Sums(dict[Clue, int]):
    """For each clue the sum of its features' packed weights, worked out when first asked for."""

    def __init__(self, features: Mapping[str, int]) -> None:
        """Sum up the weights in `features`; others count nothing."""
        self._weight = features.get

    def __missing__(self, clue: Clue) -> int:
        """Return and keep the sum."""
        if len(self) >= MOST:
            self.clear()
        self[clue] = total = sum(filter(None, map(self._weight, spell(clue))))
        return total
