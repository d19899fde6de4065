import pytest

from reader.store.labels import is_label
from reader.text.fold import fold


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("1", "第1版"),
        ("1", "01"),
        ("1", "第一版"),
        ("12", "第十二版"),
        ("20", "二十版"),
        ("二", "02版"),
        ("第1版", "1"),
        ("a5", "A5"),
        ("a5", "A05"),
        ("a", "A05"),
        ("5", "第5版 要闻"),
        ("要闻", "第5版 要闻"),
    ],
)
def test_a_label_answers_to_its_number(asked: str, label: str):
    assert is_label(asked, fold(label))


@pytest.mark.parametrize(
    ("asked", "label"),
    [("1", "A11"), ("1", "第11版"), ("5", "A5"), ("a1", "A12"), ("版", ""), ("第", "1")],
)
def test_a_number_within_another_is_not_it(asked: str, label: str):
    assert not is_label(asked, fold(label))
