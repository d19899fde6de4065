"""Learnt weights and a size in bytes in, the weights that are worth their room out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from names_features import Places
from names_learner import Flags, Floats

_PAIR = 2  # bytes of a weight
_LINE = {"c": 3, "k": 4}  # bytes of an n-gram's line beside its characters and weights
_WORTH = 3.0  # thresholds that an n-gram's weights must exceed theirs by, together
_STEPS = 30  # of halving the range in which the threshold lies


@dataclass(frozen=True, slots=True)
class _Grams:
    """The n-grams of features: one serves features at several places.

    Attributes:
        of: (features) The number of each feature's n-gram.
        room: (n-grams) Bytes of its line without weights; 0 of what is kept whole (lists, ground).
    """

    of: Places
    room: Places


def worth_keeping(states: Floats, names: Sequence[str], size: int) -> Flags:
    """Return which weights (features, tags) to keep so that the n-grams take `size` bytes.

    Those are kept that are at least a threshold, of n-grams that are worth their own characters.
    """
    grams = _grams_of(names)
    low, high = 0.0, float(np.abs(states).max())
    for _ in range(_STEPS):
        middle = (low + high) / 2
        is_small = _bytes_of(_kept(states, grams, middle), grams) <= size
        low, high = (low, middle) if is_small else (middle, high)
    return _kept(states, grams, high)


def _grams_of(names: Sequence[str]) -> _Grams:
    numbers: dict[str, int] = {}
    of, room = [], []
    for name in names:
        channel, gram = name[:1], name.partition(":")[2]
        is_new = channel + gram not in numbers
        of.append(numbers.setdefault(channel + gram, len(numbers)))
        if is_new:
            room.append(len(gram.encode()) + _LINE[channel] if channel in _LINE else 0)
    return _Grams(np.array(of), np.array(room))


def _kept(states: Floats, grams: _Grams, threshold: float) -> Flags:
    sizes = np.abs(states)
    kept: Flags = sizes >= threshold
    beyond = np.where(kept, sizes - threshold, 0).sum(axis=1)
    worth = np.bincount(grams.of, weights=beyond, minlength=len(grams.room))
    is_worth = (worth >= _WORTH * threshold) | (grams.room == 0)
    kept &= is_worth[grams.of][:, None]
    return kept


def _bytes_of(kept: Flags, grams: _Grams) -> int:
    used = np.zeros(len(grams.room), np.bool_)
    used[grams.of[kept.any(axis=1)]] = True
    return int(kept.sum()) * _PAIR + int(grams.room[used].sum())
