"""Going between list, pane and fields, and out."""

import pytest
from composed_pages import TITLES


@pytest.mark.parametrize("key", ["enter", "l"])
async def test_enter_goes_into_the_article(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        assert workspace.where == "pane"


@pytest.mark.parametrize("key", ["escape", "h"])
async def test_escape_goes_back_to_the_list(reading, key):
    async with reading() as workspace:
        await workspace.press("enter", key)
        assert workspace.where == "list"


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_tab_goes_to_the_other_pane_and_back(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        assert workspace.where == "pane"
        await workspace.press(key)
        assert workspace.where == "list"


async def test_next_and_previous_article_work_in_the_list(reading):
    async with reading() as workspace:
        await workspace.press("J", "J", "K")
        assert workspace.open_title == TITLES[1]


async def test_next_and_previous_article_work_in_the_pane(reading):
    async with reading() as workspace:
        await workspace.press("enter", "J", "J", "K")
        assert workspace.open_title == TITLES[1]
        assert workspace.where == "pane"


async def test_the_status_bar_names_the_keys_of_the_place(reading):
    async with reading() as workspace:
        in_list = workspace.status
        await workspace.press("enter")
        assert "Enter 进入" in in_list.replace("  ", " ")
        assert "翻页" in workspace.status


async def test_q_in_the_list_quits(reading):
    async with reading() as workspace:
        await workspace.press("q")
        assert workspace.app.return_code == 0
        assert workspace.has_ended


async def test_q_in_the_pane_goes_back_first(reading):
    async with reading() as workspace:
        await workspace.press("enter", "q")
        assert workspace.where == "list"
        assert not workspace.has_ended


@pytest.mark.parametrize("key", ["Q", "ctrl+q"])
@pytest.mark.parametrize("before", [(), ("enter",)])
async def test_the_quit_keys_quit_from_anywhere(reading, key, before):
    async with reading() as workspace:
        await workspace.press(*before, key)
        assert workspace.has_ended


async def test_interrupt_quits_with_nothing_selected(reading):
    async with reading() as workspace:
        await workspace.press("ctrl+c")
        assert workspace.has_ended


async def test_interrupt_copies_what_is_selected(reading):
    async with reading() as workspace:
        await workspace.press("enter", "v", "v", "right", "ctrl+c")
        assert workspace.app.clipboard == "春耕"
        assert not workspace.has_ended


async def test_letters_typed_into_a_field_are_no_keys(reading):
    async with reading() as workspace:
        await workspace.press("slash", "q", "J", "T")
        assert workspace.field("filter") == "qJT"
