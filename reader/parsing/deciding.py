"""Deciding: units → a choice each, in windows, so that memory stays bounded on endless pages."""

from collections.abc import Iterator, Sequence

from reader.parsing.features import page_features
from reader.parsing.joining import Choice
from reader.parsing.path import best_path, choice_at
from reader.parsing.units import Unit
from reader.parsing.weights import Weights, load_pairs, load_weights

# Units decided together, and how far beyond them the path looks: a page of print has a few
# hundred units, so only what no newspaper prints on one page is ever parted.
WINDOW, MARGIN = 1000, 120


def decide(units: Sequence[Unit]) -> list[Choice]:
    """Return the choice for every unit, in order."""
    weights = load_weights()
    choices: list[Choice] = []
    before: int | None = None
    for start in range(0, len(units), WINDOW):
        stop = min(start + WINDOW, len(units))
        own = list(_emissions(units, start, stop, weights))
        labels = best_path(own, weights, before)
        choices += [choice_at(at, labels, own[at], weights) for at in range(stop - start)]
        before = labels[stop - start - 1]
    return choices


def all_features(units: Sequence[Unit]) -> Iterator[list[str]]:
    """Yield the features of every unit, in the windows in which they are decided."""
    for start in range(0, len(units), WINDOW):
        yield from features_around(units, start, min(start + WINDOW, len(units)))


def features_around(units: Sequence[Unit], start: int, stop: int) -> Iterator[list[str]]:
    """Yield the features of units `start` to `stop`, seen with their neighbourhood."""
    low = max(0, start - MARGIN)
    near = units[low : stop + MARGIN]
    for at, words in enumerate(page_features(near, load_pairs()), low):
        if start <= at < stop:
            yield words


def _emissions(
    units: Sequence[Unit], start: int, stop: int, weights: Weights
) -> Iterator[list[int]]:
    beyond = min(stop + MARGIN, len(units))
    for words in features_around(units, start, beyond):
        yield weights.emissions(words)
