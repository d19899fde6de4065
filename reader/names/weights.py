"""The file of weights: read once, lazily; what only the tagger's file has, beside features.

`weights.txt` is written by `tools/train_names.py` (`reader/crf/weights.py` says how lines look);
slot 0 is the character `BEFORE` places before an n-gram's first, and 1 of a weight is `UNIT`
points.  Its own lines:

- `%ground`: the score of each tag at every character, in points.
- `%class`: a letter, and characters that behave alike (surnames, given names, …).
- `%kin`: an n-gram of character classes and its weights.
- `%list`: weights, `=`, and words that share them (places, foreign names, …).
"""

import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from reader.crf import WeightsReader
from reader.names.scores import LONG, KinSums, ScoreTable
from reader.names.tagger import Tagger

UNIT = 6  # points
BITS = 16  # of a score
FILE = Path(__file__).with_name("weights.txt")


class _Classes(dict[int, str]):
    """The class of each character, `?` for one that the weights do not know."""

    def __missing__(self, code: int) -> str:
        return "?"


class _TableReader(WeightsReader):
    """Builds the table."""

    def __init__(self) -> None:
        super().__init__(BITS, UNIT)
        self._ground: list[int] = []
        self._classes = _Classes()
        self._kin: dict[str, int] = {}

    def parts(self) -> Mapping[str, Callable[[str], None]]:
        """Return what takes the lines that only the tagger's file has."""
        own = {"%ground": self._level, "%class": self._class}
        return {**own, "%kin": self._class_gram, "%list": self._list}

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
        weights, _, words = rest.partition(" = ")
        shared = self.score(weights)
        for word in words.split(" "):
            self.features[word] = self.features.get(word, 0) + shared


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
                _loaded.append(Tagger(read_weights(file)))
        return _loaded[0]


def read_weights(lines: Iterable[str]) -> ScoreTable:
    """Return the table that `lines` describe."""
    return _TableReader().table(lines)
