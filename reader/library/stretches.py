"""The bigrams of a library's articles by rows of neighbours: texts in, numbers of holders out.

What is taken in together is a stretch; many small ones become one.  A lot of it has the row number
`stretch * 2 + (in heads) << 32 | first bigram`, so that what stands in a row is read in a row.
"""

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, starmap, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.library.bigrams import LAST, BrokenLotError, Found, Holds, Wanted, examine, held, listed
from reader.library.texts import ArticleTexts

if TYPE_CHECKING:
    from reader.library.packing import Lot
    from reader.library.tables import Connection

FULL = 4_096  # articles of a stretch that stays as it is
MANY = 16  # smaller ones behind each other that are worth to be made one
TIMES = 4  # full ones that become a great one, for large archives: it takes them four times less
WIDEST = 40_000  # numbers in a stretch: with those of other bigrams in its lot 16 bits hold them
TOGETHER = 32  # stretches that are asked at a time, lots that are merged: half a megabyte
LONG = 4_000_000  # characters that are sorted at a time, some 200 MB

_LOTS = 32  # bits of a bigram
_SOME_LOTS = "SELECT id, data FROM lot WHERE id > ? ORDER BY id LIMIT 500"

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
        return bool(self._due())

    def merge(self) -> None:
        """Make one of neighbours, the oldest first: of small ones a full one, of those a great one.

        Raises:
            BrokenLotError: One is not as it was written.
        """
        old = self._due()
        if not old:  # another program was faster
            return
        first = old[0].first
        self._put((first, old[-1].last), [self._merged(old, one) for one in (False, True)])
        for one in old:
            self._connection.execute("DELETE FROM stretch WHERE id = ?", (one.id,))
            ends = _row(one.id, 0), _row(one.id + 1, 0)
            self._connection.execute("DELETE FROM lot WHERE id >= ? AND id < ?", ends)

    def holders(self, wanted: Wanted, runs: Sequence[Run] | None) -> Iterator[list[int]]:
        """Yield the numbers of those that hold what is wanted, ascending, a stretch at a time.

        Some may be of articles that are gone.  Where others merge, it goes on behind the last seen.

        Args:
            wanted: What they hold.
            runs: Ascending; stretches with them are asked, many at a time.  None: all, one first.

        Raises:
            BrokenLotError: A stretch is not as it was written.
        """
        after, size = 0, 1 if runs is None else TOGETHER
        lost: Sequence[Stretch] = ()
        while waiting := self._behind(after, runs):
            while some := waiting[:size]:
                found = self._held(some, wanted)
                if found is None:
                    if some == lost:  # nobody has merged them
                        raise BrokenLotError
                    lost = some
                    break
                numbers = [one.first + at for one in some for at in sorted(found.get(one.id, ()))]
                yield numbers if some[0].first > after else [n for n in numbers if n > after]
                waiting, size, after = waiting[size:], min(2 * size, TOGETHER), some[-1].last

    def check(self) -> bool:
        """Whether lots are as they were written, and articles within a stretch that has some."""
        after = -1
        while rows := self._rows(_SOME_LOTS, (after,)):
            for _, lot in rows:
                examine(lot)
            after = rows[-1][0]
        missing = "SELECT 1 FROM stretch WHERE id * ? + ? NOT IN (SELECT id FROM lot) LIMIT 1"
        if any(self._rows(missing, (_row(1, 0), heads << _LOTS)) for heads in (0, 1)):
            return False
        query = (
            "SELECT (SELECT count(*) FROM article) = coalesce(sum((SELECT count(*) FROM article"
            " WHERE number BETWEEN first AND last)), 0) FROM stretch"
        )
        return bool(self._rows(query, ())[0][0])

    def _put(self, ends: tuple[int, int], both: Sequence[Iterator[tuple[int, bytes]]]) -> None:
        number = self._inserted("INSERT INTO stretch (first, last) VALUES (?, ?)", ends)
        for in_heads, lots in enumerate(both):
            rows = (
                (_row(number, bigram if at else 0, in_heads=bool(in_heads)), lot)
                for at, (bigram, lot) in enumerate(lots)
            )
            self._connection.executemany("INSERT INTO lot (id, data) VALUES (?, ?)", rows)

    def _due(self) -> list[Stretch]:
        """Return neighbours that are to become one; empty where there are none."""
        rows = self._connection.execute("SELECT * FROM stretch ORDER BY first DESC")
        every = starmap(Stretch, rows)
        recent = list(takewhile(lambda one: one.size < FULL * TIMES, every))
        small = list(takewhile(lambda one: one.size < FULL, recent))
        full = recent[len(small) :]  # and what remained between them
        return _group(small[::-1], MANY, FULL) or _group(full[::-1], TIMES, FULL * TIMES)

    def _merged(self, old: Sequence[Stretch], in_heads: bool) -> "Iterator[Lot]":
        """Yield the lots of neighbours as those of one, some megabytes of them at a time."""
        from reader.library.packing import NO_LOT, merged  # noqa: PLC0415 - not to search

        begin = _row(old[0].id, 0, in_heads=in_heads)
        query = "SELECT id FROM lot WHERE id BETWEEN ? AND ? ORDER BY id"
        begins = [lot - begin for (lot,) in self._connection.execute(query, (begin, begin + LAST))]
        is_any = False
        for low, high in pairwise((*begins[::TOGETHER], LAST + 1)):
            some = [(one.first - old[0].first, self._lots(one, in_heads, low, high)) for one in old]
            for lot in merged(some, low, high):
                is_any = True
                yield lot
        if not is_any:
            yield NO_LOT

    def _behind(self, number: int, runs: Sequence[Run] | None) -> list[Stretch]:
        if runs and runs[-1][1] <= number:
            return []
        query = "SELECT * FROM stretch WHERE last > ? ORDER BY last"
        found = list(starmap(Stretch, self._rows(query, (number,))))
        return found if runs is None else _meeting(found, runs)

    def _held(self, some: Sequence[Stretch], wanted: Wanted) -> Found | None:
        """Return the holders; None if a stretch has become one with others."""
        is_there = True

        def look_up(holds: Holds, among: Found | None) -> Found:
            nonlocal is_there
            asked = [one.id for one in some if among is None or among.get(one.id)]
            lots = self._lots_with(asked, holds)
            is_there = is_there and len(lots) == len(asked)
            numbers = {one: listed(some_lots, holds) for one, some_lots in lots.items()}
            if among is None:
                return {one: set(here) for one, here in numbers.items()}
            return {one: among[one].intersection(here) for one, here in numbers.items()}

        found = held(wanted, look_up)
        return found if is_there else None

    def _lots_with(self, some: Sequence[int], holds: Holds) -> dict[int, list[bytes]]:
        """Return the lots of stretches, by their ids, that have a bigram, or would have it."""
        begins = json.dumps([_row(one, 0, in_heads=holds.in_heads) for one in some])
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

    def _lots(self, stretch: Stretch, in_heads: bool, low: int, high: int) -> Iterator[bytes]:
        """Yield the lots of a stretch that have bigrams from `low` up to `high`, or would have."""
        begin = _row(stretch.id, 0, in_heads=in_heads)
        query = (
            "SELECT data FROM lot WHERE id < ? AND id >="
            " (SELECT max(id) FROM lot AS it WHERE it.id BETWEEN ? AND ?) ORDER BY id"
        )
        rows = self._connection.execute(query, (begin + high, begin, begin + low))
        return (lot for (lot,) in rows)


def _group(some: Sequence[Stretch], least: int, enough: int) -> list[Stretch]:
    """Return the first neighbours that are many or long enough; numbers never given part them."""
    if len(some) < least:
        return []
    group: list[Stretch] = []
    for stretch in some:
        if group and stretch.last - group[0].first >= WIDEST:
            group = []
        group.append(stretch)
        if len(group) > 1 and stretch.last - group[0].first >= enough - 1:
            return group
    return group if len(group) >= least else []


def _meeting(some: Sequence[Stretch], runs: Sequence[Run]) -> list[Stretch]:
    """Return the stretches on which one of ascending runs stands, or a part of it."""
    near = ((one, bisect_left(runs, one.first, key=itemgetter(1))) for one in some)
    return [one for one, at in near if at < len(runs) and runs[at][0] <= one.last]


def _row(stretch: int, bigram: int, *, in_heads: bool = False) -> int:
    return (stretch * 2 + in_heads) << _LOTS | bigram
