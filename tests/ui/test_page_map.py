"""The page map over the reading screen: chosen with arrows, turned, clicked, opened."""

from dataclasses import replace

import pytest
from composed_pages import TITLES, front_page, store_of, town_page

from reader.model import PagePicture
from reader.ui import process
from reader.ui.screens.page_map import PageMapScreen
from reader.ui.widgets.picture_view import PictureView
from reader.ui.widgets.sheet_view import SheetView


async def test_enter_opens_the_article_under_the_cursor(reading):
    async with reading() as workspace:
        await workspace.press("M", "down", "enter")
        assert workspace.open_title == TITLES[1]


async def test_its_key_and_esc_leave_everything_as_it_was(reading):
    async with reading() as workspace:
        for key in ("M", "escape", "q"):
            await workspace.press("M", "down", key)
            assert not isinstance(workspace.app.screen, PageMapScreen)
            assert workspace.open_title == TITLES[0]


async def test_brackets_turn_the_pages(reading):
    async with reading() as workspace:
        await workspace.press("M", "]")
        assert "民生" in workspace.text()
        await workspace.press("enter")
        assert workspace.open_title == TITLES[3]


async def test_the_brackets_of_an_input_method_turn_them_too(reading):
    async with reading() as workspace:
        await workspace.press("M", "】", "enter")
        assert workspace.open_title == TITLES[3]
        await workspace.press("M", "【", "enter")
        assert workspace.open_title == TITLES[0]


async def sheet_of(workspace):
    """The sheet, once it has its room."""
    sheet = workspace.app.screen.query_one(SheetView)
    before = None
    while not sheet.content_region or sheet.content_region != before:
        before = sheet.content_region
        await workspace.settle()
    return sheet


async def test_a_click_opens_the_article_there(reading):
    async with reading() as workspace:
        await workspace.press("M")
        sheet = await sheet_of(workspace)
        await workspace.click(sheet.content_region.x + 3, sheet.content_region.bottom - 3)
        assert workspace.open_title == TITLES[2]


async def test_a_click_beside_all_articles_opens_nothing(reading):
    async with reading() as workspace:
        await workspace.press("M")
        sheet = await sheet_of(workspace)
        await workspace.click(*sheet.content_region.offset)
        assert isinstance(workspace.app.screen, PageMapScreen)


async def test_end_and_home_choose_the_last_and_the_first(reading):
    async with reading() as workspace:
        await workspace.press("M", "end", "enter")
        assert workspace.open_title == TITLES[2]
        await workspace.press("M", "home", "enter")
        assert workspace.open_title == TITLES[0]


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (200, 50)])
async def test_it_fits_the_screen(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press("M")
        sheet = await sheet_of(workspace)
        assert sheet.region in workspace.app.screen.region
        assert "进入" in workspace.text()


async def test_pages_that_come_while_it_is_open_can_be_turned_to(reading):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.press("M")
        assert "下一版" not in workspace.text(workspace.app.screen)  # there is none
        workspace.screen.grow([town_page()])
        await workspace.settle()
        assert "下一版" in workspace.text(workspace.app.screen)
        await workspace.press("]", "enter")
        assert workspace.open_title == TITLES[3]


async def test_a_hint_that_is_clicked_turns_the_page(reading):
    async with reading() as workspace:
        await workspace.press("M")
        await workspace.click(*workspace.cell_of("] 下一版"))
        assert "民生" in workspace.text()


def filed():
    """Two pages that have a file each."""
    return store_of(replace(front_page(), path="a.pdf"), replace(town_page(), path="b.pdf"))


async def test_the_pages_picture_stands_beside_the_map(reading):
    asked = []

    def picture(path, _longest):
        asked.append(path)
        half = bytes(3 * 20 * 15)
        return PagePicture(20, 30, half + bytes([255]) * len(half))

    async with reading(size=(120, 32), shown=filed(), picture=picture) as workspace:
        await workspace.press("M")
        await sheet_of(workspace)
        await workspace.app.workers.wait_for_complete()
        await workspace.settle()
        view = workspace.app.screen.query_one(PictureView)
        sheet = workspace.app.screen.query_one(SheetView)
        assert view.region.x > sheet.region.right
        assert view.region.height == sheet.region.height
        assert "▀" in workspace.text()
        await workspace.press("]", "enter")
        assert workspace.open_title == TITLES[3]
    assert asked == ["a.pdf", "b.pdf"]


async def test_a_painted_picture_is_painted_again_only_when_it_was_drawn_over(reading, monkeypatch):
    means = process.PictureMeans(process.PictureWay.ITERM, (8, 16))
    painted, black = [], PagePicture(20, 30, bytes(3 * 20 * 30))
    monkeypatch.setattr(process, "picture_means", lambda _app: means)
    monkeypatch.setattr(process, "paint", lambda _app, at, _picture: painted.append(at))
    async with reading(size=(120, 32), shown=filed(), picture=lambda *_: black) as workspace:
        await workspace.press("M")
        await workspace.until(lambda: painted)
        await workspace.rest()
        painted.clear()
        await workspace.press("down", "up", "end")
        assert not painted
        await workspace.press("ctrl+l")
        await workspace.until(lambda: painted)


@pytest.mark.parametrize("size", [(50, 20), (60, 24)])
async def test_the_map_has_all_the_room_where_there_is_little(reading, size):
    square = PagePicture(40, 40, bytes(3 * 40 * 40))
    async with reading(size=size, shown=filed(), picture=lambda *_asked: square) as workspace:
        await workspace.press("M")
        await sheet_of(workspace)
        await workspace.app.workers.wait_for_complete()
        await workspace.settle()
        assert not workspace.app.screen.query_one(PictureView).display


async def test_a_page_without_a_picture_has_its_map(reading):
    shown = {"shown": filed(), "picture": lambda _path, _longest: None}
    async with reading(size=(120, 32), **shown) as workspace:
        await workspace.press("M")
        await sheet_of(workspace)
        await workspace.app.workers.wait_for_complete()
        await workspace.settle()
        assert not workspace.app.screen.query_one(PictureView).display
        await workspace.press("enter")
        assert workspace.open_title == TITLES[0]


async def test_it_goes_with_a_theme_that_comes_while_it_is_open(reading):
    def looks():
        sheet = workspace.app.screen.query_one(SheetView)
        return [[*sheet.render_line(row)] for row in range(sheet.size.height)]

    async with reading(theme="paper") as workspace:
        await workspace.press("M")
        await sheet_of(workspace)
        workspace.app.theme = "ink"
        await workspace.settle()
        after = looks()
        await workspace.press("escape", "M")
        await sheet_of(workspace)
        assert after == looks()
