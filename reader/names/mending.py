"""Names that the weights cut wrongly in ways that a rule can tell, cut right."""

import re
from collections.abc import Iterable, Iterator

from reader.names.mention import Kind, Mention
from reader.names.tagger import Found

# What a surname alone is called by, and is no part of it: 胡老, 王某, 唐外长.
_CALLED = re.compile(
    r"(?<=^.)(?:[老某氏]|先生|女士|太太|老师|教授|院士|医生|大夫|师傅|律师|大娘|大妈|大爷|大姐|大哥|大嫂"
    r"|阿姨|叔叔|(?:副)?(?:外长|总理|主席|总统|书记|部长|市长|县长|局长|处长|主任|经理|厂长|校长|院长|队长))$"
)
# What a table of weather puts behind a town: 开罗晴, 悉尼多云转晴.
_WEATHER = re.compile(r"(?<=..)(?:晴|阴|多云|[小中大暴阵]+雨|雷阵雨|[小中大暴]+雪)+$")
# Two countries or regions by one character each: 中美, 印巴.
_PAIR = re.compile(r"[中美日俄英法德韩朝印巴欧非]{2}")


def mend(text: str, found: Iterable[Found]) -> list[Found]:
    """Return `found` with each name cut to what is a name, or parted in two."""
    return [mended for one in found for mended in _mended(one, one.mention.of(text))]


def _mended(found: Found, name: str) -> Iterator[Found]:
    kind = found.mention.kind
    if kind is Kind.PLACE and _PAIR.fullmatch(name):
        yield _cut(found, 0, 1)
        yield _cut(found, 1, 2)
        return
    tail = {Kind.PERSON: _CALLED, Kind.PLACE: _WEATHER}.get(kind)
    match = tail.search(name) if tail else None
    yield _cut(found, 0, match.start()) if match else found


def _cut(found: Found, start: int, end: int) -> Found:
    """Return the part of a finding from `start` to `end`, counted from its first character."""
    mention = found.mention
    part = Mention(mention.start + start, mention.start + end, mention.kind, mention.is_sure)
    return Found(part, found.lead)
