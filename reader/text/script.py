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


class _Simplified(dict[int, str]):
    """Filled as characters come; one that simplified text has, too, stays.

    著 and 乾 are variants of 着 and 干, but stand in 著作 and 乾隆 everywhere.
    """

    def __missing__(self, code: int) -> str:
        one = chr(code)
        form = variants().get(one, one) if one > "\u3400" and not _is_simplified(one) else one
        self[code] = form
        return form


_SIMPLIFIED_FORMS = _Simplified()


def simplified(text: str) -> str:
    """Return `text` with traditional characters in their simplified form; its length stays."""
    return text if _is_simplified(text) else text.translate(_SIMPLIFIED_FORMS)


def is_traditional(characters: AbstractSet[str]) -> bool:
    """Whether a text with these characters is a traditional one, which may quote simplified."""
    return len(characters & _ONLY_TRADITIONAL) > len(characters & _ONLY_SIMPLIFIED)


def _is_simplified(text: str) -> bool:
    """Whether GB 2312, which has no traditional character, has all of `text`."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
