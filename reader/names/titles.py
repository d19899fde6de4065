"""The title that a person was given where the name stands: 省委常委、省委统战部部长 黄兰香.

It is the longest run of offices before the name, without the words that lead up to it: a verb, a
particle, another person, a bracket that does not close.
"""

import re

from reader.lexicon import any_of

_OFFICE = any_of("offices", "heads", "callings", "others")
_PART = rf"[一-鿿（）()·]{{0,24}}?{_OFFICE}"
_BEFORE = re.compile(rf"(?:{_PART}[、兼])*{_PART}$")
_AFTER = re.compile(
    r"(?:同志|先生|女士|教授|院士|主席|总理|部长|书记|[省市县区镇乡村局院校]长|总统|首相|大使|主任)"
)
_REACH = 120  # characters; no title is longer

# A clause ends here; a title never reaches across.
_CLAUSE = re.compile(
    r"[,，。;；:：!！?？“”\"《》\s■●▲◎…—]|(?<=[^、])(?:表示|指出|强调|陪同|会见了?|邀请)"
)
# What leads up to a title, and words that only look like it: 对外, 自由贸易, 向阳镇.
_LEAD = re.compile(
    r"[是了的着该岁]|(?<![数依证])据|(?<!自)由|(?<!应)对于?(?![外口台])"
    r"|(?<![华行])为(?!民)|在(?![线职岗校编])|从(?![化事业江])|向(?![阳东前])"
    r"|(?<!信)访(?!问学者|谈)|[一两三几多][名位个]|[听见说来去接][取到]|家住|来自|要求|介绍|聘请|任命|当选|担任"
    r"|推选|选举|已令|日电|获悉|拜会|慰问|看望|接受|接见|欢迎|迎接"
)
_JOINT = re.compile(r"^(?:和|与|及|以及|、|等)+")  # joins an office to the person before
_JOINS = re.compile("[、兼]")
_IS_OFFICE = re.compile(_PART)
_ONLY_OFFICE = re.compile(rf"(?:本报|特约|通讯员|见习)?{_OFFICE}")
_OPENS, _CLOSES = "（(", "）)"


def title_of(text: str, start: int, end: int, floor: int = 0) -> str:
    """Return the title given to the name at `start` to `end` of `text`; empty if none.

    `floor` is where the person before ends: a title never reaches across.
    """
    before = text[max(start - _REACH, floor, 0) : start].rstrip(" 　:：")
    cuts = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[cuts[-1] if cuts else 0 :]
    is_joined = floor and not cuts and start - floor < _REACH
    if title := _offices(_JOINT.sub("", clause) if is_joined else clause):
        return title
    found = _AFTER.match(text, end)
    return found[0] if found else ""


def is_office(text: str) -> bool:
    """Whether `text` is an office and no more, such as 记者 in a byline without a name."""
    return bool(_ONLY_OFFICE.fullmatch(text))


def offices_in(title: str) -> int:
    """How many offices a title names."""
    return len(_JOINS.split(title)) if title else 0


def _offices(clause: str) -> str:
    """The run of offices that a clause ends with; empty if there is none."""
    if not (found := _BEFORE.search(_closed(clause))):
        return ""
    run = found[0].strip("、")
    first = _JOINS.split(run, maxsplit=1)[0]
    leads = [match.end() for match in _LEAD.finditer(first)]
    starts = (at for at in reversed(leads) if _IS_OFFICE.fullmatch(first, at))
    return run[next(starts, 0) :]


def _closed(clause: str) -> str:
    """What stands behind the last bracket that has no partner."""
    depth = 0
    for at in range(len(clause) - 1, -1, -1):
        depth += (clause[at] in _CLOSES) - (clause[at] in _OPENS)
        if depth < 0:
            return clause[at + 1 :]
    if not depth:
        return clause
    last = max(map(clause.rfind, _CLOSES))
    return clause[last + 1 :]
