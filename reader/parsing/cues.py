"""Cues: set phrases that give a line away, one a row, each with a line that it matches.

Patterns run over the folded head or tail of a line (`facts.folding.fold`): marks and digits are
half-width, cue characters simplified.
"""

import re
from typing import NamedTuple

from reader.model.lazy_pattern import lazy_pattern

# Letters and digits of any script: a range of Chinese characters would cost a millisecond a row
# to compile, and what stands in these places is Chinese anyhow.
_HAN = r"\w"
_NAME = f"[{_HAN}·]{{1,4}}"
# Who wrote it stands behind; looked for first, since most lines have nobody.
_PRESS = (
    f"(?=[{_HAN}]{{0,15}}?(?:记者(?![会站证])|通讯员|评论员|撰稿人|特派员))"
    f"(?:[{_HAN}]{{0,12}}?(?:全媒体|特约|见习|实习|首席|文字|摄影|融媒体?|本报|本刊|评论)?)"
)
_DESK = (
    "(?:本版|值班|责任|美术|图片|文字|版面|执行|一读|二读){0,2}"
    "(?:编辑|责编|主编|编委|美编|校对|版式|组版|视觉|检校|统筹|策划|监制|审读|编审|终审)"
)
_DAY = r"\d{1,2}月\d{1,2}日"
_PAGE = r"第?[A-Z]{0,2}\d{0,3}[一二三四五六七八九十]{0,3}版"


def _ends_in(marks: str) -> str:
    """A look ahead at the last character, which spares most lines a row that starts with names."""
    return f"(?!.*[^{marks}]$)"


class Cue(NamedTuple):
    """One row: the kind of line, its pattern, and a line that it matches."""

    kind: str
    pattern: str
    example: str


