"""Stories of a page in, out which of them are small advertisements.

A column or a box of them is short texts one below the other, each with a telephone number or a
price, without heads of a story's size; it may be named (分类广告, Classifieds).  A story that names
numbers has stretches without any, and a table has one in each line.
"""

import re
from collections.abc import Sequence

from reader.sources.pdf.drafts import StoryDraft
from reader.sources.pdf.pieces import HEAD, LineGroup
from reader.sources.pdf.sheet import Area, common_width
from reader.text.lazy_pattern import lazy_pattern

LEAST = 4  # notices in a column or box
LONGEST = 8  # lines of one
SHARED = 0.5  # of the narrower column's breadth
LEAST_LINES = 1.6  # times as many lines as notices; rows of a table have one each

TELEPHONE = lazy_pattern(
    r"(?<!\d)(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|0\d{2,3}[-—]\d{7,8}|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}"
    r"|\d{3}-\d{4})(?!\d)"
    r"|(?:电话|電話|热线|熱線|手机|手機|咨询|洽|联系|聯絡|Tel|Phone|Call|☎)\D{0,6}\d{6,8}(?!\d)"
)
FIGURES = lazy_pattern(r"\d{4}")  # which every telephone number has
PRICE = lazy_pattern(r"[$£€¥￥]\s?\d|\d ?万?元")
NAME = lazy_pattern(
    r"分类|分類|广告|廣告|启事|啟事|声明|聲明|招聘|租售|转让|轉讓|出租|求租|求购"
    r"|Classified|For Sale|Notices|Wanted|To Let",
    re.IGNORECASE,
)


def notices_among(stories: Sequence[StoryDraft], body: float) -> list[StoryDraft]:
    """Return those of the stories that are small advertisements.

    `body` is the size of the page's text.  None are where the page has nothing else.
    """
    plain = [story for story in stories if story.text and _may_be(story, body)]
    plain = [story for story in plain if FIGURES.search(" ".join(_lines(story)))]
    found = [story for story in plain if _is_column(_lines(story))]
    short = [story for story in plain if story not in found and _is_short(_lines(story))]
    found += [
        story for story in short if sum(_share(other.area, story.area) for other in short) >= LEAST
    ]
    is_all = all(story in found for story in stories if story.text)
    return [] if is_all else found


def _may_be(story: StoryDraft, body: float) -> bool:
    """Whether a story has no head, small ones, or one that names advertisements."""
    return all(head.largest < HEAD * body or NAME.search(_said(head)) for head in story.heads)


def _is_column(lines: Sequence[str]) -> bool:
    """Whether a text has a number at least every few lines, and more lines than numbers."""
    if len(FIGURES.findall(" ".join(lines))) < LEAST / 2:
        return False
    called = sum(TELEPHONE.search(line) is not None for line in lines)
    at = [
        number for number, line in enumerate(lines) if TELEPHONE.search(line) or PRICE.search(line)
    ]
    steps = [here - last for last, here in zip([-1, *at], [*at, len(lines)], strict=True)]
    is_dense = len(at) >= LEAST and max(steps) <= LONGEST
    return is_dense and 2 * called >= len(at) and len(lines) >= LEAST_LINES * len(at)


def _is_short(lines: Sequence[str]) -> bool:
    return len(lines) <= LONGEST and any(TELEPHONE.search(line) for line in lines)


def _lines(story: StoryDraft) -> list[str]:
    return [line.text for piece in story.ordered() for line in piece.lines]


def _said(piece: LineGroup) -> str:
    return "".join(line.text for line in piece.lines)


def _share(one: Area, other: Area) -> bool:
    return common_width(one, other) >= SHARED * min(one.width, other.width)
