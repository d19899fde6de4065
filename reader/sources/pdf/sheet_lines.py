"""A sheet in, all its lines out: level ones, each within its frame, upright and turned ones."""

from collections.abc import Sequence

from reader.sources.pdf.edges import HANGING
from reader.sources.pdf.initials import beside_initials, initials_of, with_small
from reader.sources.pdf.lines import DISPLAY, PrintLine, lines_of
from reader.sources.pdf.markers import with_markers
from reader.sources.pdf.raised import on_baseline
from reader.sources.pdf.rows import rows_of
from reader.sources.pdf.sheet import Area, Drawn, Glyph, Sheet, around, turned_area
from reader.sources.pdf.upright import upright_lines

BEFORE = 0.3  # ems from a mark to a place in the character before it


def page_lines(sheet: Sheet, body: float) -> list[PrintLine]:
    """Return the lines of a sheet, upright and turned ones too."""
    large = [glyph for glyph in sheet.glyphs if glyph.size >= DISPLAY * body]
    upright, taken = upright_lines(rows_of(large), body)
    level: Sequence[Glyph] = sheet.glyphs
    if taken:
        level = tuple(glyph for glyph in level if glyph.number not in taken)
    level = level if sheet.is_vertical else on_baseline(level, body)
    if initials := initials_of(level, body):
        level = with_small(level, initials)
    frames = sorted(sheet.drawn.frames, key=lambda area: area.width * area.height)
    lines = list(upright)
    for glyphs in _by_frame(level, frames):
        lines += lines_of(glyphs, body, sheet.drawn)
    lines = with_markers(beside_initials(lines, initials))
    for quarter, turned in enumerate(sheet.turned, 1):
        for line in lines_of(turned, body, Drawn()):
            area = turned_area(line.area, 4 - quarter)
            lines.append(line._replace(area=area, is_upright=quarter != 2))
    return lines


def _by_frame(glyphs: Sequence[Glyph], frames: Sequence[Area]) -> list[list[Glyph]]:
    """The glyphs outside of all frames, and those within each: no line goes through a border.

    A mark that hangs out of a frame is with the character before it.
    """
    parted: list[list[Glyph]] = [[] for _ in range(len(frames) + 1)]
    if not frames:
        return [list(glyphs)]
    _, top, _, bottom = around(frames)
    outside = parted[-1]
    for glyph in glyphs:
        char, x0, x1, base, size, _, _ = glyph
        y = base - size / 3
        if y < top or y > bottom:
            outside.append(glyph)
            continue
        within = _within((x0 + x1) / 2, y, frames)
        if char in HANGING:
            within = min(within, _within(x0 - BEFORE * size, y, frames))
        parted[within].append(glyph)
    return parted


def _within(x: float, y: float, frames: Sequence[Area]) -> int:
    """The number of the first frame around a place, or how many there are."""
    for at, (left, top, right, bottom) in enumerate(frames):
        if left <= x <= right and top <= y <= bottom:
            return at
    return len(frames)
