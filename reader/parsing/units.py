"""Units: the source lines of a page that hold text, as the path decides over them."""

from dataclasses import dataclass

from reader.model import Piece, SourceLine


@dataclass(frozen=True, slots=True)
class Unit:
    """Source lines that surely belong to one block, joined; mostly a single line.

    Attributes:
        text: The characters without white space at either end.
        pieces: The source lines, as offsets into `text`.
        indent: White space characters before the first line.
        is_apart: Whether a blank line (or the page's edge) stands above.
    """

    text: str
    pieces: tuple[Piece, ...]
    indent: int
    is_apart: bool


def read_units(lines: tuple[SourceLine, ...]) -> list[Unit]:
    """Return the lines that are not blank, each as one unit, in order."""
    units: list[Unit] = []
    is_apart = True
    for number, line in enumerate(lines):
        text = line.text.strip()
        if text:
            indent = len(line.text) - len(line.text.lstrip())
            units.append(Unit(text, (Piece(number, 0),), indent, is_apart))
        is_apart = not text
    return units
