import pytest
from hypothesis import given, settings
from layout_cases import lines_of, texts

from reader.layout.upright import pairs_in, upright
from reader.layout.widths import cells_in


def squares(text):
    return [line.strip() for line in lines_of(text, 2, vertical=True, column_height=40)]


def test_marks_have_their_vertical_forms_of_two_cells():
    marks = "，、。：；！？…—（）《》〈〉「」『』【】〔〕［］｛｝“”‘’"
    shown = "".join(upright(marks, at, at + 1) for at in range(len(marks)))
    assert shown == "︐︑︒︓︔︕︖︙︱︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︹︺﹇﹈︷︸﹃﹄﹁﹂"
    assert cells_in(shown) == 2 * len(shown)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("用5G网", ["用", "5G", "网"]),
        ("涨21%了", ["涨", "21", "％", "了"]),
        ("-12℃", ["－", "12", "℃"]),
        ("’97春", ["﹂", "97", "春"]),
        ("看CBA赛", ["看", "Ｃ", "Ｂ", "Ａ", "赛"]),
        ("4.5%", ["４", "・", "５", "％"]),
        ("15:30", ["15", "︓", "30"]),
        ("95∶77", ["95", "︓", "77"]),
        ("3.14", ["３", "・", "１", "４"]),
        ("COVID-19", ["Ｃ", "Ｏ", "Ｖ", "Ｉ", "Ｄ", "︲", "19"]),
        ("A-1", ["Ａ", "︲", "１"]),
        ("f(x)", ["ｆ", "︵", "ｘ", "︶"]),
        ("2021年", ["２", "０", "２", "１", "年"]),
    ],
)
def test_words_and_numbers_stand_upright_and_pairs_share_a_square(text, shown):
    assert squares(text) == shown


@given(texts)
@settings(deadline=None, max_examples=60)
def test_a_square_is_two_cells_at_most_and_one_for_one(text):
    starts = set(pairs_in(text))
    for at in range(len(text)):
        end = at + 1 + (at in starts)
        shown = upright(text, at, end)
        assert len(shown) == end - at
        assert cells_in(shown) <= 2
