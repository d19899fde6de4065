"""Given lines: lines that their source knows → units, each a whole block."""

from collections.abc import Sequence

from reader.model import Given, Piece, SourceLine
from reader.parsing.lines.shapes import UNMEASURED
from reader.parsing.lines.units import Unit

NO_ARTICLE = 0


def is_given(lines: Sequence[SourceLine]) -> bool:
    """Whether the source says what its lines are."""
    return any(line.given is not None for line in lines)


def is_open(lines: Sequence[SourceLine]) -> bool:
    """Whether it leaves anything to decide."""
    return any(line.given is None or (line.given.article and not line.given.role) for line in lines)


def given_units(lines: Sequence[SourceLine]) -> list[Unit]:
    """Return a unit for each line that is not blank: it is a whole block."""
    return [
        Unit(text, (Piece(number, 0),), 0, is_apart=True, fill=UNMEASURED)
        for number, line in enumerate(lines)
        if (text := line.text.strip())
    ]


def given_of(line: SourceLine) -> Given:
    """Return what is said of a line; what nothing is said of belongs to no article."""
    return line.given or Given(NO_ARTICLE)
