"""Lines in, pieces out: head groups, and stretches of text that a column holds without a break."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.pdf.edges import HANGING
from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.sheet import Area, Drawn, around, common_height, common_width, median
from reader.sources.pdf.stacks import DEEPEST_INDENT, HANG, SAME_SIZE, SHARED, stacked

HEAD = 1.5  # times the body: a head group holds a line so large
# Ems of the line.
OUTDENT = 0.3
SAME_RIGHT = 0.3
TELLING = 3  # lines that show where their column begins and ends
FULL_SHARE = 0.25  # of lines that end alike, where that is a column's right edge


class LineGroup(NamedTuple):
    """Lines that follow one another.

    Attributes:
        lines: From top to bottom; of an upright head from right to left.
        area: Where they lie.
        size: Of its lines, the median.
        is_display: Whether it is set for show.
        left: Where flush lines begin in its column.
        right: Where full lines end in its column, hanging marks not counted.
    """

    lines: tuple[PrintLine, ...]
    area: Area
    size: float
    is_display: bool
    left: float
    right: float

    @property
    def largest(self) -> float:
        """The largest size in it."""
        return max(line.size for line in self.lines)

    @property
    def face(self) -> str:
        """The font of most of its lines."""
        faces = Counter(line.face for line in self.lines)
        return max(faces, key=lambda face: (faces[face], face))


def piece_of(lines: Sequence[PrintLine], *, is_display: bool) -> LineGroup:
    """Return lines in reading order as a piece."""
    area = around([line.area for line in lines])
    size = median(line.size for line in lines)
    return LineGroup(tuple(lines), area, size, is_display, area.x0, right_of(lines))


def in_columns(pieces: Sequence[LineGroup], frames: Sequence[Area]) -> list[LineGroup]:
    """Return the pieces, those of few lines with the edges of the column that they stand in.

    No column goes on in a frame, or out of it.
    """
    columns: dict[Area | None, list[LineGroup]] = {}
    for one in pieces:
        if len(one.lines) >= TELLING and not one.is_display:
            columns.setdefault(_frame_of(one, frames), []).append(one)
    return [
        one
        if len(one.lines) >= TELLING or one.is_display
        else _in_column(one, columns.get(_frame_of(one, frames), ()))
        for one in pieces
    ]


def _frame_of(piece: LineGroup, frames: Sequence[Area]) -> Area | None:
    """The smallest frame around a piece."""
    held = [frame for frame in frames if frame.holds(piece.area, piece.size / 2)]
    return min(held, key=lambda frame: frame.width * frame.height, default=None)


def _in_column(piece: LineGroup, columns: Sequence[LineGroup]) -> LineGroup:
    em = piece.size
    fitting = [
        column
        for column in columns
        if column.left - OUTDENT * em <= piece.area.x0 <= column.left + DEEPEST_INDENT * em
        and piece.area.x1 <= column.right + HANG * em
        and abs(column.size / em - 1) <= SAME_SIZE
    ]
    if not fitting:
        return piece
    best = min(fitting, key=lambda one: (abs(one.left - piece.left), _distance(one, piece)))
    return piece._replace(left=min(best.left, piece.left), right=max(best.right, piece.right))


def _distance(one: LineGroup, other: LineGroup) -> float:
    return max(one.area.top - other.area.bottom, other.area.top - one.area.bottom, 0.0)


def around_blocks(pieces: Sequence[LineGroup], blocks: Sequence[Area]) -> list[LineGroup]:
    """Return the pieces, lines that stand beside a picture in their column knowing its sides."""
    found = []
    for piece in pieces:
        for block in blocks if not piece.is_display else ():
            if common_height(piece.area, block) > 0 and common_width(piece.area, block) > 0:
                piece = _around_block(piece, block)  # noqa: PLW2901 - one block after the other
        found.append(piece)
    return found


def _around_block(piece: LineGroup, block: Area) -> LineGroup:
    level = [line for line in piece.lines if common_height(line.area, block) > 0]
    before = [line for line in level if line.area.x1 <= block.x0 + line.size]
    behind = [line for line in level if line.area.x0 >= block.x1 - line.size]
    told: dict[PrintLine, PrintLine] = {}
    if len(before) >= TELLING:
        told |= {line: line._replace(right=right_of(before)) for line in before}
    if len(behind) >= TELLING:
        left = min(line.area.x0 for line in behind)
        told |= {line: line._replace(left=left) for line in behind}
    return piece._replace(lines=tuple(told.get(line, line) for line in piece.lines))


def right_of(lines: Sequence[PrintLine]) -> float:
    """Return where most of the full lines end, or else the longest."""
    em = lines[0].size
    ends = [line.area.x1 - (em / 2 if _hangs(line) else 0.0) for line in lines]
    steps = Counter(round(end / (SAME_RIGHT * em)) for end in ends)
    step = max(steps, key=lambda one: (steps[one], one))
    most = [end for end in ends if abs(end / (SAME_RIGHT * em) - step) <= 1]
    return max(most if len(most) >= max(2, FULL_SHARE * len(lines)) else ends)


def _hangs(line: PrintLine) -> bool:
    return line.text[-1] in HANGING


def pieces_of(
    lines: Sequence[PrintLine], body: float, drawn: Drawn, *, is_vertical: bool = False
) -> list[LineGroup]:
    """Return the pieces that the lines make, upright ones too; each line is in one of them.

    On a page that is vertical, and turned, those are the lines that lie level on it.
    """
    upright = [line for line in lines if line.is_upright]
    level = [line for line in lines if not line.is_upright]
    stacks = stacked(level, body, drawn.across)
    pieces = [piece_of(stack, is_display=stack[0].size >= DISPLAY * body) for stack in stacks]
    for group in _side_by_side(upright, 1 if is_vertical else -1):
        is_display = not is_vertical or group[0].size >= DISPLAY * body
        pieces.append(piece_of(group, is_display=is_display))
    return in_columns(pieces, drawn.frames)


def _side_by_side(upright: Sequence[PrintLine], way: int) -> list[list[PrintLine]]:
    """Upright lines that belong together, from left to right (1) or right to left (-1)."""
    groups: list[list[PrintLine]] = []
    for line in sorted(upright, key=lambda one: (way * one.area.x0, one.area.top)):
        near = (group for group in groups if _is_beside(group[-1], line))
        group = next(near, None)
        if group is None:
            groups.append([line])
        else:
            group.append(line)
    return groups


def _is_beside(one: PrintLine, other: PrintLine) -> bool:
    gap = -common_width(one.area, other.area)
    shorter = min(one.area.height, other.area.height)
    is_level = common_height(one.area, other.area) >= SHARED * shorter
    return is_level and -SHARED <= gap / max(one.size, other.size) <= 1.5
