import pytest

from reader.store import tokens


@pytest.mark.parametrize(
    "word",
    [
        "插秧机",
        "合作社",
        "利率",
        "青溪",
        "宋晓禾",
        "杭州",
        "拔河",
        "XX",
        "微软",
        "腐朽",
        "抗旱",
        "工人",
    ],
)
def test_what_says_something_of_a_story_is_worth_saying(word: str):
    assert tokens.is_worth_saying(word)


SAY_NOTHING = """的 水 一百 二十三日 3000 第一 几天 许多 工作 发展 全国 因而 从中 就是 则是 也是
漂亮 稻 第三 有的 来说 当地 正在 有着 本报讯"""


@pytest.mark.parametrize("word", SAY_NOTHING.split())
def test_numbers_grammar_and_everyday_words_are_not(word: str):
    assert not tokens.is_worth_saying(word)


def test_the_dictionary_knows_names():
    assert all(map(tokens.is_name, ("杭州", "诸葛亮", "约翰", "联合国")))
    assert not tokens.is_name("微软")
    assert not tokens.is_name("插秧机")
    assert not tokens.is_name("无此词也")
