"""Keys typed faster than anything can be done about them: each finds the one before it done."""

import asyncio
import re
import threading

import pytest
from composed_pages import TITLES, large_store
from workspace_driver import PATIENCE

from reader.store import tokens
from reader.ui.screens.chooser import RowsScreen
from reader.ui.screens.help import HelpScreen
from reader.ui.screens.palette import PaletteScreen
from reader.ui.screens.who import WhoScreen

LATE = ["j", "\x1b[200~x\x1b[201~", "\x1b[<0;9;9M\x1b[<0;9;9m", "\x1b[O", "\x1b[I"]


async def test_what_is_typed_after_a_filter_moves_the_list_it_leaves(reading):
    async with reading() as workspace:
        await workspace.burst("/祝一鸣\rj")
        assert workspace.field("filter") == "祝一鸣"
        assert workspace.where == "list"
        assert workspace.browsing.at == 1


async def test_enter_and_what_follows_scroll_the_article_that_was_chosen(reading):
    async with reading(size=(100, 12)) as workspace:
        await workspace.burst("j\rjj")
        assert workspace.open_title == TITLES[1]
        assert workspace.pane.scroll_offset.y == 2


async def test_what_is_typed_while_the_palette_opens_is_found_in_it(reading):
    async with reading() as workspace:
        await workspace.burst(":只看正文\r")
        assert workspace.screen.has_class("-zen")
        assert workspace.app.screen is workspace.screen


@pytest.mark.parametrize(
    "keys", ["?\r\r", ":\r\r\r", "::", "??", "?q?q?", ":\x1b:\x1b", "Pjjj\r\r"]
)
async def test_overlays_open_once_and_close_once(reading, keys):
    async with reading() as workspace:
        await workspace.burst(keys)
        await workspace.rest()
        await workspace.press("escape", "escape")
        assert not workspace.has_ended
        assert workspace.app.screen is workspace.screen


async def test_a_second_colon_is_text_in_the_palette(reading):
    async with reading() as workspace:
        await workspace.burst("::")
        assert isinstance(workspace.app.screen, PaletteScreen)
        assert len(workspace.app.screen_stack) == 2


async def test_page_keys_in_a_palette_that_finds_nothing_do_nothing(reading):
    async with reading() as workspace:
        await workspace.press(":", *"ξξ", "pagedown", "pageup", "down", "up", "enter")
        assert isinstance(workspace.app.screen, PaletteScreen)


async def test_a_paste_of_two_lines_is_one_query(reading):
    async with reading() as workspace:
        await workspace.press("/")
        await workspace.paste("祝一鸣\n春耕")
        assert workspace.field("filter") == "祝一鸣 春耕"


async def test_a_paste_and_enter_are_taken_in_their_order(reading):
    async with reading() as workspace:
        await workspace.burst("/")
        await workspace.burst("\x1b[200~祝一鸣\x1b[201~\rj")
        assert workspace.field("filter") == "祝一鸣"
        assert workspace.where == "list"


@pytest.mark.parametrize(
    ("keys", "at"),
    [("3j", 3), ("4j2k", 2), ("2G", 1), ("2gg", 1), ("100%", 4), ("9j", 4), ("gg", 0)],
)
async def test_a_number_says_how_often_or_where(reading, keys, at):
    async with reading() as workspace:
        await workspace.burst(keys)
        assert workspace.browsing.at == at


async def test_the_number_being_typed_is_on_the_status_bar(reading):
    async with reading() as workspace:
        await workspace.press("1", "2")
        assert workspace.status.startswith("12")
        await workspace.press("escape")
        assert not workspace.status.startswith("12")


async def test_fifty_percent_is_the_middle_of_the_text(reading):
    async with reading(size=(100, 12)) as workspace:
        await workspace.press("enter", "5", "0", "%")
        assert abs(workspace.pane.scroll_offset.y - workspace.pane.max_scroll_y / 2) <= 1


async def test_help_scrolls_to_its_end(reading):
    async with reading(size=(80, 20)) as workspace:
        await workspace.press("?", "G")
        box = workspace.app.screen.query_one("#help")
        assert isinstance(workspace.app.screen, HelpScreen)
        assert box.scroll_offset.y == box.max_scroll_y > 0
        await workspace.press("g")
        assert box.scroll_offset.y == 0


async def test_tab_twice_is_where_one_was(reading):
    async with reading() as workspace:
        await workspace.burst("\t\t")
        assert workspace.where == "list"
        await workspace.burst("\t\t\t")
        assert workspace.where == "pane"


