"""One invented issue as it was printed, and what the web pages of any edition are made of."""

from dataclasses import dataclass, field

PAPER = "海青日报"
DATE = "2026-04-21"


@dataclass(frozen=True)
class Piece:
    """An article: what a reader of the paper sees."""

    number: int
    kicker: str = ""
    headline: tuple[str, ...] = ()
    deck: str = ""
    byline: str = ""
    paragraphs: tuple[str, ...] = ()
    crosshead: str = ""  # above the last paragraph
    caption: str = ""
    area: tuple[int, ...] = ()

    @property
    def coords(self) -> str:
        return ",".join(map(str, self.area))


BRIDGE = Piece(
    101,
    "修桥记",
    ("老桥今春", "终于通车"),
    "两岸往来从此方便",
    "本报记者　王小明",
    (
        "本报海青4月20日讯 海青县老桥今年春天重新通车，两岸居民往来方便，赶集不必再绕二十里山路。",
        "“走了十年的路，终于近了。”村民李大川站在桥头说，他的菜从此一早就能进城。",
        "修桥队一共四十七人，大多来自邻县的青禾镇，最大的六十一岁，最小的才十九岁。",
    ),
    crosshead="修桥的人",
    caption="图为通车当天的老桥。罗文秀 摄",
    area=(2, 98, 225, 98, 225, 366, 2, 366),
)
FERRY = Piece(
    102,
    headline=("渡口停航三日",),
    byline="通讯员　周晚舟",
    paragraphs=("本报讯 因上游放水，青禾渡口自今日起停航三日，往来旅客请改走老桥，班车照常开行。",),
    area=(176, 7, 347, 7, 347, 84, 176, 84),
)
RICE = Piece(
    201,
    headline=("早稻栽插过半",),
    deck="机插面积首次超过人工",
    byline="本报记者　林未晚",
    paragraphs=(
        "本报讯 到昨天为止，全县早稻已经栽插二十一万亩，占计划的五成三，进度比去年快两天。",
        "县农业局的人说，机插秧今年占了五成一，第一次超过人工，省下的工夫用来修渠。",
    ),
    area=(5, 5, 300, 5, 300, 500, 5, 500),
)
PAGES = (("01", "要闻", (BRIDGE, FERRY)), ("02", "农事", (RICE,)))


@dataclass
class Edition:
    """A composed issue: files by address, and how many of each page's articles are known."""

    files: dict[str, str] = field(default_factory=dict)
    layouts: list[str] = field(default_factory=list)
    articles: dict[int, str] = field(default_factory=dict)
    encoding: str = "utf-8"

    def bytes_of(self, address: str) -> bytes:
        return self.files[address].encode(self.encoding)


def document(title: str, body: str, charset: str = "utf-8") -> str:
    """A page; old systems write the longer declaration."""
    said = f'<meta charset="{charset}">'
    if charset != "utf-8":
        said = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">'
    head = f"<!DOCTYPE html><html><head>{said}<title>{title}</title></head>"
    return f"{head}\n<body>{body}</body></html>"


def areas(pieces: tuple[Piece, ...], to: dict[int, str]) -> str:
    return "".join(
        f'<Area coords="{p.coords}" shape="polygon" href="{to[p.number]}">' for p in pieces
    )


def items(pieces: tuple[Piece, ...], to: dict[int, str], inner: str = "{}") -> str:
    return "".join(
        f"<li><a href={to[p.number]}>{inner.format(br(p.headline))}</a></li>" for p in pieces
    )


def br(lines: tuple[str, ...]) -> str:
    return "<br/>".join(lines)


def body(piece: Piece, tag: str = "p", bold: str = "strong") -> str:
    *first, last = piece.paragraphs
    parts = [f"<{tag}>　　{text}</{tag}>" for text in first]
    if piece.crosshead:
        parts.append(f"<{tag}><{bold}>　　{piece.crosshead}</{bold}></{tag}>")
    return "\n".join([*parts, f"<{tag}>　　{last}</{tag}>"])


def photo(piece: Piece) -> str:
    if not piece.caption:
        return ""
    return f'<table><tr><td><img src="p1.jpg"></td></tr><tr><td>{piece.caption}</td></tr></table>'
