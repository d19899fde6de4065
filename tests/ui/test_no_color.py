"""Without colours: what colour says is said by text style."""

import pytest
from composed_pages import TITLES


@pytest.fixture
def colourless(reading, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    return reading


async def test_no_colour_is_written(colourless):
    async with colourless() as workspace:
        await workspace.filter_by("标本")
        for row in workspace.styled_rows():
            for _, style in row:
                assert style is None or style.color is None or is_grey(style.color.triplet)


async def test_hits_are_seen_without_colour_in_the_list(colourless):
    async with colourless() as workspace:
        await workspace.filter_by("标本")
        assert workspace.looks(workspace.articles, reverse=True) == "标本" * 2


async def test_hits_are_seen_without_colour_in_the_text(colourless):
    async with colourless() as workspace:
        await workspace.filter_by("标本")
        assert workspace.looks(workspace.pane, reverse=True) == "标本标本"


async def test_the_chosen_row_is_seen_without_colour(colourless):
    async with colourless() as workspace:
        await workspace.press("j")
        barred = [row for row in workspace.rows(workspace.articles) if row.startswith("▎")]
        assert TITLES[1] in barred[0]


async def test_a_selection_is_seen_without_colour(colourless):
    async with colourless() as workspace:
        await workspace.press("enter", "v", "v", "right")
        assert workspace.looks(workspace.pane, reverse=True) == "春耕"


def is_grey(triplet):
    return triplet is None or max(triplet) - min(triplet) <= 2
