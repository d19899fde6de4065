"""Lines that paths draw and the characters of a page in, those out that stand over its text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.sources.pdf.rows import body_size
from reader.sources.pdf.sheet import (
    Area,
    Drawn,
    DrawnLine,
    Glyph,
    common_height,
    common_width,
)

# Ems of the body.
SMALLEST = 0.75  # ink of a line over text; what is lower stands on a map
BELOW = 3.5  # from a line down to the text or the picture that it stands over
BESIDE = 5.0  # from an upright one to the text beside it
LEAST = 3.0  # of that text
AS_LARGE = 0.75  # times the body is it at least
NEXT = 1.6  # times a line's height to the next of its head
OVER = 0.3  # of its breadth over a picture
HIGHEST_BAR = 4.0  # times its ink that a bar is high that it stands on
PARTING = 0.6  # of the page's breadth: a rule that parts the paper's name from its stories


def heads_of(
    lines: Iterable[DrawnLine], glyphs: Sequence[Glyph], drawn: Drawn, page: Area
) -> tuple[DrawnLine, ...]:
    """Return the lines that stand over text of the page, or over a line that does.

    Other lines are a map's, a chart's or a mark's; a line with characters on it is said by these.
    """
    body = body_size(glyphs)
    marks = [
        _Ink((glyph.x0 + glyph.x1) / 2, glyph.base - glyph.size / 3, glyph.size) for glyph in glyphs
    ]
    text = [mark for mark in marks if mark.size >= AS_LARGE * body]
    rules = [rule for rule in drawn.across if rule.width >= PARTING * page.width]
    found: list[DrawnLine] = []
    for line in sorted(lines, key=lambda one: -one.area.bottom):
        area = line.area
        if min(area.width, area.height) < SMALLEST * body or _within(marks, area):
            continue
        if any(picture.holds(area) for picture in drawn.pictures):
            continue
        if any(_is_next(line, one, rules) for one in found) or any(
            sum(mark.size for mark in _within(text, place)) >= LEAST * body
            or any(_is_head_of(area, picture, place) for picture in drawn.pictures)
            for place in _text_places(_with_bar(line, drawn), rules, body)
        ):
            found.append(line)
    return tuple(sorted(found, key=lambda one: (one.area.top, one.area.x0)))


def _with_bar(line: DrawnLine, drawn: Drawn) -> DrawnLine:
    """The line, as large as the bar that it stands on if it does."""
    bars = [
        bar
        for bar in (*drawn.bars, *drawn.frames)
        if bar.holds(line.area) and bar.height <= HIGHEST_BAR * line.area.height
    ]
    area = min(bars, key=lambda bar: bar.height, default=line.area)
    return line._replace(area=area)


class _Ink(NamedTuple):
    """The middle of a character, and its size."""

    x: float
    y: float
    size: float


def _within(marks: Iterable[_Ink], area: Area) -> list[_Ink]:
    x0, top, x1, bottom = area
    return [mark for mark in marks if x0 <= mark.x <= x1 and top <= mark.y <= bottom]


def _text_places(line: DrawnLine, rules: Iterable[Area], body: float) -> Iterator[Area]:
    """Yield where the text of a head stands: below it, or beside one that runs down."""
    x0, top, x1, bottom = line.area
    low = bottom + BELOW * body
    if not any(bottom <= rule.top <= low and common_width(rule, line.area) > 0 for rule in rules):
        yield Area(x0 - body, bottom, x1 + body, low)
    if line.is_upright:
        yield Area(x1, top, x1 + BESIDE * body, bottom)
        yield Area(x0 - BESIDE * body, top, x0, bottom)


def _is_head_of(area: Area, picture: Area, place: Area) -> bool:
    """Whether a picture begins in the place below a line that stands over most of it."""
    is_below = place.top - 1 <= picture.top <= place.bottom
    return is_below and common_width(area, picture) >= OVER * area.width


def _is_next(line: DrawnLine, other: DrawnLine, rules: Iterable[Area]) -> bool:
    """Whether a line is followed by another one of its head."""
    if line.is_upright != other.is_upright:
        return False
    one, two = line.area, other.area
    if line.is_upright:
        high, gap = min(one.width, two.width), -common_width(one, two)
        return common_height(one, two) > 0 and gap <= NEXT * high
    high, gap = min(one.height, two.height), -common_height(one, two)
    is_near = common_width(one, two) > 0 and gap <= NEXT * high
    return is_near and not any(one.bottom <= rule.top <= two.top for rule in rules)
