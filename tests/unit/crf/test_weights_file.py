"""A file of weights says what it was written from."""

from reader.crf import NEVER, WeightsReader
from reader.crf.weights import label_lines

LINES = (
    *label_lines({"a": "head", "b": "text"}, [(3, NEVER), (0, -4)]),
    "k=S 1\ta120 b-7",
    "王\t0a1 1b-2",
)


def test_labels_and_moves_come_back():
    weights = WeightsReader(32).read(LINES)
    assert weights.labels == ("head", "text")
    assert weights.moves == ((3, NEVER), (0, -4))


def test_a_feature_may_hold_a_space_and_a_weight_a_slot():
    weights = WeightsReader(32, unit=6).read(f"{line}\n" for line in LINES)
    packing = weights.packing
    assert weights.features["k=S 1"] == packing.packed(0, 720) + packing.packed(1, -42)
    assert weights.features["王"] == packing.packed(0, 6) + packing.packed(1, -12, slot=1)


def test_a_feature_that_stands_twice_has_both_weights():
    weights = WeightsReader(32).read([*LINES, "k=S 1\ta1"])
    assert weights.features["k=S 1"] == weights.packing.packed(0, 121) + weights.packing.packed(
        1, -7
    )
