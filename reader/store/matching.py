"""From the tree of a query to the articles of a shelf: first who may answer, then who does."""

from collections.abc import Callable, Iterable
from functools import reduce

from reader.store.dates import days_of
from reader.store.labels import is_label
from reader.store.query import (
    NAME_FIELDS,
    ROLES,
    All,
    Any,
    Dates,
    Field,
    Length,
    Match,
    Node,
    Not,
    Term,
)
from reader.store.shelf import PART, Names, Shelf
from reader.store.squeeze import searchable

Check = Callable[[int], bool]  # the place of an article on its shelf in, whether it answers out


def possible(node: Node, shelf: Shelf) -> int | None:
    """Return a set that holds every article of the shelf that answers, as bits; None: all of them.

    Only an indexed shelf tells them apart.
    """
    if shelf.holders is None:
        return None
    match node:
        case Term(text, field) if field is None or (field in ROLES and field is not Field.BY):
            return _holding(text, shelf.holders)
        case Match(pattern):
            return _holding(pattern.literal, shelf.holders) if pattern.literal else None
        case All(nodes):
            return _common(possible(inner, shelf) for inner in nodes)
        case Any(nodes):
            return _union([possible(inner, shelf) for inner in nodes])
    return None


def check_of(node: Node, shelf: Shelf, names: Names | None = None) -> Check:
    """Return the check that tells whether the article at a place of the shelf answers."""
    match node:
        case Not(inner):
            check = check_of(inner, shelf, names)
            return lambda place: not check(place)
        case All(nodes):
            return _every([check_of(inner, shelf, names) for inner in nodes])
        case Any(nodes):
            return _some([check_of(inner, shelf, names) for inner in nodes])
        case Dates() | Length():
            return _number_check(node, shelf)
    return _text_check(node, shelf, names)


def _holding(text: str, holders: dict[str, int]) -> int:
    """Return the articles that hold every character of `text`, which is not empty."""
    return reduce(int.__and__, (holders.get(character, 0) for character in text))


def _common(sets: Iterable[int | None]) -> int | None:
    known = [one for one in sets if one is not None]
    return reduce(int.__and__, known) if known else None


def _union(sets: list[int | None]) -> int | None:
    known = [one for one in sets if one is not None]
    return reduce(int.__or__, known, 0) if len(known) == len(sets) else None


def _every(checks: list[Check]) -> Check:
    if not checks:
        return lambda place: True
    return reduce(lambda one, other: lambda place: one(place) and other(place), checks)


def _some(checks: list[Check]) -> Check:
    if not checks:
        return lambda place: False
    return reduce(lambda one, other: lambda place: one(place) or other(place), checks)


def _text_check(node: Term | Match, shelf: Shelf, names: Names | None) -> Check:
    if isinstance(node, Term):
        return _term_check(node, shelf, names)
    return _match_check(node, shelf, names)


def _number_check(node: Dates | Length, shelf: Shelf) -> Check:
    if isinstance(node, Dates):
        return _dates_check(node, shelf)
    least, most = node.least, node.most
    return lambda place: _is_between(shelf.entries[place].article.characters, least, most)


def _term_check(term: Term, shelf: Shelf, names: Names | None) -> Check:
    text, texts = term.text, shelf.texts
    if term.field is None:
        return lambda place: text in texts[place]
    if term.field is Field.PAGE:
        return lambda place: is_label(text, shelf.field(Field.PAGE, place))
    part = _part_of(term.field, shelf, names)
    return lambda place: text in part(place)


def _match_check(node: Match, shelf: Shelf, names: Names | None) -> Check:
    is_in, part = node.pattern.is_in, _part_of(node.field, shelf, names)
    literal, texts = node.pattern.literal, shelf.texts
    if node.field is None:
        return lambda place: literal in texts[place] and any(map(is_in, part(place).split(PART)))
    return lambda place: any(map(is_in, part(place).split(PART)))


def _part_of(field: Field | None, shelf: Shelf, names: Names | None) -> Callable[[int], str]:
    """Return what gives the text that a field means; without a who's who, names are text."""
    if field is None or (field in NAME_FIELDS and names is None):
        return lambda place: shelf.texts[place]
    if field in NAME_FIELDS and names is not None:
        return lambda place: _names_text(names, shelf, place, field)
    return lambda place: shelf.field(field, place)


def _names_text(names: Names, shelf: Shelf, place: int, field: Field) -> str:
    return PART.join(map(searchable, names(shelf.entries[place]).get(field.value, ())))


def _dates_check(dates: Dates, shelf: Shelf) -> Check:
    kept: dict[str, bool] = {}  # an issue's articles share one date

    def check(place: int) -> bool:
        text = shelf.entries[place].page.date
        if text not in kept:
            kept[text] = _is_within(text, dates)
        return kept[text]

    return check


def _is_within(text: str, dates: Dates) -> bool:
    """Whether a page's date can lie in the range; a page without one never does."""
    days = days_of(text)
    if days is None:
        return False
    first, last = days
    return (dates.last is None or first <= dates.last) and (
        dates.first is None or last >= dates.first
    )


def _is_between(number: int, least: int, most: int | None) -> bool:
    return number >= least and (most is None or number <= most)
