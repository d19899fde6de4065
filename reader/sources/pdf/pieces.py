"""Lines in, pieces out: head groups, and stretches of text that a column holds without a break."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from reader.sources.pdf.edges import HANGING
from reader.sources.pdf.lines import DISPLAY, Line
from reader.sources.pdf.sheet import Area, Drawn, around, common_height, common_width

HEAD = 1.5  # times the body: a head group holds a line so large
SAME_SIZE = 0.09  # sizes of one piece differ by no larger share
# Ems of the line.
DEEPEST_INDENT = 2.7
OUTDENT = 0.3
HANG = 1.2  # a line may reach past those above it: a hanging mark, or they were short
FIRST_PITCH = 2.1  # from one baseline to the next, where no other pitch is known
FARTHEST = 4.0  # down to a line that may be three times as large
LOOSE_PITCH = 1.35  # times the pitch of the lines above
HEAD_GAP = 0.9  # between lines of a head group, of the larger
SHARED = 0.5  # of the narrower line's breadth
SAME_RIGHT = 0.3
TELLING = 3  # lines that show where their column begins and ends
FULL_SHARE = 0.25  # of lines that end alike, where that is a column's right edge


class Piece(NamedTuple):
    """Lines that follow one another.

    Attributes:
        lines: From top to bottom; of an upright head from right to left.
        area: Where they lie.
        size: Of its lines, the median.
        is_display: Whether it is set for show.
        left: Where flush lines begin in its column.
        right: Where full lines end in its column, hanging marks not counted.
    """

    lines: tuple[Line, ...]
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


def piece_of(lines: Sequence[Line], *, is_display: bool) -> Piece:
    """Return lines in reading order as a piece."""
    area = around([line.area for line in lines])
    size = median(line.size for line in lines)
    return Piece(tuple(lines), area, size, is_display, area.x0, right_of(lines))


def in_columns(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, those of few lines with the edges of the column that they stand in."""
    columns = [one for one in pieces if len(one.lines) >= TELLING and not one.is_display]
    return [
        one if len(one.lines) >= TELLING or one.is_display else _in_column(one, columns)
        for one in pieces
    ]


def _in_column(piece: Piece, columns: Sequence[Piece]) -> Piece:
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


def _distance(one: Piece, other: Piece) -> float:
    return max(one.area.top - other.area.bottom, other.area.top - one.area.bottom, 0.0)


def right_of(lines: Sequence[Line]) -> float:
    """Return where most of the full lines end, or else the longest."""
    em = lines[0].size
    ends = [line.area.x1 - (em / 2 if _hangs(line) else 0.0) for line in lines]
    steps = Counter(round(end / (SAME_RIGHT * em)) for end in ends)
    step = max(steps, key=lambda one: (steps[one], one))
    most = [end for end in ends if abs(end / (SAME_RIGHT * em) - step) <= 1]
    return max(most if len(most) >= max(2, FULL_SHARE * len(lines)) else ends)


def _hangs(line: Line) -> bool:
    return line.text[-1] in HANGING


def pieces_of(lines: Sequence[Line], body: float, drawn: Drawn) -> list[Piece]:
    """Return the pieces that the lines make, upright ones too; each line is in one of them."""
    upright = [line for line in lines if line.is_upright]
    level = [line for line in lines if not line.is_upright]
    stacks = _stacked(level, body, drawn.across)
    pieces = [piece_of(stack, is_display=stack[0].size >= DISPLAY * body) for stack in stacks]
    pieces += [piece_of(group, is_display=True) for group in _side_by_side(upright)]
    return in_columns(pieces)


def _side_by_side(upright: Sequence[Line]) -> list[list[Line]]:
    """Upright lines that belong together, from right to left."""
    groups: list[list[Line]] = []
    for line in sorted(upright, key=lambda one: (-one.area.x0, one.area.top)):
        near = (group for group in groups if _is_beside(group[-1], line))
        group = next(near, None)
        if group is None:
            groups.append([line])
        else:
            group.append(line)
    return groups


def _is_beside(right: Line, left: Line) -> bool:
    gap = right.area.x0 - left.area.x1
    shorter = min(right.area.height, left.area.height)
    is_level = common_height(right.area, left.area) >= SHARED * shorter
    return is_level and -SHARED <= gap / max(right.size, left.size) <= 1.5


