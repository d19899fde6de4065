"""Cohesion: how much of what stands before a place is spoken of again behind it."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise, starmap
from operator import add
from sys import byteorder
from typing import NamedTuple

from reader.parsing.labelling.bigrams import UNSEEN, Bigrams
from reader.parsing.lines.units import Unit

CONTEXT = 500  # characters a side
OPENING = 800  # characters of an article that tell what it is about
ENOUGH_PAIRS = 30  # a side; with fewer nothing can be said
UNTOLD = -1.0
LEAST = 0.02  # cohesion within one side that another is measured against
# A pair's code is its weight above its number: the sum of a set of codes then holds the sum of
# the weights, and the numbers under it never reach so far.
NUMBER_BITS = 40
# Two characters as they lie in memory.
PAIR = 8  # bytes
UTF_32 = "utf-32-le" if byteorder == "little" else "utf-32-be"
FIRST, SECOND = (0, 32) if byteorder == "little" else (32, 0)  # bits to the right
CHARACTER = 0xFFFF_FFFF
CHUNK = 100  # characters whose pairs are put into a set once for all


class Context(NamedTuple):
    """What the text on both sides of a run of lines has in common, and with each line.

    Of a run that is known to be a head, `relative` and `opening` are not told.

    Attributes:
        share: Weight of the pairs that both have, as a share of the poorer side's (0 to 1);
            negative if there is too little text to tell.
        relative: The share against what the text further off on each side shares with itself.
        opening: Share that the text behind has in common with the opening of the article above.
        title: Weight of the pairs in the head of that article that the text behind has, as a
            share of all of them; negative if there are none.
        distance: Characters from the start of that opening to the run.
        ties: For each line the same of its own pairs: what the text after, the text before and
            the head of the article above have of them.
    """

    share: float
    relative: float
    opening: float
    title: float
    distance: int
    ties: tuple[tuple[float, float, float], ...]


def pairs_in(text: str) -> set[str]:
    """Return the pairs of letters (of any script) that stand side by side in `text`."""
    return set(filter(str.isalpha, map(add, text, text[1:])))


class _Side(NamedTuple):
    """The pairs of a stretch of text, as codes, and the sum of their weights."""

    pairs: set[int]
    weight: int


class Home(NamedTuple):
    """The article that may go on: the pairs of its head, and where its opening starts."""

    head: _Side
    start: int


class _PairCodes(dict[int, int]):
    """A code for each pair of letters, made when it is first asked for; 0 for other pairs.

    A pair is given as the 64 bits that it takes in memory.
    """

    def __init__(self, bigrams: Bigrams) -> None:
        self._weight = bigrams.weights.get

    def __missing__(self, bits: int) -> int:
        pair = chr(bits >> FIRST & CHARACTER) + chr(bits >> SECOND & CHARACTER)
        number = len(self) + 1
        code = self._weight(pair, UNSEEN) << NUMBER_BITS | number if pair.isalpha() else 0
        self[bits] = code
        return code


def _codes(text: str, bigrams: Bigrams) -> list[int]:
    """The code of each character of `text` with the next one; the last one's is 0.

    Read as numbers, two at a time from the first character and from the second: that takes a
    fraction of the time of cutting pairs out of the text.
    """
    data = memoryview(f"{text}\n".encode(UTF_32, "surrogatepass"))
    code = _PairCodes(bigrams).__getitem__
    codes = [0] * len(text)
    for start in (0, 1):
        length = (len(text) + 1 - start) // 2 * PAIR
        stretch = data[start * PAIR // 2 :][:length]
        codes[start::2] = map(code, stretch.cast("Q"))
    return codes


class Prose:
    """The text of a page as its pairs of characters, in order."""

    def __init__(self, units: Sequence[Unit], bigrams: Bigrams) -> None:
        """Read the pairs of all units once."""
        text = "\n".join(unit.text for unit in units)
        self._codes = _codes(text, bigrams)
        self._chunks = [
            frozenset(self._codes[at : at + CHUNK]) for at in range(0, len(text), CHUNK)
        ]
        self._starts = [0, *accumulate(len(unit.text) + 1 for unit in units)]
        self._last_opening = 0, 0, _side(())
        # What each stretch shares with the next, by the number of the next.
        sides = (_side(*self._parts(at, at + CONTEXT)) for at in range(0, len(text), CONTEXT))
        self._own = dict(enumerate(starmap(_share, pairwise(sides)), 1))

    def home(self, start: int, end: int) -> Home:
        """Return the article whose head is the units `start` to `end`."""
        low, high = self._starts[start], self._starts[end]
        return Home(_side(self._codes[low:high]), high)

    def around(
        self, start: int, end: int, home: Home, *, share_alone: bool = False, is_head: bool = False
    ) -> Context:
        """Return what stands around the units `start` to `end`, which follow those of `home`.

        If they are known to be a head, what is further off is not asked.
        """
        low, high = self._starts[start], self._starts[end]
        before = _side(*self._parts(low - CONTEXT, low))
        after = _side(*self._parts(high, high + CONTEXT))
        share = _share(before, after)
        if share_alone:
            return Context(share, UNTOLD, UNTOLD, UNTOLD, 0, ())
        lines = [self._pairs(at) for at in range(start, end)]
        ties = tuple((_tie(own, after), _tie(own, before), _tie(own, home.head)) for own in lines)
        title, distance = _tie(home.head, after), low - home.start
        if share < 0 or is_head:
            return Context(share, UNTOLD, UNTOLD, title, distance, ties)
        behind = _side(after.pairs, *self._parts(high + CONTEXT, high + 2 * CONTEXT))
        opening = _share(self._opening(home.start, min(low, home.start + OPENING)), behind)
        return Context(share, self._relative(share, low, high), opening, title, distance, ties)

    def _relative(self, share: float, low: int, high: int) -> float:
        """`share` against what the text above `low` and the text behind `high` share with itself.

        What stretches of `CONTEXT` characters share is known wherever one ends; of these places
        the nearest count whose stretches do not reach over the run.
        """
        above, behind = low // CONTEXT - 1, -(-high // CONTEXT) + 1
        known = [own for at in (above, behind) if (own := self._own.get(at, UNTOLD)) >= 0]
        return share / max(LEAST, sum(known) / len(known)) if known else UNTOLD

    def _opening(self, low: int, high: int) -> _Side:
        """The pairs from `low` to `high`; runs of one long article ask for the same."""
        if self._last_opening[:2] != (low, high):
            self._last_opening = low, high, _side(*self._parts(low, high))
        return self._last_opening[2]

    def _pairs(self, at: int) -> _Side:
        """The pairs in the text of unit `at`."""
        return _side(self._codes[self._starts[at] : self._starts[at + 1]])

    def _parts(self, low: int, high: int) -> tuple[Iterable[int], ...]:
        """The codes from `low` to `high`, most of them as sets."""
        low, high = max(0, low), max(0, high)
        first, last = -(-low // CHUNK), high // CHUNK
        if first >= last:
            return (self._codes[low:high],)
        edges = self._codes[low : first * CHUNK], self._codes[last * CHUNK : high]
        return *self._chunks[first:last], *edges


def _side(*parts: Iterable[int]) -> _Side:
    """Pairs of letters, without the code of all others."""
    pairs = set(parts[0])
    pairs.update(*parts[1:])
    pairs.discard(0)
    return _Side(pairs, _weight(pairs))


def _common(one: _Side, other: _Side) -> int:
    """The weight of the pairs that both have."""
    return _weight(one.pairs & other.pairs)


def _share(before: _Side, after: _Side) -> float:
    if min(len(before.pairs), len(after.pairs)) < ENOUGH_PAIRS:
        return UNTOLD
    return _common(before, after) / max(UNSEEN, min(before.weight, after.weight))


def _tie(own: _Side, side: _Side) -> float:
    return _common(own, side) / own.weight if own.pairs and side.pairs else UNTOLD


def _weight(pairs: set[int]) -> int:
    return sum(pairs) >> NUMBER_BITS
