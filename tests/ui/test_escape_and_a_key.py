"""Esc and a key that come as one: Alt and the key only where that means something."""

import pytest

from reader.ui.process.keyboard import Escaped, key_with_alt
from reader.ui.screens.help import HelpScreen


async def escaped(desk, character):
    event = key_with_alt(character)
    assert isinstance(event, Escaped)
    desk.app._driver.process_message(event)
    await desk.settle()


async def test_in_a_field_it_is_left_and_the_key_is_pressed_behind_it(reading):
    async with reading() as desk:
        second = desk.browsing.hits[1].entry
        await desk.filter_by("图书馆")
        await escaped(desk, "j")
        assert desk.where == "list"
        assert desk.browsing.text == ""
        assert desk.browsing.opened is second


@pytest.mark.parametrize("character", ["?", "？"])
async def test_over_an_overlay_it_closes_and_the_key_goes_where_that_leads(reading, character):
    async with reading() as desk:
        await desk.press("t")
        assert len(desk.app.screen_stack) == 2
        await escaped(desk, character)
        assert isinstance(desk.app.screen, HelpScreen)
        assert len(desk.app.screen_stack) == 2


async def test_in_the_text_it_goes_back_to_the_list(reading):
    async with reading() as desk:
        await desk.press("enter")
        await escaped(desk, "G")
        assert desk.where == "list"
        assert desk.browsing.at == desk.browsing.count - 1


async def test_a_key_that_is_bound_with_alt_is_that_key(reading):
    async with reading(keys={"help": ("alt+j",)}) as desk:
        await escaped(desk, "j")
        assert isinstance(desk.app.screen, HelpScreen)


async def test_in_a_field_a_step_by_words_stays_one(reading):
    async with reading() as desk:
        await desk.filter_by("水田 小满")
        await escaped(desk, "b")
        assert desk.where == "filter"
        assert desk.browsing.text == "水田 小满"


async def test_while_a_mark_waits_for_its_letter_esc_takes_it_back(reading):
    async with reading() as desk:
        before = desk.browsing.at
        await desk.press("m")
        await escaped(desk, "j")
        assert desk.browsing.at == before + 1
