"""The tree of a query in, the numbers of all articles that may answer out, at one stroke."""

import json
from collections.abc import Sequence

from reader.library.candidates import MOST_PARTS, Candidates, candidates
from reader.library.index import Index
from reader.store.query import All, Any, Node, Not, Term


def is_sure(node: Node) -> bool:
    """Whether the index tells exactly who answers."""
    match node:
        case Term(text, None):
            return len(text) <= 2 and text.isalnum()
        case Not(inner):
            return is_sure(inner)
        case All(nodes):
            return len(nodes) <= MOST_PARTS and all(map(is_sure, nodes))
        case Any(nodes):
            are_terms = all(isinstance(inner, Term) for inner in nodes)
            return are_terms and len(nodes) <= MOST_PARTS and all(map(is_sure, nodes))
    return False


def numbers_of(node: Node, index: Index, within: tuple[int, int] | None = None) -> list[int] | None:
    """Return the numbers of all articles that may answer, ascending; None stands for all.

    Among them may be some that are gone.  Those outside `within` may be left out.

    Raises:
        FailedError: The index cannot be read.
    """
    if isinstance(node, Not):
        node = All((node,))
    nodes = node.nodes if isinstance(node, All) else (node,)
    absent = [inner.node for inner in nodes if isinstance(inner, Not) and is_sure(inner.node)]
    said = All(tuple(inner for inner in nodes if not isinstance(inner, Not)))
    numbers = _asked(candidates(said, index), index, within)
    if not absent:
        return numbers
    gone = {number for inner in absent for number in numbers_of(inner, index, within) or ()}
    if numbers is None:
        numbers = _listed("SELECT number FROM article ORDER BY number", (), index)
    return [number for number in numbers if number not in gone]


def _asked(some: Candidates, index: Index, within: tuple[int, int] | None) -> list[int] | None:
    if not some.match and not some.where:
        return None
    first, last = within or (0, 1 << 62)
    tables, number = "article", "article.number"
    where = [*some.where]
    values: list[object] = [*some.values]
    if some.match:
        join = "gram CROSS JOIN article ON article.number = gram.rowid"
        tables, number = (join if some.where else "gram"), "gram.rowid"
        where, values = ["gram MATCH ?", *where], [some.match, *values]
    condition = " AND ".join([*where, f"{number} BETWEEN ? AND ?"])
    query = f"SELECT {number} AS number FROM {tables} WHERE {condition} ORDER BY {number}"
    return _listed(query, (*values, first, last), index)


def _listed(query: str, values: Sequence[object], index: Index) -> list[int]:
    """Return the numbers that a query finds, as one text: a row for each takes thrice as long."""
    ((found,),) = index.rows(f"SELECT json_group_array(number) FROM ({query})", values)
    numbers: list[int] = json.loads(found)
    return numbers
