"""A query that has been read: the tree of what an article must hold to be a hit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.model import Role

if TYPE_CHECKING:
    from reader.store.regex.pattern import Pattern


class Field(StrEnum):
    """What a term is held to: a part of an article, its page, its names, or what was said of it."""

    TITLE = "title"
    KICKER = "kicker"
    DECK = "deck"
    BY = "by"
    BODY = "body"
    PAGE = "page"
    SECTION = "section"
    PAPER = "paper"
    DATE = "date"
    WHO = "who"
    WHERE = "where"
    ORG = "org"
    TAG = "tag"
    NOTE = "note"


HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)
ROLES: dict[Field, tuple[Role, ...]] = {
    Field.TITLE: (Role.HEADLINE,),
    Field.KICKER: (Role.KICKER,),
    Field.DECK: (Role.DECK,),
    Field.BY: (Role.BYLINE, Role.CREDIT),
    Field.BODY: tuple(role for role in Role if role not in HEADS and role is not Role.CREDIT),
}
# What is looked for there stands in the article's text; an author may stand beside it.
TEXT_FIELDS = (None, *(field for field in ROLES if field is not Field.BY))
PAGE_FIELDS = (Field.PAGE, Field.SECTION, Field.PAPER, Field.DATE)
NAME_FIELDS = (Field.WHO, Field.WHERE, Field.ORG)
READING_FIELDS = (Field.TAG, Field.NOTE)


@dataclass(frozen=True, slots=True)
class Term:
    """Characters that must stand in the article, or in one field of it.

    Attributes:
        text: Folded and squeezed; not empty.
        is_exact: It was given in quotes: other words are never tried for it.
    """

    text: str
    field: Field | None = None
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that must match within one block, or one field."""

    pattern: "Pattern"
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Dates:
    """The page's date lies from `first` to `last`, both counted; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Length:
    """The article has from `least` to `most` characters, white space not counted."""

    least: int = 0
    most: int | None = None


class Said(StrEnum):
    """What a person may have said of an article by reading it."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    TAGGED = "tagged"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Is:
    """This must have been said of the article."""

    said: Said


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """All of `nodes` must be so; of none, everything is a hit."""

    nodes: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """One of `nodes` at least must be so."""

    nodes: tuple["Node", ...]


Node = Term | Match | Dates | Length | Is | Not | All | Any


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked.

    Attributes:
        text: As it was typed.
        root: What an article must hold.
    """

    text: str
    root: Node = All()

    @property
    def is_empty(self) -> bool:
        """Whether every article is a hit."""
        return self.root == All()

    @property
    def asks_for_names(self) -> bool:
        """Whether it is for who's who to answer a part of it."""
        return any(field in NAME_FIELDS for field in fields_in(self.root))


def asked(node: Node) -> Iterator[Term | Match]:
    """Yield the terms and patterns that make an article a hit, in order; none under a `Not`."""
    match node:
        case Term() | Match():
            yield node
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from asked(inner)


def fields_in(node: Node) -> Iterator[Field]:
    """Yield the fields that are asked about anywhere in the tree, also for what must not be."""
    match node:
        case Term() | Match():
            if node.field:
                yield node.field
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from fields_in(inner)
        case Not(inner):
            yield from fields_in(inner)


def has_pattern(node: Node) -> bool:
    """Whether a pattern stands anywhere in the tree."""
    match node:
        case All(nodes) | Any(nodes):
            return any(map(has_pattern, nodes))
        case Not(inner):
            return has_pattern(inner)
    return isinstance(node, Match)


def asks_of_reading(node: Node) -> bool:
    """Whether a part of it is for what a person has said of articles, which changes at any key."""
    match node:
        case All(nodes) | Any(nodes):
            return any(map(asks_of_reading, nodes))
        case Not(inner):
            return asks_of_reading(inner)
        case Term() | Match():
            return node.field in READING_FIELDS
    return isinstance(node, Is)


def asks_only_of_reading(node: Node) -> bool:
    """Whether nothing else is asked: what was said of an article tells whether it answers."""
    match node:
        case All(nodes) | Any(nodes):
            return bool(nodes) and all(map(asks_only_of_reading, nodes))
        case Not(inner):
            return asks_only_of_reading(inner)
        case Term() | Match():
            return node.field in READING_FIELDS
    return isinstance(node, Is)


def held_to(node: Node, field: Field) -> Node:
    """Return `node` with every term that has no field held to `field`."""
    match node:
        case Term() | Match():
            return node if node.field else replace(node, field=field)
        case All(nodes):
            return All(tuple(held_to(inner, field) for inner in nodes))
        case Any(nodes):
            return Any(tuple(held_to(inner, field) for inner in nodes))
        case Not(inner):
            return Not(held_to(inner, field))
    return node
