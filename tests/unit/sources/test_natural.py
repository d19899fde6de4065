from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.natural import natural_key


def test_numbers_are_counted():
    names = ["第10版.txt", "第2版.txt", "第1版.txt"]
    assert sorted(names, key=natural_key) == ["第1版.txt", "第2版.txt", "第10版.txt"]


def test_letters_come_before_their_numbers_and_case_does_not_count():
    names = ["b1", "A10", "a2", "B0"]
    assert sorted(names, key=natural_key) == ["a2", "A10", "B0", "b1"]


def test_superscript_digits_are_no_numbers():
    assert sorted(["a²", "a2"], key=natural_key)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text()))
def test_any_names_have_one_order(names):
    there_and_back = names[::-1]
    assert sorted(names, key=natural_key) == sorted(there_and_back, key=natural_key)
