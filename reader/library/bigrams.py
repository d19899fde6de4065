"""What a query wants of bigrams and their lists in, the articles that hold it out.

A bigram is two UTF-16 units side by side, as one number: the second in the upper half, so that all
that end in one character stand in a row.  The bigrams of some articles are cut into lots of some
16 kB, each with its bigrams in order and the numbers of the articles that hold each.
"""

import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from zlib import crc32

UNIT = 16  # bits of a unit
LAST = (1 << 2 * UNIT) - 1  # the largest bigram

_CHECKED = 4  # bytes at the head of a lot: the checksum of all others


@dataclass(frozen=True, slots=True)
class Holds:
    """An article holds a bigram from `first` to `last`, both counted."""

    first: int
    last: int
    in_heads: bool = False


@dataclass(frozen=True, slots=True)
class Every:
    """All of `wants`, which are not none, hold."""

    wants: tuple["Wanted", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of `wants` at least holds."""

    wants: tuple["Wanted", ...]


Wanted = Holds | Every | Either
Found = Mapping[int, set[int]]  # holders by the stretch that they stand in, counted from its first
LookUp = Callable[[Holds, Found | None], Found]  # and among whom; None stands for all


class BrokenLotError(ValueError):
    """A lot is not as it was written."""


def bigrams_of(text: str) -> list[int]:
    """Return the bigrams of a text, in order."""
    units = units_of(text)
    return [second << UNIT | first for first, second in pairwise(units)]


def units_of(text: str) -> "array[int]":
    """Return the UTF-16 units of a text."""
    return _numbers("H", text.encode("utf-16-le", "surrogatepass"))


def ending_in(unit: int, *, in_heads: bool = False) -> Holds:
    """Want a unit, whatever stands before it."""
    return Holds(unit << UNIT, unit << UNIT | (1 << UNIT) - 1, in_heads)


def held(wanted: Wanted, look_up: LookUp, among: Found | None = None) -> Found:
    """Return those that hold what is wanted, among some; None stands for all.

    What is looked up is told among whom, so that it need not look where nobody is left.
    """
    match wanted:
        case Every(wants):
            for inner in wants:
                among = held(inner, look_up, among)
                if not any(among.values()):
                    break
            return among or {}
        case Either(wants):
            found: dict[int, set[int]] = {}
            for inner in wants:
                for stretch, numbers in held(inner, look_up, among).items():
                    found.setdefault(stretch, set()).update(numbers)
            return found
        case Holds():
            return look_up(wanted, among)


def listed(lots: Iterable[bytes], wanted: Holds) -> Iterator[int]:
    """Yield the numbers that stand in lots with the bigrams that are wanted, some of them twice.

    To look at every byte of them would take longer than all else: that is for a check.

    Raises:
        BrokenLotError: A lot is not as it was written, as far as was seen.
    """
    return chain.from_iterable(_listed(lot, wanted) for lot in lots)


def _listed(lot: bytes, wanted: Holds) -> Sequence[int]:
    bigrams, ends, numbers = parts_of(lot)
    first = bisect_left(bigrams, wanted.first)
    last = bisect_right(bigrams, wanted.last)
    if last > len(ends):
        raise BrokenLotError
    if first == last:
        return ()
    return numbers[ends[first - 1] if first else 0 : ends[last - 1]]


def parts_of(lot: bytes) -> "tuple[Sequence[int], Sequence[int], Sequence[int]]":
    """Return the bigrams of a lot, where the list of each ends, and all lists one after the other.

    Raises:
        BrokenLotError: It is not as it was written, as far as was seen.
    """
    count = int.from_bytes(lot[_CHECKED : 2 * _CHECKED], "little")
    behind = 2 * _CHECKED + 4 * count
    view = memoryview(lot)
    try:
        return (
            _numbers("I", view[2 * _CHECKED : behind]),
            _numbers("H", view[behind : behind + 2 * count]),
            _numbers("H", view[behind + 2 * count :]),
        )
    except ValueError as error:
        raise BrokenLotError from error


def lot_of(bigrams: bytes, ends: bytes, numbers: bytes) -> bytes:
    """Return a lot of its parts, little-endian numbers of 4, 2 and 2 bytes."""
    said = (len(bigrams) // 4).to_bytes(4, "little") + bigrams + ends + numbers
    return crc32(said).to_bytes(_CHECKED, "little") + said


def examine(lot: bytes) -> None:
    """Look at all of a lot; raises BrokenLotError where it is not as it was written."""
    if crc32(memoryview(lot)[_CHECKED:]) != int.from_bytes(lot[:_CHECKED], "little"):
        raise BrokenLotError


def _numbers(code: str, data: "bytes | memoryview") -> "array[int]":
    numbers = array(code)
    numbers.frombytes(data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
