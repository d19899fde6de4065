"""A query that has been read: what an article must hold to be a hit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Query:
    """What was asked; all `terms` (folded) must occur.  No term: every article is a hit."""

    text: str
    terms: tuple[str, ...] = ()
