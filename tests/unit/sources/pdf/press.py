"""A small press: articles composed out of a stock of sentences, set in columns as papers set them.

What it prints is a list of texts with their places, which becomes a PDF or a sheet, in the order
of printing or shuffled.  The truth follows from the composition.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from reader.sources.pdf.drawing import Shape, sort_shapes
from reader.sources.pdf.sheet import Area, Glyph, Sheet

WIDTH, HEIGHT = 960.0, 1200.0
EDGE = 40.0
BODY, LEADING = 11.0, 16.5
CJK, LATIN = "STSong-Light", "Times-Roman"
BLACK, KAI = "SimHei", "KaiTi_GB2312"  # of sheets; no PDF is drawn with them
NO_LINE_START = frozenset("，。、；：？！”’）》】…")

SENTENCES = (
    "县里今年要把三十六条机耕路修到田边，钱从镇里的集体收入里出。",
    "村支书何长贵说，往年运一车化肥要绕九里山路，如今车子开到地头。",
    "记者在现场看到，二十多台插秧机排成一行，柴油味和泥土味混在一起。",
    "“路通了，心就定了。”六十一岁的种粮户黄满仓蹲在田埂上算账。",
    "据县农业农村局介绍，全县早稻栽插进度已经过半，比去年同期快了四天。",
    "下一步，各乡镇将组织农机手跨村作业，优先照顾缺少劳力的人家。",
    "截至目前，项目已经完成投资一千二百万元，占年度计划的六成。",
    "负责施工的工程队三班倒，夜里也亮着灯。",
    "当地老人记得，上一次整修这条水渠，还是四十年前的冬天。",
    "专家提醒，谷雨前后常有倒春寒，育秧棚的薄膜不要急着揭。",
    "这座不大的图书馆，一年接待读者八万人次，周末常常一座难求。",
    "孩子们把写好的心愿系在竹枝上，风一吹，满院子沙沙地响。",
    "他花了三个月走遍全镇的老屋，画下四百多张窗花的纸样。",
    "有人劝他开网店，他摇摇头，说手艺要面对面地教。",
    "从统计数字看，上半年全市用电量增长百分之七点三，其中制造业贡献最大。",
    "渡口的汽笛响了三声，船慢慢离开了岸。",
    "考虑到汛期将至，水利部门把巡查频次增加到每天两次。",
    "合作社与六家超市签了合同，鲜菜当天采摘、当天上架。",
    "青禾镇的夜校去年秋天开班，头一个月只来了七个人，如今坐得满满当当。",
    "渔民们说，江豚又回来了，清早撑船出去，常能听见它们换气的声音。",
)
HEADLINES = (
    "三十六条机耕路修到田边",
    "老图书馆迎来新读者",
    "青禾早稻栽插过半",
    "渡口汽笛又响起",
    "四百张窗花纸样出版",
    "鲜菜当天采摘当天上架",
    "全市用电量稳步增长",
    "汛期将至水渠先通",
)
KICKERS = ("县里拿出真金白银", "谷雨之前走乡村", "一江两岸话变迁")
DECKS = ("受益农户超过九千", "六家超市签下合同", "周末常常一座难求")
BYLINES = ("■本报记者 唐知远", "■本报记者 罗文秀", "■本报记者 陆小满")


@dataclass(frozen=True, slots=True)
class Printed:
    """A text on the page: where its first character stands, and its size."""

    x: float
    base: float
    size: float
    text: str
    font: str = CJK
    ink: float = 0.0  # 0 black, 1 white


@dataclass(slots=True)
class Paper:
    """What is printed on a page; `truth` holds the articles in reading order."""

    texts: list[Printed] = field(default_factory=list)
    rules: list[Area] = field(default_factory=list)
    frames: list[Area] = field(default_factory=list)
    pictures: list[Area] = field(default_factory=list)
    tints: list[tuple[Area, float]] = field(default_factory=list)
    width: float = WIDTH
    truth: list[dict] = field(default_factory=list)

    def sheet(self, seed: int | None = None) -> Sheet:
        """The page as a sheet; with a seed, its characters in any order."""
        cells = self._cells(seed)
        glyphs = [glyph._replace(number=number) for number, (glyph, _) in enumerate(cells)]
        page = Area(0, 0, self.width, HEIGHT)
        tints = [area for area, _ in self.tints]
        shapes = [Shape(area) for area in (*self.rules, *self.frames, *tints)]
        shapes += [Shape(area, is_picture=True) for area in self.pictures]
        return Sheet(page, tuple(glyphs), drawn=sort_shapes(shapes, page))

    def face_of(self, seed: int | None = None) -> Callable[[int], str]:
        """The font of each character of that sheet, by its number."""
        fonts = [font for _, font in self._cells(seed)]
        return fonts.__getitem__

    def _cells(self, seed: int | None) -> list[tuple[Glyph, str]]:
        cells = list(self._glyphs())
        if seed is not None:
            random.Random(seed).shuffle(cells)
        return cells

    def _glyphs(self) -> Iterator[tuple[Glyph, str]]:
        for text in self.texts:
            x = text.x
            for char in text.text:
                width = width_of(char, text.size, text.font)
                yield Glyph(char, x, x + width, text.base, text.size), text.font
                x += width

    def pdf(self, seed: int | None = None) -> bytes:
        """The page as a PDF; with a seed, its texts in any order."""
        return pdf_of([self], seed)


def pdf_of(papers: Sequence[Paper], seed: int | None = None, **options) -> bytes:
    """Pages as one PDF; `options` go to the canvas."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    register()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=True, **options)
    for paper in papers:
        canvas.setPageSize((paper.width, HEIGHT))
        draw(canvas, paper, seed)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def draw(canvas, paper, seed):
    from reportlab.lib.utils import ImageReader

    for area, ink in paper.tints:
        canvas.setFillGray(ink)
        canvas.rect(area.x0, HEIGHT - area.bottom, area.width, area.height, stroke=0, fill=1)
    canvas.setFillGray(0)
    for area in (*paper.rules, *paper.frames):
        is_rule = min(area.width, area.height) < 3
        canvas.rect(
            area.x0, HEIGHT - area.bottom, area.width, area.height, stroke=not is_rule, fill=is_rule
        )
    if paper.pictures:
        from PIL import Image

        picture = ImageReader(Image.new("L", (8, 8), 160))
        for area in paper.pictures:
            canvas.drawImage(picture, area.x0, HEIGHT - area.bottom, area.width, area.height)
    texts = list(paper.texts)
    if seed is not None:
        random.Random(seed).shuffle(texts)
    for text in texts:
        canvas.setFont(text.font, text.size)
        canvas.setFillGray(text.ink)
        canvas.drawString(text.x, HEIGHT - text.base, text.text)
    canvas.setFillGray(0)


