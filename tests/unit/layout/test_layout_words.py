import pytest

from reader.layout.words import HYPHEN, WORD


@pytest.mark.parametrize(
    "word",
    [
        *("3,000", "1,283.45", "15:30", "4.5%", "-12℃", "¥3,000", "$5", "4×100", "95∶77", "10‰"),
        *(
            "COVID-19",
            "X5",
            "XXL",
            "don’t",
            "AT&T",
            "a.b@c.cn",
            "https://a.cn/b?c=d#e",
            "Ｎ９５",
            "3：2",
        ),
        *("é", "e\u0301tude", "Москва", "שלום", "मराठी"),
    ],
)
def test_words_and_numbers_are_whole(word):
    assert [found[0] for found in WORD.finditer(f"在{word}。")] == [word]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("4月21日", ["4", "21"]),
        ("1,2,3日", ["1", "2", "3"]),
        ("2019—2020赛季", ["2019", "2020"]),
        ("迎接’97春拍", ["’97"]),
        ("中国，한국 あ", []),
    ],
)
def test_what_is_written_between_them_parts_them(text, words):
    assert [found[0] for found in WORD.finditer(text)] == words


def test_a_hyphen_after_an_ideograph_stays_with_it_unless_it_is_a_sign():
    assert HYPHEN.search("中国-东盟")
    assert not HYPHEN.search("气温-12℃")
    assert not HYPHEN.search("A-B")
