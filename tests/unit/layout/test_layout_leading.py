"""Line spacing: blank rows between lines, and every place is found all the same."""

from dataclasses import replace

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


def test_columns_keep_their_lines_together():
    galley = set_article(ARTICLE)
    columns = LayoutOptions(measure=64, columns=2, column_height=20)
    assert list(galley.rows(replace(columns, leading=1))) == list(galley.rows(columns))
