"""Marks: m and a letter here, ' and the letter back."""

from composed_pages import TITLES, front_page, town_page

SIZE = (100, 14)


async def test_a_mark_brings_back_the_reading_place(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "space", "m", "a")
        before = desk.place
        await desk.press("g", "'", "a")
        assert desk.place == before != (0, 0)


async def test_a_mark_brings_back_another_article(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "space", "m", "a")
        before = desk.place
        await desk.press("J", "J", "'", "a")
        assert desk.open_title == TITLES[0]
        assert desk.place == before


async def test_each_letter_is_a_mark_of_its_own(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("m", "a", "J", "m", "b", "J", "'", "a")
        assert desk.open_title == TITLES[0]
        await desk.press("'", "b")
        assert desk.open_title == TITLES[1]


async def test_the_letter_of_a_mark_is_no_key(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("m", "q")
        assert not desk.has_ended


async def test_a_mark_that_was_never_set_says_so(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("'", "x")
        assert "没有标记 x" in desk.status


async def test_escape_takes_the_wish_for_a_mark_back(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("m", "escape", "j")
        assert desk.open_title == TITLES[1]


async def test_setting_a_mark_says_so(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("m", "a")
        assert "已标记 a" in desk.status


async def test_a_mark_is_found_again_at_another_size(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "space", "m", "a")
        block, offset = desk.place
        await desk.resize(60, 20)
        await desk.press("g", "'", "a")
        assert desk.shows(block, offset)


async def test_a_mark_typed_without_a_pause_is_set_and_found(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter", "space")
        before = desk.place
        await desk.burst("mF")
        await desk.press("g")
        await desk.burst("'F")
        assert desk.place == before != (0, 0)


async def test_a_mark_in_an_article_that_has_gone_is_none(reading):
    async with reading(size=SIZE, again=lambda: iter([front_page()])) as desk:
        await desk.press("G", "m", "a", "g", "f5")
        await desk.rest()
        await desk.press("'", "a")
        assert desk.open_title == TITLES[0]
        assert desk.where == "list"


async def test_a_mark_is_found_again_where_the_article_stands_now(reading):
    async with reading(size=SIZE, again=lambda: iter([town_page(), front_page()])) as desk:
        await desk.press("G", "m", "a", "g", "f5")
        await desk.rest()
        await desk.press("'", "a")
        assert desk.open_title == TITLES[4]