def register():
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfbase.pdfmetrics import registerFont

    registerFont(UnicodeCIDFont(CJK))


def width_of(text: str, size: float, font: str = CJK) -> float:
    """How wide a text is set."""
    if font in (CJK, BLACK, KAI) and not text.isascii():
        return sum(size if char > "\u2000" else width_of(char, size) for char in text)
    return _stock_width(text, size, font)


@cache
def _stock_width(text: str, size: float, font: str) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    if font in (CJK, BLACK, KAI):
        register()
        font = CJK
    return stringWidth(text, font, size)


@dataclass(frozen=True, slots=True)
class Slot:
    """Room for lines of text: where it begins, how wide and how many rows deep it is."""

    x: float
    top: float
    width: float
    rows: int

    @property
    def area(self) -> Area:
        return Area(self.x, self.top, self.x + self.width, self.top + self.rows * LEADING)


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns of a page: how many, how wide and how far apart."""

    columns: int
    gutter: float
    width: float
    left: float = EDGE

    @classmethod
    def of(cls, columns: int, gutter: float) -> "Grid":
        """Columns of whole characters that fill the page's breadth."""
        room = (WIDTH - 2 * EDGE - (columns - 1) * gutter) / columns
        return cls(columns, gutter, room // BODY * BODY)

    def x(self, column: int) -> float:
        return self.left + column * (self.width + self.gutter)

    def right(self, column: int) -> float:
        return self.x(column) + self.width

    def slot(self, column: int, top: float, rows: int) -> Slot:
        return Slot(self.x(column), top, self.width, rows)


def broken(text: str, width: float, indent: float) -> list[str]:
    """Break a Chinese paragraph; a mark that may not begin a line hangs past its end."""
    lines, line, room = [], "", width - indent
    for char in text:
        own = width_of(char, BODY)
        if own > room + 0.01 and not (char in NO_LINE_START and room >= 0):
            lines.append(line)
            line, room = "", width
        line += char
        room -= own
    return [*lines, line]


def set_text(
    paper: Paper, paragraphs: Sequence[str], slots: Sequence[Slot], flush: int = 0
) -> None:
    """Set paragraphs into slots one after the other; the first `flush` of them without indent.

    Raises:
        ValueError: They do not fit.
    """
    places = [(slot, row) for slot in slots for row in range(slot.rows)]
    used = 0
    for number, text in enumerate(paragraphs):
        indent = 0.0 if number < flush else 2 * BODY
        for at, line in enumerate(broken(text, slots[0].width, indent)):
            if used == len(places):
                raise ValueError("the text is longer than its slots")
            slot, row = places[used]
            x = slot.x + (indent if at == 0 else 0.0)
            paper.texts.append(Printed(x, slot.top + row * LEADING + BODY, BODY, line))
            used += 1


def compose(dice: random.Random, rows: int, width: float) -> list[str]:
    """Paragraphs that take as many rows of a column as fit into `rows`."""
    paragraphs, used = [], 0
    while True:
        text = "".join(dice.sample(SENTENCES, dice.randint(2, 5)))
        text = text if paragraphs else "本报讯 4月21日，" + text
        taken = len(broken(text, width, 2 * BODY))
        if used + taken > rows:
            return paragraphs or [text[: int(rows * width // BODY) - 4] + "。"]
        paragraphs.append(text)
        used += taken


def centred(paper: Paper, text: str, left: float, right: float, base: float, size: float) -> None:
    x = left + max(0.0, (right - left - width_of(text, size)) / 2)
    paper.texts.append(Printed(x, base, size, text))


def set_head(paper: Paper, left: float, right: float, top: float, head: dict) -> float:
    """Set kicker, headline and deck in the middle; return where the text below begins."""
    base = top
    for role, size in (("kicker", 16.0), ("headline", 26.0), ("deck", 14.0)):
        for text in head.get(role, ()):
            base += size * 1.3
            centred(paper, text, left, right, base, size)
    return base + 14.0


def head_of(dice: random.Random, used: list[str], *, full: bool = True) -> dict:
    """A head: a headline that is not used yet, with a kicker and a deck if `full`."""
    headline = dice.choice([one for one in HEADLINES if one not in used])
    used.append(headline)
    head = {"headline": [headline]}
    if full:
        head |= {"kicker": [dice.choice(KICKERS)], "deck": [dice.choice(DECKS)]}
    return head


def article(head: dict, paragraphs: Sequence[str], byline: str = "") -> dict:
    return {**head, "byline": [byline] if byline else [], "paras": list(paragraphs)}
