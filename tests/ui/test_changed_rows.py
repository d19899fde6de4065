"""Of a screen only what changed is drawn: what Textual would send for it."""

import asyncio
import random
import re

import pytest
from rich.cells import cell_len
from textual import events
from textual._compositor import Compositor
from textual.geometry import Region

from reader.ui.process import ChangedRows, draw_now
from reader.ui.process.changed_rows import runs


def rows_of_one(chance, compositor):
    """Some rows of a widget that is seen, in all its width, as widgets have them drawn again."""
    region, clip = chance.choice(list(compositor.visible_widgets.values()))
    first = chance.randrange(region.y, region.bottom)
    rows = Region(region.x, first, region.width, chance.randint(1, region.bottom - first))
    return rows.intersection(clip)


WRITTEN = re.compile(r"\x1b\[(\d+);(\d+)H|(\x1b\[[\d;]*m)|([^\x1b\n])")


def painted(update, console):
    """The cells that an update writes, by row and column: the character, and how it looks."""
    cells, looks = {}, ""
    for row, column, look, character in WRITTEN.findall(update.render_segments(console)):
        if row:
            y, x = int(row) - 1, int(column) - 1
        elif look:
            looks = "" if look == "\x1b[0m" else look
        else:
            cells[y, x] = character, looks
            x += cell_len(character)
    return cells


def within(cells, regions):
    """Those of some cells that lie in regions."""
    wanted = {(y, x) for one in regions for y in one.line_range for x in one.column_range}
    return {at: cell for at, cell in cells.items() if at in wanted}


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
            some = [rows_of_one(chance, compositor) for _ in range(3)]
            compositor._dirty_regions = set(some)
            ours = painted(compositor.render_partial_update(), console)
            compositor._dirty_regions = set(some)
            theirs = painted(Compositor.render_partial_update(compositor), console)
            assert ours == within(theirs, some)
        assert compositor.render_partial_update() is None


@pytest.mark.parametrize("keys", ["", "?", "P", "t"])
async def test_a_wide_character_at_the_edge_of_what_changed_stays_whole(reading, keys):
    async with reading(size=(100, 40)) as workspace:
        await workspace.press(*keys)
        await workspace.settle()
        await workspace.app.screen.ready.wait()  # what has opened has its place
        screen, console = workspace.app.screen, workspace.app.console
        compositor = screen._compositor
        compositor._dirty_regions = {screen.region}
        whole = painted(compositor.render_partial_update(), console)
        for x in range(100):
            for start, end in ((0, x), (x, 100)):
                compositor._dirty_regions = {Region(start, 0, end - start, 40)}
                update = compositor.render_partial_update()
                cells = painted(update, console) if update else {}
                assert cells.items() <= whole.items()
                assert within(cells, [Region(start, 0, end - start, 40)]) == within(
                    whole, [Region(start, 0, end - start, 40)]
                )


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
