"""Lines in, the same out with the large initials that texts begin with put back into their words.

An initial may be sunk (首字下沉), so that some lines stand beside it, or stand up from its line.
"""

from collections.abc import Iterable, Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import ASCENT, DESCENT, PrintLine
from reader.sources.pdf.rows import FIGURES

LONGEST = 3  # characters: an initial, and the quotation mark before it
WIDE_LEAST = 2  # lines beside a Chinese initial
# Ems of the text beside.
NEAR = 1.8  # from the initial to it
CUT_IN = 0.6  # it may stand nearer than the initial's cell is broad
SAME_BASE = 0.6  # between the baselines of the initial and of the last line beside it
BELOW = 2.1  # from that line down to the next, which begins at the initial's left again
SET_IN = 2.0  # how far the first line is said to stand in: a paragraph begins with it
QUOTES = frozenset("“‘„«「『")  # one may stand for the initial behind it
LONE_WORDS = frozenset("AIO")  # initials that may be words


def with_initials(lines: Sequence[PrintLine], body: float) -> list[PrintLine]:
    """Return the lines without those that are initials, which the lines beside them have now."""
    initials = [line for line in lines if _may_be_initial(line, body)]
    told: dict[PrintLine, PrintLine | None] = {}
    for initial in initials:
        beside = _beside(initial, lines)
        if not _is_initial(initial, beside, lines):
            continue
        told[initial] = None
        for line in beside:
            told[line] = line._replace(area=line.area._replace(x0=initial.area.x0))
        told[beside[0]] = _begun(initial, beside[0], lines)
    return [one for line in lines if (one := told.get(line, line)) is not None]


def _may_be_initial(line: PrintLine, body: float) -> bool:
    text = line.text
    is_letter = sum(map(str.isalpha, text)) == 1 and text[-1].isalpha()
    is_one = len(text) <= LONGEST and (is_letter or text in QUOTES)
    return is_one and line.size >= FIGURES * body and not line.is_upright


def _beside(initial: PrintLine, lines: Iterable[PrintLine]) -> list[PrintLine]:
    """The lines of text right beside an initial, from the top."""
    area, size = initial.area, initial.size
    found = [
        line
        for line in lines
        if line.size * FIGURES <= size
        and -CUT_IN <= (line.area.x0 - area.x1) / line.size <= NEAR
        and area.top <= (line.area.top + line.area.bottom) / 2 <= area.bottom
        and not line.is_upright
    ]
    return sorted(found, key=lambda line: line.area.top)


def _is_initial(
    initial: PrintLine, beside: Sequence[PrintLine], lines: Iterable[PrintLine]
) -> bool:
    """Whether the last line beside stands on its foot, and text goes on below at its left."""
    least = WIDE_LEAST if initial.text[-1] >= WIDE else 1
    if len(beside) < least:
        return False
    last, em = beside[-1], beside[-1].size
    off = _base(last) - _base(initial)
    if abs(off) > SAME_BASE * em + (DESCENT * initial.size if least > 1 else 0.0):
        return False
    return any(
        0 < line.area.bottom - last.area.bottom <= BELOW * em
        and abs(line.area.x0 - initial.area.x0) <= em
        and line.size * FIGURES <= initial.size
        for line in lines
    )


def _base(line: PrintLine) -> float:
    return line.area.bottom - DESCENT / (ASCENT + DESCENT) * line.area.height


def _begun(initial: PrintLine, first: PrintLine, lines: Iterable[PrintLine]) -> PrintLine:
    """The first line beside an initial with it, standing in."""
    start = initial.text + " " * _is_word(initial, first, lines)
    area = first.area._replace(x0=initial.area.x0)
    doubts = (*initial.doubts, *(len(start) + at for at in first.doubts))
    left = area.x0 - SET_IN * first.size
    return first._replace(text=start + first.text, area=area, left=left, doubts=doubts)


def _is_word(initial: PrintLine, first: PrintLine, lines: Iterable[PrintLine]) -> bool:
    """Whether an initial is a word: what follows is one on this page, and both together are not."""
    char, rest = initial.text[-1], first.text.split()[0].strip(",.;:").lower()
    if char not in LONE_WORDS:
        return False
    words = {word.strip(",.;:").lower() for line in lines for word in line.text.split()}
    words.discard("" if first.text.split()[1:] else rest)
    return rest in words and char.lower() + rest not in words
