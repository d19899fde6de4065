"""Page labels as they are asked for: `page:1` is 第1版, 第01版, 第一版 and 1, never A11."""

import re

from reader.model.lazy_pattern import lazy_pattern

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_CHINESE = lazy_pattern(r"[〇零一二三四五六七八九十]+")
_NUMBER = lazy_pattern(r"\d+")


def is_label(asked: str, label: str) -> bool:
    """Whether `asked` names the page `label`; both are folded.

    The same number with the same letters does, and so does a part that cuts through no number.
    """
    wanted, there = _plain(asked), _plain(label)
    if not wanted:
        return False
    return wanted == there or bool(re.search(_bounded(wanted), there))


def _bounded(wanted: str) -> str:
    before = r"(?<![\da-z])" if wanted[0].isdigit() else ""
    after = r"(?!\d)" if wanted[-1].isdigit() else ""
    return before + re.escape(wanted) + after


def _plain(label: str) -> str:
    """Return a label without 第 and 版 around its number, its number as plain as it can be."""
    arabic = _CHINESE.sub(lambda found: str(_value(found[0])), label)
    short = _NUMBER.sub(lambda found: str(int(found[0])), arabic)
    return re.sub(r"^第|版$", "", short)


def _value(text: str) -> int:
    """Return the number that Chinese digits up to 九十九 say, or that they spell one by one."""
    text = text.replace("零", "〇")
    tens, ten, ones = text.partition("十")
    if not ten:
        return int("".join(str(_DIGITS[digit]) for digit in text))
    return 10 * _DIGITS.get(tens[-1:], 1) + _DIGITS.get(ones[:1], 0)
