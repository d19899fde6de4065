"""Moving in the open article; 100 × 14 leaves the pane 12 rows of about 40."""

import pytest
from composed_pages import TITLES

SIZE = (100, 14)


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_a_line_key_scrolls_one_row(reading, down, up):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", down, down)
        assert workspace.pane.scroll_offset.y == 2
        await workspace.press(up)
        assert workspace.pane.scroll_offset.y == 1


@pytest.mark.parametrize(
    ("down", "up"), [("space", "b"), ("f", "b"), ("pagedown", "pageup"), ("ctrl+f", "ctrl+b")]
)
async def test_a_page_key_scrolls_a_screen_and_keeps_one_row_in_sight(reading, down, up):
    async with reading(size=SIZE) as workspace:
        last = workspace.rows(workspace.pane)[-1]
        await workspace.press("enter", down)
        assert workspace.rows(workspace.pane)[0] == last
        await workspace.press(up)
        assert workspace.pane.scroll_offset.y == 0


@pytest.mark.parametrize(("down", "up"), [("d", "u"), ("ctrl+d", "ctrl+u")])
async def test_a_half_page_key_scrolls_half_a_screen(reading, down, up):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", down)
        assert abs(workspace.pane.scroll_offset.y - workspace.pane.size.height / 2) <= 1
        await workspace.press(up)
        assert workspace.pane.scroll_offset.y == 0


@pytest.mark.parametrize(("end", "top"), [("G", "g"), ("end", "home")])
async def test_an_edge_key_goes_to_the_end_and_the_top(reading, end, top):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", end)
        assert "明天，看水。" in workspace.text(workspace.pane)
        await workspace.press(top)
        assert workspace.pane.scroll_offset.y == 0


async def test_moving_in_the_pane_keeps_the_article(reading):
    async with reading(size=SIZE) as workspace:
        before = workspace.open_title
        await workspace.press("enter", "j", "space", "G")
        assert workspace.open_title == before


async def test_the_ends_of_the_article_hold(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "k", "b")
        assert workspace.pane.scroll_offset.y == 0
        await workspace.press("G", "j", "f")
        assert workspace.pane.scroll_offset.y == workspace.pane.max_scroll_y


async def test_the_status_bar_tells_how_much_is_left(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter")
        assert "还有" in workspace.status
        await workspace.press("G")
        assert "读完" in workspace.status


async def test_space_at_the_end_goes_on_to_the_next_article(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "G", "space")
        assert workspace.open_title == TITLES[1]
        assert workspace.where == "pane"
        await workspace.press("K", "G")
        for _ in range(len(TITLES)):
            await workspace.press("J")
        await workspace.press("G", "space")
        assert "没有下一篇" in workspace.status


async def test_what_was_not_gone_into_is_not_said_to_be_finished(reading):
    async with reading(size=(160, 60)) as workspace:
        assert workspace.pane.is_at_end
        assert "读完" not in workspace.status
        assert "%" not in workspace.status
        await workspace.press("enter")
        assert "读完" in workspace.status


async def test_going_back_up_unreads_nothing(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter", "G", "g")
        assert "读完" in workspace.status
