"""A page set in columns in, what of it may go on from the page before or on the next out.

Books, bulletins and magazines let a story run from the foot of a page's last column to the head of
the next page's first.  No jump says so.  What does is a paragraph that is still open at that foot,
a text without a head at that head, and that both are set alike.  Where one page of a file has told
so, another may end with a paragraph.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.model import HEAD_ROLES, Article, Block, Box, Page, Role
from reader.sources.numbered import file_of

TEXT = (Role.PARAGRAPH, Role.CROSSHEAD, Role.UNKNOWN)
HEAD_SHARE, FOOT_SHARE = 0.25, 0.7  # of the page's height: where text begins and ends
NEAR = 2.0  # lines from a column's end to the end of all text
SHARED = 0.5  # of a column's breadth
# Shares of the larger one.
SAME_BREADTH = 0.9
SAME_LEADING = 0.93
TELLING = 3  # lines that show how far they are apart

_CLOSED = frozenset("。！？…：；.!?:;”’」』）)》】—")  # what may end a paragraph


class Turning(NamedTuple):
    """How a page in columns may go over to others.

    Attributes:
        file: It is in.
        number: Of the page in the file.
        breadth: Of a column, in points.
        leading: From line to line, in points.
        comes: Whether its first article goes on from the page before: it has no head, and begins
            at the head of the first column.
        fills: Whether its last article reaches down to the last column's foot.
        goes: Whether that goes on for sure: a paragraph is open there.
    """

    file: str
    number: int
    breadth: float
    leading: float
    comes: bool
    fills: bool
    goes: bool

    def is_next(self, last: "Turning", *, is_usual: bool) -> bool:
        """Whether it goes on with a story of the page before it, as is usual in its file or not."""
        return (
            (self.file, self.number) == (last.file, last.number + 1)
            and (last.goes or (last.fills and is_usual))
            and self.comes
            and _are_alike(self.breadth, last.breadth, SAME_BREADTH)
            and _are_alike(self.leading, last.leading, SAME_LEADING)
        )


def is_open(block: Block) -> bool:
    """Whether a block is a paragraph that goes on."""
    return block.role is Role.PARAGRAPH and block.text[-1:] not in _CLOSED and not block.is_kept


def turning_of(page: Page) -> Turning | None:
    """Return how a page of a file with several may go over to others; None where nobody knows."""
    file, number = file_of(page.path)
    text = [block for one in page.articles for block in one.blocks if block.role in TEXT]
    columns = [(box, block) for block in text for box in block.boxes]
    steps = sorted(_steps(text))
    if not (number and columns and steps and page.plan):
        return None
    leading = steps[len(steps) // 2]
    breadths = sorted(box.x1 - box.x0 for box, block in columns if len(block.pieces) >= TELLING)
    if not breadths:
        return None
    breadth = breadths[len(breadths) // 2]
    boxes = [box for one in page.articles for block in one.blocks for box in block.boxes]
    left, right = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    first = [box for box in boxes if box.x0 < left + SHARED * breadth]
    last = [box for box in boxes if box.x1 > right - SHARED * breadth]
    foot = max(box.bottom for box in boxes)
    story = page.articles[-1].blocks[-1]
    top, bottom = min(first, key=lambda box: box.top), max(last, key=lambda box: box.bottom)
    comes = _begins(page) == top and top.top <= HEAD_SHARE * page.plan.height
    low = max(foot, FOOT_SHARE * page.plan.height) - NEAR * leading
    fills = bool(story.boxes) and story.boxes[-1] == bottom and bottom.bottom >= low
    return Turning(file, int(number), breadth, leading, comes, fills, goes=fills and is_open(story))


def is_text(first: Article, page: Page) -> bool:
    """Whether a page begins with text; a line that ends a paragraph may look like a caption."""
    role = first.blocks[0].role
    is_ending = role is Role.CAPTION and not (page.plan and page.plan.pictures)
    return role in TEXT or is_ending


def _begins(page: Page) -> Box | None:
    """Where the text of a page begins whose first article has no head."""
    article = page.articles[0]
    has_head = any(block.role in HEAD_ROLES for block in article.blocks)
    boxes = article.blocks[0].boxes
    return None if has_head or not boxes or not is_text(article, page) else boxes[0]


def _steps(text: Sequence[Block]) -> Iterator[float]:
    """Yield how far the lines of paragraphs are apart."""
    for block in text:
        lines = len(block.pieces)
        if len(block.boxes) == 1 and lines >= TELLING:
            (box,) = block.boxes
            yield (box.bottom - box.top) / lines


def _are_alike(one: float, other: float, share: float) -> bool:
    return min(one, other) >= share * max(one, other)
