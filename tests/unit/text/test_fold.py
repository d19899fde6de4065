import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.text.fold import IGNORED, fold, fold_for_cues, fold_for_weights


def test_every_code_point_folds_to_one_that_folds_to_itself():
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    folded = fold(everything)
    assert len(folded) == len(everything)
    assert fold(folded) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("統戰工作條例", "统战工作条例"),
        ("乾隆", "干隆"),
        ("“十四五”", '"十四五"'),
        ("「十四五」", '"十四五"'),
        ("二○二一", "二〇二一"),
        ("三高－四新", "三高-四新"),
        ("Café", "cafe"),
        ("①", "1"),
        ("豈", "岂"),
        ("ｶ", "カ"),
    ],
)
def test_variants_fold_alike(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize("trap", ["㈱", "İ", "ﬁ", "㎡", "ß", "…"])
def test_what_would_grow_keeps_its_length(trap: str):
    assert len(fold(trap)) == 1


def test_white_space_becomes_a_space_and_unseen_marks_one_mark():
    assert fold("甲\u3000乙\n丙\u00ad丁e\u0301") == f"甲 乙 丙{IGNORED}丁e{IGNORED}"


@settings(deadline=None, max_examples=40)
@given(st.text(max_size=20), st.text(max_size=20))
def test_a_fold_does_not_look_around(one: str, other: str):
    assert fold(one + other) == fold(one) + fold(other)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=20))
def test_all_degrees_keep_the_length(text: str):
    assert len(fold(text)) == len(fold_for_cues(text)) == len(fold_for_weights(text)) == len(text)


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=20))
def test_what_is_alike_in_cues_is_alike_when_compared(text: str):
    plain = "".join(c for c in text if c not in "〔〕『』︰∶╱∕")  # kinds that only cues tell apart
    assert fold(fold_for_cues(plain)) == fold(plain)


def test_texts_of_any_length_fold_as_their_characters_one_by_one():
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    lines = ["，。新闻Ａ—" * 20, "統戰工作條例" * 20, "新聞" + "平常的" * 40 + everything]
    for line in lines * 2:  # long texts are folded otherwise in time
        assert fold(line) == "".join(map(fold, line))


@settings(deadline=None, max_examples=60)
@given(st.text("新闻聞，。“ａA1\u3000\n—·豈\u0301", min_size=70, max_size=200))
def test_long_texts_do_too(text: str):
    assert fold(text) == "".join(map(fold, text))


def test_in_cues_case_and_quotation_marks_stay():
    assert fold_for_cues("（記者　羅輝）：Ａ０２版，電訊「春」") == "(记者 罗辉):A02版,电讯“春”"


def test_for_weights_digits_and_letters_are_classes():
    assert fold_for_weights("Ａ０２版 ^電") == "a00版__电"
