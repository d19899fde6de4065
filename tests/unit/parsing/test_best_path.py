"""The best path against trying every path, and how sure a choice is."""

from itertools import pairwise, product
from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.labelling.labels import LABELS, NUMBER_OF, may_follow
from reader.parsing.labelling.path import CERTAIN, best_path, choices_along
from reader.parsing.labelling.weights import NEVER, SCALE, Weights, load_weights

SIZE = len(LABELS)
SCORES = st.lists(st.integers(-300, 300), min_size=SIZE, max_size=SIZE)


def weights_with(moves: list[list[int]]) -> Weights:
    into = tuple(
        tuple(
            moves[after][before] if may_follow(LABELS[before], LABELS[after]) else NEVER
            for before in range(SIZE)
        )
        for after in range(SIZE)
    )
    out_of = tuple(zip(*into, strict=True))
    return Weights({}, into, out_of, tuple(NEVER if label.is_more else 0 for label in LABELS))


def score_of(path, emissions, weights):
    total = weights.first[path[0]] + emissions[0][path[0]]
    for at in range(1, len(path)):
        total += weights.into[path[at]][path[at - 1]] + emissions[at][path[at]]
    return total


@settings(deadline=None, max_examples=12)
@given(st.lists(SCORES, min_size=SIZE, max_size=SIZE), st.lists(SCORES, min_size=1, max_size=3))
def test_the_path_is_the_best_of_all(moves, emissions):
    weights = weights_with(moves)
    found = best_path(emissions, weights, None)
    best = max(
        score_of(path, emissions, weights) for path in product(range(SIZE), repeat=len(emissions))
    )
    assert score_of(found, emissions, weights) == best


def test_no_unit_no_label():
    assert best_path([], load_weights(), None) == []


def test_a_path_never_goes_on_with_another_kind_of_block():
    emissions = [[0] * SIZE for _ in range(4)]
    emissions[2][NUMBER_OF["lead+"]] = 10_000
    labels = [LABELS[label] for label in best_path(emissions, load_weights(), None)]
    assert labels[2].name == "lead+"
    assert all(may_follow(*pair) for pair in pairwise(labels))


def test_the_label_above_binds_the_first_one():
    emissions = [[0] * SIZE]
    emissions[0][NUMBER_OF["caption+"]] = 10_000
    assert best_path(emissions, load_weights(), NUMBER_OF["caption"]) == [NUMBER_OF["caption+"]]
    assert best_path(emissions, load_weights(), NUMBER_OF["body"]) != [NUMBER_OF["caption+"]]


@settings(deadline=None, max_examples=30)
@given(st.lists(SCORES, min_size=SIZE, max_size=SIZE), st.lists(SCORES, min_size=3, max_size=5))
def test_a_choice_is_as_sure_as_its_path_is_better_than_with_the_runner_up(moves, emissions):
    weights = weights_with(moves)
    path = best_path(emissions, weights, None)
    for at, choice in list(enumerate(choices_along(path, emissions, weights)))[1:]:
        other = [*path[:at], choice.runner_up, *path[at + 1 :]]
        margin = score_of(path, emissions, weights) - score_of(other, emissions, weights)
        assert LABELS[choice.runner_up].meaning != LABELS[choice.label].meaning
        assert choice.label == path[at]
        assert choice.confidence == pytest.approx(1 / (1 + exp(-min(CERTAIN, margin / SCALE))))
