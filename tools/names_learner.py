"""Encoded sentences in, a weight for each feature and tag out.

What is learnt is a margin (a structured support vector machine): a wrong path must score lower
than the right one by as many points as it has wrong tags.  Sentences are read some dozens at a
time; where the best path is wrong, its weights sink and those of the right one rise, the less the
more a weight has moved already (AdaGrad).  The mean over all steps is what counts.  Only sums,
products and square roots are taken, so that every machine learns the same numbers.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from names_features import Encoded, Places
from names_tags import FOLLOWS, TAGS
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]

_RATE = np.float32(0.1)
_BATCH = 64  # sentences
_ALIKE = 50 * _BATCH  # sentences that are sorted by length before they are batched
_TINY = np.float32(1e-6)
_NEVER = np.float32(-1e6)
_OUTSIDE = TAGS.index("O")


@dataclass(frozen=True, slots=True)
class Learnt:
    """Weights by feature and tag (features, tags), and of one tag after another (tags, tags)."""

    states: Floats
    steps: Floats


def learn(data: Encoded, rounds: int, allowed: Flags | None = None) -> Learnt:
    """Return what `rounds` over all sentences teach; the first has no part in the mean.

    `allowed` (features, tags) says which weights may differ from 0; all by default.
    """
    shape = (len(data.names), len(TAGS))
    states, steps = _Mean(np.zeros(shape, np.float32)), _Mean(np.where(FOLLOWS, 0, _NEVER))
    may = np.ones(shape, np.bool_) if allowed is None else allowed
    for number in range(rounds):
        for sentences in _batches(data, number):
            batch = _Batch(data, sentences)
            said = _best(_rivals(batch, states.values), steps.values, batch)
            states.time += number > 0
            steps.time += number > 0
            at, change = _moved(batch, said)
            kept = may.reshape(-1)[at]
            states.change(at[kept], change[kept])
            steps.change(*_steps_moved(batch, said))
    return Learnt(states.mean(), steps.mean())


@dataclass(slots=True)
class _Mean:
    """Numbers that are changed step by step, and their mean over all steps."""

    values: Floats
    time: int = 0
    _squares: Floats = field(init=False)
    _late: NDArray[np.float64] = field(init=False)

    def __post_init__(self) -> None:
        self.values = self.values.astype(np.float32)
        self._squares = np.zeros(self.values.size, np.float32)
        self._late = np.zeros(self.values.size, np.float64)

    def change(self, at: Places, change: Floats) -> None:
        """Move the numbers at the places `at`, each named once, towards `change`."""
        self._squares[at] += change * change
        step = _RATE * change / (np.sqrt(self._squares[at]) + _TINY)
        self.values.reshape(-1)[at] += step
        self._late[at] += step * self.time

    def mean(self) -> Floats:
        """Return the mean; what came late counts little."""
        late = (self._late / max(self.time, 1)).reshape(self.values.shape)
        return (self.values - late).astype(np.float32)


class _Batch:
    """Some sentences, the longest first.

    Attributes:
        lengths: (sentences) Their lengths.
        starts: (sentences) Where each begins among the batch's characters.
        tags: (characters) The right tags.
        grams: (characters, columns) As in `Encoded`.
        listed: Features of listed words.
        owners: The character that each of `listed` holds at.
    """

    def __init__(self, data: Encoded, sentences: Places) -> None:
        begins, ends = data.starts[sentences], data.starts[sentences + 1]
        self.lengths = ends - begins
        self.starts = np.cumsum(self.lengths) - self.lengths
        characters = _ranges(begins, self.lengths)
        self.tags = data.tags[characters]
        self.grams = data.grams[characters]
        counts = data.ends[characters + 1] - data.ends[characters]
        self.listed = data.listed[_ranges(data.ends[characters], counts)]
        self.owners = np.repeat(np.arange(len(characters)), counts)


def _ranges(starts: Places, lengths: Places) -> Places:
    """Return the whole numbers from each of `starts` on, as many as `lengths` says."""
    begins = np.cumsum(lengths) - lengths
    return np.repeat(starts - begins, lengths) + np.arange(lengths.sum())


def _batches(data: Encoded, number: int) -> Iterator[Places]:
    """Yield the sentences of each batch, in an order that differs from round to round."""
    order = list(range(len(data.starts) - 1))
    chance = random.Random(number)
    chance.shuffle(order)
    lengths = np.diff(data.starts)
    batches = []
    for first in range(0, len(order), _ALIKE):
        alike = np.array(sorted(order[first : first + _ALIKE], key=lambda one: -lengths[one]))
        batches += [alike[at : at + _BATCH] for at in range(0, len(alike), _BATCH)]
    chance.shuffle(batches)
    yield from batches


def _rivals(batch: _Batch, states: Floats) -> Floats:
    """Return the scores (characters, tags), each wrong tag a point better than it is."""
    scores = states[batch.grams[:, 0]] + np.float32(1)
    for column in range(1, batch.grams.shape[1]):
        scores += states[batch.grams[:, column]]
    scores[np.arange(len(scores)), batch.tags] -= np.float32(1)
    if len(batch.listed):
        firsts = np.flatnonzero(np.diff(batch.owners, prepend=-1))
        scores[batch.owners[firsts]] += np.add.reduceat(states[batch.listed], firsts, axis=0)
    return scores


def _best(scores: Floats, steps: Floats, batch: _Batch) -> Places:
    """Return the tags of the best path of each sentence (Viterbi), all sentences at once."""
    starts, lengths, into = batch.starts, batch.lengths, steps.T[None]
    last = np.where(FOLLOWS[:, _OUTSIDE], 0, _NEVER)
    sums = scores[starts] + np.where(FOLLOWS[_OUTSIDE], 0, _NEVER).astype(np.float32)
    ends = sums.copy()
    ways = np.zeros((int(lengths[0]), *sums.shape), np.int8)
    for at in range(1, int(lengths[0])):
        going = int((lengths > at).sum())
        paths = sums[:going, None] + into
        ways[at, :going] = came = paths.argmax(axis=2)
        sums = np.take_along_axis(paths, came[..., None], 2)[..., 0] + scores[starts[:going] + at]
        ends[:going] = sums
    tags = np.zeros(len(scores), np.int64)
    tag = (ends + last).argmax(axis=1)
    for at in range(int(lengths[0]) - 1, -1, -1):
        going = int((lengths > at).sum())
        tags[starts[:going] + at] = tag[:going]
        tag[:going] = ways[at, np.arange(going), tag[:going]]
    return tags


def _moved(batch: _Batch, said: Places) -> tuple[Places, Floats]:
    """Return places of weights, and by how much more often the right path needs each."""
    wrong = said != batch.tags
    columns, held = batch.grams.shape[1], wrong[batch.owners]
    features = np.concatenate([batch.grams[wrong].reshape(-1), batch.listed[held]])
    owners = np.concatenate([np.repeat(np.flatnonzero(wrong), columns), batch.owners[held]])
    real = features > 0
    first, owners = features[real].astype(np.int64) * len(TAGS), owners[real]
    return _difference(first + batch.tags[owners], first + said[owners])


def _steps_moved(batch: _Batch, said: Places) -> tuple[Places, Floats]:
    """Return the same for the steps from tag to tag."""
    inside = np.ones(len(said), np.bool_)
    inside[batch.starts] = False
    after = np.flatnonzero(inside)
    right, wrong = (tags[after - 1] * len(TAGS) + tags[after] for tags in (batch.tags, said))
    return _difference(right, wrong)


def _difference(more: Places, less: Places) -> tuple[Places, Floats]:
    places, own = np.unique(np.concatenate([more, less]), return_inverse=True)
    signs = np.repeat(np.array([1.0, -1.0]), [len(more), len(less)])
    return places, np.bincount(own, weights=signs, minlength=len(places)).astype(np.float32)
