"""From the tree of a query to the articles of a segment: first who may answer, then who does."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING

from reader.store.beside import NOTHING, Beside
from reader.store.drop_spaces import searchable
from reader.store.query import (
    NAME_FIELDS,
    PAGE_FIELDS,
    READING_FIELDS,
    TEXT_FIELDS,
    All,
    Any,
    Dates,
    Field,
    Is,
    Length,
    Match,
    Node,
    Not,
    Term,
)
from reader.store.segment import PART, Segment
from reader.store.steps import Steps

if TYPE_CHECKING:
    from reader.store.regex.pattern import Pattern

Sieve = Callable[[Sequence[int]], Steps[list[int]]]  # places on a segment in, those that answer out

LONG = 20_000  # characters; a segment with a longer text is looked through an article a slice


def possible(node: Node, segment: Segment) -> int | None:
    """Return a set with every article of the segment that answers, as bits; None: all of them."""
    match node:
        case Term(text, field) if field in TEXT_FIELDS:
            return segment.holders(text)
        case Match(pattern, field) if field in TEXT_FIELDS:
            return segment.holders(pattern.literal)
        case All(nodes):
            known = _known(nodes, segment)
            return reduce(int.__and__, known) if known else None
        case Any(nodes):
            known = _known(nodes, segment)
            return reduce(int.__or__, known, 0) if len(known) == len(nodes) else None
    return None


def _known(nodes: Sequence[Node], segment: Segment) -> list[int]:
    return [one for node in nodes if (one := possible(node, segment)) is not None]


def sieve_of(node: Node, segment: Segment, beside: Beside = NOTHING) -> Sieve:
    """Return what picks the articles that answer; places come in order and stay so."""
    match node:
        case Not(inner):
            return _without(sieve_of(inner, segment, beside))
        case All(nodes):
            return _through_all([sieve_of(inner, segment, beside) for inner in nodes])
        case Any(nodes):
            return _through_any([sieve_of(inner, segment, beside) for inner in nodes])
        case Dates() | Length():
            return _number_sieve(node, segment)
        case Is(said):
            return _one_by_one(lambda place: beside.holds(said, segment.entries[place]))
    return _text_sieve(node, segment, beside)


def _without(sieve: Sieve) -> Sieve:
    def rest(places: Sequence[int]) -> Steps[list[int]]:
        gone = set((yield from sieve(places)))
        return [place for place in places if place not in gone]

    return rest


def _through_all(sieves: list[Sieve]) -> Sieve:
    def every(places: Sequence[int]) -> Steps[list[int]]:
        left = list(places)
        for sieve in sieves:
            left = yield from sieve(left)
            yield
        return left

    return every


def _through_any(sieves: list[Sieve]) -> Sieve:
    def some(places: Sequence[int]) -> Steps[list[int]]:
        found: set[int] = set()
        for sieve in sieves:
            found.update((yield from sieve(places)))
            yield
        return sorted(found)

    return some


def _text_sieve(node: Term | Match, segment: Segment, beside: Beside) -> Sieve:
    part = _part_of(node.field, segment, beside)
    if isinstance(node, Match):
        return _match_sieve(node, segment, part)
    text = node.text
    if node.field is Field.PAGE:
        from reader.store.labels import is_label  # noqa: PLC0415 - not before the first frame

        return _one_by_one(lambda place: is_label(text, part(place)))
    if node.field is None:
        return _plain_sieve(text, segment)
    return _filled(_one_by_one(lambda place: text in part(place)), segment, node.field)


def _plain_sieve(text: str, segment: Segment) -> Sieve:
    """Return the sieve that nearly every key goes through, with no call for an article."""
    texts = segment.texts

    def holding(places: Sequence[int]) -> Steps[list[int]]:
        yield from segment.filling(places[-1] + 1 if places else 0)
        if segment.longest > LONG:
            return (yield from one_by_one(places))
        return [place for place in places if text in texts[place]]

    one_by_one = _one_by_one(lambda place: text in texts[place])
    return holding


def _one_by_one(answers: Callable[[int], bool]) -> Sieve:
    """Return the sieve that may be left after each article."""

    def sieve(places: Sequence[int]) -> Steps[list[int]]:
        found: list[int] = []
        for place in places:
            if answers(place):
                found.append(place)
            yield
        return found

    return sieve


def _filled(sieve: Sieve, segment: Segment, field: Field | None) -> Sieve:
    """Return a sieve that makes the texts ready before, where the field is of the article."""
    if field in (*PAGE_FIELDS, *READING_FIELDS):
        return sieve

    def filled(places: Sequence[int]) -> Steps[list[int]]:
        yield from segment.filling(places[-1] + 1 if places else 0)
        return (yield from sieve(places))

    return filled


def _match_sieve(node: Match, segment: Segment, part: Callable[[int], str]) -> Sieve:
    def matching(places: Sequence[int]) -> Steps[list[int]]:
        found: list[int] = []
        for place in places:
            if (yield from _has_match(node.pattern, part(place))):
                found.append(place)
            yield
        return found

    return _filled(matching, segment, node.field)


def _has_match(pattern: "Pattern", text: str) -> Steps[bool]:
    """Return whether the pattern matches within a block of `text`.

    Raises:
        QueryError: It would take too long.
    """
    from reader.store.regex.pattern import MOST_WORK, Work  # noqa: PLC0415 - not before the first frame

    if pattern.literal not in text:
        return False
    work = Work(MOST_WORK)
    for block in text.split(PART):
        if (yield from pattern.looked_for(block, work)):
            return True
        yield
    return False


def _part_of(field: Field | None, segment: Segment, beside: Beside) -> Callable[[int], str]:
    """Return what gives the text that a field means; without a who's who, names are text."""
    has_names = field in NAME_FIELDS and beside.names is not None
    if field is not None and (has_names or field in READING_FIELDS):
        return lambda place: _text_beside(beside, segment, place, field)
    if field is None or field in NAME_FIELDS:
        return segment.text
    return lambda place: segment.field(field, place)


def _text_beside(beside: Beside, segment: Segment, place: int, field: Field) -> str:
    return PART.join(map(searchable, beside.texts(field, segment.entries[place])))


def _number_sieve(node: Dates | Length, segment: Segment) -> Sieve:
    entries = segment.entries
    if isinstance(node, Dates):
        ranges = _Ranges(node)
        return _one_by_one(lambda place: ranges.has(entries[place].page.date))
    least, most = node.least, node.most

    def is_between(place: int) -> bool:
        length = entries[place].article.characters
        return length >= least and (most is None or length <= most)

    return _one_by_one(is_between)


class _Ranges:
    """Whether a page's date can lie in a range; an issue's articles share one date."""

    def __init__(self, dates: Dates) -> None:
        self._dates = dates
        self._known: dict[str, bool] = {}

    def has(self, text: str) -> bool:
        """Tell it of one date as printed; a page without a date is never within."""
        from reader.text.dates import days_of  # noqa: PLC0415 - not before the first frame

        if text not in self._known:
            self._known[text] = is_within(days_of(text), self._dates)
        return self._known[text]


def is_within(days: tuple[date, date] | None, dates: Dates) -> bool:
    """Whether one of the days from the first to the last can lie in a range; no day never does."""
    if days is None:
        return False
    return days[0] <= (dates.last or date.max) and days[1] >= (dates.first or date.min)
