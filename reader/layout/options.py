"""How a reader wants text set: measure, columns, hanging, justification."""

from dataclasses import dataclass
from enum import StrEnum


class Strictness(StrEnum):
    """How many marks may not begin or end a line (GB/T 15834 §5.1, CLREQ)."""

    BASIC = "basic"
    GB = "gb"
    STRICT = "strict"


@dataclass(frozen=True, slots=True)
class LayoutOptions:
    """Everything that decides where lines break.

    Attributes:
        measure: Cells of the type area; rounded down to even, at least 4.
        columns: Columns side by side (newspaper mode); 1 is plain reading.
        column_height: Rows of one screenful of columns; 0 sets one long column each.
        vertical: Set from top to bottom, right to left (竖排).
        indent: Ideographs before a paragraph's first line; fewer where the measure is narrow.
        spacing: Blank rows between paragraphs.
        leading: Blank rows between lines (行距); upright, twice as many cells.
        hang: One stop may stand in the right margin, two cells at most beyond the measure.
        justify: Lines are stretched flush.
        full_width: Half-width punctuation between Chinese characters is shown full-width.
        squeeze: Marks give up a cell where a line then holds one character more.
        strictness: Which marks are kept from heads and tails of lines.
        ambiguous: Cells of an East Asian ambiguous character, 1 or 2.
    """

    measure: int
    columns: int = 1
    column_height: int = 0
    vertical: bool = False
    indent: int = 2
    spacing: int = 0
    leading: int = 0
    hang: bool = False
    justify: bool = False
    full_width: bool = True
    squeeze: bool = True
    strictness: Strictness = Strictness.STRICT
    ambiguous: int = 1
