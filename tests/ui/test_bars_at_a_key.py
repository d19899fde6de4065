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


LONG = "渡口的钟慢了一刻：守钟人每天对三遍；" * 4 + "请到邮局对一下表"


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (40, 24), (30, 40)])
async def test_a_notice_longer_than_the_row_is_whole_until_the_next_key(reading, columns, rows):
    async with reading(size=(columns, rows)) as workspace:
        status = workspace.screen.status
        workspace.screen.say(LONG)
        await workspace.settle()
        assert 1 < status.size.height <= rows // 2
        drawn = [status.render_line(y).text.strip() for y in range(status.size.height)]
        assert "".join(drawn) == LONG
        assert not status.action_at(5)
        await workspace.press("j")
        await workspace.settle()
        assert status.size.height == 1
        assert status.action_at(2)


async def test_a_notice_has_the_rows_that_another_width_asks_for(reading):
    async with reading(size=(80, 24)) as workspace:
        workspace.screen.say(LONG)
        await workspace.settle()
        before = workspace.screen.status.size.height
        await workspace.resize(50, 24)
        await workspace.settle()
        assert workspace.screen.status.size.height > before


async def test_a_notice_takes_half_of_the_screen_at_most(reading):
    async with reading(size=(20, 8)) as workspace:
        workspace.screen.say(LONG * 9)
        await workspace.settle()
        status = workspace.screen.status
        assert status.size.height == 4
        assert status.render_line(3).text.rstrip().endswith("…")
