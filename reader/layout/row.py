"""What layout hands out: rows of the reading pane, made of placed lines, made of fragments."""

from dataclasses import dataclass

from reader.model import Role

NOT_STORED = -1


@dataclass(frozen=True, slots=True)
class Fragment:
    """A run of shown text: `start` is its offset in the block's stored text, or -1 if inserted."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Placed:
    """One line of one block at a place in a row.

    Attributes:
        x: Cells from the left edge of the type area.
        block: Index of the block in the article.
        role: The block's role.
        start, end: Range of the block's stored text that the line shows (characters).
        indent: Blank cells before the first fragment, beyond `x`.
    """

    x: int
    block: int
    role: Role
    start: int
    end: int
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """One screen row: its placed lines from left to right; none means a blank row."""

    placed: tuple[Placed, ...] = ()
