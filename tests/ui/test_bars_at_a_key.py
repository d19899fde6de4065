"""The bars are drawn at the end of a key, once, whatever it has done on its way."""

import pytest
from composed_pages import TITLES
from textual import events


@pytest.mark.parametrize("before", ["", "jjjjJ", "/祝", "/祝一鸣", "3"])
@pytest.mark.parametrize("key", ["J", "j", "k", "n", "祝", "5", "r", "S", "backspace"])
async def test_a_key_draws_the_bars_once_at_most(reading, monkeypatch, before, key):
    async with reading(size=(100, 40)) as desk:
        await desk.press(*before)
        drawn, draw = [], desk.screen.draw_bars
        monkeypatch.setattr(desk.screen, "draw_bars", lambda: (drawn.append(key), draw()))
        await desk.screen.pressed(events.Key(key, key if len(key) == 1 else None))
        assert len(drawn) <= 1


async def test_what_is_drawn_is_what_the_key_leaves(reading):
    async with reading() as desk:
        await desk.press("J", "J", "J", "J", "J")
        assert "没有下一篇了" in desk.status
        await desk.press("K")
        assert "没有下一篇了" not in desk.status
        assert desk.open_title == TITLES[3]


async def test_bars_are_drawn_again_after_a_key_that_failed(reading):
    async with reading() as desk:
        with pytest.raises(ZeroDivisionError), desk.screen.bars_at_end():
            raise ZeroDivisionError
        desk.screen.say("渡口的钟")
        await desk.settle()
        assert "渡口的钟" in desk.status
