"""Rows of cues for lines that name who wrote a story.

The forms are those of bylines above a story and of signatures below it: by post (本报记者), by work
(撰文/), from a place (/台北报导).
"""

from reader.text.cue import cue

# Letters and digits of any script: a range of Chinese characters would cost a millisecond a row
# to compile, and what stands in these places is Chinese anyhow.
LETTER = r"\w"
NAME = f"[{LETTER}·]{{1,4}}"
# What reporters hold or go on, and columns that they fill (记者会, 记者手记), are none.
_NO_REPORTER = "[会站证节]|调查|手记|观察|来信|日记|札记|走|探访|体验|直击|追踪|见闻|在现场|眼"
# Who wrote it stands behind; looked for first, since most lines have nobody.
PRESS = (
    f"(?=[{LETTER}]{{0,15}}?(?:记者(?!{_NO_REPORTER})|通讯员|评论员|撰稿人|特派员))"
    f"(?:[{LETTER}]{{0,12}}?(?:全媒体|特约|见习|实习|首席|文字|摄影|融媒体?|本报|本刊|评论)?)"
)
_WHOLE = rf"[{LETTER}·]{{2,4}}"  # a name that is no part of one
_WRITING = "采访整理|采访|采写|撰文|撰稿|文字|文|报道|报导|整理|编译|翻译|口述|策划|统筹|执笔"
_PICTURING = "图片|图|摄影|影像|摄"


def ends_in(marks: str) -> str:
    """A look ahead at the last character, which spares most lines a row that starts with names."""
    return f"(?!.*[^{marks}]$)"


_REPORTED = ends_in("道导)\\]")

# Names before what they did.  Looked for before credits, which end alike.
WRITTEN_CUES = (
    cue(
        "Y",
        ends_in("文字译理述写辑图摄影") + rf"(?:[{LETTER}·]{{1,8}}[\s、]){{0,3}}?{_WHOLE}\s?[\s/]"
        r"(?:文字?|撰文|编译|译|整理|口述|采写|辑)(?:[/·.、]?(?:图|摄影?)){0,2}"
        rf"(?:\s{_WHOLE}\s?[\s/](?:摄影?|图|供图|整理|译)){{0,3}}$",
        "张三/文 李四/图",
    ),
)

BYLINE_CUES = (
    cue("Y", rf"[■□●◆◎○▲△]\s*{PRESS}(?:记者|通讯员|评论员|撰稿人|特派员)", "■本报记者 唐海强"),
    cue("Y", rf"[■□●◆◎○]\s*{NAME}(?:[\s、]{NAME}){{0,7}}$", "■张扬 任会彩 李苗"),
    cue(
        "Y",
        rf"\(?{PRESS}(?:记者|通讯员|评论员|撰稿人|特派员)\s?[{LETTER}·]{{0,9}}(?:[\s、,/]+[{LETTER}·]{{1,12}}){{0,9}}\)?$",
        "本报记者 张三 通讯员 李四",
    ),
    cue(
        "Y",
        rf"\(?{PRESS}(?:记者|通讯员)[{LETTER}·]{{0,9}}(?:[\s、,/]*《[{LETTER}]{{2,10}}》[{LETTER}\s·]{{2,14}}){{1,3}}\)?$",
        "本报记者张三《青禾时报》记者李四",
    ),
    cue(
        "Y",
        ends_in("道图文理写") + rf"[{LETTER}]{{2,3}}(?:[\s、][{LETTER}]{{2,3}}){{0,4}}\s?[\s/]"
        r"(?:摄影报道|摄影/报道|文/图|图/文|文|报道|整理|采写)$",
        "张三 摄影报道",
    ),
    cue(
        "Y",
        rf"{_REPORTED}[(\[]?(?:{PRESS})?记者\s?[{LETTER}·]{{2,4}}(?:[、,\s]+[{LETTER}·]{{2,4}}){{0,4}}[/,、\s]*[{LETTER}]{{0,8}}?(?:连线|综合|专题|特稿)?报[道导][)\]]?$",
        "记者潘淑芬/石门报导",
    ),
    cue(
        "Y",
        rf"(?:记者|采访|采写|撰文|报道|报导|文字)\s?:\s?[{LETTER}·]{{2,4}}(?:[\s、]+[{LETTER}·]{{2,4}}){{0,4}}$",
        "记者:方晓彤 赖嘉明",
    ),
    cue(
        "Y",
        rf"(?:采访|撰文|报道|报导|文字|摄影|图片|影像)(?:[.、&+·/]?(?:采访|撰文|报道|报导|文字|摄影|图片|影像)){{0,2}}\s?/\s?{NAME}",
        "报导.摄影/罗静宜",
    ),
    cue("Y", ends_in("稿") + rf"[{LETTER}]{{2,14}}供稿$", "县气象局供稿"),
    cue(
        "Y",
        r"(?:作者|文|撰文|采写|图/文|文/图|图文|整理|本报评论员|口述|翻译|编译|撰稿)\s*[:/|]",
        "文/张三 图/李四",
    ),
    cue(
        "Y",
        rf"(?!(?:{_PICTURING})\s?[/:◎][^/:◎]{{0,20}}$)(?:(?:{_WRITING}|{_PICTURING})"
        rf"(?:[.、·&+/]?(?:{_WRITING}|{_PICTURING})){{0,2}}\s?[/:◎.]\s?"
        rf"[{LETTER}·]{{2,6}}(?:[、\s]+{_WHOLE}(?![{LETTER}./:◎])){{0,3}}(?:\s+|$)){{1,4}}$",
        "统筹/张三 采写/李四 摄影/王五",
    ),
    cue(
        "Y",
        ends_in("道导电")
        + rf"(?:[{LETTER}]{{2,6}}中心|编译{_WHOLE}|{_WHOLE}(?:[、\s]{_WHOLE}){{0,2}})"
        rf"/[{LETTER}]{{2,6}}?(?:报[道导]|外电|专电)$",
        "张三/石门报导",
    ),
    cue("Y", r"(?:本报|本刊|本网)综合(?:报[道导]|消息|整理)?$", "本报综合报道"),
    cue(
        "Y",
        r"(?:实习生|特约撰稿人?|本版(?:撰文|采写|文字)|作者|撰文|采写|编译)\s?[:\s]\s?"
        rf"[{LETTER}·]{{2,12}}(?:[\s、]+[{LETTER}·]{{2,12}}){{0,5}}$",
        "实习生 张三 记者 李四",
    ),
    cue(
        "Y",
        rf"[{LETTER}]{{2,10}}·[{LETTER}]{{2,10}}记者\s{_WHOLE}(?:[\s、]+[{LETTER}·]{{1,12}}){{0,6}}$",
        "青禾晚报·新滨城记者 张三",
    ),
    cue(
        "Y",
        ends_in(")\\]")
        + rf"[(\[](?:{_WRITING})(?:[.、·&+/]?(?:{_WRITING}|{_PICTURING})){{0,2}}\s?[/:◎]\s?"
        rf"{_WHOLE}(?:[、\s]+{_WHOLE}){{0,3}}[)\]]$",
        "[文/张三]",
    ),
    cue("Y", rf"[(\[][美英法德日俄意韩印澳加]国?[)\]]\s?[{LETTER}·]{{2,14}}$", "[美]约翰·史密斯"),
)
