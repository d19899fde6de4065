"""Lines in, stacks of lines out: each goes under the one above it, in the same column or head."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import DISPLAY, PrintLine
from reader.sources.pdf.sheet import Area, around, common_width, median

SAME_SIZE = 0.09  # sizes of one stack of text differ by no larger share
SAME_MIDDLE = 0.3  # ems within which lines lie about one middle
STANDS_IN = 0.5  # ems by which a centred line is shorter on either side than another
SHARED = 0.5  # of the narrower one's breadth, where one thing is over another
# Ems of the line.
DEEPEST_INDENT = 2.7
HANG = 1.2  # a line may reach past those above it: a hanging mark, or they were short
FIRST_PITCH = 2.1  # from one baseline to the next, where no other pitch is known
WIDEST_PITCH = 3.2  # the same on a page whose lines are set wide
TELLING = 20  # lines that show how wide
FARTHEST = 4.0  # down to a line that may be three times as large
LOOSE_PITCH = 1.35  # times the pitch of the lines above
HEAD_GAP = 0.9  # between lines of a head group, of the larger


class _Stack:
    """Lines one below the other, while more are being added.

    Their first pitch, in ems, is how far down the second baseline may be.
    """

    def __init__(self, line: PrintLine, first_pitch: float = FIRST_PITCH) -> None:
        self.lines = [line]
        self._bottoms = [line.area.bottom]
        self._first_pitch = first_pitch
        self.breadth = line.area  # from the leftmost beginning to the rightmost end
        self.left, _, self.right, _ = self.breadth
        self.reaches = _reach_of(line)  # how far down the top of the next line may be

    def add(self, line: PrintLine) -> None:
        """Put a line below the others."""
        self.lines.append(line)
        self._bottoms.append(line.area.bottom)
        self.breadth = around([self.breadth, line.area])
        self.left, _, self.right, _ = self.breadth
        self.reaches = _reach_of(line)

    @property
    def last(self) -> PrintLine:
        """The lowest line."""
        return self.lines[-1]

    @property
    def is_centred(self) -> bool:
        """Whether its lines of words lie about one middle and are not as broad."""
        if self.last.text[-1] >= WIDE:
            return False
        within = (stands_in(line, self.breadth) for line in self.lines)
        return any(within) and all(_has_middle(self.breadth, line) for line in self.lines)

    def farthest(self, em: float) -> float:
        """How far down the next baseline may be."""
        if len(self.lines) == 1:
            return self._first_pitch * em
        steps = [low - high for high, low in pairwise(self._bottoms[-8:])]
        return min(self._first_pitch * em, LOOSE_PITCH * median(steps) + 0.1 * em)


def _reach_of(line: PrintLine) -> float:
    return line.area.bottom + FARTHEST * line.size


def _is_over(breadth: Area, area: Area) -> bool:
    """Whether a fair share of the narrower of two areas lies over the other."""
    left, _, right, _ = breadth
    x0, _, x1, _ = area
    if right < x0 or x1 < left:
        return False  # as of most pairs
    return min(right, x1) - max(left, x0) >= SHARED * min(right - left, x1 - x0)


def stacked(
    lines: Sequence[PrintLine], body: float, rules: Sequence[Area]
) -> list[list[PrintLine]]:
    """Return the stacks, each line in one of them; a rule from left to right parts two."""
    ordered = sorted(lines, key=lambda line: (line.area.bottom, line.area.x0))
    level = _Level(ordered)
    first_pitch = _first_pitch(ordered, body)
    stacks: list[_Stack] = []
    near: list[_Stack] = []  # those that a line may still go under
    for line in ordered:
        near = [stack for stack in near if stack.reaches >= line.area.top]
        left, _, right, _ = area = line.area
        over = [
            stack
            for stack in near
            if stack.left <= right and left <= stack.right and _is_over(stack.breadth, area)
        ]
        found = [stack for stack in over if _goes_under(stack, line, body, rules)]
        found = [stack for stack in found if not level.is_shared(stack, line, body)]
        if found:
            max(found, key=lambda stack: stack.last.area.bottom).add(line)
        else:
            near.append(_Stack(line, first_pitch))
            stacks.append(near[-1])
    return [stack.lines for stack in stacks]


def _first_pitch(ordered: Sequence[PrintLine], body: float) -> float:
    """How far down the second baseline of a column may be: further on a page that is set wide."""
    below: dict[int, float] = {}
    steps: list[float] = []
    for line in ordered:
        if abs(line.size - body) < SAME_SIZE * body:
            side = round(line.area.x0 / body)
            if side in below:
                steps.append((line.area.bottom - below[side]) / line.size)
            below[side] = line.area.bottom
    if len(steps) < TELLING:
        return FIRST_PITCH
    return max(FIRST_PITCH, min(WIDEST_PITCH, LOOSE_PITCH * median(steps)))


class _Level:
    """What stands beside a line."""

    def __init__(self, ordered: Sequence[PrintLine]) -> None:
        self._lines = ordered
        self._bottoms = [line.area.bottom for line in ordered]

    def _beside(self, line: PrintLine) -> list[PrintLine]:
        reach = line.area.height / 2
        start = bisect_left(self._bottoms, line.area.bottom - reach)
        stop = bisect_left(self._bottoms, line.area.bottom + reach)
        return [other for other in self._lines[start:stop] if other is not line]

    def is_shared(self, stack: _Stack, line: PrintLine, body: float) -> bool:
        """Whether a stack stands over two lines at once, or two stacks over the line."""
        others = self._beside(line)
        if any(_is_over(stack.breadth, other.area) for other in others):
            return True
        if line.size >= DISPLAY * body and not _are_aligned(stack.breadth, line):
            return any(other.size >= DISPLAY * body for other in others)
        beside = self._beside(stack.last)
        return any(_is_over(other.area, line.area) for other in beside)


def _are_aligned(above: Area, line: PrintLine) -> bool:
    """Whether a line begins or ends where those above it do, or has the same middle."""
    left, right = line.area.x0 - above.x0, line.area.x1 - above.x1
    return min(abs(left), abs(right), abs(left + right) / 2) <= line.size


def stands_in(line: PrintLine, breadth: Area) -> bool:
    """Return whether a line is shorter than others on either side, as centred ones are."""
    least = STANDS_IN * line.size
    return line.area.x0 - breadth.x0 > least and breadth.x1 - line.area.x1 > least


def _has_middle(above: Area, line: PrintLine) -> bool:
    """Whether a line lies about the middle of those above it."""
    return abs(above.x0 + above.x1 - line.area.x0 - line.area.x1) / 2 <= SAME_MIDDLE * line.size


def _goes_under(stack: _Stack, line: PrintLine, body: float, rules: Sequence[Area]) -> bool:
    last = stack.last
    is_display = line.size >= DISPLAY * body
    if is_display != (last.size >= DISPLAY * body):
        return False
    if not (_is_near_head(last, line) if is_display else _is_next(stack, line)):
        return False
    return not any(parts(rule, stack.breadth, line.area) for rule in rules)


def _is_near_head(last: PrintLine, line: PrintLine) -> bool:
    gap = line.area.top - last.area.bottom
    return -SHARED * min(last.size, line.size) <= gap <= HEAD_GAP * max(last.size, line.size)


def _is_next(stack: _Stack, line: PrintLine) -> bool:
    """Whether a line goes on in the column of the text above it."""
    em, last, breadth = line.size, stack.last, stack.breadth
    if abs(line.size / last.size - 1) > SAME_SIZE:
        return False
    step = line.area.bottom - last.area.bottom
    if not SHARED * em < step <= stack.farthest(em):
        return False
    if stack.is_centred and _has_middle(breadth, line):
        return True
    is_in = breadth.x0 - DEEPEST_INDENT * em <= line.area.x0 <= breadth.x1
    return is_in and (len(stack.lines) < 3 or line.area.x1 <= breadth.x1 + HANG * em)


def parts(rule: Area, above: Area, below: Area) -> bool:
    """Whether a rule from left to right stands between two areas."""
    if not above.bottom - above.height / 3 <= rule.top <= below.top + below.height / 3:
        return False
    narrower = min(above.width, below.width)
    return min(common_width(rule, above), common_width(rule, below)) >= SHARED * narrower
