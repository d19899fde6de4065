"""Lines in, the same out without those that only say how the characters below them are read.

Japanese papers set the sound of a rare character small beside it (ruby), children's papers of
Taiwan that of any.  In a line that runs to the right it stands above; vertical pages are turned so.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.rows import SOUNDS
from reader.sources.pdf.sheet import common_width

SMALL = 0.6  # times the size of what it is the sound of
OFF = 0.6  # of its size, from its foot to the top of the line below
OUT = 1.0  # of the line's size, by which it may stand out of the line
TONES = "\u02c7", "\u02d9"  # and what lies between


def without_ruby(lines: Sequence[PrintLine]) -> list[PrintLine]:
    """Return the lines without ruby."""
    small = [line for line in lines if _are_sounds(line.text)]
    if not small:
        return list(lines)
    ordered = sorted(lines, key=lambda line: line.area.top)
    tops = [line.area.top for line in ordered]
    dropped = set()
    for line in small:
        slack = OFF * line.size
        start = bisect_left(tops, line.area.bottom - slack)
        stop = bisect_right(tops, line.area.bottom + slack)
        if any(_is_over(line, below) for below in ordered[start:stop]):
            dropped.add(line)
    return [line for line in lines if line not in dropped]


def _are_sounds(text: str) -> bool:
    return all(
        char == " " or SOUNDS[0] <= char <= SOUNDS[1] or TONES[0] <= char <= TONES[1]
        for char in text
    )


def _is_over(line: PrintLine, below: PrintLine) -> bool:
    """Whether a line stands small over another, hardly longer."""
    if line.size > SMALL * below.size or line.is_upright or below.is_upright:
        return False
    reach = OUT * below.size
    is_in = below.area.x0 - reach <= line.area.x0 and line.area.x1 <= below.area.x1 + reach
    return is_in and common_width(line.area, below.area) > 0
