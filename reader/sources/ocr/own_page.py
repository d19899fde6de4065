"""The lines of a photographed page in, where the page ends and a strip of its neighbour begins out.

Who photographs one page of an open paper has a strip of the next one on the picture: columns that
the picture's border cuts, beyond an empty band that is broader than any gutter of the page.
"""

from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Heights of most lines.
BAND = 2.2  # of the band between two pages at least
AT_BORDER = 0.5  # from the picture's border to a line that it cuts
MARGIN = 0.7  # of the band that is left to the page
# Shares.
STRIP = 0.35  # of the picture's breadth that a strip takes at most
CUT = 0.2  # of the lines on a strip that the border cuts
RIM = 3  # pixels at the border that a line's ink reaches
DARK = 150  # of 255
FEWEST = 4  # lines that it cuts
FEWEST_LINES = 20  # of a page
SLOPES = tuple(step / 100 for step in range(-10, 11))  # a page lies, or stands, askew


class PageEdge(NamedTuple):
    """A page's edge: `x + slope * y` is the same all along it, in pixels."""

    x: float
    slope: float
    is_right: bool


def edges_of(picture: "NDArray[Any]", boxes: "NDArray[Any]") -> list[PageEdge]:
    """Return the edges beyond which another page begins, to the left or the right.

    Args:
        picture: On white paper: rows, columns and colours.
        boxes: The corners of each line: shape (lines, 4, 2), in pixels.
    """
    if len(boxes) < FEWEST_LINES:
        return []
    spans = [
        (*low, *high)
        for low, high in zip(boxes.min(1).tolist(), boxes.max(1).tolist(), strict=True)
    ]
    high = median(min(x1 - x0, y1 - y0) for x0, y0, x1, y1 in spans)
    width = picture.shape[1]
    dark = picture.min(axis=2) < DARK
    right = [_LineEnd(x0, x1, y0, y1, dark[:, -RIM:]) for x0, y0, x1, y1 in spans]
    left = [_LineEnd(width - x1, width - x0, y0, y1, dark[:, :RIM]) for x0, y0, x1, y1 in spans]
    edges = []
    if (found := _edge(right, width, high)) is not None:
        edges.append(found)
    if (found := _edge(left, width, high)) is not None:
        edges.append(PageEdge(width - found.x, -found.slope, is_right=False))
    return edges


class _LineEnd(NamedTuple):
    """A line: left, right, top, bottom, and where the rows of the picture's right rim are dark."""

    x0: float
    x1: float
    top: float
    bottom: float
    rim: "NDArray[Any]"

    def is_cut(self, width: int, high: float) -> bool:
        """Whether the picture ends in the midst of it: its ink goes on to the rim."""
        is_near = self.x1 >= width - AT_BORDER * high
        return is_near and bool(self.rim[max(0, int(self.top)) : int(self.bottom)].any())

    def lying(self, slope: float) -> tuple[float, float]:
        """Where it begins and ends once an edge of that slope is upright."""
        aside = slope * (self.top + self.bottom) / 2
        return self.x0 + aside, self.x1 + aside


def _edge(ends: Sequence[_LineEnd], width: int, high: float) -> PageEdge | None:
    """The edge to the right, where the broadest band is."""
    cut = [end.is_cut(width, high) for end in ends]
    if sum(cut) < FEWEST:
        return None
    bands = [
        (gap, PageEdge(start + MARGIN * high, slope, is_right=True))
        for slope in SLOPES
        for start, gap in _bands(ends, cut, slope, width, high)
    ]
    best = max(bands, key=lambda band: band[0], default=None)
    return best and best[1]


def _bands(
    ends: Sequence[_LineEnd], cut: Sequence[bool], slope: float, width: int, high: float
) -> Iterator[tuple[float, float]]:
    """Yield where an empty band begins beyond which the border cuts lines, and its breadth."""
    lying = sorted(
        (*end.lying(slope), is_cut, end.x0) for end, is_cut in zip(ends, cut, strict=True)
    )
    reach = float("-inf")
    for at, (start, end, _, _) in enumerate(lying):
        if at and start - reach >= BAND * high:
            beyond = lying[at:]
            lines = sum(is_cut for _, _, is_cut, _ in beyond)
            is_narrow = min(x0 for _, _, _, x0 in beyond) >= (1 - STRIP) * width
            if is_narrow and len(beyond) < at and lines >= max(FEWEST, CUT * len(beyond)):
                yield reach, start - reach
        reach = max(reach, end)


def is_within(corners: "NDArray[Any]", edges: Sequence[PageEdge]) -> bool:
    """Whether the middle of a line lies on the page."""
    x, y = corners.mean(axis=0).tolist()
    return all((x + edge.slope * y <= edge.x) == edge.is_right for edge in edges)


def without_neighbours(picture: "NDArray[Any]", edges: Sequence[PageEdge]) -> "NDArray[Any]":
    """Return the picture, white beyond the edges."""
    import numpy  # noqa: PLC0415 - comes with the engine

    if not edges:
        return picture
    height, width = picture.shape[:2]
    y, x = numpy.arange(height)[:, None], numpy.arange(width)[None, :]
    own = picture.copy()
    for edge in edges:
        lying = x + edge.slope * y
        own[lying > edge.x if edge.is_right else lying < edge.x] = 255
    return own
