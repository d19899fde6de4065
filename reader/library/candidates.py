"""The tree of a query in, what the index can say of it out: every article that may answer."""

import json
import typing
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.library.bigrams import Either, Every, Holds, Wanted, bigrams_of, ending_in, units_of
from reader.library.recalled import Recalled
from reader.library.tables import Tables
from reader.model import Article, Block, Page, Role
from reader.store.entry import Entry
from reader.store.matching import is_within, sieve_of
from reader.store.query import (
    NAME_FIELDS,
    PAGE_FIELDS,
    TEXT_FIELDS,
    All,
    Any,
    Dates,
    Field,
    Length,
    Match,
    Node,
    Term,
    asks_only_of_reading,
)
from reader.store.segment import Segment
from reader.store.steps import finish
from reader.text.dates import days_of

MOST_BIGRAMS = 24  # of one term: the first and the last; what is left is for the check
MOST_PARTS = 60  # terms of a query that the index is asked for

_NOWHERE = Page("", ())
_NOBODY = Article("", (Block(Role.PARAGRAPH, ""),))
_IN_HEADS = (Field.TITLE, Field.KICKER, Field.DECK)
_IN_TEXT = (*TEXT_FIELDS, *NAME_FIELDS)


class Candidates(NamedTuple):
    """A set of articles that holds every answer.

    Attributes:
        match: What their bigrams must be; None holds nothing back.
        where: Conditions on `article`, all of which hold.
        values: What stands in the places of the conditions.
        of_some: The same conditions, to be asked of some articles: each looks its page up.
        only: Numbers of those that are among them; None holds nothing back.
        gone: Numbers of those that are not.
    """

    match: Wanted | None = None
    where: tuple[str, ...] = ()
    values: tuple[object, ...] = ()
    of_some: tuple[str, ...] = ()
    only: frozenset[int] | None = None
    gone: frozenset[int] = frozenset()

    def left(self, numbers: Sequence[int]) -> Sequence[int]:
        """Return those of some numbers that `only` and `gone` leave."""
        if self.only is not None:
            numbers = [number for number in numbers if number in self.only]
        return [one for one in numbers if one not in self.gone] if self.gone else numbers


def candidates(node: Node, index: Tables, recalled: Recalled) -> Candidates:
    """Return what may answer a tree.

    Raises:
        QueryError: A pattern for what was said of articles takes too long.
        FailedError: The index cannot be read.
    """
    if asks_only_of_reading(node):
        told, others = recalled.those(node)
        return Candidates(gone=told) if others else Candidates(only=told)
    match node:
        case All(nodes):
            return _all(candidates(inner, index, recalled) for inner in nodes[:MOST_PARTS])
        case Any(nodes) if len(nodes) <= MOST_PARTS:
            return _any([candidates(inner, index, recalled) for inner in nodes])
    return _of_leaf(node, index)


def _of_leaf(node: Node, index: Tables) -> Candidates:
    match node:
        case Dates():
            return _of_pages(node, Field.DATE, index)
        case Length(least, most):
            return _between(least, most)
        case Term(text, field):
            return _of_pages(node, field, index) if field in PAGE_FIELDS else _said(text, field)
        case Match(pattern, field):
            return _said(pattern.literal, field)
    return Candidates()


def _said(text: str, field: Field | None) -> Candidates:
    if field not in _IN_TEXT:
        return Candidates()
    return Candidates(_wanted(text, in_heads=field in _IN_HEADS)) if text else Candidates()


def _wanted(text: str, *, in_heads: bool) -> Wanted:
    units = units_of(text)
    if len(units) == 1:
        return ending_in(units[0], in_heads=in_heads)
    bigrams, half = bigrams_of(text), MOST_BIGRAMS // 2
    some = bigrams if len(bigrams) <= MOST_BIGRAMS else [*bigrams[:half], *bigrams[-half:]]
    apart = dict.fromkeys([*some[::2], *some[1::2]])  # those that share a letter tell less
    return Every(tuple(Holds(one, one, in_heads) for one in apart))


def _of_pages(node: Term | Dates, field: Field | None, index: Tables) -> Candidates:
    """Ask the store's own matching for the values of a column that answer."""
    column = _COLUMNS[field]
    values = [str(value) for (value,) in index.rows(f"SELECT DISTINCT {column} FROM page")]
    if isinstance(node, Dates):
        found = [value for value in values if is_within(days_of(value), node)]
    else:
        pages = [replace(_NOWHERE, **_facts(column, value)) for value in values]
        segment = Segment(Entry(_NOBODY, page, at) for at, page in enumerate(pages))
        found = [values[at] for at in finish(sieve_of(node, segment)(range(len(pages))))]
    values_found = "(SELECT value FROM json_each(?))"
    where = f"article.page IN (SELECT id FROM page WHERE {column} IN {values_found})"
    # PostgreSQL hashes the values for this one, and would compare each page with all for the other.
    of_some = f"(SELECT {column} FROM page WHERE page.id = article.page) IN {values_found}"
    return Candidates(where=(where,), values=(json.dumps(found),), of_some=(of_some,))


def _facts(column: str, value: str) -> dict[str, typing.Any]:
    return {column: value}


def _between(least: int, most: int | None) -> Candidates:
    longest = 1 << 62 if most is None else most
    where = ("article.characters BETWEEN ? AND ?",)
    return Candidates(where=where, values=(least, longest), of_some=where)


def _all(parts: Iterable[Candidates]) -> Candidates:
    known = list(parts)
    wants = sorted((one.match for one in known if one.match), key=_is_wide)[:MOST_PARTS]
    where = tuple(one for part in known for one in part.where)
    of_some = tuple(one for part in known for one in part.of_some)
    some = [one.only for one in known if one.only is not None]
    only = frozenset.intersection(*some) if some else None
    gone = frozenset[int]().union(*(one.gone for one in known))
    return Candidates(_one(wants, Every), where, _values(known), of_some, only, gone)


def _is_wide(wanted: Wanted) -> bool:
    """Whether one character is wanted: many hold it, they are looked for among the others."""
    return isinstance(wanted, Holds) and wanted.first != wanted.last


def _any(parts: Sequence[Candidates]) -> Candidates:
    """Either only terms or only conditions: of a mixture all would have to be looked through."""
    if any(one.gone or one.only is not None for one in parts):
        return Candidates()
    wants = [one.match for one in parts if one.match and not one.where]
    if len(wants) == len(parts):
        return Candidates(_one(wants, Either))
    if all(one.where and not one.match for one in parts):
        where, of_some = (
            _either([one.where for one in parts]),
            _either([one.of_some for one in parts]),
        )
        return Candidates(where=where, values=_values(parts), of_some=of_some)
    return Candidates()


def _either(parts: Sequence[Sequence[str]]) -> tuple[str]:
    """Return the one condition that holds where all conditions of a part do."""
    return ("(" + " OR ".join(f"({' AND '.join(part)})" for part in parts) + ")",)


def _one(wants: Sequence[Wanted], join: Callable[[tuple[Wanted, ...]], Wanted]) -> Wanted | None:
    return join(tuple(wants)) if wants else None


def _values(parts: Iterable[Candidates]) -> tuple[object, ...]:
    return tuple(value for part in parts for value in part.values)


_COLUMNS: dict[Field | None, str] = {
    Field.PAGE: "label",
    Field.SECTION: "section",
    Field.PAPER: "paper",
    Field.DATE: "date",
}
