"""How rare words are (IDF): jieba's table in, one number for a word out.

The table holds 270,000 words; as Python objects they would cost 40 MB.  Here the file's own lines
lie in one string of bytes for each first character, some 6 MB, and a look-up reads one line.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

_FIRST = 3  # bytes of an ideograph in UTF-8


class Rarity:
    """IDF by word; a word that the table does not know has the table's median."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        """`lines` are UTF-8, a word, a space and its number each, with their line ends."""
        shelves: defaultdict[bytes, bytearray] = defaultdict(lambda: bytearray(b"\n"))
        numbers: Counter[bytes] = Counter()
        for line in lines:
            shelves[line[:_FIRST]] += line
            numbers[line[line.rfind(b" ") + 1 : -1]] += 1
        self._shelves = dict(shelves)
        self.median = _median(numbers)

    def of(self, word: str) -> float:
        """Return the IDF of `word`."""
        key = word.encode() + b" "
        shelf = self._shelves.get(key[:_FIRST], b"")
        start = shelf.find(b"\n" + key)
        if start < 0:
            return self.median
        start += len(key) + 1
        return float(shelf[start : shelf.find(b"\n", start)])


def _median(numbers: Counter[bytes]) -> float:
    """Return the number in the middle, as jieba takes it: of an even count the upper one."""
    middle, passed = numbers.total() // 2, 0
    for number in sorted(numbers, key=float):
        passed += numbers[number]
        if passed > middle:
            return float(number)
    return 0.0
