"""The best path over a page: one label a unit, all decided together (Viterbi)."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from math import exp
from operator import add, itemgetter, sub

from reader.parsing.labelling.labels import LABELS, Decision, may_follow
from reader.parsing.labelling.weights import NEVER, SCALE, Weights

Row = Sequence[int]  # a number for each label

SPAN = range(len(LABELS))
# For each label, those that mean something else to the reader, and what takes them from a row.
OTHERS = tuple(
    tuple(label for label in SPAN if LABELS[label].meaning != chosen.meaning) for chosen in LABELS
)
PICK_OTHERS = tuple(itemgetter(*others) for others in OTHERS)
# Labels that may stand behind any other, and for each that may not, those that it may follow.
FREE = tuple(label for label in SPAN if not LABELS[label].after)
BOUND = {
    after: tuple(label for label in SPAN if may_follow(LABELS[label], LABELS[after]))
    for after in SPAN
    if LABELS[after].after
}
PICK_FREE = itemgetter(*FREE)
PICK_BOUND = itemgetter(*chain(*BOUND.values()))
ENDS = tuple(accumulate(map(len, BOUND.values())))
CUTS = tuple(map(slice, (0, *ENDS), ENDS))  # where each bound label's stand in what is picked
# What puts free labels with bound ones behind them into the order of `LABELS`.
IN_ORDER = itemgetter(*map((*FREE, *BOUND).index, SPAN))
FREE_MOVES = (0,) * len(LABELS)  # to and from the page's edge
CERTAIN = 20.0  # a margin beyond which nothing changes


def best_path(emissions: Sequence[Row], weights: Weights, before: int | None) -> list[int]:
    """Return the labels with the highest sum; `before` is the label of the unit above, if any."""
    if not emissions:
        return []
    opening = weights.first if before is None else weights.out_of[before]
    scores: list[Row] = [list(map(add, opening, emissions[0]))]
    steps = _Steps(weights)
    for own in emissions[1:]:
        scores.append(list(map(add, steps.from_row(scores[-1]), own)))
    label = max(SPAN, key=scores[-1].__getitem__)
    labels = [label]
    for last in scores[-2::-1]:
        ways = list(map(add, last, weights.into[label]))
        label = ways.index(max(ways))
        labels.append(label)
    labels.reverse()
    return labels


class _Steps:
    """Steps from the scores of one unit to the best that each label of the next can come from."""

    def __init__(self, weights: Weights) -> None:
        self._free = [PICK_FREE(row) for row in weights.out_of]
        self._bound = [weights.into[after][label] for after, row in BOUND.items() for label in row]
        self._gains: dict[int, list[int]] = {}

    def from_row(self, last: Row) -> Row:
        """Return for each label the highest sum with which it can follow.

        Few labels score so near the best one that coming from them can beat coming from it: only
        they are tried.
        """
        most = max(last)
        top = last.index(most)
        free = list(map(most.__add__, self._free[top]))
        reached = list(map(add, last, self._gains.get(top) or self._gains_over(top)))
        if max(reached) >= most:
            near = [label for label, score in enumerate(reached) if score >= most]
            ways = (map(last[label].__add__, self._free[label]) for label in near)
            free = list(map(max, free, *ways))
        sums = list(map(add, PICK_BOUND(last), self._bound))
        row: Row = IN_ORDER([*free, *map(max, map(sums.__getitem__, CUTS))])
        return row

    def _gains_over(self, top: int) -> list[int]:
        """For each label, how much more a step from it can bring than one from `top`."""
        gains = [max(map(sub, row, self._free[top])) for row in self._free]
        gains[top] = NEVER
        self._gains[top] = gains
        return gains


def choices_along(
    labels: Sequence[int], emissions: Sequence[Row], weights: Weights
) -> Iterator[Decision]:
    """Yield for each unit what was chosen, the best other meaning, and how sure the choice is.

    Confidence is the share of the chosen label against the runner-up, the neighbours given.
    """
    moves: dict[tuple[int | None, int | None], Row] = {}
    befores, afters = [None, *labels[:-1]], [*labels[1:], None]
    for before, chosen, after, own in zip(befores, labels, afters, emissions, strict=True):
        ends = before, after
        near = moves.get(ends) or moves.setdefault(ends, _moves_between(*ends, weights))
        scores = list(map(add, own, near))
        others = PICK_OTHERS[chosen](scores)
        best = max(others)
        runner_up = OTHERS[chosen][others.index(best)]
        margin = (scores[chosen] - best) / SCALE
        yield Decision(chosen, runner_up, 1 / (1 + exp(-max(-CERTAIN, min(CERTAIN, margin)))))


def _moves_between(before: int | None, after: int | None, weights: Weights) -> Row:
    """For each label, the weights of coming from the label above and of the one below from it."""
    coming = FREE_MOVES if before is None else weights.out_of[before]
    going = FREE_MOVES if after is None else weights.into[after]
    return list(map(add, coming, going))
