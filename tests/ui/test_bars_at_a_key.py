"""The bars are drawn at the end of a key, once, whatever it has done on its way."""

import pytest
from composed_pages import TITLES
from textual import events


@pytest.mark.parametrize("before", ["", "jjjjJ", "/祝", "/祝一鸣", "3"])
@pytest.mark.parametrize("key", ["J", "j", "k", "n", "祝", "5", "r", "S", "backspace"])
async def test_a_key_draws_the_bars_once_at_most(reading, monkeypatch, before, key):
    async with reading(size=(100, 40)) as workspace:
        await workspace.press(*before)
        drawn, draw = [], workspace.screen.draw_bars
        monkeypatch.setattr(workspace.screen, "draw_bars", lambda: (drawn.append(key), draw()))
        await workspace.screen.pressed(events.Key(key, key if len(key) == 1 else None))
        assert len(drawn) <= 1


async def test_what_is_drawn_is_what_the_key_leaves(reading):
    async with reading() as workspace:
        await workspace.press("J", "J", "J", "J", "J")
        assert "没有下一篇了" in workspace.status
        await workspace.press("K")
        assert "没有下一篇了" not in workspace.status
        assert workspace.open_title == TITLES[3]


async def test_bars_are_drawn_again_after_a_key_that_failed(reading):
    async with reading() as workspace:
        with pytest.raises(ZeroDivisionError), workspace.screen.bars_at_end():
            raise ZeroDivisionError
        workspace.screen.say("渡口的钟")
        await workspace.settle()
        assert "渡口的钟" in workspace.status
