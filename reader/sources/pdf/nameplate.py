"""Pieces of a page in, its nameplate (报头) out: the paper's name, the day, what is with them.

It stands at the top, over a part of the page's breadth, from left to right or from top to bottom.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from reader.sources.pdf.edges import WIDE
from reader.sources.pdf.lines import RUNNING
from reader.sources.pdf.pieces import LineGroup, piece_of
from reader.sources.pdf.sheet import Area, Sheet, common_height, common_width
from reader.text.lazy_pattern import lazy_pattern

TOP = 0.3  # share of the page in which it begins
LARGEST_BOX = 0.15  # share of the page that a box around it takes
NEAR = 3.0  # ems of its lines from one piece down to the next
BELOW = 1.5  # ems of the name from it down to the first of them
SHORT = 24  # characters of its lines
SHORT_LATIN = 60  # and of Latin ones
LONGEST_NAME = 40  # characters of a bulletin's
MOST_LINES = 12
FULL, FULL_SHARE = 4, 0.6  # lines that fill their column, and of all of a story's
MOST_NAMES = 20  # that are looked at
LARGER = 1.25  # times any other line is a name that no day or issue stands with
_FIGURE = "[0-9〇零元一二三四五六七八九十廿卅百]"
DAY = lazy_pattern(
    rf"(?:[12一二]{_FIGURE}{{3}}|民[国國] ?{_FIGURE}{{1,5}})"
    rf" ?年 ?{_FIGURE}{{1,2}} ?月 ?{_FIGURE}{{1,3}} ?日"
    r"|[12][0-9]{3}([-./])[0-9]{1,2}\1[0-9]{1,2}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7} [0-9]{1,2}, ?[12][0-9]{3}"
    r"|[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7},? [12][0-9]{3}"
)
WEEKDAY = lazy_pattern(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|农历|農曆"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
ISSUE = lazy_pattern(
    r"(?i)\bvol(?:ume|\.)? ?[0-9ivxlc]+|\b(?:issue|no\.|number|edition) ?#?[0-9]+"
    r"|\b(?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august"
    r"|september|october|november|december),? (?:19|20)[0-9]{2}\b"
    rf"|(?:总|總)?第 ?{_FIGURE}{{1,5}} ?[期号號]|[12][0-9]{{3}} ?年[^年]{{0,6}}[期号號季]"
    r"|[12][0-9]{3} ?年 ?[0-9]{1,2} ?月[号號]?$"
)
# Names of bulletins, which may have neither day nor number.
_TITLE = lazy_pattern(
    r"(?:[A-Z][\w'’.&-]* ){0,4}(?i:bulletin|newsletter|gazette|herald|tribune|chronicle|courier"
    r"|messenger|sentinel|digest|journal|news|times|post|echo|observer|record|review|voice|views|update|standard|express)$"
    r"|[\w·]{1,8}(?:通讯|通訊|简报|簡報|快讯|快訊|会讯|會訊|[校院会會社月周週季]刊|[校院日晚周週时時]报"
    r"|だより|便り|通信|会報|広報)$"
)
_NAME = lazy_pattern(r"\w{1,6}(?:日|晚|早|晨|时|時|周|週|商|都市|青年|导|導|新)?[报報]$")


def nameplate_of(pieces: Sequence[LineGroup], sheet: Sheet) -> list[LineGroup]:
    """Return the pieces of the nameplate; none where nothing tells a name.

    A day does that stands below it or in one box with it.  A bulletin's has the number of its issue
    there, or is the largest line of the page by far, and over a story's head.
    """
    low = sheet.area.top + TOP * sheet.area.height
    names = (one for one in pieces if one.is_display and one.area.top <= low and _is_name(one))
    for name in islice(names, MOST_NAMES):
        found = _boxed(name, pieces, sheet) or list(_below(name, pieces))
        if any(DAY.search(line.text) for piece in found for line in piece.lines):
            return [name, *(piece for piece in found if piece is not name)]
    return _bulletins(pieces, low)


def with_names_apart(pieces: Sequence[LineGroup]) -> list[LineGroup]:
    """Return the pieces, a bulletin's name that stands right over a head apart from that."""
    return [part for piece in pieces for part in _apart(piece)]


