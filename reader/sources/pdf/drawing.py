"""Shapes of a page in, rules, frames, pictures and bars out."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.pdf.sheet import Area, Drawn

THIN = 6.0  # points; a rule is no thicker
SLENDER = 12  # a rule is so many times as long as thick
SHORTEST = 20.0  # points of a rule
LEAST_FRAME = 40.0  # points of a side of a frame or a picture
LEAST_BAR = 12.0  # points of the shorter side of a bar
WHOLE = 0.9  # share of the page's breadth and height that a ground takes, which frames nothing
CORNER = 4.0  # points by which the four rules of a frame may miss each other


class Outline(NamedTuple):
    """What a path fills that may be a character, or a part of one.

    Attributes:
        area: Where it lies.
        segments: How many lines and curves it has.
        is_alone: Whether nothing else is of its path: most characters have holes or parts.
    """

    area: Area
    segments: int
    is_alone: bool


class Shape(NamedTuple):
    """A path or a picture, and where it lies; of a path the outlines that may be of characters."""

    area: Area
    is_picture: bool = False
    outlines: tuple[Outline, ...] = ()


def sort_shapes(shapes: Sequence[Shape], page: Area) -> Drawn:
    """Return what the shapes are to the text; what is too small to part anything is left out."""
    across: list[Area] = []
    down: list[Area] = []
    frames: list[Area] = []
    pictures: list[Area] = []
    bars: list[Area] = []
    for area, is_picture, _ in shapes:
        if is_ground(area, page):
            continue
        if not is_picture and is_rule(area.width, area.height):
            across.append(area)
        elif not is_picture and is_rule(area.height, area.width):
            down.append(area)
        elif min(area.width, area.height) >= LEAST_FRAME:
            (pictures if is_picture else frames).append(area)
        elif not is_picture and min(area.width, area.height) >= LEAST_BAR:
            bars.append(area)
    frames += frames_of_rules(across, down)
    return Drawn(*map(_each_once, (across, down, frames, pictures, bars)))


def is_rule(length: float, thickness: float) -> bool:
    """Whether a shape is as long and thin as a rule."""
    return thickness <= THIN and length >= max(SHORTEST, SLENDER * thickness)


def is_ground(area: Area, page: Area) -> bool:
    """Whether a shape lies under the whole page."""
    return area.width >= WHOLE * page.width and area.height >= WHOLE * page.height


def frames_of_rules(across: Sequence[Area], down: Sequence[Area]) -> list[Area]:
    """Return the boxes that four rules make, which are parts of no longer ones."""
    found = []
    for top in across:
        sides = [side for side in down if abs(side.top - top.top) <= CORNER]
        left = [side for side in sides if abs(side.x0 - top.x0) <= CORNER]
        right = [side for side in sides if abs(side.x1 - top.x1) <= CORNER]
        if not left or not right:
            continue
        for bottom in across:
            is_wide = abs(bottom.x0 - top.x0) <= CORNER and abs(bottom.x1 - top.x1) <= CORNER
            if is_wide and abs(bottom.bottom - left[0].bottom) <= CORNER and bottom.top > top.top:
                found.append(Area(top.x0, top.top, top.x1, bottom.bottom))
    return [box for box in found if min(box.width, box.height) >= LEAST_FRAME]


def _each_once(areas: list[Area]) -> tuple[Area, ...]:
    return tuple(sorted(set(areas)))
