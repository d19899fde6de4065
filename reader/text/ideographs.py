"""Ideographs that have two codes: radicals and compatibility forms, and the plain character.

Fonts of PDFs often name a character by the code of the radical that looks like it (⽇ for 日) or by
one that is kept for other standards' sake (年 as U+F98E).  A reader, a search and a paste want the
plain one.
"""

import re
import unicodedata
from functools import cache

# Radicals that NFKC leaves, and the ideograph that Unicode says is the same
# (EquivalentUnifiedIdeograph).
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺"
    "⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
)
_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀"
    "聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)
RADICALS = dict(zip(_RADICALS, _IDEOGRAPHS, strict=True))


@cache
def _second_codes() -> re.Pattern[str]:
    return re.compile("[\u2e80-\u2fd5\uf900-\ufad9\U0002f800-\U0002fa1d]")


def plain_ideographs(text: str) -> str:
    """Return `text` with plain characters for radicals and second codes; its length stays."""
    if text.isascii() or _second_codes().search(text) is None:
        return text
    return text.translate(_PLAIN)


class _PlainTable(dict[int, str]):
    """Filled as characters come."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(character: str) -> str:
    if _second_codes().search(character) is None:
        return character
    form = unicodedata.normalize("NFKC", character)
    return RADICALS.get(character, form if len(form) == 1 else character)


_PLAIN = _PlainTable()
