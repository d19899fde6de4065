"""A sheet: what is printed on one page, as plain numbers in points, x to the right, y down."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple


class Glyph(NamedTuple):
    """One character where it is printed.

    Attributes:
        char: The character; a space that the page sets is one too.
        x0: Where its cell begins.
        x1: Where its cell ends: a full-width stop takes a whole em.
        base: Its baseline.
        size: The height of its em, whatever the file calls it.
        number: Its number in the file, for ties and for asking for its face.
        is_doubtful: Whether it may be another: it was read off a picture.
    """

    char: str
    x0: float
    x1: float
    base: float
    size: float
    number: int = 0
    is_doubtful: bool = False

    @property
    def middle(self) -> "Area":
        """The middle of what it draws, an area without breadth and height."""
        x, y = (self.x0 + self.x1) / 2, self.base - self.size / 3
        return Area(x, y, x, y)


class Area(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def holds(self, other: "Area", slack: float = 0.0) -> bool:
        """Whether `other` lies within, give or take `slack`."""
        return (
            self.x0 - slack <= other.x0
            and other.x1 <= self.x1 + slack
            and self.top - slack <= other.top
            and other.bottom <= self.bottom + slack
        )


def common_width(one: Area, other: Area) -> float:
    """How much of a breadth two areas share; not above zero if none."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def common_height(one: Area, other: Area) -> float:
    """How much of a height two areas share; not above zero if none."""
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def around(areas: Sequence[Area]) -> Area:
    """Return the smallest area that holds all of `areas`; there is at least one."""
    lefts, tops, rights, bottoms = zip(*areas, strict=True)
    return Area(min(lefts), min(tops), max(rights), max(bottoms))


def median(numbers: Iterable[float]) -> float:
    """Return the middle of numbers, of which there is at least one.

    To import the standard library's takes a twentieth of a first page's time.
    """
    ordered = sorted(numbers)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2


class Drawn(NamedTuple):
    """What is drawn beside the text.

    Attributes:
        across: Rules from left to right.
        down: Rules from top to bottom.
        frames: Boxes and tints that text may stand in.
        pictures: Photographs.
        bars: What is too low to be a frame and too thick to be a rule; a head may stand on it.
    """

    across: tuple[Area, ...] = ()
    down: tuple[Area, ...] = ()
    frames: tuple[Area, ...] = ()
    pictures: tuple[Area, ...] = ()
    bars: tuple[Area, ...] = ()


class DrawnLine(NamedTuple):
    """A line of characters that paths draw: where its ink lies, whether it runs down."""

    area: Area
    is_upright: bool = False


class Aside(NamedTuple):
    """Characters that are no part of the columns: they lie aslant, or beside what is cut off.

    Attributes:
        glyphs: Given in the page as it lies when they are upright.
        angle: By how many degrees they are turned on the page, against the clock.
    """

    glyphs: tuple[Glyph, ...]
    angle: float


class Sheet(NamedTuple):
    """One page as printed.

    Attributes:
        area: The page.
        glyphs: Characters that stand upright, in any order.
        turned: The same for characters turned by 90, 180 and 270 degrees (counted against the
            clock), each in the page as it lies when they are upright.
        drawn: Rules, frames and pictures.
        is_drawn: Whether anything is drawn at all: a page without characters is a picture then.
        is_vertical: Whether its text runs from top to bottom, and all is given turned a quarter,
            so that it runs from left to right.
        is_seen: Whether it was read off a picture, where a short line may have been overlooked.
        has_strip: Whether a strip of another page beside it was left out.
        hidden: How many characters of the file nobody sees, which are left out.
        drawn_heads: Lines over text that paths draw, without characters.
        is_outlined: Whether paths draw nearly all of its characters.
        quarters: By how many quarters of a circle, with the clock, the page as it is looked at has
            to be turned to lie so.
        aside: Watermarks, printer's marks and the like.
    """

    area: Area
    glyphs: tuple[Glyph, ...]
    turned: tuple[tuple[Glyph, ...], ...] = ((), (), ())
    drawn: Drawn = Drawn()
    is_drawn: bool = False
    is_vertical: bool = False
    is_seen: bool = False
    has_strip: bool = False
    hidden: int = 0
    drawn_heads: tuple[DrawnLine, ...] = ()
    is_outlined: bool = False
    quarters: int = 0
    aside: tuple[Aside, ...] = ()

    def characters(self) -> Iterator[Glyph]:
        """All its characters, turned ones too."""
        return chain(self.glyphs, *self.turned)


def turned_area(area: Area, quarter: int) -> Area:
    """Return where an area lies once the page around it is turned back by quarters of a circle.

    The characters of `Sheet.turned[quarter - 1]` are given in the page so turned.
    """
    x0, top, x1, bottom = area
    if quarter == 1:  # the text climbs: its right is the page's top
        return Area(-bottom, x0, -top, x1)
    if quarter == 2:
        return Area(-x1, -bottom, -x0, -top)
    return Area(top, -x1, bottom, -x0) if quarter == 3 else area


def turned_drawn(drawn: Drawn, quarter: int) -> Drawn:
    """Return what is drawn on a page turned as in `turned_area`."""

    def turned(areas: tuple[Area, ...]) -> tuple[Area, ...]:
        return tuple(sorted(turned_area(area, quarter) for area in areas))

    rules = (drawn.down, drawn.across) if quarter % 2 else (drawn.across, drawn.down)
    return Drawn(*map(turned, (*rules, *drawn[2:])))
