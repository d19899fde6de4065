"""Stories composed out of a stock of sentences, and the ways to set them as a raw page.

Beside each setting stands what it shows: where a paragraph's last line happens to fill the
column, bare lines say nothing of the break; where a column's foot cuts right behind a stop,
fragments show a break that is none.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

SENTENCES = (
    "县里今年要把三十六条机耕路修到田边。",
    "村支书何长贵说,往年运一车化肥要绕九里山路,如今车子开到地头。",
    "记者在现场看到,二十多台插秧机排成一行,柴油味和泥土味混在一起。",
    "“路通了,心就定了。”六十一岁的种粮户黄满仓蹲在田埂上算账。",
    "据县农业农村局介绍,全县早稻栽插进度已经过半,比去年同期快了四天。",
    "下一步,各乡镇将组织农机手跨村作业,优先照顾缺少劳力的人家。",
    "截至目前,项目已经完成投资一千二百万元,占年度计划的六成。",
    "负责施工的工程队三班倒,夜里也亮着灯。",
    "当地老人记得,上一次整修这条水渠,还是四十年前的冬天。",
    "专家提醒,谷雨前后常有倒春寒,育秧棚的薄膜不要急着揭。",
    "这座不大的图书馆,一年接待读者八万人次,周末常常一座难求。",
    "孩子们把写好的心愿系在竹枝上,风一吹,满院子沙沙地响。",
    "他花了三个月走遍全镇的老屋,画下四百多张窗花的纸样。",
    "有人劝他开网店,他摇摇头,说手艺要面对面地教。",
    "从统计数字看,上半年全市用电量增长百分之七点三,其中制造业贡献最大。",
    "渡口的汽笛响了三声,船慢慢离开了岸。",
    "考虑到汛期将至,水利部门把巡查频次增加到每天两次。",
    "合作社与六家超市签了合同,鲜菜当天采摘、当天上架。",
)
HEADLINES = (
    "三十六条机耕路修到田边",
    "老图书馆 新读者",
    "青禾早稻栽插过半",
    "渡口汽笛又响起",
    "四百张窗花纸样出版",
    "鲜菜当天采摘当天上架",
    "全市上半年用电量稳步增长",
    "汛期将至 水渠先通",
    "把课堂搬到竹林里",
    "双塘村的夜灯",
)
BYLINES = ("■本报记者 唐知远", "本报记者 罗文秀 通讯员 肖巧云", "□本报记者 陆小满")
DATELINES = ("本报讯 4月21日,", "本报讯(记者 沈一苇)", "新华社青禾4月21日电 ", "")

STOPS = ("。", "”")
NO_LINE_START = frozenset("，。、；：？！”’）》,.;:?!)")
DEPTH = 24  # rows of a column


def squeezed(text: str) -> str:
    return "".join(text.split())


@dataclass(frozen=True, slots=True)
class Story:
    """A composed article: its head lines and its paragraphs."""

    head: tuple[str, ...]
    body: tuple[str, ...]


def compose(dice: random.Random) -> list[Story]:
    """Four stories; some have no byline and some open with a dateline."""
    return [
        Story(
            (headline, *dice.sample(BYLINES, dice.randint(0, 1))),
            tuple(paragraph(dice, is_lead=k == 0) for k in range(dice.randint(2, 5))),
        )
        for headline in dice.sample(HEADLINES, 4)
    ]


def paragraph(dice: random.Random, *, is_lead: bool) -> str:
    opening = dice.choice(DATELINES) if is_lead else ""
    return opening + "".join(dice.sample(SENTENCES, dice.randint(2, 5)))


def lines_of(text: str, width: int, indent: int = 2) -> Iterator[str]:
    """Print lines of `width` characters, the first one shorter by the indent."""
    start, end = 0, width - indent
    while start < len(text):
        while end < len(text) and text[end] in NO_LINE_START:
            end += 1
        yield text[start:end]
        start, end = end, end + width


def in_lines(stories: Sequence[Story], width: int, *, indent: str) -> str:
    rows: list[str] = []
    for story in stories:
        rows.extend(story.head)
        for text in story.body:
            first, *rest = lines_of(text, width)
            rows.extend([indent + first, *rest])
    return "\n".join(rows)


def in_fragments(stories: Sequence[Story], width: int) -> str:
    """Paragraphs cut at the foot of columns, blank lines between."""
    pieces: list[str] = []
    left = DEPTH
    for story in stories:
        pieces.extend(story.head)
        for text in story.body:
            cut, left = cut_at_feet(text, width, left)
            pieces.extend(cut)
    return "\n\n".join(pieces)


def cut_at_feet(text: str, width: int, left: int) -> tuple[list[str], int]:
    """Pieces of a paragraph that begins with `left` rows free, and the rows free behind it."""
    rows = list(lines_of(text, width))
    pieces: list[str] = []
    while len(rows) > left:
        pieces.append("".join(rows[:left]))
        rows, left = rows[left:], DEPTH
    return [*pieces, "".join(rows)], left - len(rows) or DEPTH


def all_shown(stories: Sequence[Story], _width: int) -> list[str]:
    """Every paragraph: an indent shows where each begins."""
    return [squeezed(text) for story in stories for text in story.body]


def shown_by_lines(stories: Sequence[Story], width: int) -> list[str]:
    """Paragraphs as bare lines show them: one whose last line is full runs into the next."""
    shown: list[str] = []
    for story in stories:
        open_text = ""
        for text in story.body:
            open_text += text
            if len(list(lines_of(text, width))[-1]) < width:
                shown.append(open_text)
                open_text = ""
        shown.extend([open_text] if open_text else [])
    return [squeezed(text) for text in shown]


def shown_by_fragments(stories: Sequence[Story], width: int) -> list[str]:
    """Paragraphs as fragments show them: a cut right behind a stop looks like an end."""
    shown: list[str] = []
    left = DEPTH
    for story in stories:
        for text in story.body:
            pieces, left = cut_at_feet(text, width, left)
            open_text = ""
            for piece in pieces:
                open_text += piece
                if piece.endswith(STOPS):
                    shown.append(open_text)
                    open_text = ""
    return [squeezed(text) for text in shown]


@dataclass(frozen=True, slots=True)
class Setting:
    """A way to set stories, what it shows of their paragraphs, ."""

    name: str
    set: Callable[[Sequence[Story], int], str]
    shown: Callable[[Sequence[Story], int], list[str]]


SETTINGS = (
    Setting("indented lines", partial(in_lines, indent="　　"), all_shown),
    Setting("bare lines", partial(in_lines, indent=""), shown_by_lines),
    Setting("fragments", in_fragments, shown_by_fragments),
)
