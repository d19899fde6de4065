from hypothesis import given, settings
from hypothesis import strategies as st
from layout_cases import chinese

from reader.layout.squeeze import NARROWER, squeeze
from reader.layout.widths import cells_in


def test_the_mark_at_the_end_gives_first():
    assert squeeze("（青石）春耕，大忙。", 1) == "（青石）春耕，大忙｡"


def test_brackets_give_before_commas_and_full_stops_last():
    text = "（青石。春耕，大忙"
    assert squeeze(text, 1) == "(青石。春耕，大忙"
    assert squeeze(text, 2) == "(青石。春耕,大忙"
    assert squeeze(text, 3) == "(青石｡春耕,大忙"


@given(chinese, st.integers(0, 6))
@settings(deadline=None, max_examples=60)
def test_each_squeezed_mark_is_one_cell_narrower_and_one_for_one(text, cells):
    squeezed = squeeze(text, cells)
    assert len(squeezed) == len(text)
    most = sum(character in NARROWER for character in text)
    assert cells_in(text) - cells_in(squeezed) == min(cells, most)
    changed = [(old, new) for old, new in zip(text, squeezed, strict=True) if old != new]
    assert all(NARROWER[old] == new for old, new in changed)
