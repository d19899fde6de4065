"""Packed sums are the sums of the weights around each character."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.names.scores import BEFORE
from reader.names.weights import UNIT, read_weights

LINES = (
    "%label\tO O",
    "%label\tp B-person",
    "%label\tr E-person",
    "%move\t0 0 x",
    "%move\tx x 0",
    "%move\t0 0 x",
    "%ground\t5 0 -5",
    "%class\tS 王李",
    "%kin\tS? 2p11",
    "%kin\t^S 3p6",
    "%list\t2p1 3r-2 = 甲乙丙丁 乙丙",
    "王\t0O1 2p2 4r-1",
    "王甲\t1O-14 3r43",
    "甲乙丙\t4p4",
    "丙$\t2r9",
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
    assert [list(row) for row in found] == plain_sums(text)


def test_a_weight_speaks_for_no_more_than_two_characters_before():
    assert BEFORE == 2
