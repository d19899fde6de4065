"""As given: blocks in, blocks out with the roles and starts that their source has given."""

from collections.abc import Sequence
from dataclasses import replace

from reader.crf import Decision
from reader.model import Role, SourceLine
from reader.parsing.assembly.joining import PlacedBlock
from reader.parsing.labelling.labels import NUMBER_OF
from reader.parsing.lines.given import NO_ARTICLE, given_of

SURE = 1.0
AS_GIVEN = Decision(NUMBER_OF["body"], NUMBER_OF["body"], SURE)  # where nothing is left to decide


def as_given(placed: Sequence[PlacedBlock], lines: Sequence[SourceLine]) -> list[PlacedBlock]:
    """Return the blocks with the roles that are given, articles parted by their numbers."""
    out: list[PlacedBlock] = []
    article = NO_ARTICLE
    for place in placed:
        given = given_of(lines[place.block.pieces[0].line])
        role = given.role if given.article else Role.FURNITURE
        block = place.block
        if role is not None:
            block = replace(block, role=role, confidence=SURE)
        out.append(replace(place, block=block, is_start=article != given.article, name=given.name))
        article = given.article
    return out
