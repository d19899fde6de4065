"""What a filter finds is marked, in the list and in the text, on the very characters."""

import pytest

INK_MARK, PAPER_MARK = "#6b5518", "#f2d88a"


async def test_hits_are_marked_in_the_list(reading):
    async with reading() as workspace:
        await workspace.filter_by("标本")
        marked = workspace.looks(workspace.articles, background=INK_MARK)
        assert marked == "标本" * 2  # headline, sentence


async def test_hits_are_marked_in_the_text(reading):
    async with reading() as workspace:
        await workspace.filter_by("标本")
        assert workspace.looks(workspace.pane, background=INK_MARK) == "标本标本"


async def test_marks_have_the_colour_of_the_theme(reading):
    async with reading(theme="paper") as workspace:
        await workspace.filter_by("标本")
        assert workspace.looks(workspace.articles, background=PAPER_MARK) == "标本" * 2


async def test_a_mark_goes_on_over_a_line_end(reading):
    async with reading(size=(100, 30), measure=20) as workspace:
        await workspace.filter_by("合作社社长闻小满")
        assert workspace.looks(workspace.pane, background=INK_MARK) == "合作社社长闻小满"


async def test_marks_stand_right_beside_punctuation_shown_full_width(reading):
    async with reading() as workspace:
        await workspace.filter_by("五点,青禾")
        assert workspace.looks(workspace.pane, background=INK_MARK) == "五点，青禾"


async def test_no_mark_is_left_when_the_filter_is_cleared(reading):
    async with reading() as workspace:
        await workspace.filter_by("标本")
        await workspace.press("escape")
        assert workspace.looks(workspace.app.screen, background=INK_MARK) == ""


@pytest.mark.parametrize("mode_keys", [("c",), ("c", "c")])
async def test_hits_are_marked_in_columns_and_upright_lines(reading, mode_keys):
    async with reading() as workspace:
        await workspace.press(*mode_keys)
        await workspace.filter_by("苗苗")
        assert workspace.looks(workspace.pane, background=INK_MARK) == "苗苗"


async def test_a_mark_in_a_deck_stands_in_the_second_line_of_the_row(reading):
    async with reading() as workspace:
        await workspace.filter_by("四百二十瓶")
        assert workspace.looks(workspace.articles, background=INK_MARK) == "四百二十瓶" * 2


async def test_only_the_field_that_was_asked_is_marked(reading):
    async with reading() as workspace:
        await workspace.filter_by("title:种子")
        assert workspace.looks(workspace.pane, background=INK_MARK) == "种子"
