"""Marks: m and a letter here, ' and the letter back."""

from composed_pages import TITLES, front_page, town_page

SIZE = (100, 14)


async def test_a_mark_brings_back_the_reading_place(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "space", "m", "a")
        before = workspace.place
        await workspace.press("g", "'", "a")
        assert workspace.place == before != (0, 0)


async def test_a_mark_brings_back_another_article(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "space", "m", "a")
        before = workspace.place
        await workspace.press("J", "J", "'", "a")
        assert workspace.open_title == TITLES[0]
        assert workspace.place == before


async def test_each_letter_is_a_mark_of_its_own(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("m", "a", "J", "m", "b", "J", "'", "a")
        assert workspace.open_title == TITLES[0]
        await workspace.press("'", "b")
        assert workspace.open_title == TITLES[1]


async def test_the_letter_of_a_mark_is_no_key(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("m", "q")
        assert not workspace.has_ended


async def test_a_mark_that_was_never_set_says_so(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("'", "x")
        assert "没有标记 x" in workspace.status


async def test_escape_takes_the_wish_for_a_mark_back(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("m", "escape", "j")
        assert workspace.open_title == TITLES[1]


async def test_setting_a_mark_says_so(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("m", "a")
        assert "已标记 a" in workspace.status


async def test_a_mark_is_found_again_at_another_size(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "space", "m", "a")
        block, offset = workspace.place
        await workspace.resize(60, 20)
        await workspace.press("g", "'", "a")
        assert workspace.shows(block, offset)


async def test_a_mark_typed_without_a_pause_is_set_and_found(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "space")
        before = workspace.place
        await workspace.burst("mF")
        await workspace.press("g")
        await workspace.burst("'F")
        assert workspace.place == before != (0, 0)


async def test_a_mark_in_an_article_that_has_gone_is_none(reading):
    async with reading(size=SIZE, again=lambda: iter([front_page()])) as workspace:
        await workspace.press("G", "m", "a", "g", "f5")
        await workspace.rest()
        await workspace.press("'", "a")
        assert workspace.open_title == TITLES[0]
        assert workspace.where == "list"


async def test_a_mark_is_found_again_where_the_article_stands_now(reading):
    async with reading(size=SIZE, again=lambda: iter([town_page(), front_page()])) as workspace:
        await workspace.press("G", "m", "a", "g", "f5")
        await workspace.rest()
        await workspace.press("'", "a")
        assert workspace.open_title == TITLES[4]
