"""Name lines: short lines that are nothing but names, or a name with its office.

All take the folded text of a line (`fold_for_cues`).
"""

import re

from reader.lexicon import any_of, words
from reader.lexicon.surnames import COMMON, COMPOUND, NO_NAMES, SURNAMES
from reader.text.lazy_pattern import lazy_pattern

LONGEST = 24  # characters of a line of names
_WRITER = lazy_pattern(r"[\w·]{2,6}(?:[\s、]+[\w·]{2,6}){0,5}$")
_SET_APART = lazy_pattern(r"(?<!\w)(\w{1,2})\s{1,2}(\w{1,2})(?!\w)")


def is_name_line(text: str) -> bool:
    """Whether a short line is nothing but names: 张三, 张 三, 张三 李四, or names run together."""
    if len(text) > LONGEST:
        return False
    text = _SET_APART.sub(_closed_up, text)
    if not _WRITER.match(text):
        return False
    names = text.replace("、", " ").split()
    return all(_is_name(name) or _is_run_of_names(name) for name in names)


_OFFICE = any_of("offices", "heads", "callings")
_OFFICES = frozenset(words("offices", "heads", "callings"))  # nobody's names
_OFFICE_BEHIND = lazy_pattern(
    r"(\w{1,3}[^摄绘图\W]|\w{1,8}(?:·\w{1,8}){1,3})\s*\((?!附图)[^()]{2,40}\)$"
)
_OFFICE_BEFORE = lazy_pattern(
    rf"[\w·\s]{{0,24}}{_OFFICE}\s*(\w{{2,3}}(?:[\s、]+\w{{2,3}})?)(?:委员|代表)?$"
)
_OFFICE_ALONE = lazy_pattern(
    rf"\((?!\W|作者|记者|执笔|本报|新华|据|责编)[\w·、\s]{{2,24}}?{_OFFICE}\)$"
)
_PLACE_BEHIND = lazy_pattern(r"\([^()\d]{2,8}\)$")
_REGION = any_of("places", "provinces", "municipalities", "regions")
_FROM_A_REGION = lazy_pattern(rf"[\w、\s]{{2,12}}\({_REGION}\w{{0,4}}\)$")


def is_titled_name(text: str) -> bool:
    """Whether a folded line is a person's name with an office: 张三(青禾大学教授), 行长张三.

    The office alone in brackets is one, too, as some papers set it below the name.
    """
    if text[:1] == "(":
        return _OFFICE_ALONE.match(text) is not None
    found = _OFFICE_BEHIND.match(text) or _OFFICE_BEFORE.match(text)
    names = found[1].replace("、", " ").split() if found else ()
    return bool(names) and all(_is_name(name) and name not in _OFFICES for name in names)


def is_signature(text: str) -> bool:
    """Whether a folded line that opens with a dash names a person: ——张三(北坡), ——行长张三."""
    text = text.lstrip("- ")
    if _FROM_A_REGION.match(text):
        return True
    return is_name_line(_PLACE_BEHIND.sub("", text)) or is_titled_name(text)


def _closed_up(found: re.Match[str]) -> str:
    """Join the two halves of a name set apart (张 三), unless both are names already."""
    return "".join(found.groups()) if len(found[1]) == 1 or len(found[2]) == 1 else found[0]


def _is_name(name: str) -> bool:
    if "·" in name:  # of another language: 祖林·阿达里
        return True
    if name[:2] in COMPOUND:
        return 3 <= len(name) <= 4
    return name[0] in SURNAMES and 2 <= len(name) <= 3 and name not in NO_NAMES


def _is_run_of_names(run: str) -> bool:
    """Two names without a space between, as some collections print them: 潘跃王萍."""
    return 4 <= len(run) <= 6 and any(
        run[0] in COMMON and run[cut] in COMMON and _is_name(run[:cut]) and _is_name(run[cut:])
        for cut in range(2, len(run) - 1)
    )
