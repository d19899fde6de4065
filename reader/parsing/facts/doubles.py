"""Doubles: radicals and compatibility ideographs of PDF files → what they look like."""

from functools import cache
from unicodedata import normalize

from reader.text.lazy_pattern import lazy_pattern

# Radicals without a decomposition, and the character that each looks like (Unicode's table of
# equivalent unified ideographs).
_RADICALS = "⺠⺟⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻥⻦⻨⻩⻬⻮⻰⺡⺮⺼⻌⻏⻖⻑⻒⻗⻊⻍⻎⺌⺊"
_IDEOGRAPHS = "民母西见角贝车长门青韦页风飞食马骨鱼鸟麦黄齐齿龙氵竹肉辶邑阜長镸雨足辶辶小卜"
_BLOCKS = ((0x2E80, 0x2FE0), (0xF900, 0xFB00))
DOUBLES = lazy_pattern(r"[\u2e80-\u2fdf\uf900-\ufaff]")


def unified(text: str) -> str:
    """Return `text` with what it looks like in their place; its length stays."""
    return DOUBLES.sub(lambda found: doubles().get(found[0], found[0]), text)


@cache
def doubles() -> dict[str, str]:
    """Return each of them with the character that it looks like."""
    forms = dict(zip(_RADICALS, _IDEOGRAPHS, strict=True))
    for first, end in _BLOCKS:
        for one in map(chr, range(first, end)):
            form = normalize("NFKC", one)
            if form != one and len(form) == 1:
                forms.setdefault(one, form)
    return forms
