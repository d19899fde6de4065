"""The file of weights: its lines in, labels, moves and what each feature speaks for out.

UTF-8 text; a line is a word, a tab, and what it says.  By the first word:

- `%label`: a letter and the name that it stands for; labels count in their order.
- `%move`: the scores of going from one label to every other; `x`: never.
- any other: a feature and its weights.

A weight is the letter of a label and a whole number (`h-120`).  A digit before them is a slot: for
which of several places the feature speaks.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from reader.crf.chain import NEVER
from reader.crf.packing import Packing, Row


@dataclass(frozen=True, slots=True)
class Weights:
    """What training learnt.

    Attributes:
        labels: Their names, in the order of the rows.
        moves: `moves[a][b]`: the score of label b right after label a, or `NEVER`.
        features: By feature, its scores as `packing` has them.
        packing: How they are packed.
    """

    labels: tuple[str, ...]
    moves: tuple[Row, ...]
    features: dict[str, int]
    packing: Packing


class WeightsReader:
    """Takes the file line by line, so that no other thread waits for it."""

    def __init__(self, bits: int, unit: int = 1) -> None:
        """Take the bits of a packed score and how many points the file's 1 is."""
        self._bits = bits
        self._unit = unit
        self._labels: dict[str, str] = {}
        self._moves: list[Row] = []
        self.features: dict[str, int] = {}
        self._packed = _Packed({}, unit, Packing(1, bits))
        self._parts = {"%label": self._label, "%move": self._move} | dict(self.parts())

    def parts(self) -> Mapping[str, Callable[[str], None]]:
        """Return what takes the lines that only some files have, by their first words."""
        return {}

    def read(self, lines: Iterable[str]) -> Weights:
        """Return what `lines`, with or without their ends, say."""
        parts, features, score = self._parts, self.features, self.score
        for line in lines:
            head, _, rest = line.rstrip("\n").partition("\t")
            if head in parts:
                parts[head](rest)
            else:
                features[head] = features.get(head, 0) + score(rest)
        packing = self._packed.packing
        return Weights(tuple(self._labels.values()), tuple(self._moves), features, packing)

    def score(self, weights: str) -> int:
        """Return the packed sum of weights, which spaces part."""
        return sum(map(self._packed.__getitem__, weights.split(" ")))

    def _label(self, rest: str) -> None:
        letter, _, name = rest.partition(" ")
        self._labels[letter] = name
        numbers = {one: number for number, one in enumerate(self._labels)}
        self._packed = _Packed(numbers, self._unit, Packing(len(numbers), self._bits))

    def _move(self, rest: str) -> None:
        self._moves.append(tuple(NEVER if one == "x" else int(one) for one in rest.split(" ")))


class _Packed(dict[str, int]):
    """A weight as written, to its packed score; each is worked out once."""

    def __init__(self, numbers: Mapping[str, int], unit: int, packing: Packing) -> None:
        super().__init__()
        self.packing = packing
        self._numbers = numbers
        self._unit = unit

    def __missing__(self, weight: str) -> int:
        slot, own = (int(weight[0]), weight[1:]) if weight[0].isdigit() else (0, weight)
        score = int(own[1:]) * self._unit
        self[weight] = packed = self.packing.packed(self._numbers[own[0]], score, slot)
        return packed


def label_lines(labels: Mapping[str, str], moves: Iterable[Iterable[int]]) -> Iterable[str]:
    """Yield the lines of the labels (letter and name) and of the moves between them."""
    yield from (f"%label\t{letter} {name}" for letter, name in labels.items())
    for row in moves:
        yield "%move\t" + " ".join("x" if score <= NEVER else str(score) for score in row)
