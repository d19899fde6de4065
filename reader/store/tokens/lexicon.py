"""The segmenter's dictionary by first character: its lines in, the words a text may need out.

As Python objects all 349,000 words and their half as many beginnings cost 66 MB and a quarter of a
second on every start.  A page begins words with some hundred characters: here the lines stay lines,
5 MB of them, until a text has the character that their words begin with.  Nothing is kept on disk.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

_FIELDS = 3  # word, count, tag


class Lexicon:
    """Words with their counts, shelved by first character.

    Attributes:
        total: The sum of all counts.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        """`lines` have a word, its count and a tag each, and their line ends.

        Lines of words that begin alike should follow each other; it is faster then.
        """
        self._shelves: dict[str, bytes] = {}
        self.total = 0
        for first, group in groupby(lines, key=lambda line: line[0]):
            block = "".join(group)
            self.total += sum(map(int, block.split()[1::_FIELDS]))
            self._shelves[first] = self._shelves.get(first, b"") + block.encode()

    def opened(self, first: str) -> Mapping[str, int]:
        """Return the words that begin with `first`, and their own beginnings, which count 0.

        The segmenter goes from a beginning to the word; what is neither it gives up.
        """
        fields = self._shelves.get(first, b"").decode().split()
        counts = dict.fromkeys(_beginnings(fields[::_FIELDS]), 0)
        counts.update(zip(fields[::_FIELDS], map(int, fields[1::_FIELDS]), strict=True))
        return counts

    def tag(self, word: str) -> str:
        """Return the tag of a word; empty for one that is not here."""
        block, key = b"\n" + self._shelves.get(word[:1], b""), b"\n" + word.encode() + b" "
        start = block.find(key)
        line = block[start + 1 : block.find(b"\n", start + 1)] if start >= 0 else b""
        return line.decode().split()[-1] if line else ""


def _beginnings(words: Iterable[str]) -> Iterator[str]:
    return (word[:end] for word in words for end in range(1, len(word)))
