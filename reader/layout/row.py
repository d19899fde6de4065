"""What layout hands out: rows of the reading pane, made of placed lines, made of fragments."""

from typing import NamedTuple

from reader.model import Role

NOT_STORED = -1


class Fragment(NamedTuple):
    """A run of shown text: `start` is its offset in the block's stored text, or -1 if inserted."""

    text: str
    start: int


class Placed(NamedTuple):
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


class Row(NamedTuple):
    """One screen row: its placed lines from left to right; none means a blank row."""

    placed: tuple[Placed, ...] = ()
