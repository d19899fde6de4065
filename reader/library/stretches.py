"""The bigrams of a library's articles by rows of neighbours: texts in, numbers of holders out.

What is taken in together is a stretch; many small ones become one.  A lot of it has the row number
`stretch * 2 + (in heads) << 32 | first bigram`, so that what stands in a row is read in a row.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.library.bigrams import Holds, Wanted, checked_of, held, listed
from reader.library.texts import ArticleTexts

if TYPE_CHECKING:
    from reader.library.tables import Connection

FULL = 4_096  # articles of a stretch that stays as it is
MANY = 16  # smaller ones behind each other that are worth to be made one
TOGETHER = 32  # stretches that are asked at a time: half a megabyte of lots
LONG = 4_000_000  # characters that are sorted at a time, some 200 MB

_LOTS = 32  # bits of a bigram

Run = tuple[int, int]  # the first and the last number of a run, both counted
Ask = Callable[[str, Sequence[object]], list[tuple[Any, ...]]]
Insert = Callable[[str, Sequence[object]], int]  # the number of a row that is put in


class Stretch(NamedTuple):
    """Neighbours among the articles, from number `first` to `last`, both counted."""

    id: int
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many numbers there are; some may be of articles that are gone."""
        return self.last - self.first + 1


class Stretches:
    """All stretches of an index; what changes them does so within a transaction."""

    def __init__(self, connection: "Connection", rows: Ask, inserted: Insert) -> None:
        """`rows` asks the connection and tells what cannot be read, `inserted` puts a row in."""
        self._connection = connection
        self._rows = rows
        self._inserted = inserted
        self._taken: list[ArticleTexts] = []
        self._first = self._length = 0

    def take(self, number: int, said: ArticleTexts) -> None:
        """Take in what an article says; numbers come one behind the other."""
        if not self._taken:
            self._first = number
        self._taken.append(said)
        self._length += len(said.text)
        if len(self._taken) == FULL or self._length > LONG:
            self.flush()

    def flush(self) -> None:
        """Write what was taken in."""
        from reader.library.packing import packed  # noqa: PLC0415 - not to search

        taken, self._taken, self._length = self._taken, [], 0
        if taken:
            last = self._first + len(taken) - 1
            texts = ([said.text for said in taken], [said.titles for said in taken])
            self._put((self._first, last), [packed(some) for some in texts])

    def forget(self) -> None:
        """Forget what was taken in and not written."""
        self._taken, self._length = [], 0

    def are_many(self) -> bool:
        """Whether `merge` has something to do."""
        return len(self._small()) >= MANY

    def merge(self) -> None:
        """Make one of small stretches, the oldest first, until that one is full.

        Raises:
            BrokenLotError: One is not as it was written.
        """
        from reader.library.packing import merged  # noqa: PLC0415 - the same

        small = self._small()
        if len(small) < MANY:  # another program was faster
            return
        first = small[0].first
        is_full = (one.last - first >= FULL - 1 for one in small)
        count = next((at for at, is_last in enumerate(is_full, 1) if is_last), len(small))
        old = small[:count]
        rows = [
            merged((one.first - first, self._lots(one, in_heads)) for one in old)
            for in_heads in (False, True)
        ]
        self._put((first, old[-1].last), rows)
        for one in old:
            self._connection.execute("DELETE FROM stretch WHERE id = ?", (one.id,))
            ends = _row(one.id, 0, in_heads=False), _row(one.id + 1, 0, in_heads=False)
            self._connection.execute("DELETE FROM lot WHERE id >= ? AND id < ?", ends)

    def holders(self, wanted: Wanted, runs: Sequence[Run] | None) -> Iterator[list[int]]:
        """Yield the numbers of those that hold what is wanted, ascending, a stretch at a time.

        Some may be of articles that are gone.  Where others merge stretches meanwhile, it goes on
        behind the last that it has seen.

        Args:
            wanted: What they hold.
            runs: Ascending; only the stretches that these stand on are asked, many at a time.  None
                is all of them, one at first.

        Raises:
            BrokenLotError: A stretch is not as it was written.
        """
        after, size = 0, 1 if runs is None else TOGETHER
        while waiting := self._behind(after, runs):
            while some := waiting[:size]:
                found = self._held(some, wanted)
                if found is None:
                    break
                yield sorted(found if some[0].first > after else {n for n in found if n > after})
                waiting, size, after = waiting[size:], min(2 * size, TOGETHER), some[-1].last

    def check(self) -> bool:
        """Whether every lot is as it was written, and no article stands outside."""
        for (lot,) in self._connection.execute("SELECT data FROM lot"):
            checked_of(lot)
        query = (
            "SELECT 1 FROM article WHERE NOT EXISTS"
            " (SELECT 1 FROM stretch WHERE number BETWEEN first AND last) LIMIT 1"
        )
        return not self._connection.execute(query).fetchone()

    def _put(self, ends: tuple[int, int], both: Sequence[Iterator[tuple[int, bytes]]]) -> None:
        number = self._inserted("INSERT INTO stretch (first, last) VALUES (?, ?)", ends)
        for in_heads, lots in enumerate(both):
            rows = (
                (_row(number, bigram if at else 0, in_heads=bool(in_heads)), lot)
                for at, (bigram, lot) in enumerate(lots)
            )
            self._connection.executemany("INSERT INTO lot (id, data) VALUES (?, ?)", rows)

    def _small(self) -> list[Stretch]:
        """Return the small stretches behind the last one that is full."""
        found = []
        for row in self._connection.execute("SELECT * FROM stretch ORDER BY first DESC"):
            stretch = Stretch(*row)
            if stretch.size >= FULL:
                break
            found.append(stretch)
        return found[::-1]

    def _behind(self, number: int, runs: Sequence[Run] | None) -> list[Stretch]:
        query = "SELECT * FROM stretch WHERE last > ? ORDER BY last"
        found = [Stretch(*row) for row in self._rows(query, (number,))]
        return found if runs is None else [one for one in found if _meets(one, runs)]

    def _held(self, some: Sequence[Stretch], wanted: Wanted) -> set[int] | None:
        """Return the numbers of holders; None if a stretch has become one with others."""
        is_there = True

        def look_up(holds: Holds) -> set[int]:
            nonlocal is_there
            lots = self._lots_with(some, holds)
            is_there = is_there and len(lots) == len(some)
            found: set[int] = set()
            for stretch in some:
                found.update(map(stretch.first.__add__, listed(lots.get(stretch.id, ()), holds)))
            return found

        found = held(wanted, look_up)
        return found if is_there else None

    def _lots_with(self, some: Sequence[Stretch], holds: Holds) -> dict[int, list[bytes]]:
        """Return the lots of some stretches that have a bigram, or would have it."""
        begins = json.dumps([_row(one.id, 0, in_heads=holds.in_heads) for one in some])
        begin = "CAST(begun.value AS BIGINT)"
        query = (
            "SELECT lot.id, lot.data FROM json_each(?) AS begun JOIN lot ON lot.id >="
            f" (SELECT max(id) FROM lot AS it WHERE it.id BETWEEN {begin} AND {begin} + ?)"
            f" AND lot.id <= {begin} + ? ORDER BY lot.id"
        )
        lots: dict[int, list[bytes]] = {}
        for number, lot in self._rows(query, (begins, holds.first, holds.last)):
            lots.setdefault(number >> _LOTS >> 1, []).append(lot)
        return lots

    def _lots(self, stretch: Stretch, in_heads: bool) -> Iterator[bytes]:
        begin = _row(stretch.id, 0, in_heads=in_heads)
        query = "SELECT data FROM lot WHERE id >= ? AND id < ? ORDER BY id"
        ends = (begin, begin + (1 << _LOTS))
        return (lot for (lot,) in self._connection.execute(query, ends))


def _meets(stretch: Stretch, runs: Sequence[Run]) -> bool:
    """Whether one of ascending runs stands on a stretch, or a part of it."""
    at = bisect_left(runs, stretch.first, key=lambda run: run[1])
    return at < len(runs) and runs[at][0] <= stretch.last


def _row(stretch: int, bigram: int, *, in_heads: bool) -> int:
    return (stretch * 2 + in_heads) << _LOTS | bigram
