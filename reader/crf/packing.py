"""Packed scores: those of all labels side by side in one number, so that one addition adds all."""

import sys
from array import array
from collections.abc import Iterable, Sequence

Row = Sequence[int]  # a score for each label

_SIGNED = {16: "h", 32: "i"}


class Packing:
    """How many labels' scores lie in a number, and in how many bits each.

    Attributes:
        width: Bits of one row; numbers may hold several rows, slot behind slot.
        signs: What a sum begins with: it keeps the rows from borrowing of each other.
    """

    def __init__(self, labels: int, bits: int) -> None:
        """Take 16 or 32 `bits` a label; no sum of scores may outgrow them."""
        self.width = bits * labels
        self.signs = sum(1 << bits * label for label in range(labels)) << bits - 1
        self._bits = bits
        self._labels = labels

    def packed(self, label: int, score: int, slot: int = 0) -> int:
        """Return a score of one label as a number to be added to others."""
        return score << self._bits * label + self.width * slot

    def rows(self, sums: Iterable[int]) -> list[Row]:
        """Return the scores of all labels; each sum has one slot, and `signs` in it once."""
        size, signs, labels = self.width // 8, self.signs, self._labels
        data = b"".join([(total ^ signs).to_bytes(size, "little") for total in sums])
        scores = array(_SIGNED[self._bits], data)
        if sys.byteorder == "big":
            scores.byteswap()
        return [scores[at : at + labels] for at in range(0, len(scores), labels)]
