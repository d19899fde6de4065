"""Page labels as they are asked for: `page:1` is 第1版, 第01版, 第一版 and 1, never A11."""

import re

from reader.text.lazy_pattern import lazy_pattern
from reader.text.numerals import value_of

_CHINESE = lazy_pattern(r"[〇零一二三四五六七八九十廿卅]{1,9}")
_NUMBER = lazy_pattern(r"\d+")


def is_label(asked: str, label: str) -> bool:
    """Whether `asked` names the page `label`; both are folded.

    The same number with the same letters does, and so does a part that cuts through no number.
    """
    wanted, there = plain_label(asked), plain_label(label)
    if not wanted:
        return False
    return wanted == there or bool(re.search(_bounded(wanted), there))


def _bounded(wanted: str) -> str:
    before = r"(?<![\da-z])" if wanted[0].isdigit() else ""
    after = r"(?!\d)" if wanted[-1].isdigit() else ""
    return before + re.escape(wanted) + after


def plain_label(label: str) -> str:
    """Return a label without 第 and 版 around its number, its number as plain as it can be."""
    arabic = _CHINESE.sub(lambda found: str(value_of(found[0])), label)
    short = _NUMBER.sub(lambda found: str(int(found[0])), arabic)
    return re.sub(r"^第|版$", "", short)
