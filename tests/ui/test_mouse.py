"""The mouse: rows, wheel, divider, fields."""

import pytest
from composed_pages import FIELDS, TITLES
from textual import events

from reader.ui.screens.help import HelpScreen, KeyRows
from reader.ui.screens.page_map import PageMapScreen
from reader.ui.widgets.divider import Divider


async def test_a_click_on_a_row_opens_its_article(reading):
    async with reading() as workspace:
        await workspace.click_on(TITLES[2])
        assert workspace.open_title == TITLES[2]
        assert workspace.where == "list"


async def test_a_click_on_the_chosen_row_goes_into_the_article(reading):
    async with reading() as workspace:
        await workspace.click_on(TITLES[2])
        await workspace.click_on("四百二十瓶种子来自")
        assert workspace.where == "pane"


async def test_a_click_in_a_narrow_list_goes_to_the_article(reading):
    async with reading(size=(60, 20)) as workspace:
        await workspace.click_on(TITLES[1])
        assert workspace.where == "pane"
        assert "馆长殷若兰说" in workspace.text()


async def test_a_click_below_the_last_row_changes_nothing(reading):
    async with reading() as workspace:
        await workspace.click(5, 28)
        assert workspace.open_title == TITLES[0]


async def test_the_wheel_scrolls_the_list_and_keeps_the_choice(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.wheel(workspace.articles, 2)
        assert workspace.articles.scroll_offset.y > 0
        assert workspace.open_title == TITLES[0]


async def test_the_wheel_scrolls_the_text(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.wheel(workspace.pane, 2)
        assert workspace.pane.scroll_offset.y > 0
        assert workspace.articles.scroll_offset.y == 0


async def test_the_divider_follows_the_mouse(reading):
    async with reading() as workspace:
        await workspace.drag(workspace.screen.query_one(Divider).region.offset, (60, 10))
        assert workspace.screen.query_one(Divider).region.x == 60
        assert workspace.pane.region.x == 61


async def test_the_divider_leaves_room_on_both_sides(reading):
    async with reading() as workspace:
        await workspace.drag(workspace.screen.query_one(Divider).region.offset, (2, 10))
        assert workspace.articles.region.width == 20
        await workspace.drag(workspace.screen.query_one(Divider).region.offset, (98, 10))
        assert workspace.pane.region.width >= 19


async def test_dragging_the_divider_keeps_the_reading_place(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space")
        block, offset = workspace.place
        await workspace.drag(workspace.screen.query_one(Divider).region.offset, (60, 5))
        assert workspace.shows(block, offset)


async def test_a_click_into_the_filter_begins_to_filter(reading):
    async with reading() as workspace:
        await workspace.click_on("/ 筛选")
        await workspace.press("鞋")
        assert workspace.open_title == TITLES[3]


async def test_a_click_into_the_text_gives_it_the_keyboard(reading):
    async with reading() as workspace:
        await workspace.click_on("凌晨五点")
        assert workspace.where == "pane"


async def test_a_click_on_a_hint_of_the_status_bar_does_what_its_key_does(reading):
    async with reading() as workspace:
        await workspace.click_on("帮助")
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_hints_work_where_they_stand(reading):
    async with reading() as workspace:
        await workspace.click_on("筛选   ?")
        assert workspace.where == "filter"
        await workspace.press("鞋")
        await workspace.click_on("清除")
        assert workspace.field("filter") == ""
        assert workspace.where == "list"


@pytest.mark.parametrize("key", ["?", ":"])
@pytest.mark.parametrize("size", [(50, 20), (100, 30)])
async def test_overlays_close_by_their_hint_and_by_a_click_beside(reading, key, size):
    async with reading(size=size) as workspace:
        await workspace.press(key, "G" if key == "?" else "down")
        await workspace.click_on("返回")
        assert workspace.app.screen is workspace.screen
        await workspace.press(key)
        await workspace.click(0, 0)
        assert workspace.app.screen is workspace.screen


async def test_a_click_beside_the_hints_does_nothing(reading):
    async with reading(size=(160, 30)) as workspace:
        await workspace.click(158, 29)
        await workspace.click(0, 29)
        await workspace.click(5, 0)
        assert workspace.app.screen is workspace.screen
        assert workspace.where == "list"


async def test_nothing_is_drawn_while_the_mouse_crosses_rows(reading, monkeypatch):
    async with reading() as workspace:
        await workspace.rest()  # what is made ready beside may draw once more
        drawn = []
        for widget in (workspace.articles, workspace.pane):
            draw = widget.render_line
            monkeypatch.setattr(
                widget, "render_line", lambda y, draw=draw: drawn.append(y) or draw(y)
            )
        for at in [(10, 8), (10, 12), (60, 8), (60, 14), (10, 20)]:
            await workspace.hover(*at)
        assert drawn == []


async def test_rows_of_an_overlay_are_not_drawn_anew_below_the_mouse(reading, monkeypatch):
    async with reading() as workspace:
        await workspace.press(":")
        rows, drawn = workspace.app.screen.rows, []
        draw = rows.render_line
        monkeypatch.setattr(rows, "render_line", lambda y: drawn.append(y) or draw(y))
        for y in range(8, 16):
            await workspace.hover(50, y)
        assert drawn == []


async def test_another_button_opens_no_article(reading):
    async with reading() as workspace:
        await workspace.pilot.click(offset=workspace.cell_of(TITLES[2]), button=3)
        await workspace.settle()
        assert workspace.open_title == TITLES[0]


@pytest.mark.parametrize("size", [(80, 50), (120, 50)])
async def test_a_click_on_a_row_of_the_help_does_what_it_says(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press("?")
        await workspace.click_on("版样：缩小的整版")
        assert isinstance(workspace.app.screen, PageMapScreen)


async def test_a_row_of_the_help_that_only_a_caret_does_leaves_it_open(reading):
    async with reading(size=(120, 60)) as workspace:
        await workspace.press("?")
        column = workspace.app.screen.query(KeyRows).last()
        at = next(y for y, row in enumerate(workspace.rows(column)) if "到选择的另一端" in row)
        await workspace.pilot.click(column, offset=(2, at))
        await workspace.settle()
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_what_the_mouse_selects_it_copies_by_a_hint(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 6, y))
        await workspace.click_on("y  复制" if "y  复制" in workspace.rows()[-1] else "复制")
        await workspace.rest()
        assert workspace.app.clipboard == FIELDS[0][:4]


async def test_what_the_mouse_has_highlighted_is_selected_no_more_and_said_so(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 6, y))
        await workspace.click_on("划重点")
        assert not workspace.pane.has_dragged
        assert "连出处" not in workspace.status


async def test_keys_of_a_selection_are_named_as_they_are_bound_and_as_long_as_it_is(reading):
    async with reading(size=(120, 40), keys={"copy": ("f9",)}) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 6, y))
        await workspace.press("ctrl+l")
        assert "F9  复制" in workspace.status
        await workspace.click(x, y + 1)
        assert "F9  复制" not in workspace.status


