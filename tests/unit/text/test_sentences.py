from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.sentences import sentence_around, sentences

TEXTS = st.text(st.sampled_from("甲乙。！”. \nab"), max_size=40)


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_sentences_are_the_text(text: str):
    assert "".join(text[start:end] for start, end in sentences(text)) == text


def test_a_quotation_ends_with_its_quote():
    text = "他说：“好。”大家笑。"
    assert [text[start:end] for start, end in sentences(text)] == ["他说：“好。”", "大家笑。"]


def test_a_number_does_not_end_a_sentence():
    assert len(list(sentences("增长3.5%。 Up 3.5 percent. Next."))) == 3


@settings(deadline=None, max_examples=100)
@given(TEXTS, st.integers(0, 40), st.integers(1, 5))
def test_what_stands_in_a_sentence_is_in_the_one_around_it(text: str, start: int, length: int):
    word = text[start : start + length].strip()
    assert word in sentence_around(text, start, start + length)


def test_around_a_name_stands_its_sentence_alone():
    assert sentence_around("天晴了。林未晚说：“走。”大家走了。", 4, 7) == "林未晚说：“走。”"
