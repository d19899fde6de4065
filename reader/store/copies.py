"""Agency copy (同稿): articles in, those that stand there more than once out, in whichever paper.

Two articles are one story where they share most of the shorter one's clauses, word for word as far
as script, width and punctuation go.  Few clauses of each article are remembered (those with the
least checksums, which are the same for the same text); only articles that have some in common are
compared.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest
from itertools import combinations
from zlib import crc32

from reader.store.entry import Entry
from reader.store.holding import Holding
from reader.store.steps import Steps

SHARED = 0.6  # of the shorter article's characters
LEAST = 60  # characters that two articles must share
READ = 20_000  # characters of an article that are looked at
REMEMBERED = 16  # clauses of an article
IN_COMMON = 2  # remembered clauses that make two articles worth comparing
MOST_HOLDERS = 20  # articles with one clause; what more have is a phrase that everybody prints

_AT_ONCE = 50  # articles between two steps: a few milliseconds
_CLAUSES_AT_ONCE = 5_000
_CLAUSE = re.compile(r"\w{6,}")

Copies = Mapping[str, tuple[Entry, ...]]  # an article's id to all entries of its story


def copies(holding: Holding) -> Steps[Copies]:
    """Return the stories that stand there twice or more; what stands there once is left out."""
    common = yield from _in_common((yield from _holders(holding)))
    same: defaultdict[int, set[int]] = defaultdict(set)
    for at, ((one, other), count) in enumerate(common.items()):
        if count >= IN_COMMON and _is_one_story(holding, one, other):
            same[one] |= {one, other}
            same[other] |= {one, other}
        if at % _AT_ONCE == 0:
            yield
    entries = holding.entries
    return {
        entries[number].article.id: tuple(entries[at] for at in sorted(numbers))
        for number, numbers in same.items()
    }


def _holders(holding: Holding) -> Steps[Mapping[int, Sequence[int]]]:
    """Return which articles remember each clause, by its checksum."""
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for run in holding.runs:
        yield from run.segment.filling(run.count)
        for number in range(run.first, run.first + run.count):
            marks = {crc32(clause.encode()) for clause in _clauses(holding, number)}
            for mark in nsmallest(REMEMBERED, marks):
                holders[mark].append(number)
            if number % _AT_ONCE == 0:
                yield
    return holders


def _in_common(holders: Mapping[int, Sequence[int]]) -> Steps[Counter[tuple[int, int]]]:
    """Return how many remembered clauses each two articles have in common."""
    common: Counter[tuple[int, int]] = Counter()
    for at, numbers in enumerate(holders.values()):
        if 1 < len(numbers) <= MOST_HOLDERS:
            common.update(combinations(numbers, 2))
        if at % _CLAUSES_AT_ONCE == 0:
            yield
    return common


def _is_one_story(holding: Holding, one: int, other: int) -> bool:
    first, second = (set(_clauses(holding, number)) for number in (one, other))
    shared = _length(first & second)
    return shared >= max(LEAST, SHARED * min(_length(first), _length(second)))


def _length(clauses: set[str]) -> int:
    return sum(map(len, clauses))


def _clauses(holding: Holding, number: int) -> list[str]:
    """What stands between the marks of an article's searchable text, where it is long enough."""
    return _CLAUSE.findall(holding.text(number)[:READ])
