"""How far to the left and right a head reaches over the columns below it."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from reader.sources.pdf.pieces import LineGroup
from reader.sources.pdf.sheet import Area, common_height, common_width
from reader.sources.pdf.stacks import parts

BELOW = 8.0  # ems of the body from heads that are level down to their columns
CAPTION_DEPTH = 5.0  # from a picture down to the text below it; its caption may lie between
HIGHEST_BAR = 3.0  # times as high as the head on it
FILLED = 0.3  # of the breadth of a gap in a column
NO_FIT = 1e6  # points


class Ground(NamedTuple):
    """What the pieces stand on.

    Attributes:
        body: The size of the page's body, in points.
        across: Rules from left to right.
        down: Rules from top to bottom.
        blocks: Pictures and boxes with other stories, and captions.
        bars: What heads may stand on, as broad as what they head.
        is_seen: Whether the page was read off a picture.
        is_one_column: Whether hardly any of its lines has another beside it.
    """

    body: float
    across: Sequence[Area] = ()
    down: Sequence[Area] = ()
    blocks: Sequence[Area] = ()
    bars: Sequence[Area] = ()
    is_seen: bool = False
    is_one_column: bool = False

    def is_filled(self, gap: Area) -> bool:
        """Whether a picture takes most of the gap between two pieces of a column."""
        return any(
            common_width(block, gap) >= FILLED * gap.width
            and common_height(block, gap) > gap.height / 2 - self.body
            for block in self.blocks
        )

    def breadth_of(self, piece: LineGroup) -> Area:
        """The area of a piece, or of the bar that it stands on if it is a head."""
        area = piece.area
        return min(
            (
                bar
                for bar in (self.bars if piece.is_display else ())
                if bar.holds(area, self.body / 2) and bar.height <= HIGHEST_BAR * area.height
            ),
            key=lambda bar: bar.width,
            default=area,
        )

    def is_parted(self, above: Area, below: Area) -> bool:
        """Whether a rule stands between an area and one below it."""
        return any(parts(rule, above, below) for rule in self.across)

    def is_parted_beside(self, left: Area, right: Area) -> bool:
        """Whether a rule stands between an area and one to the right of it."""
        return any(
            left.x1 - self.body <= rule.x0 <= right.x0 + self.body / 2
            and common_height(rule, left) > 0
            and common_height(rule, right) > 0
            for rule in self.down
        )


def span_of(head: LineGroup, pieces: Sequence[LineGroup], ground: Ground) -> Area:
    """Return how far a head reaches: to the left and right until something else stands there."""
    area = ground.breadth_of(head)
    left, right = float("-inf"), float("inf")
    blocks = [(ground.breadth_of(one), one.is_display) for one in pieces if one is not head]
    blocks += [(block, False) for block in chain(ground.blocks, ground.down)]
    for other, is_head in blocks:
        if common_height(area, other) <= 0 or common_width(area, other) > 0:
            continue
        if other.x1 <= area.x0 + 1:
            left = max(left, _border(other, area, pieces, ground) if is_head else other.x1)
        elif other.x0 >= area.x1 - 1:
            right = min(right, _border(area, other, pieces, ground) if is_head else other.x0)
    return Area(left, head.area.top, right, head.area.bottom)


def _border(left: Area, right: Area, pieces: Sequence[LineGroup], ground: Ground) -> float:
    """Where the columns of one head end and those of the next begin: at a rule or in a gutter.

    Of the gutters between them the one at which both heads are best centred over their columns, or
    begin where these begin.
    """
    for rule in ground.down:
        if left.x1 <= rule.x0 and rule.x1 <= right.x0 and common_height(rule, right) > 0:
            return rule.x0
    columns = _columns_below(min(left.bottom, right.bottom), pieces, ground)
    middle = (left.x1 + right.x0) / 2
    fits = list(_fits(left, right, columns))
    _, _, border = min(
        ((misfit, abs(gutter - middle), gutter) for misfit, gutter in fits),
        default=(0.0, 0.0, middle),
    )
    return border


def _columns_below(
    bottom: float, pieces: Sequence[LineGroup], ground: Ground
) -> list[tuple[float, float]]:
    """Left and right edges of the columns that begin there, from left to right.

    A column may begin below a picture that stands there.
    """
    nearest, farthest = bottom - ground.body, bottom + BELOW * ground.body
    pictures = [block for block in ground.blocks if nearest <= block.top <= farthest]
    found = {
        (piece.left, piece.right)
        for piece in pieces
        if not piece.is_display
        and (
            nearest <= piece.area.top <= farthest
            or any(_is_right_under(picture, piece.area, ground.body) for picture in pictures)
        )
    }
    return sorted(found)


def _is_right_under(picture: Area, area: Area, body: float) -> bool:
    is_near = -body <= area.top - picture.bottom <= CAPTION_DEPTH * body
    return is_near and common_width(picture, area) >= area.width / 2


def _fits(
    left: Area, right: Area, columns: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """Yield for each gutter between the middles of two heads how badly it parts them."""
    for (_, ends), (begins, _) in pairwise(columns):
        gutter = (ends + begins) / 2
        if left.x0 + left.x1 < 2 * gutter < right.x0 + right.x1:
            before = [begin for begin, end in columns if end <= gutter]
            behind = [end for begin, end in columns if begin >= gutter]
            over = min((_misfit(left, begin, ends) for begin in before), default=NO_FIT)
            under = min((_misfit(right, begins, end) for end in behind), default=NO_FIT)
            yield over + under, gutter


def _misfit(head: Area, begins: float, ends: float) -> float:
    """How far a head is from being centred over columns, or flush with their left edge."""
    off_centre = abs(head.x0 + head.x1 - begins - ends) / 2
    return min(off_centre, abs(head.x0 - begins))
