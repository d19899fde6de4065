"""The page's keywords on one row, each a filter to be chosen."""

import pytest

from reader.ui.widgets.keyword_strip import KeywordStrip

pytestmark = pytest.mark.usefixtures("dictionary")


def strip_of(workspace):
    return workspace.screen.query_one(KeywordStrip)


def words_of(workspace):
    return workspace.rows(strip_of(workspace))[0].split()


@pytest.mark.parametrize("key", ["#", "＃"])
async def test_the_key_offers_keywords_of_the_page(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        await workspace.rest()
        assert workspace.where == "strip"
        assert len(words_of(workspace)) > 5


async def test_enter_makes_the_first_keyword_the_filter(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        word = words_of(workspace)[0]
        await workspace.press("enter")
        assert workspace.field("filter") == word
        assert workspace.where == "list"
        assert not strip_of(workspace).display


async def test_arrows_choose_another_keyword(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        word = words_of(workspace)[1]
        await workspace.press("right", "right", "left", "enter")
        assert workspace.field("filter") == word


async def test_the_chosen_keyword_stands_out(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        words = words_of(workspace)
        await workspace.press("right")
        assert workspace.looks(strip_of(workspace), background="#df806a") == words[1]


async def test_a_digit_chooses_the_keyword_at_that_place(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        word = words_of(workspace)[2]
        await workspace.press("3")
        assert workspace.field("filter") == word


async def test_a_click_chooses_a_keyword(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        word = words_of(workspace)[3]
        x = workspace.width_of(workspace.rows(strip_of(workspace))[0].split(word)[0])
        await workspace.click(x, strip_of(workspace).region.y)
        assert workspace.field("filter") == word


async def test_every_keyword_finds_something(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        for word in words_of(workspace)[:5]:
            workspace.screen.filter_by(word)
            await workspace.settle()
            assert workspace.browsing.answer.total


async def test_escape_closes_the_strip_and_filters_nothing(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        await workspace.press("escape")
        assert not strip_of(workspace).display
        assert workspace.field("filter") == ""
        assert workspace.where == "list"


async def test_only_whole_keywords_stand_on_the_strip(reading):
    async with reading(size=(60, 12)) as workspace:
        await workspace.press("#")
        await workspace.rest()
        for width in range(30, 38):
            await workspace.resize(width, 12)
            shown = words_of(workspace)
            assert shown == list(strip_of(workspace)._words[: len(shown)])
