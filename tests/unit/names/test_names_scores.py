"""Packed sums are the sums of the weights around each character."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.names.scores import BEFORE, BIAS
from reader.names.weights import UNIT, read_weights

LINES = (
    "%tag O O",
    "%tag p B-person",
    "%tag r E-person",
    "%step 0 0 x",
    "%step x x 0",
    "%step 0 0 x",
    "%ground 5 0 -5",
    "%class S 王李",
    "%kin S? 2pZ",
    "%kin ^S 3pU",
    "%list 2pP 3rM = 甲乙丙丁 乙丙",
    "王 0OP 2pQ 4rN",
    "王甲 1OA 3rz",
    "甲乙丙 4pS",
    "丙$ 2rX",
)
# gram → (distance of the character spoken for from the gram's first, tag, units)
GRAMS = {
    "王": [(-2, 0, 1), (0, 1, 2), (2, 2, -1)],
    "王甲": [(-1, 0, -14), (1, 2, 43)],
    "甲乙丙": [(2, 1, 4)],
    "丙$": [(0, 2, 9)],
    "甲乙丙丁": [(0, 1, 1), (1, 2, -2)],
    "乙丙": [(0, 1, 1), (1, 2, -2)],
}
KIN = {"S?": [(0, 1, 11)], "^S": [(1, 1, 6)]}
GROUND = (5, 0, -5)


def plain_sums(text):
    """Add one weight after the other: the brute-force twin."""
    rows = [list(GROUND) for _ in text]
    classes = "".join("S" if c in "王李" else "?" for c in text)
    for channel, grams in ((text, GRAMS), (classes, KIN)):
        padded = "^^^^" + channel + "$$$$"
        for gram, weights in grams.items():
            for first in range(len(padded)):
                if padded.startswith(gram, first):
                    for distance, tag, units in weights:
                        if 0 <= (at := first - 4 + distance) < len(text):
                            rows[at][tag] += units * UNIT
    return rows


@settings(deadline=None, max_examples=100)
@given(st.text(alphabet="王李甲乙丙丁子", max_size=12))
def test_packed_sums_equal_plain_ones(text):
    found = read_weights(LINES).rows(text)
    assert [[score - BIAS for score in row] for row in found] == plain_sums(text)


def test_a_weight_speaks_for_no_more_than_two_characters_before():
    assert BEFORE == 2