def _apart(piece: LineGroup) -> list[LineGroup]:
    first, *others = piece.lines
    is_over = piece.is_display and others and not first.is_upright
    if not (is_over and first.size >= LARGER * others[0].size and is_title(first.text)):
        return [piece]
    return [piece_of([first], is_display=True), piece_of(others, is_display=True)]


def is_title(text: str) -> bool:
    """Whether a line is a bulletin's name, as far as it tells by itself."""
    return len(text) <= LONGEST_NAME and _TITLE.match(text) is not None


def _bulletins(pieces: Sequence[LineGroup], low: float) -> list[LineGroup]:
    """The name of a bulletin, and the few words with it."""
    shown = sorted((one for one in pieces if one.is_display), key=lambda one: one.area.top)
    name = next((one for one in shown if one.area.top <= low and _is_title(one)), None)
    if name is None or name is not max(shown, key=lambda one: one.largest):
        return []
    found = [*_beside(name, pieces), *_below(name, pieces)]
    if any(ISSUE.search(line.text) for piece in found for line in piece.lines):
        return [name, *found]
    foot = max([name.area.bottom, *(piece.area.bottom for piece in found)])
    under = [one for one in pieces if one.area.top >= foot - one.size / 2]
    first = min(under, key=lambda one: one.area.top, default=None)
    others = [one for one in shown if one is not name]
    is_largest = all(name.largest >= LARGER * one.largest for one in others)
    return [name, *found] if first and first.is_display and is_largest else []


def _is_title(piece: LineGroup) -> bool:
    return len(piece.lines) == 1 and is_title(piece.lines[0].text)


def _beside(name: LineGroup, pieces: Sequence[LineGroup]) -> Iterator[LineGroup]:
    """Yield the pieces of few words that stand level with a name."""
    for piece in pieces:
        is_level = common_height(piece.area, name.area) > piece.area.height / 2
        if piece is not name and is_level and not piece.is_display and _are_few_words([piece]):
            yield piece


def is_name(text: str) -> bool:
    """Whether a line is a paper's name, as far as it tells by itself."""
    return _NAME.match(text.replace(" ", "")) is not None


def _is_name(piece: LineGroup) -> bool:
    return len(piece.lines) == 1 and is_name(piece.lines[0].text)


def _boxed(name: LineGroup, pieces: Sequence[LineGroup], sheet: Sheet) -> list[LineGroup]:
    """The pieces in the smallest box around the name, if these are few words."""
    most = LARGEST_BOX * sheet.area.width * sheet.area.height
    boxes = [box for box in sheet.drawn.frames if box.holds(name.area, name.size)]
    box = min(boxes, key=_surface, default=None)
    if box is None or _surface(box) > most:
        return []
    held = [piece for piece in pieces if box.holds(piece.area, name.size / 2)]
    return held if _are_few_words(held) else []


def _surface(box: Area) -> float:
    return box.width * box.height


def _are_few_words(pieces: Sequence[LineGroup]) -> bool:
    lines = [line for piece in pieces for line in piece.lines]
    if len(lines) > MOST_LINES or any(map(_is_running, pieces)):
        return False
    return all(len(line.text) <= (SHORT_LATIN if line.text[0] < WIDE else SHORT) for line in lines)


def _is_running(piece: LineGroup) -> bool:
    """Whether lines fill their column, as a story's do."""
    full = [line for line in piece.lines if piece.right - line.area.x1 < line.size]
    is_long = all(len(line.text) >= RUNNING for line in full)
    return (
        not piece.is_display and is_long and len(full) >= max(FULL, FULL_SHARE * len(piece.lines))
    )


def _below(name: LineGroup, pieces: Sequence[LineGroup]) -> Iterator[LineGroup]:
    """Yield the pieces of few words right below the name, one below the other."""
    last, reach = name.area, BELOW * name.size
    for piece in sorted(pieces, key=lambda one: one.area.top):
        if piece is name or piece.is_display or common_width(piece.area, last) <= 0:
            continue
        if -piece.size <= piece.area.top - last.bottom <= max(reach, NEAR * piece.size):
            if not _are_few_words([piece]):
                return
            yield piece
            last, reach = piece.area, 0.0
