"""The best path over a page: one label a unit, all decided together (Viterbi)."""

from collections.abc import Sequence
from math import exp
from operator import add, itemgetter

from reader.parsing.joining import Choice
from reader.parsing.labels import LABELS, may_follow
from reader.parsing.weights import SCALE, Weights

SPAN = range(len(LABELS))
# For each label, those that mean something else to the reader.
OTHERS = tuple(
    tuple(label for label in SPAN if LABELS[label].meaning != chosen.meaning) for chosen in LABELS
)
# For each label, what takes from a row those that it may follow (there are two of them at least).
PICKS = tuple(
    itemgetter(*(number for number in SPAN if may_follow(LABELS[number], after)))
    for after in LABELS
)
CERTAIN = 20.0  # a margin beyond which nothing changes


def best_path(
    emissions: Sequence[Sequence[int]], weights: Weights, before: int | None
) -> list[int]:
    """Return the labels with the highest sum; `before` is the label of the unit above, if any."""
    if not emissions:
        return []
    opening = weights.first if before is None else weights.out_of[before]
    scores = [list(map(add, opening, emissions[0]))]
    ways = [(pick, pick(into)) for pick, into in zip(PICKS, weights.into, strict=True)]
    for own in emissions[1:]:
        last = scores[-1]
        scores.append(
            [
                max(map(add, pick(last), into)) + score
                for (pick, into), score in zip(ways, own, strict=True)
            ]
        )
    label = max(SPAN, key=scores[-1].__getitem__)
    labels = [label]
    for last in scores[-2::-1]:
        ways = list(map(add, last, weights.into[label]))
        label = ways.index(max(ways))
        labels.append(label)
    labels.reverse()
    return labels


def choice_at(at: int, labels: Sequence[int], own: Sequence[int], weights: Weights) -> Choice:
    """Return what was chosen at `at`, the best other meaning, and how sure the choice is.

    Confidence is the share of the chosen label against the runner-up, the neighbours given.
    """
    chosen = labels[at]
    scores = list(own)
    if at:
        scores = list(map(add, scores, weights.out_of[labels[at - 1]]))
    if at + 1 < len(labels):
        scores = list(map(add, scores, weights.into[labels[at + 1]]))
    runner_up = max(OTHERS[chosen], key=scores.__getitem__)
    margin = (scores[chosen] - scores[runner_up]) / SCALE
    return Choice(chosen, runner_up, 1 / (1 + exp(-max(-CERTAIN, min(CERTAIN, margin)))))
