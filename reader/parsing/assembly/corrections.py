"""A person's word on a page: roles, starts and joins by block number, put in place of parsing's."""

from collections.abc import Sequence
from dataclasses import replace

from reader.model import Block, Corrections
from reader.parsing.assembly.joining import PlacedBlock, join_texts

SURE = 1.0


def correct(placed: Sequence[PlacedBlock], corrections: Corrections) -> list[PlacedBlock]:
    """Return the blocks as corrected; they keep their numbers, a joined one that of the first."""
    roles, starts = dict(corrections.roles), dict(corrections.starts)
    joins = frozenset(corrections.joins)
    out: list[PlacedBlock] = []
    for place in placed:
        number = place.block.number
        if number in joins and out:
            out[-1] = _joined(out[-1], place)
            continue
        block = place.block
        if number in roles:
            block = replace(block, role=roles[number], confidence=SURE)
        elif number in starts:
            block = replace(block, confidence=SURE)
        out.append(replace(place, block=block, is_start=starts.get(number, place.is_start)))
    return out


def _joined(above: PlacedBlock, below: PlacedBlock) -> PlacedBlock:
    first, second = above.block, below.block
    text, pieces = join_texts(
        ((first.text, first.pieces, None), (second.text, second.pieces, None))
    )
    block = Block(first.role, text, first.number, pieces, SURE)
    return replace(above, block=block, units=above.units + below.units)
