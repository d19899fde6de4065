"""Meetings, amounts and dates, which their own words give away: patterns, one a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.names.mention import Kind, Mention

_NUMBER = r"(?:\d[\d,，]*(?:\.\d+)?|[〇零一二三四五六七八九十百千万两]+)"
_SCALE = r"[百千万亿]{0,3}"
_ABOUT = r"[余多几]?"
_DIGIT = r"[\d〇零一二三四五六七八九十]"


@dataclass(frozen=True, slots=True)
class NamePattern:
    """A pattern of one kind and a line of a paper that it finds."""

    kind: Kind
    expression: re.Pattern[str]
    example: str


def _row(kind: Kind, expression: str, example: str) -> NamePattern:
    return NamePattern(kind, re.compile(expression), example)


PATTERNS = (
    _row(
        Kind.DATE,
        rf"(?:(?:{_DIGIT}{{2,4}}年|今年|去年|明年|前年|当年)(?:{_DIGIT}{{1,2}}月)?"
        rf"|{_DIGIT}{{1,2}}月)(?:{_DIGIT}{{1,3}}日)?(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上?|深夜)?",
        "4月21日下午",
    ),
    _row(
        Kind.DATE,
        rf"(?<![\d月]){_DIGIT}{{1,3}}日(?:凌晨|清晨|早晨|上午|中午|下午|傍晚|晚上?|深夜)?",
        "21日上午",
    ),
    _row(Kind.AMOUNT, rf"{_NUMBER}{_SCALE}{_ABOUT}{_SCALE}(?:美|欧|日|港|韩)?元", "5亿元"),
    _row(Kind.AMOUNT, rf"百分之{_NUMBER}|\d+(?:\.\d+)?[%％‰]", "百分之十二"),
    _row(
        Kind.AMOUNT,
        rf"\d[\d,，]*(?:\.\d+)?{_SCALE}{_ABOUT}{_SCALE}{_ABOUT}"
        r"(?:平方公里|平方千米|平方米|立方米|公里|千米|厘米|毫米|公斤|千克|公顷|千瓦时|千瓦|摄氏度"
        r"|场次|人次|个百分点|亩|吨|米|克|升|人|名|位|户|家|个|只|头|台|辆|架|艘|套|间|所|座|项|件"
        r"|条|篇|部|本|册|期|届|次|场|倍|岁|度|棵|株|箱|斤|里|周年|天|小时|分钟|秒)",
        "3000余亩",
    ),
    _row(
        Kind.MEETING,
        r"(?:[一-鿿]{2,30}?)(?:座谈会|调度会|推进会|动员会|现场会|研讨会|交流会|汇报会|报告会|表彰会"
        r"|部署会|分析会|专题会|协调会|发布会|洽谈会|恳谈会|茶话会|听证会|评审会|总结会|培训会|宣讲会"
        r"|联席会议|工作会议|专题会议|常务会议|常委会议|全体会议|扩大会议|电视电话会议|视频会议|例会"
        r"|代表大会|动员大会|表彰大会|博览会|交易会|论坛|峰会)",
        "基层统战工作座谈会",
    ),
)

# What comes before a meeting's own name and is no part of it.
_LEADS = re.compile(
    r".*(?:主持召开|组织召开|召开了|开了|主持|召开|举行|举办|参加|出席|召集|列席|开展|的|了|于|和|与|及|以|为|是|把"
    r"|将|次|本|该|此)"
)
_BARE_MEETING = 3  # characters: 座谈会, which alone names none
_SHORTEST_MEETING = 4


def patterned(text: str) -> Iterator[Mention]:
    """Yield the meetings, amounts and dates of `text`; those of one kind never overlap."""
    taken: list[tuple[int, int]] = []
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            start, end = match.span()
            if pattern.kind is Kind.MEETING:
                start = _own_start(text, start, end)
            if end - start < _least(pattern.kind) or any(s < end and start < e for s, e in taken):
                continue
            taken.append((start, end))
            yield Mention(start, end, pattern.kind)


def _least(kind: Kind) -> int:
    return _SHORTEST_MEETING if kind is Kind.MEETING else 2


def _own_start(text: str, start: int, end: int) -> int:
    """Return where the meeting's own name begins: after the verb or particle before it."""
    lead = _LEADS.match(text, start, end - _BARE_MEETING)
    return lead.end() if lead else start
