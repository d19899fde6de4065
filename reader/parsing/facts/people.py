"""Names of people in a signature: titles and labels taken away, the words between them read."""

import re
from collections.abc import Iterator

from reader.parsing.facts.cues import HAN, HOUSE, PAPER_ENDS
from reader.parsing.facts.folding import fold
from reader.parsing.facts.names import is_affiliation, read_names
from reader.parsing.facts.surnames import has_surname

# A signature is short; of a longer text only this much is read (characters).
REACH = 400

EMPLOYER = (
    rf"(?:{HOUSE}|[{HAN}]{{1,5}}?"
    rf"(?:{PAPER_ENDS}(?:集团)?|集团|传媒|客户端|融媒|广电|电视台|广播电台))"
)
GRADE = (
    r"(?:全媒体|融媒体|全媒|融媒|见习|实习|首席|特约|特派|高级|资深|文字|摄影|评论|驻站|校园|小)"
)
TITLE = re.compile(
    rf"(?:{EMPLOYER}\s?)?(?:驻[{HAN}]{{1,8}}?)?{GRADE}{{0,3}}\s?"
    r"(?:记者|通讯员|实习生|特派员|评论员|撰稿人|编辑)(?:[站组团](?![\u3400-\u9fff]))?"
)
WORK = (
    r"(?:撰文|图文|文图|文字|图片|摄影|供图|制图|漫画|插图|作者|编译|翻译|采写|整理|口述|撰稿|供稿"
    r"|执笔|统筹|策划|视频|设计|文|图|摄|绘)"
)
LABEL = re.compile(rf"{WORK}(?:[、及和]?{WORK})?\s?[/:|]")
TOGETHER = re.compile(
    r"(?:联合|综合|现场|参与|分别|专题)(?:摄影)?(?:报道|采写|整理|采访|摄影|编写)"
)
# What is done stands right behind the name: 张三摄, 李 四整理.  文 and 图 are left: 张学文.
DONE = re.compile(
    rf"(?<=[{HAN}])\s?(?:摄影报道|报道|采写|采访整理|采访|整理|编译|编写|翻译|供图|供稿|口述|撰稿|摄影"
    rf"|[摄画绘作])(?![{HAN}·])"
)
FROM_PLACE = re.compile(rf"发自[{HAN}]{{2,12}}")
BREAK = re.compile(rf"[^{HAN}·\s]+|(?<=[{HAN}]{{2}})[和与及](?=[{HAN}]{{2}})")
WORD = re.compile(r"\S+")


def read_people(text: str, *, sure: bool = False) -> tuple[str, ...]:
    """Return the names in a signature in order, once each, white space inside a name left out.

    With `sure`, a text without any title (记者, 作者:) counts only if every word of it is a name
    with a known surname or an affiliation: for brackets that may hold anything.
    """
    words, is_titled = _words_of(text)
    is_strict = sure and not is_titled
    read = [read_names(word, strict=is_strict) for word in words]
    unread = (word for word, names in zip(words, read, strict=True) if not names)
    if is_strict and not all(map(is_affiliation, unread)):
        return ()
    return tuple(dict.fromkeys(name for names in read for name in names))


def read_known_people(text: str) -> tuple[str, ...]:
    """Return only the names that open with a known surname, whatever stands between them."""
    words, _ = _words_of(text)
    return tuple(dict.fromkeys(name for word in words for name in read_names(word, strict=True)))


def _words_of(text: str) -> tuple[list[str], bool]:
    """Words that may be names, and whether a title or label stood among them."""
    stretch = text[:REACH]
    folded = fold(stretch)
    bare = _without_titles(folded)
    words = ["".join(stretch[start:end].split()) for start, end in _words(bare)]
    return words, bool(TITLE.search(folded) or LABEL.search(folded))


def _without_titles(folded: str) -> str:
    """Blank out titles, labels and places with `|`, every offset kept."""
    for pattern in (FROM_PLACE, TOGETHER, DONE, LABEL, TITLE):
        folded = pattern.sub(lambda found: "|" * len(found[0]), folded)
    return folded


def _words(bare: str) -> Iterator[tuple[int, int]]:
    """Spans between breaks and spaces; a single character and what completes it are one."""
    at = 0
    for gap in BREAK.finditer(bare):
        yield from _spaced(bare, at, gap.start())
        at = gap.end()
    yield from _spaced(bare, at, len(bare))


def _spaced(bare: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    waiting = -1  # where a single character stands that lacks its second half
    for word in WORD.finditer(bare, start, end):
        is_single = len(word[0]) == 1
        if waiting >= 0 and (is_single or _is_given_name(word[0])):
            yield waiting, word.end()
            waiting = -1
        elif is_single:
            waiting = word.start()
        else:
            waiting = -1
            yield word.span()


def _is_given_name(word: str) -> bool:
    """Two characters that no surname opens: the half behind the gap in 贺 朔之."""
    return len(word) == 2 and not has_surname(word)
