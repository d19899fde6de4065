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
    async with reading(size=(100, 14), keymap="less") as workspace:
        await workspace.press("enter", down)
        assert workspace.pane.scroll_offset.y > 0
        await workspace.press(up)
        assert workspace.pane.scroll_offset.y == 0


async def test_less_goes_to_ends_and_percents(reading):
    async with reading(size=(100, 14), keymap="less") as workspace:
        await workspace.press("enter", ">")
        end = workspace.pane.scroll_offset.y
        await workspace.press("5", "0", "p")
        assert 0 < workspace.pane.scroll_offset.y < end
        await workspace.press("<")
        assert workspace.pane.scroll_offset.y == 0


async def test_less_has_help_on_h_and_copies_on_another_key_than_y(reading):
    async with reading(keymap="less") as workspace:
        await workspace.press("C")
        assert TITLES[0] in workspace.app.clipboard
        await workspace.press("h")
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_vim_goes_between_panes_and_back(reading):
    async with reading(keymap="vim") as workspace:
        await workspace.press("ctrl+w", "w")
        assert workspace.where == "pane"
        await workspace.press("ctrl+o")
        assert workspace.where == "list"


async def test_vim_leaves_by_colon_q(reading):
    async with reading(keymap="vim") as workspace:
        await workspace.press(":", "q")
        await workspace.palette_found("退出")
        await workspace.press("enter")
        assert workspace.has_ended


async def test_vim_moves_by_screens_and_to_ends(reading):
    async with reading(size=(100, 14), keymap="vim") as workspace:
        await workspace.press("enter", "ctrl+d")
        assert workspace.pane.scroll_offset.y > 0
        await workspace.press("ctrl+u", "G")
        assert workspace.pane.scroll_offset.y == workspace.pane.max_scroll_y
        await workspace.press("g", "g")
        assert workspace.pane.scroll_offset.y == 0


async def test_newsboat_opens_turns_and_goes_back(reading):
    async with reading(keymap="newsboat") as workspace:
        await workspace.press("enter", "J")
        assert workspace.open_title == TITLES[1]
        await workspace.press("K", "q")
        assert workspace.where == "list"
        await workspace.press("q")
        assert workspace.has_ended


@pytest.mark.parametrize("keymap", ["newsboat", "less", "vim"])
async def test_keys_of_theirs_that_mean_nothing_here_say_nothing(reading, keymap):
    async with reading(keymap=keymap) as workspace:
        before = workspace.status
        await workspace.press("o", "E", "ctrl+x", "~")
        assert workspace.status == before
        assert workspace.open_title == TITLES[0]