# A line's head.  The first row that matches wins.
HEAD_CUES = (
    Cue(
        "F",
        r"(?:\d{4}|[〇零一二三四五六七八九]{4})年\d{1,2}月\d{1,2}日(?:\s*$|\s*(?:星期|周|农历|第))",
        "2021年4月22日 星期四",
    ),
    Cue("F", rf"(?:星期[一二三四五六日天]|农历)[{_HAN}\s\d]{{0,14}}$", "星期四 农历三月十一"),
    Cue(
        "F",
        r"第?[A-Z]?\d{1,3}版?\s*[:·丨|]?\s*(?![月年日时分秒个名人万亿元岁条家种项次点度倍成届号大位本支场只座台辆件份张]|天(?!下))[^\W\d]{2,6}(?:·[^\W\d]{2,4})?$",
        "第01版:要闻",
    ),
    Cue("F", r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\s|$)", "2021-04-22 星期四"),
    Cue(
        "F",
        rf"(?:[A-Z]?\d{{1,3}}版?\s*[{_HAN}]{{2,6}}\s+)?{_DESK}\s*[:/\s]\s*{_NAME}(?:[\s、]+{_NAME})*?\s+{_DESK}\s*[:/\s]",
        "责任编辑 张三 校对 李四",
    ),
    Cue("F", r"遗失(?:声明|启事)|广告$", "遗失声明 张三遗失渔业船舶证书一本,声明作废。"),
    Cue(
        "F",
        _ends_in(r"\d版") + rf"[{_HAN}]{{2,6}}\s*[:·丨|]?\s*第?[A-Z]{{0,2}}\d{{1,3}}版?$",
        "要闻 A02",
    ),
    Cue(
        "F",
        r"(?:本版|值班|责任|美术|版面|执行)?(?:责任)?(?:编辑|责编|主编|编委|校对|组版|视觉|检校)\s*[:/]",
        "责任编辑:张三 美术编辑:李四",
    ),
    Cue(
        "F",
        r"(?:新闻|读者|报料|爆料|订报|广告|发行|投稿|服务|监督|热线|值班)(?:热线|电话|专线)?\s*[:]\s*[\d(a-zA-Z]",
        "新闻热线:0734-1234567",
    ),
    Cue(
        "F",
        r"国内统一(?:连续出版物|刊)号|邮发代号|(?:ISSN|CN)\s*\d",
        "国内统一连续出版物号 CN 43-0001",
    ),
    Cue(
        "F",
        r"(?:今日|本报今日|今天)\s*\d{1,3}\s*版|总?第\s*\d{3,6}\s*[期号]|(?:https?://|www\.)",
        "今日8版 总第12345期",
    ),
    Cue(
        "F",
        r"(?:社址|地址|邮编|邮政编码|电子信箱|电子邮箱|零售价?|定价|印刷|承印|出版|主办|主管)\s*[:]",
        "社址:青禾市解放路1号 邮编:421001",
    ),
    Cue("J", rf"[◀▶▲▼(<《\[]?\s*(?:上接|下转|紧接|转|接){_PAGE}", "(下转第二版)"),
    Cue(
        "J",
        rf"\(?(?:相关|全文|详细|详见|另见|报道|更多)[{_HAN},]{{0,8}}?(?:见|刊|详见){_PAGE}\)?$",
        "(相关报道见第二版)",
    ),
    Cue("J", r"\([A-Z]?\d{1,2}版\)$", "(A02版)"),
    Cue(
        "C",
        rf"(?:[◀▶▲▼←→↑↓]|[上下左右]?图(?:[①-⑨\d一二三四]|为|[:])|[上下左右]图[{_HAN}]{{0,3}}|图片说明)",
        "图为活动现场。",
    ),
    Cue(
        "C",
        r"\(?(?:本版|本组|以上|均为)[" + _HAN + r"]{0,4}(?:图片|照片|摄影|资料)",
        "(本版图片由记者 张三 摄)",
    ),
    Cue(
        "c",
        r"(?:本版|本组)?(?:数据来源|资料来源|来源|文字整理|制图|版式设计|版式|绘图|制表|漫画|题图|插图|图片来源|摄影)\s*[:/]",
        "制图:张三",
    ),
    Cue(
        "D",
        rf"\(?(?:据)?(?:本报|新华社|中新社|中新网|中央社|本台|本刊|新华网|早报|晚报|商报)[{_HAN}·、\d\s()/]{{0,24}}?(?:讯(?!员)|电(?![视话力影子脑器网商])|消息|专电)",
        "本报讯 4月21日,省里召开会议",
    ),
    Cue(
        "D",
        rf"\(?(?:据)?[{_HAN}]{{2,6}}?(?:日报|晚报|早报|时报|新闻|社)[{_HAN}]{{0,8}}?(?:{_DAY})?(?:讯|电|消息)(?:[\s(:]|$)",
        "据青禾日报消息",
    ),
    Cue("D", r"\(?据(?:本报|新华社|中新社)", "据新华社青禾四月二日电"),
    Cue("D", rf"(?:本报|新华社|中新社)[{_HAN}·]{{0,10}}{_DAY}", "新华社北京4月21日电"),
    Cue(
        "c",
        _ends_in("摄图绘)")
        + rf"\(?(?:{_PRESS}(?:记者|通讯员)\s?)?{_NAME}(?:[\s、]+{_NAME}){{0,3}}\s?"
        r"(?:摄|供图|绘|制图)\)?$",
        "本报记者 张三 摄",
    ),
    Cue("C", r"图片:?$", "图片:"),
    Cue(
        "V",
        rf"(?:尊敬的|敬爱的|亲爱的|各位|同志们|女士们|先生们|朋友们|编辑同志|编者同志|[{_HAN}]{{2,4}}(?:先生|女士|同志|主席|总统|阁下))[{_HAN},、《》\s]{{0,30}}[:!,]$",
        "尊敬的各位代表,同志们、朋友们:",
    ),
    Cue("Y", rf"[■□●◆◎○▲△]\s*{_PRESS}(?:记者|通讯员|评论员|撰稿人|特派员)", "■本报记者 唐海强"),
    Cue("Y", rf"[■□●◆◎○]\s*{_NAME}(?:[\s、]{_NAME}){{0,7}}$", "■张扬 任会彩 李苗"),
    Cue(
        "Y",
        rf"\(?{_PRESS}(?:记者|通讯员|评论员|撰稿人|特派员)\s?[{_HAN}·]{{0,9}}(?:[\s、,/]+[{_HAN}·]{{1,12}}){{0,9}}\)?$",
        "本报记者 张三 通讯员 李四",
    ),
    Cue(
        "Y",
        rf"\(?{_PRESS}(?:记者|通讯员)[{_HAN}·]{{0,9}}(?:[\s、,/]*《[{_HAN}]{{2,10}}》[{_HAN}\s·]{{2,14}}){{1,3}}\)?$",
        "本报记者张三《青禾时报》记者李四",
    ),
    Cue(
        "Y",
        _ends_in("道图文理写") + rf"[{_HAN}]{{2,3}}(?:[\s、][{_HAN}]{{2,3}}){{0,4}}\s?[\s/]"
        r"(?:摄影报道|摄影/报道|文/图|图/文|文|报道|整理|采写)$",
        "张三 摄影报道",
    ),
    Cue("Y", _ends_in("稿") + rf"[{_HAN}]{{2,14}}供稿$", "县气象局供稿"),
    Cue(
        "Y",
        r"(?:作者|文|撰文|采写|图/文|文/图|图文|整理|本报评论员|口述|翻译|编译|撰稿)\s*[:/|]",
        "文/张三 图/李四",
    ),
    Cue(
        "D",
        rf"{_PRESS}(?:记者|通讯员)\s?[{_HAN}·]{{2,4}}(?:[、\s]+[{_HAN}·]{{2,4}}){{0,4}}(?:报道|从|获悉|[:])",
        "本报记者张三报道:昨日上午",
    ),
    Cue("a", r"-{2,4}\s*(?:《[^《》]{2,20}》|@?[\w·]{2,12})$", "——《青禾日报》"),
    Cue("~", r"[.…·\s]{1,20}$", "…………"),
    Cue("Q", r"(?:问|答|记者|主持人|嘉宾|Q|A)\s*[:]", "问:今年有什么打算?"),
    Cue(
        "K",
        r"(?:编者按|编者的话|核心阅读|核心提示|阅读提示|内容提要|开栏的话|链接|相关链接|新闻链接|[■●▲]?\s*链接|新闻背景|背景|记者手记|延伸阅读|短评|点评|提要|导读|名词解释|小贴士)",
        "相关链接",
    ),
    Cue(
        "#",
        r"(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十百千零〇\d]{1,8}[条章节编讲回篇]|第[一二三四五六七八九十]{1,3}分编|[①-⑳])",
        "一、总体要求",
    ),
    Cue("*", r"[◆★☆●■▲◎▶△□◇○※*]", "★把群众的事办好"),
)
# A line's tail, for lines that no head row explains.
TAIL_CUES = (
    Cue(
        "c",
        rf"(?:摄|摄影|供图|摄影报道|/摄|绘|制图|(?<=社)发|[)]\W?\s?[{_HAN}]{{2,3}}\s?作)\s?[)]?$",
        "本报记者 张三 摄",
    ),
    Cue(
        "c",
        r"\((?:影像中国|人民视觉|视觉中国|新华社发|资料图片?|资料照片|图片由[^()]{1,12}提供)\)$",
        "张三摄(影像中国)",
    ),
    Cue(
        "T",
        r"\((?:本报|新华社|据|记者|作者|责编|执笔|中新社)[^()]{0,60}\)$",
        "(作者为青禾大学教授)",
    ),
    Cue("t", rf"\([{_HAN}·\s]{{2,4}}\)$", "(张三)"),
)


