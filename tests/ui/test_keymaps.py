"""Whose keys to start from: what people of newsboat, less and vim press daily does that here."""

import pytest
from composed_pages import TITLES

from reader.ui.screens.help import HelpScreen


@pytest.mark.parametrize(
    ("down", "up"),
    [
        ("e", "y"),
        ("ctrl+e", "ctrl+y"),
        ("ctrl+n", "ctrl+p"),
        ("j", "k"),
        ("space", "b"),
        ("d", "u"),
    ],
)
async def test_less_moves_as_less_does(reading, down, up):
    async with reading(size=(100, 14), keymap="less") as desk:
        await desk.press("enter", down)
        assert desk.pane.scroll_offset.y > 0
        await desk.press(up)
        assert desk.pane.scroll_offset.y == 0


async def test_less_goes_to_ends_and_percents(reading):
    async with reading(size=(100, 14), keymap="less") as desk:
        await desk.press("enter", ">")
        end = desk.pane.scroll_offset.y
        await desk.press("5", "0", "p")
        assert 0 < desk.pane.scroll_offset.y < end
        await desk.press("<")
        assert desk.pane.scroll_offset.y == 0


async def test_less_has_help_on_h_and_copies_on_another_key_than_y(reading):
    async with reading(keymap="less") as desk:
        await desk.press("C")
        assert TITLES[0] in desk.app.clipboard
        await desk.press("h")
        assert isinstance(desk.app.screen, HelpScreen)


async def test_vim_goes_between_panes_and_back(reading):
    async with reading(keymap="vim") as desk:
        await desk.press("ctrl+w", "w")
        assert desk.where == "pane"
        await desk.press("ctrl+o")
        assert desk.where == "list"


async def test_vim_leaves_by_colon_q(reading):
    async with reading(keymap="vim") as desk:
        await desk.press(":", "q")
        await desk.palette_found("退出")
        await desk.press("enter")
        assert desk.has_ended


async def test_vim_moves_by_screens_and_to_ends(reading):
    async with reading(size=(100, 14), keymap="vim") as desk:
        await desk.press("enter", "ctrl+d")
        assert desk.pane.scroll_offset.y > 0
        await desk.press("ctrl+u", "G")
        assert desk.pane.scroll_offset.y == desk.pane.max_scroll_y
        await desk.press("g", "g")
        assert desk.pane.scroll_offset.y == 0


async def test_newsboat_opens_turns_and_goes_back(reading):
    async with reading(keymap="newsboat") as desk:
        await desk.press("enter", "J")
        assert desk.open_title == TITLES[1]
        await desk.press("K", "q")
        assert desk.where == "list"
        await desk.press("q")
        assert desk.has_ended


@pytest.mark.parametrize("keymap", ["newsboat", "less", "vim"])
async def test_keys_of_theirs_that_mean_nothing_here_say_nothing(reading, keymap):
    async with reading(keymap=keymap) as desk:
        before = desk.status
        await desk.press("o", "E", "ctrl+x", "~")
        assert desk.status == before
        assert desk.open_title == TITLES[0]
