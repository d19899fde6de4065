"""The scores of each character by tag, summed from the weights of the n-grams around it.

The weights of an n-gram for all tags, and for all the characters that it speaks for, lie in one
number, slot behind slot: one addition an n-gram does the work of a hundred.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.crf import Row, Weights
from reader.text.fold import fold_for_weights

BEFORE = 2  # an n-gram speaks for characters from this many before its first on
START, END = "^", "$"  # stand before the first and after the last character

LONG = 3  # characters; n-grams up to this long are looked up at every place
LONGEST = 6  # characters of the longest n-gram
KIN_LENGTH = 5  # classes of the longest n-gram of them

_LONGER = range(LONG + 1, LONGEST + 1)
_PADDING = 4  # no n-gram of the weights reaches further past the ends
# Runs of classes, 240 bytes each.  The commonest come first: those that come later spare a fiftieth
# of the time, and all that an hour brings would take 25 MB.
_REMEMBERED = 8_000


class KinSums(dict[str, int]):
    """Packed scores of all n-grams of classes that begin a run of `KIN_LENGTH` of them."""

    def __init__(self, grams: Mapping[str, int]) -> None:
        super().__init__()
        self._grams = grams
        self._sizes = sorted({len(gram) for gram in grams})

    def __missing__(self, run: str) -> int:
        total = sum(self._grams.get(run[:size], 0) for size in self._sizes)
        if len(self) < _REMEMBERED:
            self[run] = total
        return total


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """Weights, ready to be summed.

    Attributes:
        weights: Tags (`O`, `B-person`, …), their moves, and the n-grams of characters; slot 0
            speaks for the character `BEFORE` places before the n-gram's first.
        longer: The first `LONG` characters of the n-grams that are longer.
        kin: The same as the n-grams for those of character classes.
        classes: The class (one letter) of each character.
        ground: Packed scores that hold at every character.
    """

    weights: Weights
    longer: frozenset[str]
    kin: KinSums
    classes: Mapping[int, str]
    ground: int

    def rows(self, text: str) -> list[Row]:
        """Return for each character of `text` its scores in the order of the tags."""
        packing = self.weights.packing
        folded = fold_for_weights(text)
        chars, kinds = _padded(folded), _padded(folded.translate(self.classes))
        width, low, ground = packing.width, (1 << packing.width) - 1, self.ground + packing.signs
        gram, longer, kin = self.weights.features.get, self.longer, self.kin
        sums: list[int] = []
        total = 0
        for at in range(len(folded) + _PADDING + BEFORE):
            head = chars[at : at + LONG]
            total += gram(head[0], 0) + gram(head[:2], 0) + gram(head, 0)
            total += kin[kinds[at : at + KIN_LENGTH]] + ground
            if head in longer:
                total += sum([gram(chars[at : at + size], 0) for size in _LONGER])
            sums.append(total & low)
            total >>= width
        return packing.rows(sums[_PADDING + BEFORE :])


def _padded(text: str) -> str:
    return START * _PADDING + text + END * (2 * _PADDING)
