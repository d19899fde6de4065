"""Rows that change while a key or a click on them is still under way; what is chosen twice."""

from reader.ui.screens.help import HelpScreen
from reader.ui.screens.who import WhoScreen


def click(x, y):
    return f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m"


async def test_another_kind_of_names_may_come_before_the_last_row_was_told_of(reading):
    async with reading() as workspace:
        await workspace.press("P")
        await workspace.rest()
        assert isinstance(workspace.app.screen, WhoScreen)
        await workspace.burst("G\tG\tG\tG\t")
        assert isinstance(workspace.app.screen, WhoScreen)


async def test_a_click_on_a_name_that_has_gone_meanwhile_chooses_none(reading):
    async with reading() as workspace:
        await workspace.press("P")
        await workspace.rest()
        await workspace.press("G")
        rows = workspace.app.screen.rows
        row = rows.region.y + rows.option_count - 1 - rows.scroll_offset.y
        await workspace.burst(click(rows.region.x + 2, row) + "\t")
        assert isinstance(workspace.app.screen, WhoScreen)


async def test_a_double_click_chooses_once(reading):
    async with reading() as workspace:
        await workspace.press(":", *"帮助")
        rows = workspace.app.screen.rows
        await workspace.burst(click(rows.region.x + 2, rows.region.y) * 2)
        assert isinstance(workspace.app.screen, HelpScreen)
        assert len(workspace.app.screen_stack) == 2


async def test_a_click_that_comes_late_opens_nothing_over_what_a_key_has_opened(reading):
    async with reading() as workspace:
        x, y = workspace.cell_of("帮助")
        await workspace.burst(click(x, y) + "P" + click(1, 1))
        await workspace.rest()
        assert len(workspace.app.screen_stack) <= 2
        await workspace.press("escape", "escape", "question_mark")
        assert isinstance(workspace.app.screen, HelpScreen)
        assert len(workspace.app.screen_stack) == 2


async def test_one_overlay_is_open_at_a_time(reading):
    async with reading() as workspace:
        screen = workspace.app.screen
        screen.action_help()
        screen.action_palette()
        await workspace.settle()
        assert isinstance(workspace.app.screen, HelpScreen)
        await workspace.press("escape")
        assert workspace.app.screen is screen


async def test_an_answer_that_comes_while_an_overlay_is_open_opens_no_other(reading):
    async with reading() as workspace:
        await workspace.press("P")
        workspace.app.screen_stack[0].action_help()
        await workspace.settle()
        await workspace.rest()
        assert len(workspace.app.screen_stack) == 2
        await workspace.press("escape")
        assert len(workspace.app.screen_stack) == 1


async def test_a_change_behind_an_overlay_is_drawn_once_and_not_at_each_event_from_then_on(
    reading, monkeypatch
):
    async with reading() as workspace:
        await workspace.press("M")
        await workspace.rest()
        behind, app, frames = workspace.screen, workspace.app, []
        behind.masthead.show([[("渡口的钟", "")]])
        await workspace.until(lambda: "渡口的钟" in workspace.text())
        display = app._display
        monkeypatch.setattr(app, "_display", lambda *given: (frames.append(given), display(*given)))
        events = 20
        for _ in range(events):
            behind.call_later(lambda: None)
            await workspace.settle()
        assert len(frames) < events / 2
