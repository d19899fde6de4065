"""Characters in, the page's own out, and lines of those that are no part of its columns.

A watermark lies aslant over the page, and what the printer wants to know stands beside what is cut.
Nothing of it is lost, but it may not be read with the columns that it crosses.  A head that is set
aslant stays one, if nothing else stands where it does.
"""

from collections.abc import Mapping, Sequence
from math import cos, radians, sin

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import DISPLAY, PrintLine, lines_of
from reader.sources.pdf.sheet import Area, Aside, Drawn, Glyph, Sheet, turned_area

STEEPEST = 20.0  # degrees of a head that is set aslant
FEW = 0.25  # of the other characters may lie beside what is cut; with more it is no trim
SAME = 0.2  # degrees

Quarters = Mapping[int, list[Glyph]]


def within_trim(quarters: Quarters, page: Area, trim: Area | None) -> tuple[Quarters, list[Aside]]:
    """Return the characters that stand on what is left when the sheet is cut, and the others."""
    if trim is None or not page.holds(trim, 1.0) or trim.holds(page, 1.0):
        return quarters, []
    kept, aside = {}, []
    for quarter, glyphs in quarters.items():
        there = turned_area(trim, quarter)
        kept[quarter] = [glyph for glyph in glyphs if there.holds(glyph.middle)]
        beside = tuple(glyph for glyph in glyphs if not there.holds(glyph.middle))
        if beside:
            aside.append(Aside(beside, 90.0 * quarter))
    few = sum(len(one.glyphs) for one in aside) <= FEW * sum(map(len, quarters.values()))
    return (kept, aside) if few else (quarters, [])


def without_aslant(quarters: Quarters, angles: Mapping[int, float]) -> tuple[Quarters, list[Aside]]:
    """Return the characters that are turned by quarters, and the others, unless most are such."""
    if not angles:
        return quarters, []
    lying = [
        (quarter, glyph)
        for quarter, glyphs in quarters.items()
        for glyph in glyphs
        if glyph.number in angles
    ]
    if not lying or 2 * len(lying) > sum(map(len, quarters.values())):
        return quarters, []
    groups: list[tuple[float, list[Glyph]]] = []
    for quarter, glyph in lying:
        angle = angles[glyph.number]
        near = (group for group in groups if abs(group[0] - angle) <= SAME)
        group = next(near, None)
        if group is None:
            group = angle, []
            groups.append(group)
        group[1].append(_laid_level(glyph, quarter, group[0]))
    kept = {
        quarter: [glyph for glyph in glyphs if glyph.number not in angles]
        for quarter, glyphs in quarters.items()
    }
    return kept, [Aside(tuple(glyphs), angle) for angle, glyphs in groups]


def _laid_level(glyph: Glyph, quarter: int, angle: float) -> Glyph:
    """A character that is turned by some quarters, where it stands in a page turned by an angle."""
    x, y = _turned(glyph.x0, glyph.base, 90.0 * quarter)
    x, y = _turned(x, y, -angle)
    wide = glyph.size if glyph.char >= WIDE else glyph.size / 2
    return glyph._replace(x0=x, x1=x + wide, base=y)


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    """A point, its page turned against the clock."""
    c, s = cos(radians(angle)), sin(radians(angle))
    return x * c + y * s, y * c - x * s


def lines_aside(sheet: Sheet, body: float) -> tuple[list[PrintLine], list[PrintLine]]:
    """Return the lines that are heads all the same, and the others that stand aside."""
    heads: list[PrintLine] = []
    others: list[PrintLine] = []
    for aside in sheet.aside:
        for line in lines_of(aside.glyphs, body, Drawn()):
            x0, top, x1, bottom = line.area
            corners = [_turned(x, y, aside.angle) for x in (x0, x1) for y in (top, bottom)]
            xs, ys = zip(*corners, strict=True)
            placed = line._replace(area=Area(min(xs), min(ys), max(xs), max(ys)))
            is_head = line.size >= DISPLAY * body and 0 < abs(aside.angle) <= STEEPEST
            alone = is_head and _is_alone(line.area, aside.angle, sheet.glyphs)
            (heads if alone else others).append(placed)
    return heads, others


def _is_alone(area: Area, angle: float, glyphs: Sequence[Glyph]) -> bool:
    """Whether no character stands where a line does, which lies in the page turned by an angle."""
    for glyph in glyphs:
        x, y = _turned(*glyph.middle[:2], -angle)
        if area.holds(Area(x, y, x, y)):
            return False
    return True
