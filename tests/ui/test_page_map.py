"""The page map over the reading screen: chosen with arrows, turned, clicked, opened."""

import pytest
from composed_pages import TITLES

from reader.ui.screens.page_map import PageMapScreen
from reader.ui.widgets.sheet_view import SheetView


async def test_enter_opens_the_article_under_the_cursor(reading):
    async with reading() as desk:
        await desk.press("M", "down", "enter")
        assert desk.open_title == TITLES[1]


async def test_its_key_and_esc_leave_everything_as_it_was(reading):
    async with reading() as desk:
        for key in ("M", "escape", "q"):
            await desk.press("M", "down", key)
            assert not isinstance(desk.app.screen, PageMapScreen)
            assert desk.open_title == TITLES[0]


async def test_brackets_turn_the_pages(reading):
    async with reading() as desk:
        await desk.press("M", "]")
        assert "民生" in desk.text()
        await desk.press("enter")
        assert desk.open_title == TITLES[3]


async def test_a_click_chooses_and_another_opens(reading):
    async with reading() as desk:
        await desk.press("M", "end")
        sheet = desk.app.screen.query_one(SheetView)
        x, y = sheet.content_region.offset
        await desk.click(x + 3, y + 1)
        assert (sheet.at, desk.open_title) == (0, TITLES[0])
        await desk.press("end")
        assert sheet.at == 2
        await desk.press("enter")
        assert desk.open_title == TITLES[2]


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (200, 50)])
async def test_it_fits_the_screen(reading, size):
    async with reading(size=size) as desk:
        await desk.press("M")
        sheet = desk.app.screen.query_one(SheetView)
        assert sheet.region in desk.app.screen.region
        assert "进入" in desk.text()
