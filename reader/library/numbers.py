"""The tree of a query in, the numbers of all articles that may answer out, at one stroke."""

import json
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, Self

from reader.library.bigrams import units_of
from reader.library.candidates import MOST_PARTS, Candidates, candidates
from reader.library.recalled import Recalled
from reader.library.stretches import Run
from reader.library.tables import Tables
from reader.store.query import All, Any, Node, Not, Term, asks_only_of_reading


def is_sure(node: Node) -> bool:
    """Whether the index, and what was said of articles, tell exactly who answers."""
    if asks_only_of_reading(node):
        return True
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
        only: Numbers of those that alone can answer, ascending; None where it says of none.
        absent: Who holds what must not hold, as far as the index is sure of it.
    """

    said: Candidates
    only: Sequence[int] | None
    absent: tuple["MayAnswer", ...] = ()

    @classmethod
    def to(cls, node: Node, index: Tables, recalled: Recalled) -> Self:
        """Return who may answer a tree.

        Raises:
            QueryError: A pattern for what was said of articles takes too long.
            FailedError: The index cannot be read.
        """
        if isinstance(node, Not):
            node = All((node,))
        nodes = node.nodes if isinstance(node, All) else (node,)
        outs = [one.node for one in nodes if isinstance(one, Not) and not asks_only_of_reading(one)]
        ins = tuple(one for one in nodes if not isinstance(one, Not) or asks_only_of_reading(one))
        said = candidates(All(ins), index, recalled)
        only = None if said.only is None else sorted(said.only - said.gone)
        absent = (cls.to(inner, index, recalled) for inner in outs if is_sure(inner))
        return cls(said, only, tuple(absent))

    def among(self, runs: Sequence[Run] | None, index: Tables) -> Sequence[int] | None:
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

    def _said_in(self, runs: Sequence[Run] | None, index: Tables) -> Sequence[int] | None:
        said = self.said
        if said.match is not None:
            numbers = said.left(list(chain.from_iterable(index.holders(said.match, runs))))
        elif self.only is not None:
            numbers = self.only
        elif said.where or said.gone:
            return said.left(_let_through(said, runs, index))
        else:
            return None
        if not (said.where and numbers):
            return numbers
        through = set(_let_through(said, runs, index))
        return [number for number in numbers if number in through]


def numbers_of(node: Node, index: Tables) -> Sequence[int] | None:
    """Return the numbers of all articles that may answer, ascending; None stands for all.

    Among them may be some that are gone.  Nothing was said of any.

    Raises:
        FailedError: The index cannot be read.
    """
    return MayAnswer.to(node, index, Recalled(index)).among(None, index)


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
