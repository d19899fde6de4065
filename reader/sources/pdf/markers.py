"""Lines in, the same out: a bullet or number that stands alone before its item is in its line.

Word processors set the marks of a list before a wide gap, so that they look like a column.
"""

from bisect import bisect
from collections.abc import Sequence

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.flow import room_of
from reader.sources.pdf.lines import PrintLine
from reader.sources.pdf.pieces import LineGroup
from reader.text.lazy_pattern import lazy_pattern

FARTHEST = 4.0  # ems from a mark to its item
ENDED = 10.0  # what a line leaves that ends its paragraph
RAGGED = 9.0  # what a line of words leaves that goes on, at most
LEVEL = 0.3  # ems between their baselines
LONGEST = 5  # characters of a mark
BULLET = "•"  # what is shown for the bullets of symbol fonts, which have no code of their own
OWN_CODES = "\ue000", "\uf8ff"  # what fonts use as they please
_MARK = (
    r"(?:[•▪◦‣●■◆♦◇□○·\ue000-\uf8ff–—-]|[(（]?\d{1,2}[.)）、．]|[(（]?[a-z][.)）]"
    r"|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])"
)
MARK, ITEM = lazy_pattern(_MARK + "$"), lazy_pattern(_MARK + r"\s?\S")
SAME_LEFT = 0.3  # ems between where the lines below the words of an item begin


def with_markers(lines: Sequence[PrintLine]) -> list[PrintLine]:
    """Return the lines, each mark of a list in the line that begins right of it.

    The line begins where its words do: those below it in its item are flush with them.
    """
    marks = [line for line in lines if _is_mark(line)]
    if not marks:
        return list(lines)
    others = [line for line in lines if not (line.is_upright or _is_mark(line))]
    by_base = sorted((line.base, at) for at, line in enumerate(others))
    found: dict[PrintLine, PrintLine] = {}
    taken: set[PrintLine] = set()
    for mark in marks:
        low, high = (mark.base + way * LEVEL * mark.size for way in (-1, 1))
        level = [
            others[at] for _, at in by_base[bisect(by_base, (low,)) : bisect(by_base, (high,))]
        ]
        right = [line for line in level if line.area.x0 >= mark.area.x1 and line not in found]
        item = min(right, key=lambda line: line.area.x0, default=None)
        if item is not None and item.area.x0 - mark.area.x1 <= FARTHEST * item.size:
            found[item] = _behind(mark, item)
            taken.add(mark)
    return [found.get(line, line) for line in lines if line not in taken]


def with_hanging(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces, lines flush that stand below the words of an item, past its mark."""
    return [
        piece
        if piece.is_display or not any(ITEM.match(line.text) for line in piece.lines)
        else piece._replace(lines=tuple(_flush(piece.lines, piece.right)))
        for piece in pieces
    ]


def _flush(lines: Sequence[PrintLine], right: float) -> list[PrintLine]:
    """The lines, those below an item's words flush; an item ends before what stands left of it."""
    told: list[PrintLine] = []
    item = words = None
    for line in lines:
        begin, slack = line.area.x0, SAME_LEFT * line.size
        if ITEM.match(line.text) and _goes_on(line, right):
            item, words = line, None
        elif item is not None and words is None:
            is_below = -slack <= begin - item.area.x0 <= FARTHEST * line.size
            item, words = (item, begin) if is_below else (None, None)
        elif words is not None and abs(begin - words) > slack:
            if begin < words:
                told[-1] = told[-1]._replace(right=told[-1].area.x1 + ENDED * line.size)
            item = words = None
        told.append(line if words is None else line._replace(left=begin))
    return told


def _goes_on(line: PrintLine, right: float) -> bool:
    """Whether an item of words may go on below: Chinese text stands in below who wrote it."""
    return line.text[-1] < WIDE and room_of(line, right) < RAGGED


def _is_mark(line: PrintLine) -> bool:
    is_short = len(line.text) <= LONGEST and not line.is_upright
    return is_short and MARK.match(line.text) is not None


def _behind(mark: PrintLine, item: PrintLine) -> PrintLine:
    said = BULLET if OWN_CODES[0] <= mark.text <= OWN_CODES[1] else mark.text
    before = f"{said} "
    doubts = tuple(at + len(before) for at in item.doubts)
    return item._replace(text=before + item.text, doubts=(*mark.doubts, *doubts))