class _Stack:
    """Lines one below the other, while more are being added."""

    def __init__(self, line: Line) -> None:
        self.lines = [line]
        self.breadth = line.area  # from the leftmost beginning to the rightmost end

    def add(self, line: Line) -> None:
        """Put a line below the others."""
        self.lines.append(line)
        self.breadth = around([self.breadth, line.area])

    @property
    def last(self) -> Line:
        """The lowest line."""
        return self.lines[-1]

    @property
    def reaches(self) -> float:
        """How far down the top of the next line may be."""
        return self.last.area.bottom + FARTHEST * self.last.size

    def is_over(self, area: Area) -> bool:
        """Whether a fair share of the narrower one lies over the other."""
        shared = common_width(self.breadth, area)
        return shared >= SHARED * min(self.breadth.width, area.width)

    def farthest(self, em: float) -> float:
        """How far down the next baseline may be."""
        if len(self.lines) == 1:
            return FIRST_PITCH * em
        steps = [low.area.bottom - high.area.bottom for high, low in pairwise(self.lines[-8:])]
        return min(FIRST_PITCH * em, LOOSE_PITCH * median(steps) + 0.1 * em)


def _stacked(lines: Sequence[Line], body: float, rules: Sequence[Area]) -> list[list[Line]]:
    ordered = sorted(lines, key=lambda line: (line.area.bottom, line.area.x0))
    level = _Level(ordered)
    stacks: list[_Stack] = []
    near: list[_Stack] = []  # those that a line may still go under
    for line in ordered:
        near = [stack for stack in near if stack.reaches >= line.area.top]
        found = [stack for stack in near if _goes_under(stack, line, body, rules)]
        found = [stack for stack in found if not level.is_shared(stack, line, body)]
        if found:
            max(found, key=lambda stack: stack.last.area.bottom).add(line)
        else:
            near.append(_Stack(line))
            stacks.append(near[-1])
    return [stack.lines for stack in stacks]


class _Level:
    """What stands beside a line."""

    def __init__(self, ordered: Sequence[Line]) -> None:
        self._lines = ordered
        self._bottoms = [line.area.bottom for line in ordered]

    def _beside(self, line: Line) -> list[Line]:
        reach = line.area.height / 2
        start = bisect_left(self._bottoms, line.area.bottom - reach)
        stop = bisect_left(self._bottoms, line.area.bottom + reach)
        return [other for other in self._lines[start:stop] if other is not line]

    def is_shared(self, stack: _Stack, line: Line, body: float) -> bool:
        """Whether a stack stands over two lines at once, or two stacks over the line."""
        others = self._beside(line)
        if any(stack.is_over(other.area) for other in others):
            return True
        if line.size >= DISPLAY * body and not _are_aligned(stack.breadth, line):
            return any(other.size >= DISPLAY * body for other in others)
        beside = self._beside(stack.last)
        return any(_Stack(other).is_over(line.area) for other in beside)


def _are_aligned(above: Area, line: Line) -> bool:
    """Whether a line begins or ends where those above it do, or has the same middle."""
    left, right = line.area.x0 - above.x0, line.area.x1 - above.x1
    return min(abs(left), abs(right), abs(left + right) / 2) <= line.size


def _goes_under(stack: _Stack, line: Line, body: float, rules: Sequence[Area]) -> bool:
    last = stack.last
    is_display = line.size >= DISPLAY * body
    if is_display != (last.size >= DISPLAY * body) or not stack.is_over(line.area):
        return False
    if not (_is_near_head(last, line) if is_display else _is_next(stack, line)):
        return False
    return not any(parts(rule, stack.breadth, line.area) for rule in rules)


def _is_near_head(last: Line, line: Line) -> bool:
    gap = line.area.top - last.area.bottom
    return -SHARED * min(last.size, line.size) <= gap <= HEAD_GAP * max(last.size, line.size)


def _is_next(stack: _Stack, line: Line) -> bool:
    """Whether a line goes on in the column of the text above it."""
    em, last, breadth = line.size, stack.last, stack.breadth
    if abs(line.size / last.size - 1) > SAME_SIZE:
        return False
    step = line.area.bottom - last.area.bottom
    if not SHARED * em < step <= stack.farthest(em):
        return False
    is_in = breadth.x0 - DEEPEST_INDENT * em <= line.area.x0 <= breadth.x1
    return is_in and (len(stack.lines) < 3 or line.area.x1 <= breadth.x1 + HANG * em)


def parts(rule: Area, above: Area, below: Area) -> bool:
    """Whether a rule from left to right stands between two areas."""
    if not above.bottom - above.height / 3 <= rule.top <= below.top + below.height / 3:
        return False
    narrower = min(above.width, below.width)
    return min(common_width(rule, above), common_width(rule, below)) >= SHARED * narrower
