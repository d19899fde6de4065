"""Allowed labels: what the path may call a line that its source knows.

What a source's own marks say is taken as it is.  What they leave open is decided by the same path
as on any page, among what such a line can be: within an article that has its headline, no other.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reader.model import Given, Role, SourceLine
from reader.parsing.lines.given import NO_ARTICLE, given_of
from reader.parsing.lines.units import Unit

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


def allowed(units: Sequence[Unit], lines: Sequence[SourceLine]) -> Iterator[Allowed]:
    """Yield what each unit may be called; lines of one article stand together."""
    givens = [given_of(lines[unit.pieces[0].line]) for unit in units]
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