@pytest.mark.parametrize("key", [";", ","])
async def test_what_was_typed_is_kept_by_a_click(reading, key):
    async with reading() as workspace:
        await workspace.press(key, *"水利")
        await workspace.click_on("完成")
        assert workspace.app.screen is workspace.screen
        assert "水利" in workspace.text(workspace.articles) or "批注" in workspace.status


async def test_the_contents_say_how_they_are_left(reading):
    async with reading(size=(80, 20)) as workspace:
        await workspace.press("t")
        await workspace.click_on("返回")
        assert workspace.app.screen is workspace.screen


@pytest.mark.parametrize("size", [(20, 6), (30, 9)])
async def test_a_name_is_typed_on_the_lowest_screen(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press(";", *"水利")
        assert "水利" in workspace.text()


async def test_a_notice_that_comes_while_the_mouse_is_on_its_way_moves_no_hint(reading):
    async with reading(size=(80, 24)) as workspace:
        x, y = workspace.cell_of("帮助")
        workspace.screen.say("渡口的钟慢了")
        await workspace.settle()
        assert workspace.cell_of("帮助") == (x, y)
        assert "渡口的钟慢了" in workspace.rows()[y]
        await workspace.click(x, y)
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_a_click_does_what_stood_where_the_button_went_down(reading):
    async with reading(size=(80, 24)) as workspace:
        x, y = workspace.cell_of("帮助")
        await workspace.pilot.mouse_down(offset=(x, y))
        workspace.screen.say("渡口的钟慢了一刻，守钟人每天对三遍，请到邮局对一下表，过路的人都来看")
        await workspace.settle()
        assert "帮助" not in workspace.rows()[y]
        await workspace.pilot._post_mouse_events(
            [events.MouseUp, events.Click], offset=(x, y), button=1
        )
        await workspace.settle()
        assert isinstance(workspace.app.screen, HelpScreen)
