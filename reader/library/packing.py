"""Texts of articles in, the lots of their bigrams out; lots of several rows of articles as one.

What a thousand articles hold are two million bigrams, which only numpy sorts in a tenth of a
second; it is imported when something is taken in, and never to search.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reader.library.bigrams import UNIT, examine, lot_of, parts_of
from reader.store.segment import PART

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Held = NDArray[np.uint64]  # bigrams, each with the number of an article in its lowest bits

LOT = 16_000  # bytes, some more where many articles hold the last bigram

Lot = tuple[int, bytes]  # its first bigram, and what is kept
NO_LOT: Lot = (0, lot_of(b"", b"", b""))  # of articles that hold none


def packed(texts: Sequence[str]) -> Iterator[Lot]:
    """Yield the lots of texts, whose numbers are their places."""
    import numpy as np  # noqa: PLC0415 - only where something is taken in

    said = [f"{PART}{text}{PART}".encode("utf-16-le", "surrogatepass") for text in texts]
    units = np.frombuffer(b"".join(said), "<u2").astype(np.uint64)
    places = np.arange(len(said), dtype=np.uint64)
    numbers = np.repeat(places, [len(one) // 2 for one in said])
    held = units[1:] << np.uint64(2 * UNIT)
    held |= units[:-1] << np.uint64(UNIT)
    held |= numbers[1:]
    held.sort()
    held = held[np.searchsorted(held, np.uint64(1 << UNIT)) :]  # less what stands between texts
    yield from _cut(held[_changes(held)])


def merged(rows: Iterable[tuple[int, Iterable[bytes]]], low: int, high: int) -> Iterator[Lot]:
    """Yield the lots of several rows of articles as those of one, as far as bigrams are wanted.

    Args:
        rows: What is added to the numbers of each row, and its lots.
        low: The first bigram that is wanted.
        high: The first one behind those.

    Raises:
        BrokenLotError: A lot is not as it was written.
    """
    import numpy as np  # noqa: PLC0415 - the same

    held = np.concatenate([_held(lot, offset) for offset, lots in rows for lot in lots])
    held = held[(held >= np.uint64(low << UNIT)) & (held < np.uint64(high << UNIT))]
    held.sort()
    if len(held):
        yield from _cut(held)


def _held(lot: bytes, offset: int) -> "Held":
    import numpy as np  # noqa: PLC0415 - the same

    examine(lot)
    bigrams, ends, numbers = (np.asarray(part).astype(np.uint64) for part in parts_of(lot))
    lengths = np.diff(ends, prepend=np.uint64(0))
    held: Held = np.repeat(bigrams << np.uint64(UNIT), lengths.astype(np.int64))
    held |= numbers + np.uint64(offset)
    return held


def _cut(held: "Held") -> Iterator[Lot]:
    """Yield lots of sorted bigrams, each of which is there; an empty one where there are none."""
    import numpy as np  # noqa: PLC0415 - the same

    if not len(held):
        yield NO_LOT
        return
    bigrams = (held >> np.uint64(UNIT)).astype("<u4")
    starts = np.flatnonzero(_changes(bigrams))
    ends = np.append(starts[1:], len(held))
    sizes = np.cumsum(6 + 2 * (ends - starts))
    cuts = [0, *(np.flatnonzero(np.diff(sizes // LOT)) + 1), len(starts)]
    numbers = (held & np.uint64((1 << UNIT) - 1)).astype("<u2")
    keys = bigrams[starts]
    for low, high in pairwise(cuts):
        first, last = starts[low], ends[high - 1]
        behind = (ends[low:high] - first).astype("<u2")
        kept = (keys[low:high], behind, numbers[first:last])
        yield int(keys[low]), lot_of(*(part.tobytes() for part in kept))


def _changes(row: Any) -> Any:  # noqa: ANN401 - an array of any numbers, and one of truths
    """Return where a sorted row is not as it was one before; there at its head, too."""
    import numpy as np  # noqa: PLC0415 - the same

    changes = np.ones(len(row), bool)
    np.not_equal(row[1:], row[:-1], out=changes[1:])
    return changes
