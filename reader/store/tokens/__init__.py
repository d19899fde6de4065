"""Words (分词): text in, words, their rarity and keywords out; jieba stays behind `door`."""

from reader.store.tokens.keywords import Keyword, is_telling, keywords
from reader.store.tokens.pinyin import is_loaded as is_pinyin_loaded
from reader.store.tokens.pinyin import is_spelling, spelled
from reader.store.tokens.segmenter import (
    complaints,
    is_loaded,
    load,
    opening,
    rarity,
    short_words,
    words,
)
from reader.store.tokens.worth import is_name, is_worth_saying

__all__ = [
    "Keyword",
    "complaints",
    "is_loaded",
    "is_name",
    "is_pinyin_loaded",
    "is_spelling",
    "is_telling",
    "is_worth_saying",
    "keywords",
    "load",
    "opening",
    "rarity",
    "short_words",
    "spelled",
    "words",
]
