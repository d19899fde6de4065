"""Composed pages go through the parser; each shape keeps what it has reached."""

import pytest
from floors import FLOORS, Figures
from scoring import COLUMNS, Score
from setting import Composed, Shape, load_pages, set_page

from reader.parsing import parse_page

PAGES = load_pages()


def score_of(pages: list[Composed], shape: Shape) -> Figures:
    score = Score()
    for page in pages:
        made = set_page(page, shape)
        score.add(made.raw, made.blocks, parse_page(made.source))
    return score.figures


@pytest.mark.parametrize("shape", Shape)
def test_no_column_falls_below_its_floor(shape):
    reached = score_of(PAGES, shape)
    fallen = {
        column: (reached[column], FLOORS[shape][column])
        for column in COLUMNS
        if reached[column] < FLOORS[shape][column]
    }
    assert not fallen
