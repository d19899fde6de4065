import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.fold import fold
from reader.text.ideographs import plain_ideographs


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("2021\uf98e4月21⽇", "2021年4月21日"),
        ("⻓江⼈民⻘年", "长江人民青年"),
        ("⼀⼆三⺠", "一二三民"),
        ("﨑山", "﨑山"),  # in the block of compatibility forms, but a character of its own
    ],
)
def test_radicals_and_compatibility_forms_become_plain_characters(printed, plain):
    assert plain_ideographs(printed) == plain


@given(st.text())
def test_the_length_stays(text):
    assert len(plain_ideographs(text)) == len(text)


@given(st.characters(min_codepoint=0x3000, max_codepoint=0x9FFF))
def test_plain_characters_stay(character):
    assert plain_ideographs(character) == character


def test_no_radical_is_left_that_unicode_calls_an_ideograph():
    block = map(chr, range(0x2F00, 0x2FD6))
    assert all("CJK UNIFIED" in unicodedata.name(plain_ideographs(one)) for one in block)


def test_a_radical_is_found_by_the_character():
    assert fold("⻓⽇") == fold("长日")
