"""Marks: what to highlight of a query in any text, as ranges of its stored characters."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Role
from reader.store.query import NAME_FIELDS, ROLES, Field, Match, Node, Term, asked
from reader.store.span import Span, merged
from reader.store.squeeze import Squeezed, squeezed


@dataclass(frozen=True, slots=True)
class Marks:
    """The terms and patterns that made an article a hit."""

    asked: tuple[Term | Match, ...] = ()

    @classmethod
    def of(cls, root: Node) -> "Marks":
        """Return what is to be marked for a tree; what must not occur is not."""
        return cls(tuple(dict.fromkeys(asked(root))))

    def spans(self, text: str, role: Role | None = None) -> tuple[Span, ...]:
        """Return the ranges of `text` to mark, sorted and disjoint.

        What is held to a field is marked only in that field's `role`; without a role, in any.
        """
        wanted = [one for one in self.asked if is_marked(one.field, role)]
        if not wanted or not text:
            return ()
        searched = squeezed(text)
        return merged(span for one in wanted for span in _found(one, searched))


def is_marked(field: Field | None, role: Role | None) -> bool:
    """Whether what is held to `field` shows in a text of `role`; what a page says never does."""
    if field is None or field in NAME_FIELDS:
        return True
    return field in ROLES and (role is None or role in ROLES[field])


def _found(one: Term | Match, searched: Squeezed) -> Iterator[Span]:
    if isinstance(one, Term):
        ranges = occurrences(searched.text, one.text)
    else:
        ranges = one.pattern.ranges(searched.text)
    return (searched.span(start, end) for start, end in ranges)


def occurrences(text: str, term: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each place of `term`, overlapping ones too."""
    start = text.find(term)
    while start >= 0:
        yield start, start + len(term)
        start = text.find(term, start + 1)
