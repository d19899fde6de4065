"""Places: blocks in, the same out, each with where it is printed and what of it is doubtful."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reader.model import Block, Box, Evidence, SourceLine
from reader.parsing.assembly.joining import PlacedBlock


def with_places(placed: Sequence[PlacedBlock], lines: Sequence[SourceLine]) -> list[PlacedBlock]:
    """Return the blocks with boxes and doubts; as they are where nothing is known of places."""
    if not any(line.evidence for line in lines):
        return list(placed)
    return [replace(place, block=_with_place(place.block, lines)) for place in placed]


def _with_place(block: Block, lines: Sequence[SourceLine]) -> Block:
    known = [lines[piece.line].evidence for piece in block.pieces]
    boxes = tuple(_boxes([one for one in known if one is not None]))
    doubts = tuple(_doubts(block, lines))
    return replace(block, boxes=boxes, doubts=doubts)


def _boxes(known: Sequence[Evidence]) -> Iterator[Box]:
    """Yield a box for each column that the lines run through."""
    for _, same in groupby(known, key=lambda one: one.column):
        boxes = [one.box for one in same]
        yield Box(
            min(box.x0 for box in boxes),
            min(box.top for box in boxes),
            max(box.x1 for box in boxes),
            max(box.bottom for box in boxes),
        )


def _doubts(block: Block, lines: Sequence[SourceLine]) -> Iterator[int]:
    """Yield where in a block the doubtful characters of its lines stand."""
    for piece in block.pieces:
        line = lines[piece.line]
        if line.evidence is None:
            continue
        for doubt in line.evidence.doubts:
            at = piece.start + doubt
            if block.text[at : at + 1] == line.text[doubt : doubt + 1]:
                yield at