async def test_a_caret_comes_for_the_card_however_fast_the_text_was_entered(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.burst("\r\ri")
        await workspace.rest()
        assert workspace.app.screen is workspace.screen
        assert workspace.pane.has_caret


async def test_keys_sent_to_a_terminal_in_the_background_go_where_the_reader_was(reading):
    async with reading() as workspace:
        await workspace.press("enter")
        await workspace.burst("\x1b[O")
        await workspace.burst("v")
        assert workspace.pane.has_caret


@pytest.mark.parametrize("late", LATE)
async def test_what_is_typed_while_the_reader_is_left_comes_too_late(reading, late):
    async with reading() as workspace:
        workspace.type("q" + late)
        workspace.type(late)


async def ends(leaving):
    """Whether it ends; Textual ends well even where it is called off."""
    task = asyncio.ensure_future(leaving)
    ended, _ = await asyncio.wait({task}, timeout=PATIENCE)
    task.cancel()
    return bool(ended) and task.exception() is None


@pytest.mark.parametrize("keys", ["", "?", ":", "P"])
@pytest.mark.parametrize("late", ["jj", "\x1b[200~x\x1b[201~"])
async def test_what_waits_for_a_screen_holds_up_no_end(reading, keys, late):
    async def leave_meanwhile():
        async with reading() as workspace:
            await workspace.press(*keys)
            await workspace.rest()
            workspace.app.screen.ready.clear()
            workspace.type(late)
            await asyncio.sleep(0.1)  # the first waits, nobody says that the reader is to be left

    assert await ends(leave_meanwhile())


@pytest.mark.parametrize("late", ["jj", "\x1b[200~x\x1b[201~"])
async def test_what_waits_for_a_look_up_finds_no_screen_that_has_gone(reading, monkeypatch, late):
    over = asyncio.Event()

    async def leave_meanwhile():
        async with reading() as workspace:
            monkeypatch.setattr(workspace.screen.lookups, "answered", lambda _limit: over.wait())
            workspace.type(late)
            await asyncio.sleep(0.1)
            asyncio.get_running_loop().call_later(0.5, over.set)  # when the screen has gone

    assert await ends(leave_meanwhile())


async def test_what_is_typed_behind_a_look_up_is_for_what_it_opens(
    reading, monkeypatch, dictionary
):
    monkeypatch.setattr("reader.ui.screens.keyed.TYPED_AHEAD", PATIENCE)
    async with reading() as workspace:
        workspace.type("#\r")
        await workspace.until(lambda: workspace.field("filter"))
        assert workspace.where == "list"
        workspace.type("\x1b[27uP\x1b[200~祝一鸣\x1b[201~")
        await workspace.until(lambda: isinstance(workspace.app.screen, WhoScreen))
        await workspace.until(lambda: "祝一鸣" in workspace.text())
        assert workspace.screen.owners[-1] == "list"


async def test_a_key_waits_for_a_look_up_no_longer_than_a_moment(reading, monkeypatch, dictionary):
    gate, load = threading.Event(), tokens.load
    monkeypatch.setattr(
        "reader.ui.services.keywords.tokens.load", lambda: (gate.wait(PATIENCE), load())
    )
    monkeypatch.setattr("reader.ui.screens.keyed.TYPED_AHEAD", 0.01)
    async with reading() as workspace:
        workspace.type("#jj")
        await workspace.until(lambda: workspace.browsing.at == 2)
        gate.set()
        await workspace.rest()


async def typed(reading, keys, size, *, at_once):
    """Type keys and tell where overlay, list and text are then."""
    async with reading(size=size, shown=large_store(120)) as workspace:
        for some in [keys] if at_once else re.findall(r"\x1b\[\d*.|.|\r", keys):
            await workspace.burst(some)
            await workspace.rest()
        screen, pane = workspace.app.screen, workspace.pane
        boxes = [one.scroll_offset for one in screen.query("#help")]
        row = screen.rows.highlighted if isinstance(screen, RowsScreen) else None
        return type(screen), boxes, row, workspace.browsing.at, pane.scroll_offset


@pytest.mark.parametrize("size", [(80, 24), (50, 20)])
@pytest.mark.parametrize(
    "keys", ["?\x1b[6~", "?G", "?G\x1b[5~", "?jjj", "t\x1b[6~", "t\x1b[6~\x1b[6~", ":\x1b[6~"]
)
async def test_what_is_typed_as_an_overlay_opens_goes_as_far_as_later(reading, keys, size):
    slowly = await typed(reading, keys, size, at_once=False)
    assert await typed(reading, keys, size, at_once=True) == slowly


async def test_a_screenful_waits_for_rows_that_are_slow_to_take_their_place(reading, monkeypatch):
    slowly = await typed(reading, ":\x1b[6~", (80, 24), at_once=False)
    fit = PaletteScreen.fit

    def busy(screen):
        screen.rows.call_later(asyncio.sleep, 0.05)
        fit(screen)

    monkeypatch.setattr(PaletteScreen, "fit", busy)
    assert await typed(reading, ":\x1b[6~", (80, 24), at_once=True) == slowly


@pytest.mark.parametrize(
    "keys", ["\rf", "\r\x1b[6~", "\rd", "\tf", "\rff", "\rG\x1b[5~", "/水\r\rf"]
)
async def test_what_is_typed_as_the_article_comes_goes_as_far_as_later(reading, keys):
    for at_once in (True, False):
        async with reading(size=(50, 20)) as workspace:
            for some in [keys] if at_once else re.findall(r"\x1b\[\d*.|.|\r", keys):
                await workspace.burst(some)
            if at_once:
                first = workspace.pane.scroll_offset.y
            else:
                assert workspace.pane.scroll_offset.y == first > 0
