"""Weights: how much each feature speaks for each label, learnt offline and shipped as data."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.parsing.joins import Joins
from reader.parsing.labels import LABELS, may_follow

WEIGHTS_FILE = Path(__file__).with_name("weights.json")
PAIRS_FILE = Path(__file__).with_name("pairs.json")
NEVER = -1_000_000
SCALE = 100  # a weight of 1.0 is stored as 100


@dataclass(frozen=True, slots=True)
class Weights:
    """What training learnt.

    Attributes:
        features: By feature, label and weight in pairs.
        into: For each label, the weights of coming from each label (`NEVER` where it may not).
        out_of: The same for each label that is come from.
        first: The weights of opening a page with each label.
    """

    features: dict[str, list[list[int]]]
    into: tuple[tuple[int, ...], ...]
    out_of: tuple[tuple[int, ...], ...]
    first: tuple[int, ...]

    def emissions(self, words: Iterable[str]) -> list[int]:
        """Return the score of each label for a unit with these features."""
        scores = [0] * len(LABELS)
        find = self.features.get
        for word in words:
            found = find(word)
            if found:
                for label, weight in found:
                    scores[label] += weight
        return scores


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
    return Weights(stored["features"], into, tuple(zip(*into, strict=True)), first)


@cache
def load_pairs() -> Joins:
    """Return the shipped table of character pairs; read once."""
    stored = json.loads(PAIRS_FILE.read_bytes())
    strengths: dict[str, int] = {}
    weights: dict[str, int] = {}
    for strength, words in stored["strengths"].items():
        strengths.update(dict.fromkeys(words.split(), int(strength)))
    for weight, words in stored["weights"].items():
        weights.update(dict.fromkeys(words.split(), int(weight)))
    return Joins(strengths, weights)
