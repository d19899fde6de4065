"""Packed sums are the sums of the weights around each character."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.names.scores import BEFORE
from reader.names.weights import SIGNS, UNIT, ZERO, read_weights, whole_lines

TAGS = "Opr"


def written(*weights):
    """Spell weights as the file does, from a slot, a tag's letter and units."""
    numbers = [(slot * len(TAGS) + TAGS.index(tag), ZERO + units) for slot, tag, units in weights]
    return "".join(SIGNS[place] + SIGNS[points] for place, points in numbers)


LINES = (
    "%label\tO O",
    "%label\tp B-person",
    "%label\tr E-person",
    "%move\t0 0 x",
    "%move\tx x 0",
    "%move\t0 0 x",
    "%ground\t5 0 -5",
    "%class\tS 王李",
    f"%kin\tS? {written((2, 'p', 11))}",
    f"%kin\t^S {written((3, 'p', 6))}",
    f"%list\t4 {written((2, 'p', 1), (3, 'r', -2))} 甲乙丙丁 丁丁丙丙",
    f"%list\t2 {written((2, 'p', 1), (3, 'r', -2))} 乙丙",
    f"王\t{written((0, 'O', 1), (2, 'p', 2), (4, 'r', -1))}",
    f"王甲\t{written((1, 'O', -14), (3, 'r', 43))}",
    f"甲乙丙\t{written((4, 'p', 4))}",
    f"丙$\t{written((2, 'r', 9))}",
)
# gram → (distance of the character spoken for from the gram's first, tag, units)
GRAMS = {
    "王": [(-2, 0, 1), (0, 1, 2), (2, 2, -1)],
    "王甲": [(-1, 0, -14), (1, 2, 43)],
    "甲乙丙": [(2, 1, 4)],
    "丙$": [(0, 2, 9)],
    "甲乙丙丁": [(0, 1, 1), (1, 2, -2)],
    "丁丁丙丙": [(0, 1, 1), (1, 2, -2)],
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


def test_a_line_takes_from_the_one_above_as_many_characters_as_it_begins_with_a_number():
    lines = ["0%kin\tAB !x\n", "6C ?y\n", "0王\t!z\n", "1甲\t0\n"]
    assert list(whole_lines(lines)) == ["%kin\tAB !x", "%kin\tAC ?y", "王\t!z", "王甲\t0"]


def test_no_sign_of_a_weight_could_be_taken_for_an_end_or_a_space():
    assert len(set(SIGNS)) == len(SIGNS)
    assert not any(sign.isspace() or not sign.isprintable() for sign in SIGNS.replace("\xad", ""))


def test_no_more_runs_are_remembered_however_much_is_read():
    table = read_weights(LINES)

    def remembered_after(first, end):
        for number in range(first, end):
            run = f"{number:05}"
            assert table.kin[run] == 0
        return len(table.kin)

    assert remembered_after(0, 20_000) == remembered_after(20_000, 40_000)
