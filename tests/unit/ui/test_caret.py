import pytest
from desk_pages import article
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.geometry import Size

from reader.layout import LayoutOptions
from reader.ui.caret import Caret, moved, stepped
from reader.ui.proof import Mode, Proof

STORY = article("六里长堤", "石匠敲石头,敲过三遍。" * 4, "第二段。")
LAST = (2, 3)


@pytest.fixture(scope="module")
def proof():
    made = Proof(STORY, None)
    made.fit(LayoutOptions(measure=20), Mode.PLAIN, Size(24, 10))
    return made


@pytest.mark.parametrize(
    ("start", "key", "place"),
    [
        ((1, 0), "right", (1, 1)),
        ((1, 1), "left", (1, 0)),
        ((1, 0), "left", (0, 3)),
        ((0, 3), "l", (1, 0)),
        ((1, 5), "home", (1, 0)),
        ((1, 5), "0", (1, 0)),
        ((2, 0), "end", LAST),
        ((2, 0), "dollar_sign", LAST),
    ],
)
def test_a_key_moves_the_end_of_a_selection(proof, start, key, place):
    caret = moved(Caret(start, start), key, proof)
    assert caret.place == place
    assert caret.anchor == start


def test_a_row_down_and_up_is_the_same_place(proof):
    start = Caret((1, 2), (1, 2))
    down = moved(start, "down", proof)
    assert down.place > start.place
    assert moved(down, "up", proof) == start


def test_the_ends_of_the_article_hold(proof):
    assert stepped(STORY, (0, 0), -1) == (0, 0)
    assert stepped(STORY, LAST, 1) == LAST


def test_other_keys_move_nothing(proof):
    assert moved(Caret((0, 0), (0, 0)), "x", proof) is None


@given(
    start=st.sampled_from([(0, 0), (1, 7), (2, 3)]),
    keys=st.lists(st.sampled_from("hjkl"), max_size=30),
)
@settings(deadline=None, max_examples=60)
def test_keys_never_leave_the_article(start, keys):
    proof = Proof(STORY, None)
    proof.fit(LayoutOptions(measure=20), Mode.PLAIN, Size(24, 10))
    caret = Caret(start, start)
    for key in keys:
        caret = moved(caret, key, proof)
        block, offset = caret.place
        assert 0 <= offset < len(STORY.blocks[block].text)


@pytest.mark.parametrize(("anchor", "place"), [((0, 1), (1, 2)), ((1, 2), (0, 1))])
def test_a_selection_holds_both_its_ends_whichever_comes_first(anchor, place):
    selection = Caret(anchor, place).selection
    assert (selection.start.y, selection.start.x) == (0, 1)
    assert (selection.end.y, selection.end.x) == (1, 3)
