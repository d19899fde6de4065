"""Keys that a Chinese input method sends: its marks stand for the ones on the keycaps."""

import pytest

from reader.ui.screens.help import HelpScreen


@pytest.mark.parametrize("key", ["/", "、", "／"])
async def test_the_mark_on_the_slash_key_filters(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        assert workspace.where == "filter"


@pytest.mark.parametrize("key", ["-", "－"])
async def test_the_minus_key_narrows_the_measure(reading, key):
    async with reading(size=(120, 30)) as workspace:
        await workspace.press(key)
        assert workspace.pane.wanted.measure == 66


@pytest.mark.parametrize("key", ["+", "＋"])
async def test_the_plus_key_widens_the_measure(reading, key):
    async with reading(size=(120, 30)) as workspace:
        await workspace.press(key)
        assert workspace.pane.wanted.measure == 74


@pytest.mark.parametrize("key", ["=", "＝"])
async def test_the_equals_key_restores_the_measure(reading, key):
    async with reading(size=(120, 30)) as workspace:
        await workspace.press("-", "-", key)
        assert workspace.pane.wanted.measure == 72


async def test_a_reader_can_bind_a_full_width_mark(reading):
    async with reading(keys={"help": ("！",)}) as workspace:
        await workspace.press("！")
        assert isinstance(workspace.app.screen, HelpScreen)


async def test_marks_of_an_input_method_are_text_in_a_field(reading):
    async with reading() as workspace:
        await workspace.press("/", *"、？：")
        assert workspace.field("filter") == "、？："


@pytest.mark.parametrize("key", ["'", "‘", "’"])
async def test_the_mark_on_the_quote_key_goes_to_a_mark(reading, key):
    async with reading() as workspace:
        await workspace.press("m", "a", "J", key, "a")
        assert workspace.browsing.at == 0
