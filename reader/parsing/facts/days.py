"""Days as papers print them → ISO 8601: 2019年10月4日, 二〇一九年十月四日, 民國廿八年四月廿六日."""

from datetime import date

from reader.model.lazy_pattern import lazy_pattern
from reader.parsing.facts.folding import fold

REPUBLIC = 1911  # its first year is 1912
_WORDS = "[元〇零一二三四五六七八九十廿卅\\d]"
_DAY = lazy_pattern(
    rf"(?P<era>(?:中华)?民国\s?)?(?P<year>{_WORDS}{{1,4}})\s?年\s?"
    rf"(?P<month>{_WORDS}{{1,3}})\s?月\s?(?P<day>{_WORDS}{{1,3}})\s?日"
    rf"|(?P<y>\d{{4}})[-./](?P<m>\d{{1,2}})[-./](?P<d>\d{{1,2}})"
)
_DIGITS = {word: str(value) for value, word in enumerate("〇一二三四五六七八九")} | {"零": "0"}
_TENS = {"廿": "二十", "卅": "三十", "元": "一"}


def iso_day(printed: str) -> str:
    """Return the day as YYYY-MM-DD, or nothing where it is none or lacks its year."""
    found = _DAY.search(fold(printed))
    if not found:
        return ""
    groups = found.groupdict()
    parts = [groups[name] or groups[name[0]] for name in ("year", "month", "day")]
    year, month, day = map(number, parts)
    try:
        return date(year + (REPUBLIC if groups["era"] else 0), month, day).isoformat()
    except ValueError:  # a thirteenth month, a misprint
        return ""


def number(words: str) -> int:
    """Return what digits or Chinese numerals below a hundred say; figures in a row are digits."""
    for word, long in _TENS.items():
        words = words.replace(word, long)
    if "十" not in words:
        return int("".join(_DIGITS.get(word, word) for word in words))
    tens, _, ones = words.partition("十")
    return 10 * (number(tens) if tens else 1) + (number(ones) if ones else 0)
