"""Pages of one file as they come in, those out that become others: a story that runs on is one.

A program that sets a paper's articles one after the other lets a long one run on over pages: head,
text and page number, and on the next pages text and page number.  No jump says so.  What does is
that both pages are set in one column of the same breadth, one down to its foot and the other from
its head, and that the later begins with no head, byline or source of its own.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from reader.issues.parts import comes_from, goes_to, one_article
from reader.issues.running_columns import Turning, is_open, is_text, turning_of
from reader.model import HEAD_ROLES, Article, Block, Box, Page, PageItem, Role
from reader.naming import issue_of
from reader.sources.numbered import file_of

MOST_PAGES = 64  # of one story
SAME_SIDE = 6.0  # points within which the columns of two pages have the same left side
SAME_BREADTH = 0.9  # of the broader column
# Shares of the page's height.
HEAD, FOOT = 0.2, 0.8
REST = 0.05
LEVEL = 0.3  # of the lower box: what shares more of its height stands beside it
SMALLER = 0.8  # times the story's headline is a crosshead's line at most

_HEADS = (*HEAD_ROLES, Role.CREDIT)
_HYPHEN = "-"
_FIRST_CHINESE = "\u2e80"  # the first character that needs no space between words


class _Look(NamedTuple):
    """How a page is set in one column.

    Attributes:
        file: It is in.
        number: Of the page in the file.
        left, right: The sides of its column, in points.
        begins_high, ends_low: Whether its text begins near the page's head, and ends near its foot.
        is_rest: Whether it has hardly a line, which may be short.
    """

    file: str
    number: int
    left: float
    right: float
    begins_high: bool
    ends_low: bool
    is_rest: bool

    def is_next(self, last: "_Look") -> bool:
        """Whether it is the next page of its file, and looks like the last."""
        breadth, above = self.right - self.left, last.right - last.left
        return (
            (self.file, self.number) == (last.file, last.number + 1)
            and abs(self.left - last.left) <= SAME_SIDE
            and (breadth >= SAME_BREADTH * above or self.is_rest)
            and above >= SAME_BREADTH * breadth
            and last.ends_low
            and self.begins_high
        )


class RunningStories:
    """The stories of a file so far, of which the last may run on."""

    def __init__(self) -> None:
        """No page has come."""
        self._last: _Look | None = None
        self._turning: Turning | None = None  # of the last page
        self._turned = ""  # the file in which stories run on from column to column
        self._host: Page | None = None  # the page that the last story begins on
        self._pages = 0  # that it has run on over

    def take(self, page: Page) -> list[Page]:
        """Return the page; where a story runs on over it, the one it begins on and what is left."""
        last, self._last = self._last, _look_of(page)
        turning, self._turning = self._turning, turning_of(page)
        page = _with_minor(page) if self._last else page
        runs_down = last and self._last and self._last.is_next(last)
        turns = (
            turning
            and self._turning
            and self._turning.is_next(turning, is_usual=turning.file == self._turned)
        )
        if self._host and (runs_down or turns):
            told = _run_together(self._host, page) if self._pages < MOST_PAGES else None
            if told is not None:
                self._turned = turning.file if turns and turning else self._turned
                host, rest = told
                self._host, self._pages = (rest, 0) if rest.articles else (host, self._pages + 1)
                return [host, rest]
        self._host, self._pages = page, 0
        return [page]


def may_run_on(page: Page) -> bool:
    """Whether a story may run on over the page that comes next."""
    turning = turning_of(page)
    return _look_of(page) is not None or (turning is not None and turning.fills)


def _look_of(page: Page) -> _Look | None:
    """How a page of a file with several is set; None where it is not one column."""
    file, number = file_of(page.path)
    boxes = [box for one in page.articles for block in one.blocks for box in block.boxes]
    if not (number and boxes and page.plan) or _stand_abreast(boxes):
        return None
    texts = [
        box
        for one in page.articles
        for block in one.blocks
        if block.role is Role.PARAGRAPH
        for box in block.boxes
    ] or boxes
    is_rest = sum(box.bottom - box.top for box in boxes) <= REST * page.plan.height
    high = min(box.top for box in boxes) <= HEAD * page.plan.height
    low = max(box.bottom for box in boxes) >= FOOT * page.plan.height
    left, right = min(box.x0 for box in texts), max(box.x1 for box in texts)
    return _Look(file, int(number), left, right, high, low, is_rest)


def _stand_abreast(boxes: Sequence[Box]) -> bool:
    """Whether any of the boxes stands beside another."""
    ordered = sorted(boxes, key=lambda box: (box.top, box.bottom))
    return any(
        above.bottom - below.top > LEVEL * min(above.bottom - above.top, below.bottom - below.top)
        for above, below in pairwise(ordered)
    )


def _run_together(host: Page, page: Page) -> tuple[Page, Page] | None:
    """The page that a story begins on with the whole of it, and the next page without its part."""
    if not (host.articles and page.articles) or issue_of(host) != issue_of(page):
        return None
    if page.label not in ("", host.label):
        return None
    story, first = host.articles[-1], page.articles[0]
    if not (is_text(first, page) or _is_minor(first, story)):
        return None
    if goes_to(story) or comes_from(first):
        return None
    parts = [first]
    for other in page.articles[1:]:
        if not _is_minor(other, story):
            break
        parts.append(other)
    whole = story
    for part in parts:
        before, behind = _without_seam(whole, part)
        whole = one_article(before, behind)
    return _with(host, story, whole), _without(page, parts)


def _with_minor(page: Page) -> Page:
    """A page whose heads without a text have that which stands below a small head: （一）."""
    items: list[PageItem] = []
    for item in page.items:
        last = items[-1] if items else None
        if isinstance(last, Article) and isinstance(item, Article) and _is_bare(last, item):
            items[-1] = one_article(last, item)
        else:
            items.append(item)
    return page if len(items) == len(page.items) else replace(page, items=tuple(items))


def _is_bare(head: Article, below: Article) -> bool:
    """Whether an article has no text, and what is below it has only a small head."""
    return all(block.role in _HEADS for block in head.blocks) and _is_minor(below, head)


def _is_minor(article: Article, story: Article) -> bool:
    """Whether an article's head is a crosshead of a story: set much smaller than its headline."""
    own, above = _head_size(article), _head_size(story)
    is_headed = article.blocks[0].role is Role.HEADLINE
    return is_headed and 0 < own <= SMALLER * above


