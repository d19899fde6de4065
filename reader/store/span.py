"""Ranges of stored characters, as offsets and never as markup."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The characters `text[start:end]` of a stored text."""

    start: int
    end: int


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` sorted and disjoint; ranges that overlap become one, neighbours stay two."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start < result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
