"""Esc and a key that come as one: Alt and the key only where that means something."""

import pytest

from reader.ui.process.keyboard import Escaped, key_with_alt
from reader.ui.screens.help import HelpScreen


async def escaped(workspace, character):
    event = key_with_alt(character)
    assert isinstance(event, Escaped)
    workspace.app._driver.process_message(event)
    await workspace.settle()


async def test_in_a_field_it_is_left_and_the_key_is_pressed_behind_it(reading):
    async with reading() as workspace:
        second = workspace.browsing.hits[1].entry
        await workspace.filter_by("图书馆")
        await escaped(workspace, "j")
        assert workspace.where == "list"
        assert workspace.browsing.text == ""
        assert workspace.browsing.opened is second


@pytest.mark.parametrize("character", ["?", "？"])
async def test_over_an_overlay_it_closes_and_the_key_goes_where_that_leads(reading, character):
    async with reading() as workspace:
        await workspace.press("t")
        assert len(workspace.app.screen_stack) == 2
        await escaped(workspace, character)
        assert isinstance(workspace.app.screen, HelpScreen)
        assert len(workspace.app.screen_stack) == 2


async def test_in_the_text_it_goes_back_to_the_list(reading):
    async with reading() as workspace:
        await workspace.press("enter")
        await escaped(workspace, "G")
        assert workspace.where == "list"
        assert workspace.browsing.at == workspace.browsing.count - 1


async def test_a_key_that_is_bound_with_alt_is_that_key(reading):
    async with reading(keys={"help": ("alt+j",)}) as workspace:
        await escaped(workspace, "j")
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_in_a_field_a_step_by_words_stays_one(reading):
    async with reading() as workspace:
        await workspace.filter_by("水田 小满")
        await escaped(workspace, "b")
        assert workspace.where == "filter"
        assert workspace.browsing.text == "水田 小满"


async def test_while_a_mark_waits_for_its_letter_esc_takes_it_back(reading):
    async with reading() as workspace:
        before = workspace.browsing.at
        await workspace.press("m")
        await escaped(workspace, "j")
        assert workspace.browsing.at == before + 1
