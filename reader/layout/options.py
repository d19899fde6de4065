"""How a reader wants text set: measure, columns, hanging, justification."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from reader.layout.widths import even

HUNG = 2  # cells of a stop in the margin
HANG_FROM = 16  # cells: on a narrower room a hanging stop would cost too much of the line


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
        hang: One stop may stand in the right margin, `HUNG` cells at most beyond the measure (in
            columns, in the gutter).
        justify: Lines are stretched flush.
        full_width: Half-width punctuation between Chinese characters is shown full-width.
        squeeze: A stop at a line's end gives up a cell where the line then ends flush.
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
    hang: bool = True
    justify: bool = False
    full_width: bool = True
    squeeze: bool = False
    strictness: Strictness = Strictness.STRICT
    ambiguous: int = 1

    @property
    def cells(self) -> int:
        """Cells of the widest line there can be, from the left edge of the type area.

        That is the measure, and right of it what a hanging stop takes.
        """
        return even(self.measure) + (HUNG if self.hang and not self.vertical else 0)

    def within(self, room: int, margin: int = 0) -> Self:
        """Return these options with lines of at most `room` cells, hanging stops and all.

        Args:
            room: Cells of the type area.
            margin: Blank cells right of it, in which a stop may hang.
        """
        can_hang = self.hang and room >= HANG_FROM
        beyond = max(0, HUNG - margin) if can_hang and not self.vertical else 0
        return replace(self, measure=even(min(self.measure, room - beyond)), hang=can_hang)
