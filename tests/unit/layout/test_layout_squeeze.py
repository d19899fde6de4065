from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese, lines_of

from reader.layout.squeeze import NARROWER, giving, squeeze
from reader.layout.widths import cells_in

KINDS = ("（）", "「」", *"，、；：。？！．・")


def test_the_mark_at_the_end_gives_first():
    assert squeeze("（青石）春耕，大忙。", 1) == "（青石）春耕，大忙｡"


def test_brackets_give_before_commas_and_full_stops_last():
    text = "（青石）。春耕，大忙"
    assert squeeze(text, 2) == "(青石)。春耕，大忙"
    assert squeeze(text, 3) == "(青石)。春耕,大忙"
    assert squeeze(text, 4) == "(青石)｡春耕,大忙"


def test_marks_of_one_kind_give_alike():
    assert squeeze("春耕，大忙，时节。好", 1) == "春耕，大忙，时节｡好"
    assert squeeze("春耕，大忙，时节", 1) == "春耕，大忙，时节"
    assert squeeze("春耕，大忙，时节", 2) == "春耕,大忙,时节"


def test_the_mark_at_the_end_gives_by_itself():
    assert squeeze("春耕，大忙，", 1) == "春耕，大忙,"


def test_a_line_is_broken_early_rather_than_squeezed_unevenly():
    even = lines_of("春2，耕大忙时节好", 10)
    assert even == ["春2,耕大忙", "时节好"]
    uneven = lines_of("春2，耕，大忙时节好好", 12)
    assert uneven == ["春2，耕，大", "忙时节好好"]


@given(chinese, st.integers(0, 6))
@settings(deadline=None, max_examples=60)
def test_a_squeezed_line_is_narrower_by_what_is_asked_one_for_one(text, cells):
    squeezed = squeeze(text, cells)
    assert len(squeezed) == len(text)
    assert cells_in(text) - cells_in(squeezed) == (0 if giving(text, cells) is None else cells)
    changed = [(old, new) for old, new in zip(text, squeezed, strict=True) if old != new]
    assert all(NARROWER[old] == new for old, new in changed)


@given(chinese, st.integers(0, 6))
@settings(deadline=None, max_examples=60)
def test_before_the_end_no_kind_is_shown_in_two_ways(text, cells):
    pairs = list(zip(text, squeeze(text, cells), strict=True))[:-1]
    for kind in KINDS:
        assert len({old == new for old, new in pairs if old in kind}) <= 1


@given(chinese, st.integers(1, 6))
@settings(deadline=None, max_examples=60)
def test_a_choice_is_found_where_there_is_one(text, cells):
    sizes = [sum(mark in kind for mark in text[:-1]) for kind in KINDS] + [text[-1] in NARROWER]
    sums = {
        sum(size for size, is_in in zip(sizes, chosen, strict=True) if is_in)
        for chosen in product((True, False), repeat=len(sizes))
    }
    assert (giving(text, cells) is not None) == (cells in sums)
