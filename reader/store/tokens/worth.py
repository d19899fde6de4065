"""Words worth saying: what may stand as the reason why two articles belong together.

The tags are the segmenter's: n… nouns and names, v verbs, a adjectives, m numbers, c d p r u words
of grammar, f s t words of place and time, and so on.
"""

from reader.store.tokens import segmenter
from reader.store.tokens.keywords import is_telling

COMMONEST = 5.0  # IDF: 工作, 发展 and 全国 are below, 主任 (5.6) and 利率 (5.8) above
_COMMONEST_VERB = 7.5  # a verb says less: 有着, 为主 below

_NAMES = ("nr", "ns", "nt", "nz")  # people, places, organisations, brands and the like
_NOUNS = ("n", "vn", "j", "i", "l")  # j short for something, i and l set phrases
_VERBS = ("v", "a")
_GRAMMAR = frozenset(
    "则也都的就这是了着和与及或把被从向于之以而很更最又还再已将让使我你他她它们那哪不没有个些每各某"
)
_NUMBERS = frozenset("〇零一二三四五六七八九十百千万亿两第几半多余数")


def is_worth_saying(word: str) -> bool:
    """Whether a word says something of a story: no number, no word of grammar, no everyday word.

    Loads the dictionary if need be.
    """
    if not is_telling(word) or _NUMBERS.issuperset(word) or any(one.isdigit() for one in word):
        return False
    tag, rarity = segmenter.tag(word), segmenter.rarity(word)
    if not tag:  # the dictionary does not know it: a name, or words of grammar run together
        return _GRAMMAR.isdisjoint(word)
    if tag.startswith(_NAMES):
        return True
    return rarity >= COMMONEST if tag.startswith(_NOUNS) else _is_rare_verb(tag, rarity)


def is_name(word: str) -> bool:
    """Whether the dictionary has the word as somebody's or something's name."""
    return segmenter.tag(word).startswith(_NAMES)


def _is_rare_verb(tag: str, rarity: float) -> bool:
    return tag.startswith(_VERBS) and rarity >= _COMMONEST_VERB
