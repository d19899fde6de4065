"""The caret: every way it moves, in every mode, and what it selects."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.geometry import Size
from town_pages import article

from reader.layout import LayoutOptions
from reader.ui.caret import WAYS, Caret, moved, selected_text, stepped, word_at
from reader.ui.proof import Mode, Proof

STORY = article("六里长堤", "石匠敲石头,敲过三遍。" * 4, "第二段。")
LAST = (2, 3)


def every_two(text):
    """Words of two characters, the last one of what is left."""
    return [*range(2, len(text), 2), len(text)] if text else []


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


def walk(proof, place, *ways):
    for way, step in ways:
        place = moved(proof, place, way, step, every_two)
    return place


DOWN, UP, LEFT, RIGHT = ("row", 1), ("row", -1), ("step", -1), ("step", 1)


@pytest.mark.parametrize(
    ("start", "way", "place"),
    [
        ((1, 0), RIGHT, (1, 1)),
        ((1, 1), LEFT, (1, 0)),
        ((1, 0), LEFT, (0, 3)),
        ((0, 3), RIGHT, (1, 0)),
        ((1, 5), ("side", -1), (1, 0)),
        ((2, 0), ("side", 1), LAST),
        ((0, 2), ("paragraph", 1), (1, 0)),
        ((1, 4), ("paragraph", -1), (1, 0)),
        ((1, 0), ("paragraph", -1), (0, 0)),
        ((2, 1), ("paragraph", 1), LAST),
        ((1, 7), ("edge", -1), (0, 0)),
        ((0, 0), ("edge", 1), LAST),
        ((0, 0), ("word", 1), (0, 2)),
        ((0, 2), ("word", 1), (1, 0)),
        ((1, 0), ("word", -1), (0, 2)),
        ((0, 0), ("word_end", 1), (0, 1)),
        ((0, 1), ("word_end", 1), (0, 3)),
        ((0, 3), ("word_end", 1), (1, 1)),
        ((0, 0), ("step", 3), (0, 3)),
        ((2, 2), ("step", 9), LAST),
    ],
)
def test_each_way_moves_the_caret(proof, start, way, place):
    assert walk(proof, start, way) == place


def test_marks_are_no_words(proof):
    """Of 石匠 敲石 头, 敲过 三遍 。石 the third begins with a letter, the comma only ends it."""
    assert walk(proof, (1, 2), ("word", 1)) == (1, 4)


def test_a_row_down_and_up_is_the_same_place(proof):
    down = walk(proof, (1, 2), DOWN)
    assert down > (1, 2)
    assert walk(proof, down, UP) == (1, 2)


def test_a_screen_down_goes_to_a_line_a_screen_below(proof):
    after = walk(proof, (0, 0), ("screen", 0.5))
    assert proof.line_of(after) >= proof.line_of((0, 0)) + 4
    assert walk(proof, (0, 0), ("screen", 9)) == LAST
    assert walk(proof, LAST, ("screen", -9)) == (0, 0)


def test_the_ends_of_the_article_hold(proof):
    assert stepped(STORY, (0, 0), -1) == (0, 0)
    assert stepped(STORY, LAST, 1) == LAST


def test_down_goes_on_in_the_next_column(columns):
    lines = [one for row in columns.rows for one in row.placed if one.block]
    assert len({one.x for one in lines}) == 2
    in_order = sorted((one.block, one.start) for one in lines)
    assert [walk(columns, (1, 0), *[DOWN] * times) for times in range(len(in_order))] == in_order
    assert walk(columns, (2, 0), *[UP] * (len(in_order) - 1)) == (1, 0)


def test_upright_down_is_the_next_character_and_left_the_next_line(upright):
    assert walk(upright, (1, 0), DOWN) == (1, 1)
    assert walk(upright, (1, 3), UP) == (1, 2)
    below = walk(upright, (1, 0), LEFT)
    assert below > (1, 4)
    assert walk(upright, below, RIGHT) == (1, 0)


@pytest.mark.parametrize("mode", Mode)
def test_blocks_of_blanks_are_passed_over(mode):
    blank = Proof(article("堤", "   ", "石匠"), None)
    blank.fit(LayoutOptions(measure=20), mode, Size(64, 8))
    assert walk(blank, (0, 0), *[DOWN] * 6) == (2, 1 if mode is Mode.UPRIGHT else 0)
    for way in (UP, DOWN, LEFT, RIGHT):
        assert walk(blank, (1, 1), way)[0] in (0, 1, 2)


def test_upright_left_goes_on_to_the_next_screen(upright):
    steps = [walk(upright, (1, 0), *[LEFT] * times) for times in range(12)]
    assert steps == sorted(steps)
    assert upright.line_of(steps[-1]) >= upright.screen_height
    assert walk(upright, (0, 0), RIGHT) == (0, 0)


@given(
    mode=st.sampled_from(Mode),
    start=st.sampled_from([(0, 0), (1, 7), (2, 3)]),
    ways=st.lists(
        st.tuples(
            st.sampled_from([*WAYS, "word", "word_end", "screen"]),
            st.sampled_from([1, -1, 3, -3, 0.5, -0.5]),
        ),
        max_size=30,
    ),
)
@settings(deadline=None, max_examples=60)
def test_no_way_leaves_the_article(mode, start, ways):
    proof = proof_of(mode, Size(64, 8))
    place = start
    for way in ways:
        place = walk(proof, place, way)
        block, offset = place
        assert 0 <= offset < len(STORY.blocks[block].text)


@given(mode=st.sampled_from(Mode), block=st.integers(0, 2), share=st.floats(0, 0.999))
@settings(deadline=None, max_examples=60)
def test_the_cell_that_shows_a_character_leads_back_to_it(mode, block, share):
    proof = proof_of(mode, Size(64, 8))
    offset = int(len(STORY.blocks[block].text) * share)
    line = proof.line_of((block, offset))
    cells = {proof.place_at(line, x) for x in range(70)}
    assert (block, offset) in cells


@given(mode=st.sampled_from(Mode), block=st.integers(0, 2), share=st.floats(0, 0.999))
@settings(deadline=None, max_examples=60)
def test_where_a_character_is_drawn_is_where_the_mouse_finds_it(mode, block, share):
    proof = proof_of(mode, Size(64, 8))
    offset = int(len(STORY.blocks[block].text) * share)
    x, line = proof.cell_of((block, offset))
    assert proof.place_at(line, x) == (block, offset)


@pytest.mark.parametrize(("anchor", "place"), [((0, 1), (1, 2)), ((1, 2), (0, 1))])
def test_a_selection_holds_both_its_ends_whichever_comes_first(anchor, place):
    caret = Caret(place, anchor)
    assert caret.chosen(STORY, 0) == (1, 4)
    assert caret.chosen(STORY, 1) == (0, 3)
    assert caret.chosen(STORY, 2) is None
    assert selected_text(STORY, caret) == "里长堤\n石匠敲"


def test_whole_paragraphs_are_selected_to_their_ends():
    caret = Caret((1, 2)).begun(whole=True)
    assert selected_text(STORY, caret) == STORY.blocks[1].text


def test_a_caret_alone_selects_nothing():
    assert selected_text(STORY, Caret((1, 2))) == ""


def test_the_other_end_keeps_the_selection():
    caret = Caret((1, 2), (0, 1))
    assert caret.turned() == Caret((0, 1), (1, 2))
    assert selected_text(STORY, caret.turned()) == selected_text(STORY, caret)


def test_the_word_at_a_place_is_the_one_that_holds_it():
    assert word_at("六里长堤", 2, every_two) == (2, 4)
    assert word_at("", 0, every_two) == (0, 0)
