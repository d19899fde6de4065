from hypothesis import given, settings
from layout_cases import texts

from reader.layout.phrases import word_ends


def test_common_words_are_found():
    assert word_ends("全面推动经济发展") == {2, 4, 6, 8}


def test_what_is_not_listed_stands_alone():
    assert word_ends("曌曌A") == {1, 2, 3}


@given(texts)
@settings(deadline=None, max_examples=60)
def test_ends_lie_in_the_text_and_close_it(text):
    ends = word_ends(text)
    assert ends <= set(range(1, len(text) + 1))
    assert not text or len(text) in ends
