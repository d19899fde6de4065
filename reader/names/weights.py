"""The file of weights: read once, lazily, line by line, so that no other thread waits for it.

`weights.txt` is UTF-8 text, written by `tools/train_names.py`; its parts, by a line's first word:

- `%tag LETTER NAME`: a tag and the letter that stands for it.
- `%step NUMBER…`: scores from one tag to every other, in points; `x`: never.
- `%ground NUMBER…`: the score of each tag at every character.
- `%class LETTER CHARACTERS`: characters that behave alike (surnames, given names, …).
- `%kin CLASSES WEIGHT…`: an n-gram of character classes and its weights.
- `%list WEIGHT… = NGRAM…`: words that share their weights (places, foreign names, …).
- `NGRAM WEIGHT…`: any other line.

A weight is three characters: for which character it speaks (`0` is the one `BEFORE` places
before the n-gram's first, `1` the next, …), the tag's letter, and the value: `O` is 0, `P` one
`UNIT` more, `N` one less.
"""

import threading
from collections.abc import Iterable
from pathlib import Path

from reader.names.scores import BIAS, FIELD, LONG, KinSums, ScoreTable
from reader.names.tagger import Tagger
from reader.names.viterbi import NEVER

UNIT = 6  # points
ZERO = "O"  # the value character of 0
FILE = Path(__file__).with_name("weights.txt")


class _Packer(dict[str, int]):
    """A weight as written, to its packed score; each is worked out once."""

    def __init__(self, letters: str) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, weight: str) -> int:
        field = int(weight[0], 36) * len(self._letters) + self._letters.index(weight[1])
        self[weight] = packed = (ord(weight[2]) - ord(ZERO)) * UNIT << FIELD * field
        return packed


class _Classes(dict[int, str]):
    """The class of each character, `?` for one that the weights do not know."""

    def __missing__(self, code: int) -> str:
        return "?"


class _Reader:
    """Takes the file line by line and builds the table."""

    def __init__(self) -> None:
        self._tags: list[str] = []
        self._letters = ""
        self._steps: list[tuple[int, ...]] = []
        self._ground = 0
        self._classes = _Classes()
        self._grams: dict[str, int] = {}
        self._kin: dict[str, int] = {}
        self._packer = _Packer("")
        self._parts = {
            "%tag": self._tag,
            "%step": self._step,
            "%ground": self._level,
            "%class": self._class,
            "%kin": self._class_gram,
            "%list": self._list,
        }

    def take(self, line: str) -> None:
        """Read one line."""
        head, *rest = line.split(" ")
        if part := self._parts.get(head):
            part(rest)
        else:
            self._grams[head] = self._grams.get(head, 0) + sum(map(self._packer.__getitem__, rest))

    def table(self) -> ScoreTable:
        """Return what was read."""
        return ScoreTable(
            tags=tuple(self._tags),
            steps=tuple(self._steps),
            grams=self._grams,
            longer=frozenset(gram[:LONG] for gram in self._grams if len(gram) > LONG),
            kin=KinSums(self._kin),
            classes=self._classes,
            ground=self._ground,
        )

    def _tag(self, rest: list[str]) -> None:
        letter, name = rest
        self._tags.append(name)
        self._letters += letter
        self._packer = _Packer(self._letters)

    def _step(self, rest: list[str]) -> None:
        self._steps.append(tuple(NEVER if word == "x" else int(word) for word in rest))

    def _level(self, rest: list[str]) -> None:
        self._ground = sum(int(word) + BIAS << FIELD * tag for tag, word in enumerate(rest))

    def _class(self, rest: list[str]) -> None:
        letter, characters = rest
        self._classes.update(dict.fromkeys(map(ord, characters), letter))

    def _class_gram(self, rest: list[str]) -> None:
        self._kin[rest[0]] = sum(map(self._packer.__getitem__, rest[1:]))

    def _list(self, rest: list[str]) -> None:
        at = rest.index("=")
        shared = sum(map(self._packer.__getitem__, rest[:at]))
        for word in rest[at + 1 :]:
            self._grams[word] = self._grams.get(word, 0) + shared


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
                _loaded.append(Tagger(read_weights(line.rstrip("\n") for line in file)))
        return _loaded[0]


def read_weights(lines: Iterable[str]) -> ScoreTable:
    """Return the table that `lines` (without line ends) describe."""
    reader = _Reader()
    for line in lines:
        reader.take(line)
    return reader.table()
