"""How the screen looks; `DUBAO_UPDATE_SNAPSHOTS=1 pytest tests/ui/test_looks.py` writes it anew."""

import pytest
from screen_text import assert_looks


@pytest.mark.parametrize("theme", ["ink", "paper"])
async def test_list_and_pane_look_as_kept(reading, theme):
    async with reading(size=(90, 24), theme=theme) as workspace:
        assert_looks(workspace, f"list_and_pane_{theme}")


async def test_a_filter_looks_as_kept(reading):
    async with reading(size=(90, 24)) as workspace:
        await workspace.filter_by("祝一鸣")
        await workspace.press("enter")
        assert_looks(workspace, "filter")


async def test_a_narrow_terminal_looks_as_kept(reading):
    async with reading(size=(46, 20)) as workspace:
        await workspace.press("enter")
        assert_looks(workspace, "narrow")


async def test_columns_look_as_kept(reading):
    async with reading(size=(120, 24)) as workspace:
        await workspace.press("enter", "c", "j", "k")
        assert_looks(workspace, "columns")


async def test_the_help_overlay_looks_as_kept(reading):
    async with reading(size=(80, 30)) as workspace:
        await workspace.press("?")
        assert_looks(workspace, "help")
