"""Keys typed faster than anything can be done about them: each finds the one before it done."""

import pytest
from composed_pages import TITLES

from reader.ui.screens.help import HelpScreen
from reader.ui.screens.palette import PaletteScreen

LATE = ["j", "\x1b[200~x\x1b[201~", "\x1b[<0;9;9M\x1b[<0;9;9m", "\x1b[O", "\x1b[I"]


async def test_what_is_typed_after_a_filter_moves_the_list_it_leaves(reading):
    async with reading() as desk:
        await desk.burst("/祝一鸣\rj")
        assert desk.field("filter") == "祝一鸣"
        assert desk.where == "list"
        assert desk.browsing.at == 1


async def test_enter_and_what_follows_scroll_the_article_that_was_chosen(reading):
    async with reading(size=(100, 12)) as desk:
        await desk.burst("j\rjj")
        assert desk.open_title == TITLES[1]
        assert desk.pane.scroll_offset.y == 2


async def test_what_is_typed_while_the_palette_opens_is_found_in_it(reading):
    async with reading() as desk:
        await desk.burst(":只看正文\r")
        assert desk.screen.has_class("-zen")
        assert desk.app.screen is desk.screen


@pytest.mark.parametrize(
    "keys", ["?\r\r", ":\r\r\r", "::", "??", "?q?q?", ":\x1b:\x1b", "Pjjj\r\r"]
)
async def test_overlays_open_once_and_close_once(reading, keys):
    async with reading() as desk:
        await desk.burst(keys)
        await desk.rest()
        await desk.press("escape", "escape")
        assert not desk.has_ended
        assert desk.app.screen is desk.screen


async def test_a_second_colon_is_text_in_the_palette(reading):
    async with reading() as desk:
        await desk.burst("::")
        assert isinstance(desk.app.screen, PaletteScreen)
        assert len(desk.app.screen_stack) == 2


async def test_page_keys_in_a_palette_that_finds_nothing_do_nothing(reading):
    async with reading() as desk:
        await desk.press(":", *"ξξ", "pagedown", "pageup", "down", "up", "enter")
        assert isinstance(desk.app.screen, PaletteScreen)


async def test_a_paste_of_two_lines_is_one_query(reading):
    async with reading() as desk:
        await desk.press("/")
        await desk.paste("祝一鸣\n春耕")
        assert desk.field("filter") == "祝一鸣 春耕"


async def test_a_paste_and_enter_are_taken_in_their_order(reading):
    async with reading() as desk:
        await desk.burst("/")
        await desk.burst("\x1b[200~祝一鸣\x1b[201~\rj")
        assert desk.field("filter") == "祝一鸣"
        assert desk.where == "list"


@pytest.mark.parametrize(
    ("keys", "at"),
    [("3j", 3), ("4j2k", 2), ("2G", 1), ("2gg", 1), ("100%", 4), ("9j", 4), ("gg", 0)],
)
async def test_a_number_says_how_often_or_where(reading, keys, at):
    async with reading() as desk:
        await desk.burst(keys)
        assert desk.browsing.at == at


async def test_the_number_being_typed_is_on_the_status_bar(reading):
    async with reading() as desk:
        await desk.press("1", "2")
        assert desk.status.startswith("12")
        await desk.press("escape")
        assert not desk.status.startswith("12")


async def test_fifty_percent_is_the_middle_of_the_text(reading):
    async with reading(size=(100, 12)) as desk:
        await desk.press("enter", "5", "0", "%")
        assert abs(desk.pane.scroll_offset.y - desk.pane.max_scroll_y / 2) <= 1


async def test_help_scrolls_to_its_end(reading):
    async with reading(size=(80, 20)) as desk:
        await desk.press("?", "G")
        box = desk.app.screen.query_one("#help")
        assert isinstance(desk.app.screen, HelpScreen)
        assert box.scroll_offset.y == box.max_scroll_y > 0
        await desk.press("g")
        assert box.scroll_offset.y == 0


async def test_tab_twice_is_where_one_was(reading):
    async with reading() as desk:
        await desk.burst("\t\t")
        assert desk.where == "list"
        await desk.burst("\t\t\t")
        assert desk.where == "pane"


async def test_a_caret_comes_for_the_card_however_fast_the_text_was_entered(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await desk.burst("\r\ri")
        await desk.rest()
        assert desk.app.screen is desk.screen
        assert desk.pane.has_caret


async def test_keys_sent_to_a_terminal_in_the_background_go_where_the_reader_was(reading):
    async with reading() as desk:
        await desk.press("enter")
        await desk.burst("\x1b[O")
        await desk.burst("v")
        assert desk.pane.has_caret


@pytest.mark.parametrize("late", LATE)
async def test_what_is_typed_while_the_reader_is_left_comes_too_late(reading, late):
    async with reading() as desk:
        desk.type("q" + late)
        desk.type(late)
