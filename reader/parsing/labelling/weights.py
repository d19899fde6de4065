"""Weights: how much each feature speaks for each label, learnt offline and shipped as data."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import mul
from pathlib import Path
from struct import Struct

from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.clues import Clue, Sums
from reader.parsing.labelling.labels import LABELS, may_follow

WEIGHTS_FILE = Path(__file__).with_name("weights.json")
PAIRS_FILE = Path(__file__).with_name("pairs.json")
NEVER = -1_000_000
SCALE = 100  # a weight of 1.0 is stored as 100

# The weights of a feature are packed into one whole number, 32 bits a label: one addition then
# adds them all.
_BITS = 32
_UNITS = tuple(1 << _BITS * number for number in range(len(LABELS)))
_SIGNS = sum(_UNITS) << _BITS - 1  # carries no borrow from one label to the next
_SIZE = _BITS // 8 * len(LABELS)
_PACKED = Struct(f"<{len(LABELS)}i")


@dataclass(frozen=True, slots=True)
class Weights:
    """What training learnt.

    Attributes:
        features: By feature, the weights of all labels, as `packed` makes them.
        into: For each label, the weights of coming from each label (`NEVER` where it may not).
        out_of: The same for each label that is come from.
        first: The weights of opening a page with each label.
        sums: By clue, the sum of the weights of its features.
    """

    features: dict[str, int]
    into: tuple[tuple[int, ...], ...]
    out_of: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]
    sums: Sums = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Make room for the sums."""
        object.__setattr__(self, "sums", Sums(self.features))

    def emissions(self, words: Iterable[str], clues: Iterable[Clue] = ()) -> list[int]:
        """Return the score of each label for a unit with these features and clues."""
        total = sum(map(self.sums.__getitem__, clues), _SIGNS)
        total = sum(filter(None, map(self.features.get, words)), total) ^ _SIGNS
        return list(_PACKED.unpack(total.to_bytes(_SIZE, "little")))


def packed(pairs: Sequence[int]) -> int:
    """Return label numbers and weights, one behind the other, as one number."""
    return sum(map(mul, map(_UNITS.__getitem__, pairs[::2]), pairs[1::2]))


@cache
def load_weights() -> Weights:
    """Return the shipped weights; read once."""
    stored = json.loads(WEIGHTS_FILE.read_bytes())
    moves: dict[str, int] = stored["moves"]
    into = tuple(
        tuple(
            moves.get(f"{before.name} {after.name}", 0) if may_follow(before, after) else NEVER
            for before in LABELS
        )
        for after in LABELS
    )
    first = tuple(NEVER if label.is_more else 0 for label in LABELS)
    features = dict(zip(stored["features"], map(packed, stored["features"].values()), strict=True))
    return Weights(features, into, tuple(zip(*into, strict=True)), first)


@cache
def load_pairs() -> Bigrams:
    """Return the shipped table of character pairs; read once."""
    stored: dict[str, dict[str, str]] = json.loads(PAIRS_FILE.read_bytes())
    return Bigrams(**{table: _by_pair(values) for table, values in stored.items()})


def _by_pair(values: dict[str, str]) -> dict[str, int]:
    """Return the value of each pair; stored is, for each value, the pairs in a row."""
    table: dict[str, int] = {}
    for value, row in values.items():
        table.update(dict.fromkeys(row.split(), int(value)))
    return table
