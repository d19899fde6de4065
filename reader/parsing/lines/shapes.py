"""The shape of a raw page: how wide its print lines are, and which line ends were forced.

Widths are half cells as a page's printer counts: two for a Chinese character, one for ASCII.
"""

from collections import Counter
from collections.abc import Sequence
from operator import sub
from typing import NamedTuple

from reader.model import SourceLine

# Marks that no line of print begins with; they hang past the edge or are set closer.
NO_BEGIN = frozenset("，。、；：？！”’）》〉」』】…—%,.;:?!)]}")
# Marks behind which a line may end a paragraph.
STOPS = frozenset("。！？!?…”）)：:；;’'』」》—")
INDENT = 4  # half cells: two characters
# A line has at least this many half cells of text before its width tells anything.
NARROWEST, WIDEST = 12, 120
WINDOW = 24  # lines a side that share one measure
ENOUGH = 6  # lines that must have the same width
SHARE = 0.3  # of the lines of a window
RUNNING = 0.15  # share of lines wider than any print line, on a page of whole paragraphs
FULL, NEAR, DENTED, SHORT, OVER, UNMEASURED, WHOLE = "fndso?w"
# Room in half cells: below the first no character fits; from the second to the third it is what
# the indent of a first line leaves when the indent itself was not kept.
NO_ROOM, DENT, MORE_THAN_DENT = 2, 3, 6
HANGING = 2  # half cells that a mark may stand out past the measure
FILLED = frozenset((FULL, NEAR, DENTED))
SMALL = 16  # lines that are too few for `ENOUGH`
FEW = 3  # lines of running text that tell the measure of so small a page
MARKS = frozenset("，。、；,;")  # of running text
LINED = 0.5  # share of a page's lines with a measure, on a page of print lines


def width_of(text: str, *, is_even: bool) -> int:
    """Return the width in half cells; with `is_even` every character takes two."""
    return 2 * len(text) if is_even else 2 * len(text) - len(text.encode("ascii", "ignore"))


class Setting(NamedTuple):
    """How the lines of a page are set.

    Attributes:
        measures: For each line, the measure that it was broken at, 0 if there is none.
        widths: For each line, its width without white space at its end.
    """

    measures: list[int]
    widths: list[int]


def read_setting(lines: Sequence[SourceLine]) -> Setting:
    """Return widths and measures, counted as fits the page: by cells, or all characters alike.

    Print sets `,` and `(` as wide as a character; text taken from a terminal does not.
    """
    texts = [line.text.rstrip() for line in lines]
    settings = [_setting(texts, is_even=is_even) for is_even in (False, True)]
    return max(settings, key=_support)


def _setting(texts: Sequence[str], *, is_even: bool) -> Setting:
    widths = [2 * len(text) for text in texts]
    if not is_even:
        narrow = (len(text.encode("ascii", "ignore")) for text in texts)
        widths = list(map(sub, widths, narrow))
    if _holds_paragraphs(widths):
        return Setting([0] * len(widths), widths)
    measures: list[int] = []
    for start in range(0, len(widths), WINDOW):
        near = widths[max(0, start - WINDOW) : start + 2 * WINDOW]
        measures += [_measure(near)] * (min(start + WINDOW, len(widths)) - start)
    if not any(measures) and len(widths) - widths.count(0) <= SMALL:
        measures = [_small_measure(texts, widths)] * len(widths)
    return Setting(_inherited(measures), widths)


def _small_measure(texts: Sequence[str], widths: Sequence[int]) -> int:
    """The measure of a few lines: the width of those that running text goes on from, or 0."""
    broken = [
        width
        for text, below, width in zip(texts, texts[1:], widths, strict=False)
        if below and text and text[-1].isalnum() and not MARKS.isdisjoint(text)
    ]
    measure = max(broken, default=0)
    near = sum(width >= measure - MORE_THAN_DENT for width in broken)
    return measure if near >= FEW and NARROWEST <= measure <= WIDEST else 0


def _holds_paragraphs(widths: Sequence[int]) -> bool:
    """Whether lines are paragraphs: verses of one length among them are no print lines."""
    wide = sum(width > WIDEST for width in widths)
    return wide > RUNNING * (len(widths) - widths.count(0))


def _inherited(measures: list[int]) -> list[int]:
    """Let a stretch of short lines on a page of print lines have the measure above or below it."""
    if len(measures) - measures.count(0) < LINED * len(measures):
        return measures
    last = next(filter(None, measures), 0)
    filled: list[int] = []
    for measure in measures:
        last = measure or last
        filled.append(last)
    return filled


def _support(setting: Setting) -> int:
    """How many lines reach their measure, or stop a half cell before it."""
    return sum(
        0 <= measure - width <= 1
        for measure, width in zip(setting.measures, setting.widths, strict=True)
        if measure
    )


def _measure(widths: Sequence[int]) -> int:
    counts = Counter(widths)
    near = [
        (count + (counts.get(width - 1, 0) if width > NARROWEST else 0), width)
        for width, count in counts.items()
        if NARROWEST <= width <= WIDEST
    ]
    most, measure = max(near, default=(0, 0))
    is_common = most >= ENOUGH and most >= SHARE * (len(widths) - counts[0])
    return measure if is_common else 0


def fill_of(width: int, measure: int) -> str:
    """Return how a line stands against its measure, as a code."""
    if not measure:
        return UNMEASURED
    room = measure - width
    if room >= MORE_THAN_DENT:
        return SHORT
    if room >= DENT:
        return DENTED
    if room >= NO_ROOM:
        return NEAR
    return FULL if room >= -HANGING else OVER


def is_stopped(line: str) -> bool:
    """Whether a line ends behind a stop: `"` closes one, and `．` behind a digit is a point."""
    last = line[-1]
    if last == '"':
        return line[-2:-1] in STOPS
    return last in STOPS or (last == "．" and not line[-2:-1].isdigit())
