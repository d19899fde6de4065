"""Line spacing: blank rows between lines, and every place is found all the same."""

from dataclasses import replace
from itertools import pairwise

import pytest

from reader.layout import LayoutOptions, set_article
from reader.model import Article, Block, Role

ARTICLE = Article(
    "a",
    (
        Block(Role.HEADLINE, "青禾县春耕一线见闻"),
        Block(Role.PARAGRAPH, "今年全镇种稻三千零四十亩，多出来的田，大多是河滩边新平整的。" * 3),
    ),
)
TIGHT = LayoutOptions(measure=24)
COLUMNS = LayoutOptions(measure=64, columns=2, column_height=20)


@pytest.mark.parametrize("leading", [1, 2])
def test_lines_stand_apart_by_so_many_blank_rows(leading):
    galley = set_article(ARTICLE)
    tight = list(galley.rows(TIGHT))
    loose = list(galley.rows(replace(TIGHT, leading=leading)))
    assert loose[:: leading + 1] == tight
    assert len(loose) == len(tight) * (leading + 1) - leading
    assert not any(row.placed for at, row in enumerate(loose) if at % (leading + 1))


def test_a_place_is_on_the_row_that_shows_it():
    galley, options = set_article(ARTICLE), replace(TIGHT, leading=1)
    row = galley.rows(options)[galley.row_at(1, 40, options)]
    assert row.placed[0].start <= 40 < row.placed[0].end


@pytest.mark.parametrize("leading", [1, 2])
def test_lines_of_columns_stand_apart_too(leading):
    galley = set_article(ARTICLE)
    tight = [row for row in galley.rows(COLUMNS) if row.placed]
    loose = list(galley.rows(replace(COLUMNS, leading=leading)))
    assert [row for row in loose if row.placed] == tight
    shown = [at for at, row in enumerate(loose) if row.placed]
    assert all(after - before >= leading + 1 for before, after in pairwise(shown))
    assert {after - before for before, after in pairwise(shown[1:])} == {leading + 1}


@pytest.mark.parametrize("height", range(4, 16))
def test_a_screenful_of_columns_stays_as_high_as_the_screen(height):
    galley = set_article(replace(ARTICLE, blocks=ARTICLE.blocks * 4))
    rows = galley.rows(replace(COLUMNS, leading=1, column_height=height))
    tops = [*rows.screens, len(rows)]
    assert all(after - before <= height for before, after in pairwise(tops))


def test_upright_lines_stand_apart_by_twice_as_many_cells():
    galley = set_article(ARTICLE)
    options = LayoutOptions(measure=40, vertical=True, column_height=10)
    for leading in (0, 1, 2):
        before, after, *_ = galley.rows(replace(options, leading=leading))[4].placed
        assert after.x - before.x == 4 + 2 * leading
        assert before.x >= 0


@pytest.mark.parametrize("options", [COLUMNS, replace(COLUMNS, vertical=True, column_height=9)])
def test_a_place_is_found_in_every_mode(options):
    galley, options = set_article(ARTICLE), replace(options, leading=1)
    row = galley.rows(options)[galley.row_at(1, 40, options)]
    assert any(one.block == 1 and one.start <= 40 < one.end for one in row.placed)
