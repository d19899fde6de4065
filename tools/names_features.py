"""What the tagger's weights are given: the n-grams around a character, by where they begin.

A feature's name is a channel, the distance from the character to the n-gram's first, and the
n-gram: `c-1:中国`, `k0:AB`; for a word of a list the list's name instead: `l-2:place3`.
"""

from collections import defaultdict
from collections.abc import Mapping

from names_lists import LONGEST, Lists

from reader.names.scores import END, START
from reader.text.fold import fold_for_weights

CHARACTERS = {1: (-2, -1, 0, 1, 2), 2: (-2, -1, 0, 1), 3: (-2, -1, 0)}  # length: first's places
CLASSES = {2: (-2, -1, 0, 1), 3: (-2, -1, 0), 4: (-3, -2, -1, 0), 5: (-2,)}
GROUND = "b"  # holds everywhere

_PADDING = 4


class Features:
    """Text in, the names of the features of each character out."""

    def __init__(self, classes: Mapping[str, str], lists: Lists) -> None:
        self._classes = {ord(character): letter for character, letter in classes.items()}
        self._lists: defaultdict[str, list[str]] = defaultdict(list)
        for name, words in lists.items():
            for word in words:
                self._lists[fold_for_weights(word)].append(name)

    def of(self, text: str) -> list[list[str]]:
        """Return the features of each character of `text`."""
        folded = fold_for_weights(text)
        letters = "".join(self._classes.get(ord(character), "?") for character in folded)
        rows = [[GROUND] for _ in folded]
        _add("c", folded, CHARACTERS, rows)
        _add("k", letters, CLASSES, rows)
        self._add_listed(folded, rows)
        return rows

    def _add_listed(self, folded: str, rows: list[list[str]]) -> None:
        for start in range(len(folded)):
            for end in range(start + 2, min(start + LONGEST, len(folded)) + 1):
                for name in self._lists.get(folded[start:end], ()):
                    for at in range(max(start - 1, 0), min(end + 1, len(folded))):
                        rows[at].append(f"l{start - at}:{name}")


def _add(
    channel: str, text: str, places: Mapping[int, tuple[int, ...]], rows: list[list[str]]
) -> None:
    padded = START * _PADDING + text + END * _PADDING
    for at, row in enumerate(rows, _PADDING):
        row.extend(
            f"{channel}{offset}:{padded[at + offset : at + offset + size]}"
            for size, offsets in places.items()
            for offset in offsets
        )
