"""The tree of a query in, the numbers of all articles that may answer out, at one stroke."""

import json
from collections.abc import Sequence
from itertools import chain

from reader.library.bigrams import units_of
from reader.library.candidates import MOST_PARTS, Candidates, candidates
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


def numbers_of(node: Node, index: Tables) -> list[int] | None:
    """Return the numbers of all articles that may answer, ascending; None stands for all.

    Among them may be some that are gone.

    Raises:
        FailedError: The index cannot be read.
    """
    if isinstance(node, Not):
        node = All((node,))
    nodes = node.nodes if isinstance(node, All) else (node,)
    absent = [inner.node for inner in nodes if isinstance(inner, Not) and is_sure(inner.node)]
    said = All(tuple(inner for inner in nodes if not isinstance(inner, Not)))
    numbers = _asked(candidates(said, index), index)
    if not absent:
        return numbers
    gone = {number for inner in absent for number in numbers_of(inner, index) or ()}
    if numbers is None:
        numbers = _let_through((), (), index)
    return [number for number in numbers if number not in gone]


def _asked(some: Candidates, index: Tables) -> list[int] | None:
    if some.match is None:
        return _let_through(some.where, some.values, index) if some.where else None
    holders = list(chain.from_iterable(index.holders(some.match)))
    if not some.where:
        return holders
    through = set(_let_through(some.where, some.values, index))
    return [number for number in holders if number in through]


def _let_through(where: Sequence[str], values: Sequence[object], index: Tables) -> list[int]:
    """Return the numbers that conditions let through, as one text: rows take thrice as long."""
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    query = f"SELECT number FROM article {condition} ORDER BY number"
    ((found,),) = index.rows(f"SELECT json_group_array(number) FROM ({query})", values)
    numbers: list[int] = json.loads(found)
    return numbers
