import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.process.background import background_in
from reader.ui.process.input_filter import Typed

DARK = ["\x1b]11;rgb:0000/0000/0000\x07", "\x1b]11;rgb:2/2/3\x1b\\", "\x1b]11;rgba:1f/1f/ff/80\x07"]
LIGHT = ["\x1b]11;rgb:ffff/fdfd/f5f5\x07", "\x1b]11;#fdf6e3\x1b\\", "\x1b]11;rgb:a0/ff/20\x07"]


@pytest.mark.parametrize("answer", [*DARK, "\x1b[?997;1n"])
def test_a_dark_background_is_told(answer):
    assert background_in(answer).dark


@pytest.mark.parametrize("answer", [*LIGHT, "\x1b[?997;2n"])
def test_a_light_background_is_told(answer):
    assert not background_in(answer).dark


@pytest.mark.parametrize(
    "answer", ["\x1b]10;rgb:0/0/0\x07", "\x1b]11;red\x07", "\x1b[?997;3n", "\x1b]11;rgb:0/0\x07"]
)
def test_other_answers_tell_nothing(answer):
    assert background_in(answer) is None


@given(st.sampled_from([*DARK, *LIGHT]), st.integers(1, 30))
def test_an_answer_may_come_in_pieces_among_keys(answer, at):
    typed, whole = Typed(), ("j" + answer + "k").encode()
    pieces = [*typed.take(whole[:at]), *typed.take(whole[at:])]
    told = [piece for piece in pieces if not isinstance(piece, str)]
    assert [piece.dark for piece in told] == [answer in DARK]
    assert "".join(piece for piece in pieces if isinstance(piece, str)) == "jk"
