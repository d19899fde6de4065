"""Weights packed into one number add up as they would one by one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.crf import Packing

SIZE = 23
ROW = st.dictionaries(st.integers(0, SIZE - 1), st.integers(-2_000, 2_000))


@pytest.mark.parametrize("bits", [16, 32])
@settings(deadline=None, max_examples=60)
@given(st.lists(ROW, max_size=8))
def test_sums_are_those_of_all_weights(bits, rows):
    packing = Packing(SIZE, bits)
    total = sum(packing.packed(*pair) for row in rows for pair in row.items())
    (found,) = packing.rows([packing.signs + total])
    assert list(found) == [sum(row.get(label, 0) for row in rows) for label in range(SIZE)]


def test_slots_stand_behind_each_other():
    packing = Packing(3, 16)
    here, there = packing.packed(2, -7), packing.packed(0, 5, slot=1)
    low = (1 << packing.width) - 1
    total = here + there + packing.signs + (packing.signs << packing.width)
    assert [list(row) for row in packing.rows([total & low, total >> packing.width])] == [
        [0, 0, -7],
        [5, 0, 0],
    ]
