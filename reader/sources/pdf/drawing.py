"""Shapes of a page in, rules, frames, pictures and bars out."""

from collections.abc import Sequence
from typing import NamedTuple

from reader.sources.pdf.sheet import Area, Drawn, around

THIN = 6.0  # points; a rule is no thicker
SLENDER = 12  # a rule is so many times as long as thick
SHORTEST = 20.0  # points of a rule
LEAST_FRAME = 40.0  # points of a side of a frame or a picture
LEAST_BAR = 12.0  # points of the shorter side of a bar
WHOLE = 0.9  # share of the page's breadth and height that a ground takes, which frames nothing
SEAM = 0.6  # points between the tiles of one picture
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
        if is_picture:
            pictures.append(area)
        elif is_rule(area.width, area.height):
            across.append(area)
        elif is_rule(area.height, area.width):
            down.append(area)
        elif min(area.width, area.height) >= LEAST_FRAME:
            frames.append(area)
        elif min(area.width, area.height) >= LEAST_BAR:
            bars.append(area)
    pictures = [
        one
        for one in joined(pictures)
        if min(one.width, one.height) >= LEAST_FRAME and not is_ground(one, page)
    ]
    frames += frames_of_rules(across, down)
    return Drawn(*map(_each_once, (across, down, frames, pictures, bars)))


def is_rule(length: float, thickness: float) -> bool:
    """Whether a shape is as long and thin as a rule."""
    return thickness <= THIN and length >= max(SHORTEST, SLENDER * thickness)


def is_ground(area: Area, page: Area) -> bool:
    """Whether a shape lies under the whole page."""
    return area.width >= WHOLE * page.width and area.height >= WHOLE * page.height


def joined(pictures: Sequence[Area]) -> list[Area]:
    """Return the pictures, those that were cut into strips or tiles whole."""
    tall: list[Area] = []
    for one in sorted(pictures, key=lambda area: (round(area.x0), round(area.x1), area.top)):
        last = tall[-1] if tall else None
        if last and _touch((last.x0, last.x1, last.bottom), (one.x0, one.x1, one.top)):
            tall[-1] = around([last, one])
        else:
            tall.append(one)
    whole: list[Area] = []
    for one in sorted(tall, key=lambda area: (round(area.top), round(area.bottom), area.x0)):
        last = whole[-1] if whole else None
        if last and _touch((last.top, last.bottom, last.x1), (one.top, one.bottom, one.x0)):
            whole[-1] = around([last, one])
        else:
            whole.append(one)
    return whole


def _touch(last: tuple[float, float, float], one: tuple[float, float, float]) -> bool:
    """Whether two areas have the same sides, and one begins where the other ends."""
    return all(abs(mine - other) <= SEAM for mine, other in zip(last, one, strict=True))


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