def _compiled(rows: tuple[Cue, ...]) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """All rows as one pattern, and the kind of each group (`lastindex` - 1).

    An empty group ends each row: a group around it would hide from `re` what the row begins with.
    """
    pattern = "|".join(f"(?:{row.pattern})()" for row in rows)
    return lazy_pattern(pattern), tuple(row.kind for row in rows)


HEADS, HEAD_KINDS = _compiled(HEAD_CUES)
TAILS, TAIL_KINDS = _compiled(TAIL_CUES)
TAIL_ENDS = frozenset("摄影图道绘发作)")  # the last character of what any row finds
# Kinds of heads that open a line of their own also where print lines run full.
OPENING = "FJCYD"


def head_kind(head: str) -> str:
    """Return the kind of the first row that a folded head matches, ` ` if none does."""
    found = HEADS.match(head)
    return HEAD_KINDS[found.lastindex - 1] if found and found.lastindex else " "


def tail_kind(tail: str) -> str:
    """Return the kind of the first row found in a folded tail, ` ` if none is."""
    return find_tail(tail)[0]


def find_tail(tail: str) -> tuple[str, int]:
    """Return the kind of the first row found in a folded tail and where it starts; else ` `, -1."""
    if tail[-1:] in TAIL_ENDS and (found := TAILS.search(tail)) and found.lastindex:
        return TAIL_KINDS[found.lastindex - 1], found.start()
    return " ", -1
