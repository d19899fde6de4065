"""Composed pages go through the parser; each shape keeps what it has reached."""

import pytest
from floors import CONVENTION_FLOORS, DESK_FLOORS, FLOORS, HOUSE_FLOORS, REGION_FLOORS, Figures
from scoring import COLUMNS, Score
from setting import (
    CONVENTIONS,
    DESKS,
    HOUSES,
    PAGES,
    REGIONS,
    Composed,
    Shape,
    load_pages,
    set_page,
)

from reader.parsing import parse_page

SETS = {
    PAGES: FLOORS,
    CONVENTIONS: CONVENTION_FLOORS,
    HOUSES: HOUSE_FLOORS,
    REGIONS: REGION_FLOORS,
    DESKS: DESK_FLOORS,
}


def score_of(pages: list[Composed], shape: Shape) -> Figures:
    score = Score()
    for page in pages:
        made = set_page(page, shape)
        score.add(made.raw, made.blocks, parse_page(made.source))
    return score.figures


@pytest.mark.parametrize("folder", SETS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("shape", Shape)
def test_no_column_falls_below_its_floor(shape, folder):
    reached, floors = score_of(load_pages(folder), shape), SETS[folder][shape]
    fallen = {
        column: (reached[column], floors[column])
        for column in COLUMNS
        if reached[column] < floors[column]
    }
    assert not fallen
