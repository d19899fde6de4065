import pytest

from reader.store.tokens.lexicon import Lexicon

LINES = ["统战工作 5 n\n", "统战 7 n\n", "工作 9 vn\n", "工 3 n\n", "统一 2 v\n", "AA制 1 n\n"]


def test_a_character_opens_its_words_and_their_beginnings():
    lexicon = Lexicon(LINES)
    assert lexicon.opened("统") == {"统": 0, "统战": 7, "统战工": 0, "统战工作": 5, "统一": 2}
    assert lexicon.opened("工") == {"工": 3, "工作": 9}
    assert lexicon.opened("A") == {"A": 0, "AA": 0, "AA制": 1}


@pytest.mark.parametrize("first", ["无", "战", ""])
def test_a_character_that_begins_no_word_opens_nothing(first: str):
    assert Lexicon(LINES).opened(first) == {}


def test_the_total_is_of_all_words():
    assert Lexicon(LINES).total == 27
    assert Lexicon([]).total == 0


def test_a_word_has_its_tag():
    lexicon = Lexicon(["甲 3 n\n", "甲乙 2 nr\n", "丙丁 1 v\n"])
    assert [lexicon.tag(word) for word in ("甲", "甲乙", "丙丁", "丙", "丁")] == [
        "n",
        "nr",
        "v",
        "",
        "",
    ]
