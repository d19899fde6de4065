"""The file of weights: read once, lazily; what only the tagger's file has, beside features.

`weights.txt` is written by `tools/train_names.py`.  Each line begins with a digit: how many
characters it shares with the line above, which are left out.  Whole, lines look as
`reader/crf/weights.py` says, but a weight is two of `SIGNS`: their places say for which slot and
tag it is (slot × tags + tag), and how many units of `UNIT` points above `ZERO`.  Slot 0 is the
character `BEFORE` places before an n-gram's first.  Lines of its own:

- `%ground`: the score of each tag at every character, in points.
- `%class`: a letter, and characters that behave alike (surnames, given names, …).
- `%kin`: an n-gram of character classes and its weights.
- `%list`: a length, weights, and words of that length that share them (places, foreign names, …):
  a character, and what stands behind it in each word that it begins.
"""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import add
from pathlib import Path

from reader.crf import Packing, WeightsReader
from reader.names.scores import LONG, KinSums, ScoreTable
from reader.names.tagger import Tagger

UNIT = 3  # points
SIGNS = "".join(map(chr, (*range(33, 127), *range(161, 256))))
ZERO = 47  # the place in `SIGNS` of no points
SHARED = 9  # characters that a line can leave to the one above
BITS = 16  # of a score
FILE = Path(__file__).with_name("weights.txt")


class _Classes(dict[int, str]):
    """The class of each character, `?` for one that the weights do not know."""

    def __missing__(self, code: int) -> str:
        return "?"


class _Pairs(dict[str, int]):
    """A weight as written, to its packed score; each is worked out once."""

    def __init__(self, packing: Callable[[], Packing]) -> None:
        super().__init__()
        self._packing = packing

    def __missing__(self, pair: str) -> int:
        place, units = map(SIGNS.index, pair)
        packing = self._packing()
        slot, label = divmod(place, packing.width // BITS)
        self[pair] = packed = packing.packed(label, (units - ZERO) * UNIT, slot)
        return packed


class _TableReader(WeightsReader):
    """Builds the table."""

    def __init__(self) -> None:
        super().__init__(BITS, UNIT)
        self._pairs = _Pairs(lambda: self._packed.packing)
        self._ground: list[int] = []
        self._classes = _Classes()
        self._kin: dict[str, int] = {}

    def parts(self) -> Mapping[str, Callable[[str], None]]:
        """Return what takes the lines that only the tagger's file has."""
        own = {"%ground": self._level, "%class": self._class}
        return {**own, "%kin": self._class_gram, "%list": self._list}

    def score(self, weights: str) -> int:
        """Return the packed sum of weights, two signs each."""
        return sum(map(self._pairs.__getitem__, map(add, weights[::2], weights[1::2])))

    def table(self, lines: Iterable[str]) -> ScoreTable:
        """Return what the lines say."""
        weights = self.read(lines)
        return ScoreTable(
            weights=weights,
            longer=frozenset(gram[:LONG] for gram in self.features if len(gram) > LONG),
            kin=KinSums(self._kin),
            classes=self._classes,
            ground=sum(weights.packing.packed(*each) for each in enumerate(self._ground)),
        )

    def _level(self, rest: str) -> None:
        self._ground = list(map(int, rest.split(" ")))

    def _class(self, rest: str) -> None:
        letter, _, characters = rest.partition(" ")
        self._classes.update(dict.fromkeys(map(ord, characters), letter))

    def _class_gram(self, rest: str) -> None:
        gram, _, weights = rest.partition(" ")
        self._kin[gram] = self.score(weights)

    def _list(self, rest: str) -> None:
        length, weights, *groups = rest.split(" ")
        size, shared, features = int(length) - 1, self.score(weights), self.features
        for group in groups:
            first = group[0]
            for at in range(1, len(group), size):
                word = first + group[at : at + size]
                features[word] = features[word] + shared if word in features else shared


_lock = threading.Lock()
_loaded: list[Tagger] = []


def is_loaded() -> bool:
    """Whether `tagger` answers at once."""
    return bool(_loaded)


def load() -> None:
    """Read the weights now, for a worker thread that has time."""
    tagger()


def tagger() -> Tagger:
    """Return the tagger; the first call reads the weights, others meanwhile wait for it."""
    with _lock:
        if not _loaded:
            with FILE.open(encoding="utf-8") as file:
                _loaded.append(Tagger(read_weights(whole_lines(file))))
        return _loaded[0]


def read_weights(lines: Iterable[str]) -> ScoreTable:
    """Return the table that whole lines describe."""
    return _TableReader().table(lines)


def whole_lines(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line with what it shares with the one above, without the digit and the end."""
    whole = ""
    for line in lines:
        yield (whole := whole[: int(line[0])] + line[1:].rstrip("\n"))
