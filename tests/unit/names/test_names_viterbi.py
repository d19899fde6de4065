"""The decoder finds what trying every sequence finds."""

from itertools import pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.names.viterbi import NEVER, Decoder

STEPS = (  # O, B, E
    (40, -30, NEVER),
    (NEVER, NEVER, 20),
    (10, -50, NEVER),
)
SCORE = st.integers(min_value=-300, max_value=300)
ROWS = st.lists(st.tuples(SCORE, SCORE, SCORE), max_size=5)


def total(tags, rows):
    if tags and (tags[0] == 2 or tags[-1] == 1):
        return NEVER
    steps = sum(STEPS[a][b] for a, b in pairwise(tags))
    return steps + sum(row[tag] for row, tag in zip(rows, tags, strict=True))


@settings(deadline=None, max_examples=60)
@given(ROWS)
def test_the_best_sequence_is_that_of_trying_them_all(rows):
    every = product(range(len(STEPS)), repeat=len(rows))
    best = max(total(tags, rows) for tags in every)
    assert total(Decoder(STEPS).best(rows), rows) == best


def test_no_rows_have_no_tags():
    assert Decoder(STEPS).best([]) == []
