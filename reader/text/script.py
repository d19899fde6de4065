"""Script (字形): traditional characters in, the simplified ones that stand for them out."""

from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path

# Frequent characters that only one of the two scripts has, pair by pair.
_TRADITIONAL = (
    "們個這來時國會說對發學無開過還經點業產從動問實現長進當體間關機電報記訊員區應將與為書東車"
    "門見馬風華議設計認讓選辦數義氣條總統級組紅結給論調變資質軍農運達連頭題顯驗"
)
_SIMPLIFIED = (
    "们个这来时国会说对发学无开过还经点业产从动问实现长进当体间关机电报记讯员区应将与为书东车"
    "门见马风华议设计认让选办数义气条总统级组红结给论调变资质军农运达连头题显验"
)
_ONLY_TRADITIONAL, _ONLY_SIMPLIFIED = frozenset(_TRADITIONAL), frozenset(_SIMPLIFIED)


@cache
def variants() -> dict[str, str]:
    """Return each variant with the form it takes; `tools/make_variants.py` wrote the table."""
    words = Path(__file__).with_name("variants.txt").read_text(encoding="utf-8").split()
    return {variant: word[0] for word in words for variant in word[1:]}


@cache
def simplifying() -> dict[int, str]:
    """Return, for `str.translate`, the form of each character that simplified text never has.

    著 and 乾 are variants of 着 and 干, but stand in 著作 and 乾隆 everywhere.
    """
    pairs = variants().items()
    return {ord(one): form for one, form in pairs if one > "\u3400" and not _is_simplified(one)}


def simplified(text: str) -> str:
    """Return `text` with traditional characters in their simplified form; its length stays."""
    return text if text.isascii() else text.translate(simplifying())


def is_traditional(characters: AbstractSet[str]) -> bool:
    """Whether a text with these characters is a traditional one, which may quote simplified."""
    return len(characters & _ONLY_TRADITIONAL) > len(characters & _ONLY_SIMPLIFIED)


def _is_simplified(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
