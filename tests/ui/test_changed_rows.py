"""Of a screen only what changed is drawn: what Textual would send for it."""

import asyncio
import random
import re

import pytest
from textual import events
from textual._compositor import Compositor
from textual.geometry import Region

from reader.ui.process import ChangedRows, draw_now
from reader.ui.process.changed_rows import runs


def somewhere(chance: random.Random, width: int, height: int) -> Region:
    """A region, which may reach beyond the screen at the right and below."""
    at = chance.randrange(width), chance.randrange(height)
    return Region(*at, chance.randint(1, width), chance.randint(1, 4))


MOVED = re.compile(r"\x1b\[\d+;\d+H(?=\x1b\[\d+;\d+H|\n|$)")  # and nothing written there


def sent(update, console):
    """What goes to the terminal, without the ways to where nothing is written."""
    return "" if update is None else MOVED.sub("", update.render_segments(console))


@pytest.mark.parametrize("size", [(100, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("keys", ["", "?", "P", ":", "/祝", "jjl", "J"])
async def test_what_changed_is_drawn_as_if_all_had_been(reading, size, keys):
    async with reading(size=size) as workspace:
        await workspace.press(*keys)
        await workspace.settle()
        while not workspace.app.screen.region:  # an overlay that has just been opened
            await workspace.settle()
        screen, console = workspace.app.screen, workspace.app.console
        compositor = screen._compositor
        assert isinstance(compositor, ChangedRows)
        chance = random.Random(7)
        for _ in range(20):
            some = {somewhere(chance, *size).intersection(screen.region) for _ in range(3)}
            compositor._dirty_regions = set(some)
            ours = sent(compositor.render_partial_update(), console)
            compositor._dirty_regions = set(some)
            theirs = sent(Compositor.render_partial_update(compositor), console)
            assert ours == theirs
        assert compositor.render_partial_update() is None


async def test_one_row_asks_no_other_for_its_line(reading, monkeypatch):
    async with reading(size=(100, 40)) as workspace:
        asked = []
        for widget in workspace.screen.walk_children():
            drawn = widget.render_lines
            monkeypatch.setattr(
                widget,
                "render_lines",
                lambda crop, drawn=drawn: (asked.append(crop.height), drawn(crop))[1],
            )
        workspace.screen._compositor._dirty_regions = {Region(0, 0, 100, 1), Region(0, 39, 100, 1)}
        workspace.screen._compositor.render_partial_update()
        assert 2 <= sum(asked) <= 4


async def test_a_mark_is_on_the_screen_when_its_key_is_done(reading, monkeypatch):
    async with reading(size=(100, 40)) as workspace:
        frames, show = [], workspace.app._display
        monkeypatch.setattr(
            workspace.app, "_display", lambda *given: (frames.append(given), show(*given))
        )
        await workspace.settle()
        frames.clear()
        await workspace.screen.pressed(events.Key("r", "r"))
        assert len(frames) == 1


async def test_drawing_at_once_takes_no_message_away(reading):
    async with reading() as workspace:
        await workspace.settle()
        await asyncio.sleep(0.05)  # the app waits for messages
        heard = asyncio.Event()
        workspace.app.call_next(heard.set)
        draw_now(workspace.screen)
        await asyncio.wait_for(heard.wait(), 10)


@pytest.mark.parametrize(
    ("rows", "whole"),
    [([], []), ([3], [(3, 4)]), ([3, 4, 5], [(3, 6)]), ([0, 2, 3, 9], [(0, 1), (2, 4), (9, 10)])],
)
def test_rows_without_a_gap_are_one_run(rows, whole):
    assert runs(rows) == whole
