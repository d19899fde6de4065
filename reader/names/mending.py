"""Names that the weights cut wrongly in ways that a rule can tell, cut right."""

import re
from collections.abc import Iterable, Iterator

from reader.names.mention import Kind, Mention
from reader.names.tagger import Finding
from reader.names.titles import is_office

# What a surname alone is called by, and is no part of it: 胡老, 王某, 唐外长.
_CALLED = re.compile(
    r"(?<=^.)(?:[老某氏]|先生|女士|太太|老师|教授|院士|医生|大夫|师傅|律师|大娘|大妈|大爷|大姐|大哥|大嫂"
    r"|阿姨|叔叔|(?:副)?(?:外长|总理|主席|总统|书记|部长|市长|县长|局长|处长|主任|经理|厂长|校长|院长|队长))$"
)
_SMALL = re.compile(r"小(?=..$)")  # 小俊平 is how 俊平 is called
# What a table of weather puts behind a town: 开罗晴, 悉尼多云转晴.
_WEATHER = re.compile(r"(?<=..)(?:晴|阴|多云|[小中大暴阵]+雨|雷阵雨|[小中大暴]+雪)+$")
# A part of a region, which reads like an office: 新疆北部, 青藏高原中东部.
_PART = re.compile(r"(?<=..)(?:[东西南北]|[东西]?[南北]|中[东西南北])部$")
# A country's or a town's team: 印尼女队, 韩国男篮.
_TEAM = re.compile(r"(?:国家)?[男女]?子?(?:足球|篮球|排球)?队(?![员伍友])|[男女][足篮排](?!球)")
_BRACKET = re.compile(r"(?<=.)[（(《][^）)》]*$")  # opens and does not close: 国家杜马（议会
# Two countries or regions by one character each: 中美, 印巴.
_PAIR = re.compile(r"[中美日俄英法德韩朝印巴欧非]{2}")
_TAILS = (  # kind as read, what it must not end with, kind of the rest
    (Kind.PERSON, _CALLED, Kind.PERSON),
    (Kind.PLACE, _WEATHER, Kind.PLACE),
    (Kind.ORGANISATION, _WEATHER, Kind.PLACE),
    (Kind.ORGANISATION, _PART, Kind.PLACE),
    (Kind.ORGANISATION, _BRACKET, Kind.ORGANISATION),
)


def mend(text: str, found: Iterable[Finding]) -> list[Finding]:
    """Return `found` with each name cut to what is a name, or parted in two."""
    return [mended for one in found for mended in _mended(_trimmed(one, text), text)]


def without_offices(text: str, found: Iterable[Finding]) -> list[Finding]:
    """Return `found` without people that are an office and no more (记者)."""
    return [one for one in found if not _is_office(one.mention, text)]


def _is_office(mention: Mention, text: str) -> bool:
    return mention.kind is Kind.PERSON and is_office(mention.of(text))


def _trimmed(found: Finding, text: str) -> Finding:
    """A finding without the blanks at its ends."""
    name = found.mention.of(text)
    start = len(name) - len(name.lstrip())
    return _cut(found, start, len(name.rstrip()), found.mention.kind) if name.strip() else found


def _mended(found: Finding, text: str) -> Iterator[Finding]:
    kind, name = found.mention.kind, found.mention.of(text)
    if kind is Kind.PLACE and len(name) > 1 and (team := _TEAM.match(text, found.mention.end)):
        yield _cut(found, 0, team.end() - found.mention.start, Kind.ORGANISATION)
        return
    if kind is Kind.PLACE and _PAIR.fullmatch(name):
        yield _cut(found, 0, 1, kind)
        yield _cut(found, 1, 2, kind)
        return
    if kind is Kind.PERSON and _SMALL.match(name):
        yield _cut(found, 1, len(name), kind)
        return
    for wrong, tail, right in _TAILS:
        if kind is wrong and (match := tail.search(name)):
            yield _cut(found, 0, match.start(), right)
            return
    yield found


def _cut(found: Finding, start: int, end: int, kind: Kind) -> Finding:
    """Return a finding from `start` to `end`, counted from its first character, as `kind`."""
    mention = found.mention
    part = Mention(mention.start + start, mention.start + end, kind, mention.is_sure)
    return Finding(part, found.lead)
