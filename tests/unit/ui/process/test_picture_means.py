"""What terminals answer about pictures, and which way it speaks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.process.input_filter import Typed
from reader.ui.process.pictures import (
    PictureAnswer,
    PictureAnswers,
    PictureMeans,
    PictureWay,
    may_ask,
    way_of,
)

KITTY = "\x1bP>|kitty(0.36.4)\x1b\\\x1b[?62;c"
OLD_KITTY = "\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c"
GHOSTTY = "\x1bP>|ghostty 1.1.3\x1b\\\x1b[?62;22c"
ITERM = "\x1bP>|iTerm2 3.5.4\x1b\\\x1b]1337;ReportCellSize=17.0;8.0;2.0\x1b\\\x1b[?64;1;2;4;22c"
FOOT = "\x1bP>|foot(1.16.2)\x1b\\\x1b[?1;0;1024S\x1b[?2;0;10000;9000S\x1b[?62;4;22c"
XTERM = "\x1bP>|XTerm(379)\x1b\\\x1b[?1;0;16S\x1b[?2;0;1000;800S\x1b[?63;1;2;4;6;9;15;22c"
PLAIN_XTERM = "\x1bP>|XTerm(379)\x1b\\\x1b[?1;3S\x1b[?64;1;2;6;9c"
ALACRITTY = "\x1b[?6c"
GNOME = "\x1bP>|VTE(7600)\x1b\\\x1b[?65;1;9c"


def heard(answers):
    return [one for one in Typed().take(answers.encode()) if isinstance(one, PictureAnswer)]


def means_of(answers, cell=(8, 17)):
    so_far = PictureAnswers()
    for one in heard(answers):
        so_far.hear(one)
    return so_far.means(cell)


@pytest.mark.parametrize(
    ("answers", "way"),
    [
        (KITTY, PictureWay.PLACEHOLDERS),
        (GHOSTTY, PictureWay.PLACEHOLDERS),
        (OLD_KITTY, PictureWay.BLOCKS),
        (ITERM, PictureWay.ITERM),
        (FOOT, PictureWay.SIXEL),
        (XTERM, PictureWay.SIXEL),
        (PLAIN_XTERM, PictureWay.BLOCKS),
        (ALACRITTY, PictureWay.BLOCKS),
        (GNOME, PictureWay.BLOCKS),
        ("", PictureWay.BLOCKS),
    ],
)
def test_a_terminal_s_answers_say_how_it_shows_pictures(answers, way):
    assert means_of(answers).way is way


def test_sixel_terminals_say_how_large_and_in_how_many_colours():
    assert means_of(FOOT) == PictureMeans(PictureWay.SIXEL, (8, 17), 9000, 1024)
    assert means_of(XTERM) == PictureMeans(PictureWay.SIXEL, (8, 17), 800, 16)
    assert means_of("\x1b[?62;4c") == PictureMeans(PictureWay.SIXEL, (8, 17), 1000, 16)


def test_without_the_size_of_a_cell_nothing_is_painted_by_pixels():
    assert means_of(FOOT, (0, 0)).way is PictureWay.BLOCKS
    assert means_of(ITERM, (0, 0)).way is PictureWay.ITERM


def test_what_is_answered_late_counts_the_next_time():
    answers = PictureAnswers()
    assert answers.means((8, 17)).way is PictureWay.BLOCKS
    for one in heard(KITTY):
        answers.hear(one)
    assert answers.means((8, 17)).way is PictureWay.PLACEHOLDERS


@given(st.sampled_from([KITTY, ITERM, FOOT, XTERM]), st.integers(1, 60))
def test_answers_may_come_in_pieces_among_keys(answers, at):
    typed, whole = Typed(), ("j" + answers + "k").encode()
    pieces = [*typed.take(whole[:at]), *typed.take(whole[at:])]
    keys = "".join(one for one in pieces if isinstance(one, str))
    assert keys == "jk"
    told = [(one.kind, one.said) for one in pieces if isinstance(one, PictureAnswer)]
    assert told == [(one.kind, one.said) for one in heard(answers)]


@given(st.dictionaries(st.sampled_from(["name", "cell", "kinds", "colours"]), st.text(max_size=9)))
def test_whatever_is_answered_there_is_a_way(said):
    assert way_of(said) in PictureWay


@pytest.mark.parametrize(
    "variables",
    [
        {"TMUX": "/tmp/t,1,0"},
        {"STY": "1.pts"},
        {"TERM": "tmux-256color"},
        {"TERM": "screen"},
        {"TERM": "linux"},
        {"TERM_PROGRAM": "Apple_Terminal"},
        {"LANG": "zh_CN.GB18030"},
    ],
)
def test_where_a_picture_would_go_astray_nothing_is_asked(variables):
    plain = {"TERM": "xterm-256color", "LANG": "zh_CN.UTF-8"}
    assert may_ask(plain)
    assert not may_ask({**plain, **variables})
