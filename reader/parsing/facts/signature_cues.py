"""Set phrases of signatures: titles, labels and what was done; what is left are names.

Every repetition has an upper bound.
"""

from reader.parsing.facts.cues import HAN, HOUSE, PAPER_ENDS
from reader.text.cue import cue
from reader.text.lazy_pattern import lazy_pattern

EMPLOYER = (
    rf"(?:{HOUSE}|[{HAN}]{{1,5}}?(?:{PAPER_ENDS}社?(?:集团)?|新闻(?:客户端)?|集团|传媒|客户端|融媒|网"
    r"|广电|电视台|广播电台))"
)
GRADE = (
    r"(?:全媒体|融媒体|新媒体|全媒|融媒|见习|实习|首席|主任|特约|特派|高级|资深|文字|摄影|评论|体育"
    r"|财经|时政|驻站|校园|小)"
)
POST = r"(?:记\s{0,3}者|通\s{0,3}讯\s{0,3}员|实习生|特派员|评论员|撰稿人|编辑)"
WORK = (
    r"(?:报道|报导|采访|影像|撰文|图文|文图|文字|图片|摄影|供图|制图|漫画|插图|作者|编译|翻译|采写|整理|口述|撰稿|供稿"
    r"|执笔|统筹|策划|视频|设计|文|图|摄|绘)"
)

TITLE = cue(
    "title",
    rf"(?:{EMPLOYER}(?:·[{HAN}]{{2,8}}?)?\s?)?(?:驻[{HAN}]{{1,8}}?)?(?:{GRADE}\s?){{0,3}}{POST}(?:[站组团](?![{HAN}]))?",
    "本报驻青禾首席记者 张三",
)
LABEL = cue(
    "label",
    rf"{WORK}(?:[、及和.&·]?{WORK})?\s?[/:|◎]|^(?:撰文|采写|编译|作者)[\s.]",
    "文/张三 图/李四",
)
TOGETHER = cue(
    "together",
    r"(?:联合|综合|现场|参与|分别|专题)(?:摄影)?(?:报道|采写|整理|采访|摄影|编写)",
    "本报记者 张三 李四 参与采写",
)
# Right behind the name.  文 and 图 are left, for they end names too: 张学文.
DONE = cue(
    "done",
    rf"(?<=[{HAN}])\s?(?:摄影报道|报道|报导|采写|采访整理|采访|整理|编译|编写|翻译|供图|供稿|口述|撰稿"
    rf"|摄影|[摄画绘作])(?![{HAN}·])",
    "本报记者 张 三整理",
)
FROM_PLACE = cue("from place", rf"发自[{HAN}]{{2,12}}", "本报记者 张三 发自青禾")

REPORTED_FROM = cue(
    "reported from",
    rf"(?<=[{HAN}])/[{HAN}]{{2,8}}?(?:连线|综合)?(?:报[道导]|外电|专电)(?![{HAN}])|(?<=[{HAN}])/(?:整理|编译)(?=\W{{0,3}}$)",
    "记者张三/青禾报导",
)

# Who edited it stands behind who wrote it, and wrote nothing.
EDITED = cue(
    "edited",
    rf"(?<=[{HAN}]{{2}})\s[○〇◎●]?\s?[{HAN}]{{0,4}}?编辑[\s:]{{1,2}}[{HAN}]{{2,4}}(?=\W{{0,3}}$)",
    "青禾时报记者 张三 编辑 李四",
)

# In the order in which they are taken away.
SIGNATURE_CUES = (EDITED, FROM_PLACE, REPORTED_FROM, TOGETHER, DONE, LABEL, TITLE)

# Who reported and took the pictures, behind the last stop of a paragraph: 。报导.摄影/张三
_CREDIT = "(?:报[道导]|采访|采写|撰文|文字?|整理|摄影|摄|图)"
CREDITED = lazy_pattern(
    rf"[。!?”…]\s*(?P<people>{_CREDIT}(?:[.·、&/]?{_CREDIT}){{0,2}}\s?[/:]\s?[\w·]{{2,4}}"
    rf"(?:[、\s][\w·]{{2,4}}){{0,2}})$"
)
