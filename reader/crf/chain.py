"""The chain of labels: rows of scores in, the best sequence and how sure each label is out."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import exp
from operator import add, itemgetter, sub
from typing import NamedTuple

from reader.crf.packing import Row

NEVER = -1_000_000  # the score of two labels that cannot follow each other
CERTAIN = 20.0  # a margin beyond which nothing changes


class Decision(NamedTuple):
    """What was decided of one place: label numbers and how sure it is (0 to 1)."""

    label: int
    runner_up: int
    confidence: float


class Chain:
    """Which label follows which, and how readily."""

    def __init__(
        self, moves: Sequence[Row], first: Row, last: Row, meanings: Sequence[Hashable] = ()
    ) -> None:
        """Take the scores of moving, opening and closing.

        Args:
            moves: `moves[a][b]`: the score of label b right after label a, or `NEVER`.
            first: The score of opening a sequence with each label.
            last: The same for closing it.
            meanings: What each label means to the reader; those that mean the same are no rivals.
        """
        labels = range(len(moves))
        meanings = meanings or labels
        rivals = ([b for b in labels if meanings[b] != meanings[a]] for a in labels)
        self._moves, self._into = tuple(moves), tuple(zip(*moves, strict=True))
        self._first, self._last = first, last
        self._rivals = tuple(map(_Pick, rivals))
        self._steps = _Steps(moves)

    def best(self, rows: Sequence[Row], before: int | None = None) -> list[int]:
        """Return the labels with the highest sum (Viterbi); `before` is the one above, if any.

        Going forward only the scores are kept; which label came before is worked out on the way
        back, for the best path alone.
        """
        if not rows:
            return []
        opening = self._first if before is None else self._moves[before]
        scores: Row = list(map(add, opening, rows[0]))
        trail, onward = [scores], self._steps.onward
        for own in rows[1:]:
            trail.append(scores := list(map(add, onward(scores), own)))
        ends = list(map(add, trail[-1], self._last))
        labels = [ends.index(max(ends))]
        for scores in trail[-2::-1]:
            ways = list(map(add, scores, self._into[labels[-1]]))
            labels.append(ways.index(max(ways)))
        return labels[::-1]

    def score(self, rows: Sequence[Row], labels: Sequence[int], around: int) -> int:
        """Return the sum of `labels` between two that are `around`, moves and rows together."""
        moves = sum(self._moves[a][b] for a, b in pairwise((around, *labels, around)))
        return moves + sum(row[label] for row, label in zip(rows, labels, strict=True))

    def decisions(
        self, rows: Sequence[Row], labels: Sequence[int], scale: int
    ) -> Iterator[Decision]:
        """Yield for each place the label, the best with another meaning, and how sure it is.

        Confidence is the share of the label against the runner-up, the neighbours given;
        `scale` is what a weight of 1.0 is in scores.
        """
        near: dict[tuple[int | None, int | None], Row] = {}
        befores, afters = [None, *labels[:-1]], [*labels[1:], None]
        for before, label, after, own in zip(befores, labels, afters, rows, strict=True):
            ends = before, after
            scores = list(map(add, own, near.get(ends) or near.setdefault(ends, self._near(*ends))))
            rivals = self._rivals[label]
            others = rivals.of(scores)
            most = max(others)
            margin = max(-CERTAIN, min(CERTAIN, (scores[label] - most) / scale))
            yield Decision(label, rivals.labels[others.index(most)], 1 / (1 + exp(-margin)))

    def _near(self, before: int | None, after: int | None) -> Row:
        """For each label, the scores of coming from the one above and of going on to the next."""
        nothing = (0,) * len(self._moves)
        coming = nothing if before is None else self._moves[before]
        return list(map(add, coming, nothing if after is None else self._into[after]))


class _Pick:
    """Takes the scores of some labels out of a row."""

    def __init__(self, labels: Sequence[int]) -> None:
        self.labels = tuple(labels)
        one = self.labels[:1]
        self.of: Callable[[Row], Row] = (
            itemgetter(*labels) if len(labels) > 1 else lambda row: tuple(row[at] for at in one)
        )


class _Steps:
    """Steps from the scores of one place to the best that each label of the next can come from.

    The labels that can follow most others (`wide`) have the same ones before them.  Few of those
    score so near the best that coming from them can beat coming from it: only they are tried.
    Of every other label all are tried that may stand before it.
    """

    def __init__(self, moves: Sequence[Row]) -> None:
        labels = range(len(moves))
        befores = [tuple(a for a in labels if moves[a][b] > NEVER) or tuple(labels) for b in labels]
        widest = max(befores, key=lambda ends: (len(ends), befores.count(ends)))
        wide = _Pick([b for b in labels if befores[b] == widest])
        narrow = [b for b in labels if befores[b] != widest]
        self._ends = _Pick(widest).of
        self._wide = [wide.of(moves[a]) for a in widest]
        self._gains: dict[int, Row] = {}
        self._befores = _Pick([a for b in narrow for a in befores[b]]).of
        self._bound = [moves[a][b] for b in narrow for a in befores[b]]
        stops = tuple(accumulate(len(befores[b]) for b in narrow))
        self._cuts = tuple(map(slice, (0, *stops), stops))
        self._in_order = _Pick([(*wide.labels, *narrow).index(label) for label in labels]).of

    def onward(self, last: Row) -> Row:
        """Return for each label the highest sum with which it can follow."""
        ends = self._ends(last)
        most = max(ends)
        top = ends.index(most)
        wide = list(map(most.__add__, self._wide[top]))
        reached = list(map(add, ends, self._gains.get(top) or self._gains_over(top)))
        if max(reached) >= most:
            near = [place for place, score in enumerate(reached) if score >= most]
            wide = list(map(max, wide, *(map(ends[one].__add__, self._wide[one]) for one in near)))
        sums = list(map(add, self._befores(last), self._bound))
        return self._in_order([*wide, *map(max, map(sums.__getitem__, self._cuts))])

    def _gains_over(self, top: int) -> Row:
        """For each of the ends, how much more a step from it can bring than one from `top`."""
        gains = [max(map(sub, row, self._wide[top])) for row in self._wide]
        gains[top] = NEVER
        self._gains[top] = gains
        return gains
