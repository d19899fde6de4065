"""Given lines: a source's word on them in, the labels that each may have and its blocks out.

What a source's own marks say is taken as it is.  What they leave open is decided by the same path
as on any page, among what such a line can be: within an article that has its headline, no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reader.model import Given, Piece, Role, SourceLine
from reader.parsing.assembly.joining import Placed
from reader.parsing.labelling.labels import NUMBER_OF, Decision
from reader.parsing.lines.shapes import UNMEASURED
from reader.parsing.lines.units import Unit

SURE = 1.0
AS_GIVEN = Decision(NUMBER_OF["body"], NUMBER_OF["body"], SURE)  # where nothing is left to decide
NO_ARTICLE = 0

_HEADS_FIRST = frozenset({"kicker!", "headline!"})
_HEADS = frozenset({"kicker", "headline", "deck"})
_OPEN_FIRST = frozenset({"lead!", "caption!"})
_OPEN = frozenset(
    {"byline", "brief", "lead", "body", "cross", "tail", "sign", "side", "caption", "jump"}
)
_FURNITURE = frozenset({"furniture"})
_STARTING = (Role.KICKER, Role.HEADLINE, Role.CAPTION)
# What the path calls a line with a given role, where that is not the role's own name.
_WITHIN = {
    Role.BYLINE: frozenset({"byline", "sign"}),
    Role.PARAGRAPH: frozenset({"lead", "body", "tail"}),
    Role.CROSSHEAD: frozenset({"cross"}),
    Role.CREDIT: frozenset({"side"}),
    Role.UNKNOWN: frozenset({"side"}),
}


class Allowed(NamedTuple):
    """What the path may call a unit.

    Attributes:
        given: What the source says of it.
        labels: Names of labels.
    """

    given: Given
    labels: frozenset[str]


def is_given(lines: Sequence[SourceLine]) -> bool:
    """Whether the source says what its lines are."""
    return any(line.given is not None for line in lines)


def is_open(lines: Sequence[SourceLine]) -> bool:
    """Whether there is anything left to decide."""
    return any(line.given is None or (line.given.article and not line.given.role) for line in lines)


def given_units(lines: Sequence[SourceLine]) -> list[Unit]:
    """Return a unit for each line that is not blank: it is a whole block."""
    return [
        Unit(text, (Piece(number, 0),), 0, is_apart=True, fill=UNMEASURED)
        for number, line in enumerate(lines)
        if (text := line.text.strip())
    ]


def allowed(units: Sequence[Unit], lines: Sequence[SourceLine]) -> Iterator[Allowed]:
    """Yield what each unit may be called; lines of one article stand together."""
    givens = [_given(lines[unit.pieces[0].line]) for unit in units]
    for article, same in groupby(givens, key=lambda given: given.article):
        own = list(same)
        has_headline = any(given.role is Role.HEADLINE for given in own)
        for at, given in enumerate(own):
            if article == NO_ARTICLE:
                labels = _FURNITURE
            elif given.role is None:
                labels = _of_open(is_first=not at, has_headline=has_headline)
            else:
                labels = _of_given(given.role, is_first=not at)
            yield Allowed(given, labels)


def _of_open(*, is_first: bool, has_headline: bool) -> frozenset[str]:
    heads, others = (_HEADS_FIRST, _OPEN_FIRST) if is_first else (_HEADS, _OPEN)
    return others if has_headline else heads | others


def _of_given(role: Role, *, is_first: bool) -> frozenset[str]:
    if is_first:
        return frozenset({f"{role}!" if role in _STARTING else "lead!"})
    return _WITHIN.get(role) or frozenset({role.value})


def as_given(placed: Sequence[Placed], lines: Sequence[SourceLine]) -> list[Placed]:
    """Return the blocks with the roles that are given, articles parted by their numbers."""
    out: list[Placed] = []
    article = NO_ARTICLE
    for place in placed:
        given = _given(lines[place.block.pieces[0].line])
        role = given.role if given.article else Role.FURNITURE
        block = place.block
        if role is not None:
            block = replace(block, role=role, confidence=SURE)
        out.append(replace(place, block=block, is_start=article != given.article))
        article = given.article
    return out


def _given(line: SourceLine) -> Given:
    return line.given or Given(NO_ARTICLE)
