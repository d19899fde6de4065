from reader.store.tokens.rarity import Rarity

LINES = [
    "统战 9.5\n".encode(),
    "统 1.25\n".encode(),
    "统战部 7\n".encode(),
    b"a 3\n",
    b"ab 2.5\n",
    "工作 3\n".encode(),
]


def test_each_word_has_its_own_number():
    rarity = Rarity(LINES)
    words = ("统战", "统", "统战部", "a", "ab", "工作")
    assert [rarity.of(word) for word in words] == [9.5, 1.25, 7, 3, 2.5, 3]


def test_a_word_that_is_not_there_has_the_number_in_the_middle():
    rarity = Rarity(LINES)
    assert rarity.median == 3
    assert [rarity.of(word) for word in ("战", "统一", "b", "")] == [3, 3, 3, 3]


def test_an_empty_table_knows_nothing():
    assert Rarity([]).of("统战") == 0
