"""Weights packed into one number add up as they would one by one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.parsing.labelling.labels import LABELS
from reader.parsing.labelling.weights import Weights, packed

SIZE = len(LABELS)
ROWS = st.dictionaries(st.integers(0, SIZE - 1), st.integers(-90_000, 90_000))


@settings(deadline=None, max_examples=60)
@given(st.lists(ROWS, max_size=8))
def test_emissions_are_the_sums_of_all_weights(rows):
    features = {
        f"w={number}": packed([part for pair in row.items() for part in pair])
        for number, row in enumerate(rows)
    }
    found = Weights(features, (), (), ()).emissions([*features, "unknown=1"])
    assert found == [sum(row.get(label, 0) for row in rows) for label in range(SIZE)]
