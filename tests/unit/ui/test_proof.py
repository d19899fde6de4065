import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.geometry import Size
from town_pages import article, store_of

from reader.layout import LayoutOptions
from reader.model import Page
from reader.store import parse_query
from reader.ui.proof import Mode, Proof, fitted

STORY = article(
    "六里长堤完工",
    *(f"第{at}段,石匠卓有余说,每一块石头都敲过三遍,敲过才放心。" * 3 for at in range(12)),
    kicker="麦港镇",
)
WANTED = LayoutOptions(measure=72)


def proof_of(mode=Mode.PLAIN, size=(76, 12), text=""):
    answer = store_of(Page("1.txt", (STORY,))).search(parse_query(text)) if text else None
    proof = Proof(STORY, answer)
    proof.fit(WANTED, mode, Size(*size))
    return proof


@pytest.mark.parametrize("mode", list(Mode))
@given(block=st.integers(2, 13), offset=st.integers(0, 80), width=st.integers(20, 120))
@settings(deadline=None, max_examples=25)
def test_every_place_stands_on_a_line_of_the_proof(mode, block, offset, width):
    proof = proof_of(mode, (width, 12))
    place = (block, min(offset, len(STORY.blocks[block].text) - 1))
    row = proof.row_on(proof.line_of(place))
    assert any(line.block == place[0] and line.start <= place[1] < line.end for line in row.placed)


@pytest.mark.parametrize("mode", list(Mode))
def test_the_first_place_is_the_articles_beginning(mode):
    assert proof_of(mode).place_on(0) == (0, 0)


@pytest.mark.parametrize("mode", [Mode.COLUMNS, Mode.UPRIGHT])
def test_screenfuls_are_turned_whole(mode):
    proof = proof_of(mode)
    assert proof.is_paged
    top = proof.top_for((9, 0))
    assert proof.place_on(top) <= (9, 0)
    assert top % 13 == 0


def test_plain_lines_can_stand_below_the_top():
    proof = proof_of()
    assert proof.top_for((9, 0), 3) == proof.line_of((9, 0)) - 3


@pytest.mark.parametrize(("width", "measure"), [(100, 72), (60, 60), (31, 30), (1, 4)])
def test_the_measure_is_what_is_wanted_as_far_as_it_fits(width, measure):
    assert fitted(WANTED, Mode.PLAIN, Size(width, 20), margin=2).measure == measure


@pytest.mark.parametrize(("width", "columns"), [(27, 1), (60, 2), (92, 3)])
def test_as_many_columns_as_the_pane_holds(width, columns):
    assert fitted(WANTED, Mode.COLUMNS, Size(width, 20)).columns == columns


def test_no_more_columns_than_are_wanted():
    wanted = LayoutOptions(measure=72, columns=2)
    assert fitted(wanted, Mode.COLUMNS, Size(200, 20)).columns == 2


def test_hits_come_in_reading_order():
    hits = list(proof_of(text="石匠").hits())
    assert hits == sorted(hits)
    assert len(hits) == 36


def test_another_answer_marks_other_words():
    proof = proof_of(text="石匠")
    proof.answered(None)
    assert list(proof.hits()) == []
