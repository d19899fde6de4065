"""The scores of each character by tag, summed from the weights of the n-grams around it.

A linear-chain CRF gives each n-gram near a character one weight a tag.  Here the weights for all
tags, and for all the characters that an n-gram speaks for, lie side by side in one integer of
16-bit fields: one addition an n-gram does the work of a hundred.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.names.folding import fold_for_weights

FIELD = 16  # bits of a score; its unit, the point, is that of the training
BIAS = 1 << (FIELD - 2)  # added to each score of a finished sum, which keeps it positive
BEFORE = 2  # an n-gram speaks for characters from this many before its first on
START, END = "^", "$"  # stand before the first and after the last character

LONG = 3  # characters; n-grams up to this long are looked up at every place
LONGEST = 6  # characters of the longest n-gram
KIN_LENGTH = 5  # classes of the longest n-gram of them

_LONGER = range(LONG + 1, LONGEST + 1)
_PADDING = 4  # no n-gram of the weights reaches further past the ends
_REMEMBERED = 100_000  # runs of classes; more would only take room


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
        tags: `O`, `B-person`, …, in the order of the fields.
        steps: `steps[a][b]`: score of tag b after tag a.
        grams: Packed scores of n-grams of characters, by n-gram; the lowest field speaks for tag
            `O` of the character `BEFORE` places before the n-gram's first.
        longer: The first `LONG` characters of the n-grams that are longer.
        kin: The same as `grams` for n-grams of character classes.
        classes: The class (one letter) of each character.
        ground: Packed scores that hold at every character, `BIAS` in each.
    """

    tags: tuple[str, ...]
    steps: tuple[tuple[int, ...], ...]
    grams: Mapping[str, int]
    longer: frozenset[str]
    kin: KinSums
    classes: Mapping[int, str]
    ground: int

    @property
    def width(self) -> int:
        """Bits that one character's scores take."""
        return FIELD * len(self.tags)

    def rows(self, text: str) -> list[Sequence[int]]:
        """Return for each character of `text` its scores in the order of `tags`, plus `BIAS`."""
        size, wide = self.width // 8, len(self.tags)
        every = array(
            "H", b"".join([packed.to_bytes(size, "little") for packed in self.sums(text)])
        )
        return [every[at : at + wide] for at in range(0, len(every), wide)]

    def sums(self, text: str) -> list[int]:
        """Return for each character of `text` its scores, packed, with `BIAS` in each."""
        folded = fold_for_weights(text)
        chars, kinds = _padded(folded), _padded(folded.translate(self.classes))
        width, low, ground = self.width, (1 << self.width) - 1, self.ground
        gram, longer, kin = self.grams.get, self.longer, self.kin
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
        return sums[_PADDING + BEFORE :]


def _padded(text: str) -> str:
    return START * _PADDING + text + END * (2 * _PADDING)
