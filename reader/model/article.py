"""Page, article, block: what a newspaper is made of, once a page is rebuilt."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a block is to the article it stands in (中文: see each row)."""

    KICKER = "kicker"  # 引题、肩题、眉题
    HEADLINE = "headline"  # 主题
    DECK = "deck"  # 副题
    BYLINE = "byline"  # 署名
    PARAGRAPH = "paragraph"  # 正文
    CROSSHEAD = "crosshead"  # 小标题
    CAPTION = "caption"  # 图片说明
    JUMP = "jump"  # 转版
    CREDIT = "credit"  # 摄影署名、来源
    UNKNOWN = "unknown"  # no rule explains it; it is shown all the same
    FURNITURE = "furniture"  # 版面杂项: on the page, part of no article


HEAD_ROLES = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)
BODY_ROLES = (Role.PARAGRAPH, Role.CROSSHEAD)


class Box(NamedTuple):
    """Where something is printed: points from the left and the top edge of its page."""

    x0: float
    top: float
    x1: float
    bottom: float


class Plan(NamedTuple):
    """版样: the sheet that a page is printed on.

    Attributes:
        width: In points.
        height: The same.
        pictures: Where its photographs and drawings are.
    """

    width: float
    height: float
    pictures: tuple[Box, ...] = ()


class PagePicture(NamedTuple):
    """What a page looks like.

    Attributes:
        width: In pixels.
        height: The same.
        pixels: Row by row, red, green and blue of each, a byte each.
    """

    width: int
    height: int
    pixels: bytes


class Piece(NamedTuple):
    """A run of a block's text that stood on one source line: where it came from.

    Attributes:
        line: Index of the source line on the page.
        start: Offset in the block's text at which the run begins (characters).
    """

    line: int
    start: int


@dataclass(frozen=True, slots=True)
class Jump:
    """转版: where a story goes on, or came from (下转第二版, 上接A01版, 相关报道见第二版)."""

    kind: str  # "to", "from" or "see"
    page: str  # the page's label as printed: "第二版", "A03"


@dataclass(frozen=True, slots=True)
class Dateline:
    """电头: agency, place, date and reporters that open a report; empty where it does not say.

    Attributes:
        text: The dateline as it stands at the head of the lead.
        agency: 本报, 新华社, …
        place: 北京, 长沙, …
        date: As printed (4月21日); the year is never guessed.
        reporters: Names in the brackets after it.
    """

    text: str
    agency: str = ""
    place: str = ""
    date: str = ""
    reporters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One head line, paragraph or caption, whole, in the page's own characters.

    Attributes:
        role: What it is.
        text: Its characters; joined across print lines.  Verse and tables keep their line ends
            as newlines (`is_kept`).
        number: Its place on the page, counted from 1 over all blocks and furniture.
        pieces: The source lines that it was joined from, in order.
        confidence: 0 to 1, how sure parsing is of role and start.
        jump: Set on a `Role.JUMP` block that could be read.
        boxes: Where it is printed, one for each column that it runs through; empty for text.
        doubts: Offsets of characters that may be others: they were read off a picture.
    """

    role: Role
    text: str
    number: int = 0
    pieces: tuple[Piece, ...] = ()
    confidence: float = 1.0
    jump: Jump | None = None
    boxes: tuple[Box, ...] = ()
    doubts: tuple[int, ...] = ()

    @property
    def is_kept(self) -> bool:
        """Whether its line ends are part of it (verse, table)."""
        return "\n" in self.text


@dataclass(frozen=True, slots=True)
class Article:
    """One story (稿件): its blocks in reading order and what they say of it.

    Attributes:
        id: Stable over runs: made from the text, not from its place or a clock.
        blocks: In reading order, never empty.
        dateline: Of the lead, if it has one.
        authors: Names from byline, dateline brackets and tail, in order, once each.
        confidence: The least of its blocks' confidences.
    """

    id: str
    blocks: tuple[Block, ...]
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()
    confidence: float = 1.0

    def text_of(self, role: Role) -> str:
        """Text of all blocks in `role`, print lines parted by one space; empty if none."""
        return " ".join(block.text for block in self.blocks if block.role is role)

    @property
    def title(self) -> str:
        """The headline; without one, the first words that stand for it (kicker, deck, lead)."""
        for role in (Role.HEADLINE, Role.KICKER, Role.DECK, Role.CAPTION):
            if text := self.text_of(role):
                return text
        return self.blocks[0].text

    @property
    def body(self) -> Iterator[Block]:
        """Paragraphs and crossheads in order."""
        return (block for block in self.blocks if block.role in BODY_ROLES)

    @property
    def characters(self) -> int:
        """Length in characters, white space not counted, all blocks together."""
        return sum(len("".join(block.text.split())) for block in self.blocks)


PageItem = Article | Block  # an article, or a furniture block between articles


@dataclass(frozen=True, slots=True)
class Page:
    """One page (版) rebuilt.

    Attributes:
        source: The file's own name.
        items: Articles and furniture blocks, in the order in which they stand on the page.
        paper, date, label, section: What the page or its sidecar says; empty if it does not.
            `label` is text ("A5", "第1版"); `date` is ISO 8601 (a day, month or year), or as
            printed where it has no year.
        editors, hotline: From the furniture (责任编辑:…, 热线:…).
        undecodable: Characters that stand for bytes no codec could read.
        adrift: Numbers of corrected blocks that are not on the page any more.
        plan: The sheet that it was printed on; None for text.
    """

    source: str
    items: tuple[PageItem, ...]
    paper: str = ""
    date: str = ""
    label: str = ""
    section: str = ""
    editors: tuple[str, ...] = ()
    hotline: str = ""
    path: str = ""
    undecodable: int = 0
    adrift: tuple[int, ...] = ()
    plan: Plan | None = None

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles in order."""
        return tuple(item for item in self.items if isinstance(item, Article))

    @property
    def furniture(self) -> tuple[Block, ...]:
        """The blocks that belong to no article, in order (版面杂项)."""
        return tuple(item for item in self.items if isinstance(item, Block))