def _head_size(article: Article) -> float:
    """About how many points a headline is high, a line of it."""
    heads = [block for block in article.blocks if block.role is Role.HEADLINE and block.boxes]
    return min(
        (
            (block.boxes[0].bottom - block.boxes[0].top) / max(1, len(block.pieces))
            for block in heads
        ),
        default=0.0,
    )


def _without_seam(story: Article, part: Article) -> tuple[Article, Article]:
    """A story and what goes on behind it, the paragraph that runs over the page whole in it."""
    first = part.blocks[0]
    if first.is_kept or not is_open(story.blocks[-1]):
        return story, part
    blocks = (*story.blocks[:-1], _one_paragraph(story.blocks[-1], first))
    rest = part.blocks[1:]
    return replace(story, blocks=blocks), replace(part, blocks=rest)


def _one_paragraph(last: Block, first: Block) -> Block:
    text = last.text
    is_latin = max(text + first.text) < _FIRST_CHINESE
    if is_latin and text[-1:] == _HYPHEN and first.text[:1].islower():
        text = text[:-1]
    elif is_latin:
        text += " "
    doubts = (*last.doubts, *(len(text) + at for at in first.doubts))
    return replace(
        last,
        text=text + first.text,
        doubts=doubts,
        confidence=min(last.confidence, first.confidence),
    )


def _with(page: Page, story: Article, whole: Article) -> Page:
    return replace(page, items=tuple(whole if item is story else item for item in page.items))


def _without(page: Page, parts: Sequence[Article]) -> Page:
    gone = {id(part) for part in parts}
    return replace(page, items=tuple(item for item in page.items if id(item) not in gone))
