"""The chain finds what trying every sequence finds, and how sure each of its labels is."""

from itertools import pairwise, product
from math import exp

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.crf import NEVER, Chain
from reader.crf.chain import CERTAIN

SIZE = 4
SCORE = st.integers(-300, 300)
ROWS = st.lists(st.lists(SCORE, min_size=SIZE, max_size=SIZE), min_size=1, max_size=5)
MOVES = st.lists(
    st.lists(SCORE | st.just(NEVER), min_size=SIZE - 1, max_size=SIZE - 1).map(lambda r: [*r, 0]),
    min_size=SIZE,
    max_size=SIZE,
)
POSSIBLE = NEVER // 2  # a path with a smaller sum has a move that may not be
ENDS = st.lists(SCORE | st.just(NEVER), min_size=SIZE, max_size=SIZE)


def total(path, rows, moves, first, last):
    steps = sum(moves[a][b] for a, b in pairwise(path))
    scores = sum(row[label] for row, label in zip(rows, path, strict=True))
    return first[path[0]] + steps + scores + last[path[-1]]


@settings(deadline=None, max_examples=80)
@given(ROWS, MOVES, ENDS, ENDS)
def test_the_best_path_is_that_of_trying_them_all(rows, moves, first, last):
    every = product(range(SIZE), repeat=len(rows))
    best = max(total(path, rows, moves, first, last) for path in every)
    assume(best > POSSIBLE)
    found = Chain(moves, first, last).best(rows)
    assert total(found, rows, moves, first, last) == best


@settings(deadline=None, max_examples=40)
@given(ROWS, MOVES, st.integers(0, SIZE - 1))
def test_the_label_above_binds_the_first_one(rows, moves, before):
    nothing = [0] * SIZE
    best = max(
        total(path, rows, moves, moves[before], nothing)
        for path in product(range(SIZE), repeat=len(rows))
    )
    assume(best > POSSIBLE)
    path = Chain(moves, nothing, nothing).best(rows, before)
    assert total(path, rows, moves, moves[before], nothing) == best


def test_nothing_has_no_labels():
    assert Chain([[0, NEVER], [0, 0]], (0, 0), (0, 0)).best([]) == []


@settings(deadline=None, max_examples=60)
@given(ROWS, MOVES)
def test_a_label_is_as_sure_as_its_path_is_better_than_with_the_runner_up(rows, moves):
    nothing, meanings = [0] * SIZE, ["head", "text", "text", "rest"]
    chain = Chain(moves, nothing, nothing, meanings)
    path = chain.best(rows)
    for at, decision in enumerate(chain.decisions(rows, path, 100)):
        other = [*path[:at], decision.runner_up, *path[at + 1 :]]
        margin = total(path, rows, moves, nothing, nothing) - total(
            other, rows, moves, nothing, nothing
        )
        assert meanings[decision.runner_up] != meanings[decision.label]
        assert decision.label == path[at]
        assert decision.confidence == pytest.approx(1 / (1 + exp(-min(CERTAIN, margin / 100))))


def test_a_score_counts_moves_and_rows_between_two_neighbours():
    chain = Chain([[1, 10], [100, 1000]], (0, 0), (0, 0))
    assert chain.score([(5, 7), (5, 7)], [1, 1], around=0) == 10 + 1000 + 100 + 14
