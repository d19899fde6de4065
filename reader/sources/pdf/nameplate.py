"""Pieces of a page in, those out that are a paper's name and what stands below it, beside a story.

A name may stand upright at the page's side, or level with a story beside it (报眼): no rule across
the page parts it from the stories, but the day and the day of the week stand below it.
"""

from collections.abc import Sequence

from reader.sources.pdf.pieces import HEAD, LineGroup
from reader.sources.pdf.sheet import Area, common_width
from reader.text.lazy_pattern import lazy_pattern

_FIGURE = "[0-9〇零元一二三四五六七八九十廿卅百]"
_DAY = lazy_pattern(
    rf"(?:[12一二]{_FIGURE}{{3}}|民[国國] ?{_FIGURE}{{1,5}})"
    rf" ?年 ?{_FIGURE}{{1,2}} ?月 ?{_FIGURE}{{1,3}} ?日"
    r"|[12][0-9]{3}([-./])[0-9]{1,2}\1[0-9]{1,2}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7} [0-9]{1,2}, ?[12][0-9]{3}"
    r"|[0-9]{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7},? [12][0-9]{3}"
)
_WEEKDAY = lazy_pattern(
    r"(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|农历|農曆"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)

LONGEST_NAME = 10  # characters, of which most papers' names have four
MOST_LINES = 8  # of small print below a name
HIGHEST = 0.12  # share of the page down to where a name begins
LARGE = 2.0  # times the body
# Ems of the body.
BELOW = 8.0  # from a name down to the day
CLOSE = 2.5  # and from there to more small print
OUT = 2.0  # that the small print may stand out at the sides


def tells_day(said: str) -> bool:
    """Whether a text tells a day and its day of the week, or the lunar one."""
    return bool(_DAY.search(said) and _WEEKDAY.search(said))


def nameplate_of(pieces: Sequence[LineGroup], page: Area, body: float) -> list[LineGroup]:
    """Return the name at the top of a page with its day below it; nothing where there is none.

    Where nothing else on the page is a head, that is no name but the head.
    """
    if sum(piece.is_display and piece.largest >= HEAD * body for piece in pieces) < 2:
        return []
    for name in pieces:
        if _may_be_name(name, page, body):
            below = _small_print(name, pieces, body)
            if tells_day(" ".join(line.text for piece in below for line in piece.lines)):
                return [name, *below]
    return []


def _may_be_name(piece: LineGroup, page: Area, body: float) -> bool:
    is_short = len(piece.lines) == 1 and len(piece.lines[0].text) <= LONGEST_NAME
    is_top = piece.area.top <= page.top + HIGHEST * page.height
    return is_short and is_top and piece.is_display and piece.size >= LARGE * body


def _small_print(name: LineGroup, pieces: Sequence[LineGroup], body: float) -> list[LineGroup]:
    """The short pieces below a name, no broader than it."""
    found: list[LineGroup] = []
    sides, foot, gap = name.area, name.area.bottom, BELOW * body
    for piece in sorted(pieces, key=lambda one: one.area.top):
        area = piece.area
        if piece.largest >= LARGE * body or common_width(area, sides) <= 0 or area.top < foot - 1:
            continue
        is_within = sides.x0 - OUT * body <= area.x0 and area.x1 <= sides.x1 + OUT * body
        if area.top > foot + gap or not is_within or len(piece.lines) > MOST_LINES:
            break
        found.append(piece)
        foot, gap = max(foot, area.bottom), CLOSE * body
    return found
