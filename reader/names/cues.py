"""What stands beside a name and gives it away: an office, a verb, a form of address, 两国."""

import re
from collections.abc import Iterator, Sequence

from reader.lexicon import any_of
from reader.lexicon.surnames import COMMON, TELLING
from reader.names.mention import Kind, Mention, crossing
from reader.names.tagger import Finding

_SURNAME = f"[{''.join(sorted(TELLING))}]"
_OFFICE = any_of("offices", "heads")
_AFTER = (
    "(?:[、，,。;；）) \u3000]|等|出席|参加"
    "|指出|强调|说|表示|介绍|认为|告诉|主持|陪同|率|会见|来到|前往"
    "|一行|在|对|和|与|宣布|致辞|讲话|$)"
)
_SAYING = "(?:指出|强调|表示|说|介绍说|认为|告诉记者)"
_CALLED = "(?:先生|女士|太太|小姐|教授|老师|师傅|大夫|医生|律师|院士|老汉|大[娘妈爷姐哥嫂]|阿姨)"
_BARE = "[的和与对向是被让请给见同跟问就据由使在]"  # such a word ends before a name


def _fresh(length: int) -> str:
    """Say that nothing which could be more of a name stands before the last `length` characters.

    It comes last in a pattern: what begins with its own characters is searched for much faster.
    """
    return rf"(?:(?<![一-鿿\d].{{{length}}})|(?<={_BARE}.{{{length}}}))"


_ALONE = "".join(sorted(COMMON - {"任"}))  # 任教授: made a professor
_COUNTRY = "[中美日俄英法德韩朝印巴加澳欧非]"
_BETWEEN = (
    "(?:两国|两军|关系|友好|友谊|建交|经贸|贸易|双边|双方|邦交|边[界境]|合作|首脑|之间|外长|战争)"
)
_CUES = (
    # 中国民族贸促会会长蓝军,
    re.compile(rf"{_OFFICE}[ \u3000]?(?P<name>{_SURNAME}[一-鿿]{{1,2}}?)(?={_AFTER})"),
    # 方彦水指出, at the head of a sentence; with two characters it would be 双方表示
    re.compile(rf"(?:^|[。！？]|”)(?P<name>{_SURNAME}[一-鿿]{{2}})(?={_SAYING})"),
    # 问毕教授: a surname alone
    re.compile(rf"(?P<name>[{_ALONE}])(?={_CALLED})(?<!对方){_fresh(1)}"),
)
# Places by one character each; every character of the name is one.
_SHORT_PLACES = (
    # 中德两国, 日方说
    re.compile(rf"(?P<name>(?!非法){_COUNTRY}{{2}})(?={_BETWEEN}){_fresh(2)}"),
    re.compile(rf"(?P<name>{_COUNTRY})(?=方(?![面向法式针言])){_fresh(1)}"),
    re.compile(rf"驻(?P<name>华|{_COUNTRY})(?:大使|总?领事|使[馆节]|机构|部队|代表|记者|武官|军)"),
    re.compile(rf"访(?P<name>华|{_COUNTRY})(?:[，。、；期的归后之]|$|代表|活动|团)"),
    re.compile("[在来对](?P<name>华)(?:投资|访问|企业|期间|工作|贸易|业务|政策|访)"),
    re.compile(
        "在(?P<name>[京沪津穗渝])(?:举[行办]|召开|[开闭]幕|成立|会见|签署?|逝世|发布|揭晓|结束)"
    ),
)
# 财政部 but not 财政部门, 证监会 but not 证监会议
_HOUSE = re.compile(any_of("houses", "state", "bodies", "world") + "(?![门队分位份署员议])")
_STATESMAN = re.compile(any_of("statesmen", "china", "abroad"))
_LEAD = 450  # points: what such a place is worth


def follow_cues(text: str, found: Sequence[Finding]) -> list[Finding]:
    """Return `found` with the names added, or mended, that their surroundings give away."""
    kept = list(found)
    for name in _given_away(text):
        place = crossing(kept, name.start, name.end)
        if all(_is_mendable(one, name) for one in kept[place]):
            kept[place] = [Finding(name, _LEAD)]
    return kept


def _given_away(text: str) -> Iterator[Mention]:
    for cue in _CUES:
        for match in cue.finditer(text):
            yield Mention(*match.span("name"), Kind.PERSON)
    for cue in _SHORT_PLACES:
        for match in cue.finditer(text):
            yield from (Mention(at, at + 1, Kind.PLACE) for at in range(*match.span("name")))
    yield from (Mention(*match.span(), Kind.PERSON) for match in _STATESMAN.finditer(text))
    for match in _HOUSE.finditer(text):
        yield Mention(*match.span(), Kind.ORGANISATION)


def _is_mendable(found: Finding, name: Mention) -> bool:
    """Whether a finding reads the same characters, or part of them, in a worse way."""
    if found.mention == name:
        return found.lead < _LEAD
    is_part = name.start <= found.start and found.end <= name.end
    return is_part and found.lead < 2 * _LEAD
