"""The page's keywords on one row, each a filter to be chosen."""

import pytest

from reader.ui.widgets.keyword_strip import KeywordStrip

pytestmark = pytest.mark.usefixtures("dictionary")


def strip_of(desk):
    return desk.screen.query_one(KeywordStrip)


def words_of(desk):
    return desk.rows(strip_of(desk))[0].split()


@pytest.mark.parametrize("key", ["#", "＃"])
async def test_the_key_offers_keywords_of_the_page(reading, key):
    async with reading() as desk:
        await desk.press(key)
        await desk.rest()
        assert desk.where == "strip"
        assert len(words_of(desk)) > 5


async def test_enter_makes_the_first_keyword_the_filter(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        word = words_of(desk)[0]
        await desk.press("enter")
        assert desk.field("filter") == word
        assert desk.where == "list"
        assert not strip_of(desk).display


async def test_arrows_choose_another_keyword(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        word = words_of(desk)[1]
        await desk.press("right", "right", "left", "enter")
        assert desk.field("filter") == word


async def test_the_chosen_keyword_stands_out(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        words = words_of(desk)
        await desk.press("right")
        assert desk.looks(strip_of(desk), background="#df806a") == words[1]


async def test_a_digit_chooses_the_keyword_at_that_place(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        word = words_of(desk)[2]
        await desk.press("3")
        assert desk.field("filter") == word


async def test_a_click_chooses_a_keyword(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        word = words_of(desk)[3]
        x = desk.width_of(desk.rows(strip_of(desk))[0].split(word)[0])
        await desk.click(x, strip_of(desk).region.y)
        assert desk.field("filter") == word


async def test_every_keyword_finds_something(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        for word in words_of(desk)[:5]:
            desk.screen.filter_by(word)
            await desk.settle()
            assert desk.browsing.answer.total


async def test_escape_closes_the_strip_and_filters_nothing(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        await desk.press("escape")
        assert not strip_of(desk).display
        assert desk.field("filter") == ""
        assert desk.where == "list"


async def test_only_whole_keywords_stand_on_the_strip(reading):
    async with reading(size=(60, 12)) as desk:
        await desk.press("#")
        await desk.rest()
        for width in range(30, 38):
            await desk.resize(width, 12)
            shown = words_of(desk)
            assert shown == list(strip_of(desk)._words[: len(shown)])
