"""The tree of a query in, the numbers of all articles that may answer out, at one stroke."""

import json
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, Self

from reader.library.bigrams import units_of
from reader.library.candidates import MOST_PARTS, Candidates, candidates
from reader.library.stretches import Run
from reader.library.tables import Tables
from reader.store.query import All, Any, Node, Not, Term


def is_sure(node: Node) -> bool:
    """Whether the index tells exactly who answers."""
    match node:
        case Term(text, None):
            return len(units_of(text)) <= 2
        case Not(inner):
            return is_sure(inner)
        case All(nodes):
            return len(nodes) <= MOST_PARTS and all(map(is_sure, nodes))
        case Any(nodes):
            are_terms = all(isinstance(inner, Term) for inner in nodes)
            return are_terms and len(nodes) <= MOST_PARTS and all(map(is_sure, nodes))
    return False


class MayAnswer(NamedTuple):
    """Who may answer a tree, to be asked for some of the articles or for all.

    Attributes:
        said: What the index can say of what must hold.
        absent: Who holds what must not hold, as far as the index is sure of it.
    """

    said: Candidates
    absent: tuple["MayAnswer", ...] = ()

    @classmethod
    def to(cls, node: Node, index: Tables) -> Self:
        """Return who may answer a tree.

        Raises:
            FailedError: The index cannot be read.
        """
        if isinstance(node, Not):
            node = All((node,))
        nodes = node.nodes if isinstance(node, All) else (node,)
        absent = (inner.node for inner in nodes if isinstance(inner, Not) and is_sure(inner.node))
        said = All(tuple(inner for inner in nodes if not isinstance(inner, Not)))
        return cls(candidates(said, index), tuple(cls.to(inner, index) for inner in absent))

    def among(self, runs: Sequence[Run] | None, index: Tables) -> list[int] | None:
        """Return their numbers in ascending `runs` of numbers, ascending; None stands for all.

        There may be others, outside the runs or of articles that are gone.

        Args:
            runs: Where to look; None is everywhere.
            index: The index.

        Raises:
            FailedError: It cannot be read.
        """
        numbers = self._said_in(runs, index)
        if not self.absent:
            return numbers
        gone = {number for inner in self.absent for number in inner.among(runs, index) or ()}
        if numbers is None:
            numbers = _let_through(Candidates(), runs, index)
        return [number for number in numbers if number not in gone]

    def _said_in(self, runs: Sequence[Run] | None, index: Tables) -> list[int] | None:
        said = self.said
        if said.match is None:
            return _let_through(said, runs, index) if said.where else None
        holders = list(chain.from_iterable(index.holders(said.match, runs)))
        if not (said.where and holders):
            return holders
        through = set(_let_through(said, runs, index))
        return [number for number in holders if number in through]


def numbers_of(node: Node, index: Tables) -> list[int] | None:
    """Return the numbers of all articles that may answer, ascending; None stands for all.

    Among them may be some that are gone.

    Raises:
        FailedError: The index cannot be read.
    """
    return MayAnswer.to(node, index).among(None, index)


def _let_through(said: Candidates, runs: Sequence[Run] | None, index: Tables) -> list[int]:
    """Return the numbers that conditions let through, as one text: rows take thrice as long."""
    if runs is not None and not said.where:
        return [number for first, last in runs for number in range(first, last + 1)]
    bounds = "number BETWEEN json_extract(run.value, '$[0]') AND json_extract(run.value, '$[1]')"
    where = " AND ".join((bounds, *said.where))
    query = f"SELECT number FROM json_each(?) AS run CROSS JOIN article WHERE {where}"
    values = (json.dumps(_EVERYWHERE if runs is None else runs), *said.values)
    ((found,),) = index.rows(f"SELECT json_group_array(number) FROM ({query}) AS it", values)
    numbers: list[int] = json.loads(found)
    numbers.sort()  # PostgreSQL tells them in any order
    return numbers


_EVERYWHERE = ((0, (1 << 63) - 1),)
