"""What a page says twice tells where its texts end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.parsing.labelling.echoes import NO_ECHO, Echoes
from reader.parsing.lines.units import Unit

OVER = "渡口换上了新的木船"
BELOW = "来往两岸的人多了一倍"


def echo(*texts: str) -> str:
    """Return the code of the border between the first two texts."""
    return Echoes([Unit(text, (), 0, False, "?") for text in texts]).code(1)


@pytest.mark.parametrize(
    ("elsewhere", "code"),
    [
        ("码头上的人都很高兴。", "--"),
        (f"今年{OVER}，大家高兴。", "E-"),
        (f"今年{OVER}以后，大家高兴。", "O-"),
        (f"今年{OVER}来，大家高兴。", "G-"),
        (f"今年{OVER}来了，{OVER}，大家高兴。", "m-"),
        (f"大家高兴，{BELOW}。", "-E"),
        (f"“{BELOW}。", "-E"),
        (f"大家说{BELOW}。", "-O"),
        (f"大家看{OVER}{BELOW}。", "GG"),
        (f"{OVER}。{BELOW}。", "EE"),
    ],
)
def test_the_words_at_a_border_are_looked_up_on_the_page(elsewhere: str, code: str):
    assert echo(OVER, BELOW, elsewhere) == code


def test_the_end_of_another_line_says_nothing():
    assert echo(OVER, BELOW, OVER, BELOW) == NO_ECHO


def test_a_closing_quotation_mark_there_ends_no_words_that_end_with_one():
    assert echo("大家叫它“四季平安船”", BELOW, "都是“四季平安船”》。") == "O-"


@pytest.mark.parametrize("first", ["，", "。", "）", "〕", "（"])
def test_what_opens_with_a_mark_goes_on_whatever_stands_elsewhere(first: str):
    assert echo(OVER, first + BELOW, f"今年{OVER}，大家高兴。") == NO_ECHO


@given(st.lists(st.text("渡口船人，。“”（） \n", min_size=1), min_size=2, max_size=8))
def test_any_page_has_a_code_for_each_border(texts: list[str]):
    echoes = Echoes([Unit(text, (), 0, False, "?") for text in texts])
    codes = [echoes.code(at) for at in range(1, len(texts))]
    assert all(len(code) == 2 and set(code) <= set("-EGOm") for code in codes)
