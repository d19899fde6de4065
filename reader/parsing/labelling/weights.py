"""Weights: how much each feature speaks for each label, learnt offline and shipped as data."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.crf import NEVER, Chain, Row, Weights, WeightsReader
from reader.parsing.labelling.bigrams import Bigrams
from reader.parsing.labelling.clues import Clue, Sums
from reader.parsing.labelling.labels import LABELS, NUMBER_OF
from reader.parsing.labelling.priors import PRIORS

WEIGHTS_FILE = Path(__file__).with_name("weights.txt")
PAIRS_FILE = Path(__file__).with_name("pairs.json")
SCALE = 100  # a weight of 1.0 is stored as 100
BITS = 32  # of a score


@dataclass(frozen=True, slots=True)
class LabelWeights:
    """The weights of a page's labels.

    Attributes:
        weights: What was learnt, and the priors.
        chain: Which label follows which.
        sums: By clue, the sum of the weights of its features.
    """

    weights: Weights
    chain: Chain
    sums: Sums

    def emissions(self, words: Iterable[str], clues: Iterable[Clue] = ()) -> Row:
        """Return the score of each label for a unit with these features and clues."""
        packing = self.weights.packing
        total = sum(map(self.sums.__getitem__, clues), packing.signs)
        total = sum(filter(None, map(self.weights.features.get, words)), total)
        return packing.rows((total,))[0]


@cache
def load_weights() -> LabelWeights:
    """Return the shipped weights with the priors in them; read once."""
    with WEIGHTS_FILE.open(encoding="utf-8") as file:
        return with_priors(file)


def with_priors(lines: Iterable[str]) -> LabelWeights:
    """Return what the lines of a file of weights say, and the priors added."""
    weights = WeightsReader(BITS).read(lines)
    features, packing = weights.features, weights.packing
    for (word, name), weight in PRIORS.items():
        prior = packing.packed(NUMBER_OF[name], round(weight * SCALE))
        features[word] = features.get(word, 0) + prior
    first = tuple(NEVER if label.is_more else 0 for label in LABELS)
    meanings = [label.meaning for label in LABELS]
    chain = Chain(weights.moves, first, (0,) * len(LABELS), meanings)
    return LabelWeights(weights, chain, Sums(features))


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
