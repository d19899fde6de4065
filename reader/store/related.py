"""Related articles (相关稿件): one article in, those that share its telling words out.

Only the one article is cut into words.  Where these stand in the others, the table of the segments
tells; what a shared word is worth is BM25's: rare ones and frequent ones in short articles more.
"""

import heapq
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from reader.store import tokens
from reader.store.beside import Names
from reader.store.copies import Copies
from reader.store.drop_spaces import searchable
from reader.store.entry import Entry
from reader.store.holding import Holding
from reader.store.steps import Steps
from reader.store.tokens.keywords import said

REASONS = 5  # shared words that are told
LEAST = 2  # shared words that make two articles related
COMPARED = 30  # telling words of the article that are looked for
READ = 20_000  # characters of the article that are cut: a quarter of a second
COMMON = 0.2  # a word that more of all articles have sets none of them apart
_FEW = 5  # articles that may have a word all the same
_NAMED = 1.5  # a name is worth so much more than another word
_USUAL = 1.2  # BM25: how soon more of the same word stops to count
_LENGTH = 0.75  # BM25: how much length tells
_SOME = 512  # articles looked through at a time: half a millisecond, where they are not long
_BREATH = 0.0005  # seconds: whoever waits for the interpreter gets it
_EVERY = 0.004  # seconds from one breath to the next


@dataclass(frozen=True, slots=True)
class Relation:
    """An article that is related to another.

    Attributes:
        entry: The other article.
        words: The words they share, names before others and rare ones before common: the reason.
        weight: 0 and up.
    """

    entry: Entry
    words: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class TellingWord:
    """A word that says much of an article.

    Attributes:
        text: Searchable.
        weight: How much it says of the article.
    """

    word: str
    text: str
    weight: float
    is_name: bool


class Holders(NamedTuple):
    """Who holds a word.

    Attributes:
        total: How many of all articles.
        times: How often it stands in each that may be related, and how long that one is, by number.
    """

    total: int
    times: Mapping[int, tuple[int, int]]


class Compared(NamedTuple):
    """Articles, wherever they are kept.

    Attributes:
        total: How many there are.
        usual: Characters of a usual one.
        held: Tells who holds a searchable word.
    """

    total: int
    usual: float
    held: Callable[[str], Steps[Holders]]


class Share(NamedTuple):
    """What an article shares with another.

    Attributes:
        weight: Of all that is shared.
        said: Of each word whether it is a name, its weight, and itself.
    """

    weight: float
    said: Sequence[tuple[bool, float, str]]

    def reasons(self) -> tuple[str, ...]:
        """Return the words that are told: names before others, the weightiest first."""
        return tuple(word for _, _, word in sorted(self.said, key=_worth)[:REASONS])


def related(entry: Entry, holding: Holding, names: Names | None, n: int = 5) -> list[Relation]:
    """Return up to `n` articles that are most alike `entry`, with the reason; for a worker.

    Whoever else wants the interpreter gets it every few milliseconds.
    """
    steps, breath = relating(entry, holding, names, n), time.perf_counter() + _EVERY
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return list(end.value)
        if time.perf_counter() > breath:
            time.sleep(_BREATH)
            breath = time.perf_counter() + _EVERY


def relating(
    entry: Entry, holding: Holding, names: Names | None, n: int = 5
) -> Steps[list[Relation]]:
    """Return the same, a few milliseconds a step."""
    words = yield from telling(entry, names)
    for run in holding.runs:
        yield from run.segment.filling(run.count)
    among = Compared(holding.total, _usual_length(holding), lambda text: _held(text, holding))
    shared = yield from shares(words, among)
    shared.pop(entry.number, None)
    best = heapq.nlargest(n, shared, key=lambda number: (shared[number].weight, -number))
    return [
        Relation(holding.entries[one], shared[one].reasons(), shared[one].weight) for one in best
    ]


def shares(words: Sequence[TellingWord], among: Compared) -> Steps[dict[int, Share]]:
    """Return what each article shares of an article's telling words, by number.

    Those that share less than `LEAST` are left out; the article itself shares all.
    """
    scores: defaultdict[int, float] = defaultdict(float)
    shared: defaultdict[int, list[tuple[bool, float, str]]] = defaultdict(list)
    for one in words:
        total, found = yield from among.held(one.text)
        rarity = _rarity(total, among.total)
        for number, (times, length) in found.items() if rarity else ():
            scores[number] += one.weight * rarity * _saturated(times, length / among.usual)
            shared[number].append((one.is_name, one.weight * rarity, one.word))
    return {
        number: Share(scores[number], some) for number, some in shared.items() if len(some) >= LEAST
    }


def other_stories(entry: Entry, found: list[Relation], stories: Copies) -> list[Relation]:
    """Return the relations, each story once and the entry's own not at all."""
    told = {entry.article.id}
    others: list[Relation] = []
    for one in found:
        same = {copy.article.id for copy in stories.get(one.entry.article.id, ())}
        if told.isdisjoint(same | {one.entry.article.id}):
            others.append(one)
        told |= {one.entry.article.id}
    return others


def telling(entry: Entry, names: Names | None) -> Steps[list[TellingWord]]:
    """Return the words that say most of the article, the weightiest first."""
    counts: Counter[str] = Counter()
    read = 0
    for text in said(entry.article):
        yield from tokens.opening(text[: READ - read])
        counts.update(tokens.words(text[: READ - read]))
        read += len(text)
        yield
        if read >= READ:
            break
    known = {name for some in names(entry).values() for name in some} if names else set()
    counts.update(known - counts.keys())
    told = [
        _weighed(word, times, is_name=word in known or tokens.is_name(word))
        for word, times in counts.items()
        if word in known or tokens.is_worth_saying(word)
    ]
    return heapq.nlargest(COMPARED, told, key=lambda one: one.weight)


def _weighed(word: str, times: int, *, is_name: bool) -> TellingWord:
    weight = _saturated(times, 1) * tokens.rarity(word) * (_NAMED if is_name else 1)
    return TellingWord(word, searchable(word), weight, is_name)


def _held(text: str, holding: Holding) -> Steps[Holders]:
    """Return how often `text` stands in each article that holds it, and how long that is."""
    found: dict[int, tuple[int, int]] = {}
    for run in holding.runs:
        texts, bits = run.segment.texts, run.segment.holders(text)
        for start in range(0, run.count, _SOME):
            for place in range(start, min(start + _SOME, run.count)):
                if (bits is None or bits >> place & 1) and (times := texts[place].count(text)):
                    found[run.first + place] = times, len(texts[place])
            yield
    return Holders(len(found), found)


def _rarity(holders: int, total: int) -> float:
    """Return how rare a word is here; 0 where too many articles have it to say anything."""
    if holders > max(_FEW, COMMON * total):
        return 0.0
    return log(1 + (total - holders + 0.5) / (holders + 0.5))


def _saturated(times: int, length: float) -> float:
    """Return what `times` are worth in an article of `length` times the usual length."""
    return times * (_USUAL + 1) / (times + _USUAL * (1 - _LENGTH + _LENGTH * length))


def _usual_length(holding: Holding) -> float:
    total = sum(len(text) for run in holding.runs for text in run.segment.texts[: run.count])
    return total / max(holding.total, 1) or 1.0


def _worth(one: tuple[bool, float, str]) -> tuple[bool, float]:
    is_name, weight, _ = one
    return not is_name, -weight
