"""Marks: what of any text answers a query, as ranges of its stored characters."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reader.model import Block, Role
from reader.store.drop_spaces import Squeezed, squeezed
from reader.store.query import NAME_FIELDS, ROLES, Field, Match, Node, Term, asked
from reader.store.span import Span, merged

if TYPE_CHECKING:
    from reader.store.regex.pattern import Work

MOST = 2_000  # marks of one term or pattern in one text; more say no more


class Marks(NamedTuple):
    """The terms and patterns that made an article a hit."""

    asked: tuple[Term | Match, ...] = ()

    @classmethod
    def of(cls, root: Node) -> "Marks":
        """Return what is to be marked for a tree; what must not occur is not."""
        return cls(tuple(dict.fromkeys(asked(root))))

    def spans(
        self,
        text: str,
        role: Role | None = None,
        work: "Work | None" = None,
        searchable: str | None = None,
    ) -> tuple[Span, ...]:
        """Return the ranges of `text` to mark, sorted and disjoint.

        What is held to a field is marked only in that field's `role`; without a role, in any.
        Patterns that need more than `work` (if none is given, `pattern.MOST_MARKING`) and terms
        that stand oftener than `MOST` times leave the rest unmarked.  Who has the text searchable
        already may hand that in.
        """
        wanted = [one for one in self.asked if is_marked(one.field, role)]
        if not wanted or not text:
            return ()
        searched = squeezed(text, searchable)
        return merged(span for one in wanted for span in _found(one, searched, work))

    def of_blocks(self, blocks: Iterable[Block]) -> Iterator[tuple[Span, ...]]:
        """Yield the spans of each block of an article in turn: the caller may pause between.

        All blocks share the work that one text may take, so that no article takes longer.
        """
        from reader.store.regex.pattern import MOST_MARKING, Work  # noqa: PLC0415 - not before the first frame

        work = Work(MOST_MARKING)
        for block in blocks:
            yield self.spans(block.text, block.role, work)


def is_marked(field: Field | None, role: Role | None) -> bool:
    """Whether what is held to `field` shows in a text of `role`; what a page says never does."""
    if field is None or field in NAME_FIELDS:
        return True
    return field in ROLES and (role is None or role in ROLES[field])


def _found(one: Term | Match, searched: Squeezed, work: "Work | None") -> Iterator[Span]:
    if isinstance(one, Term):
        ranges = occurrences(searched.text, one.text)
    else:
        ranges = one.pattern.ranges(searched.text, work)
    return (searched.span(start, end) for start, end in islice(ranges, MOST))


def occurrences(text: str, term: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each place of `term`, overlapping ones too."""
    start = text.find(term)
    while start >= 0:
        yield start, start + len(term)
        start = text.find(term, start + 1)
