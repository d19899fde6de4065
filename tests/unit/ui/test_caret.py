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


def proof_of(mode, size):
    made = Proof(STORY, None)
    made.fit(LayoutOptions(measure=20), mode, size)
    return made


@pytest.fixture(scope="module")
def proof():
    return proof_of(Mode.PLAIN, Size(24, 10))


@pytest.fixture(scope="module")
def columns():
    return proof_of(Mode.COLUMNS, Size(64, 10))


@pytest.fixture(scope="module")
def upright():
    return proof_of(Mode.UPRIGHT, Size(24, 8))


def walk(proof, start, keys):
    caret = Caret(start, start)
    for key in keys:
        caret = moved(caret, key, proof)
    return caret.place


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


def test_down_goes_on_in_the_next_column(columns):
    lines = [one for row in columns.rows for one in row.placed if one.block]
    assert len({one.x for one in lines}) == 2
    in_order = sorted((one.block, one.start) for one in lines)
    assert [walk(columns, (1, 0), ["down"] * times) for times in range(len(in_order))] == in_order
    assert walk(columns, (2, 0), ["up"] * (len(in_order) - 1)) == (1, 0)


def test_upright_down_is_the_next_character_and_left_the_next_line(upright):
    assert walk(upright, (1, 0), ["down"]) == (1, 1)
    assert walk(upright, (1, 3), ["up"]) == (1, 2)
    below = walk(upright, (1, 0), ["left"])
    assert below > (1, 4)
    assert walk(upright, below, ["right"]) == (1, 0)


@pytest.mark.parametrize("mode", Mode)
def test_blocks_of_blanks_are_passed_over(mode):
    blank = Proof(article("堤", "   ", "石匠"), None)
    blank.fit(LayoutOptions(measure=20), mode, Size(64, 8))
    assert walk(blank, (0, 0), ["down"] * 6) == (2, 1 if mode is Mode.UPRIGHT else 0)
    for key in "hjkl":
        assert walk(blank, (1, 1), [key])[0] in (0, 1, 2)


def test_upright_left_goes_on_to_the_next_screen(upright):
    steps = [walk(upright, (1, 0), ["h"] * times) for times in range(12)]
    assert steps == sorted(steps)
    assert upright.line_of(steps[-1]) >= upright.screen_height
    assert walk(upright, (0, 0), ["l"]) == (0, 0)


@given(
    mode=st.sampled_from(Mode),
    start=st.sampled_from([(0, 0), (1, 7), (2, 3)]),
    keys=st.lists(st.sampled_from("hjkl"), max_size=30),
)
@settings(deadline=None, max_examples=60)
def test_keys_never_leave_the_article(mode, start, keys):
    proof = proof_of(mode, Size(64, 8))
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
