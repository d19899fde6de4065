import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.sources.natural import natural_key

DIGITS = "〇一二三四五六七八九"


def in_chinese(number):
    """一百零五 for 105: the number with its units, as a page is labelled."""
    text, is_gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if is_gap and text else "") + DIGITS[digit] + name
        is_gap = not digit
    return text.removeprefix("一") if 10 <= number < 20 else text


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


ways = st.sampled_from(
    [
        str,
        in_chinese,
        lambda number: "".join(DIGITS[int(digit)] for digit in str(number)),
        lambda number: str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
        lambda number: str(number).zfill(5),
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.integers(1, 9999), st.integers(1, 9999), ways, ways)
def test_numbers_sort_by_value_however_they_are_written(one, other, way, other_way):
    first, second = natural_key(f"第{way(one)}版"), natural_key(f"第{other_way(other)}版")
    assert (first[0] < second[0]) == (one < other)
    assert (first[0] == second[0]) == (one == other)


@pytest.mark.parametrize(
    "names",
    [
        ["第一版", "第二版", "第九版", "第十版", "第十一版", "第二十版"],
        ["二〇二〇年十二月", "二〇二一年三月", "二○二一年十月"],
        ["十九日", "二十日", "廿一日", "廿二日", "卅日", "卅一日"],
        ["第２版", "第10版", "第１１版"],
        ["第一百零五期", "第一千期", "第一万二千期"],
    ],
)
def test_chinese_numerals_count(names):
    assert sorted(sorted(names), key=natural_key) == names


def test_articles_named_by_number_and_page_come_page_by_page():
    names = ["nw.D1hqrb_20260421_1-01.htm", "nw.D1hqrb_20260421_10-01.htm"]
    names += ["nw.D1hqrb_20260421_1-02.htm", "nw.D1hqrb_20260421_1-A03.htm"]
    assert sorted(names[1:] + names[:1], key=natural_key) == names
    assert sorted(["2026-04-21", "2026-04-03"], key=natural_key) == ["2026-04-03", "2026-04-21"]
