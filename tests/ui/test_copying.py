"""Selecting and copying: what is copied is the page's own text, not what the screen makes of it."""

import asyncio
import time

import pytest
from composed_pages import FIELDS, LIBRARY, TITLES
from workspace_driver import PATIENCE

SELECTED = "#35505c"


async def test_y_copies_the_whole_article_when_nothing_is_selected(reading):
    async with reading() as workspace:
        await workspace.press("j", "y")
        assert workspace.app.clipboard.splitlines() == [
            "夜读",
            TITLES[1],
            "□通讯员 殷若兰",
            *LIBRARY,
        ]


async def test_copying_says_how_much_was_copied(reading):
    async with reading() as workspace:
        await workspace.press("j", "y")
        assert "135" in workspace.status


async def test_v_arrows_y_copies_the_stored_characters(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", *["right"] * 4, "y")
        assert workspace.app.clipboard == FIELDS[0][:5] == "凌晨五点,"


async def test_the_selection_is_seen_while_it_grows(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "right", "right")
        assert workspace.looks(workspace.pane, background=SELECTED) == "凌晨五"


async def test_letters_move_the_selection_as_arrows_do(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "l", "l", "h", "y")
        assert workspace.app.clipboard == "凌晨"


async def test_a_selection_grows_by_rows(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "down", "y")
        first_row = workspace.pane._proof.row_on(workspace.pane._proof.line_of((4, 0))).placed[0]
        assert workspace.app.clipboard == FIELDS[0][: first_row.end + 1]


async def test_a_selection_goes_on_into_the_next_paragraph(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "$", "right", "right", "y")
        assert workspace.app.clipboard == f"{FIELDS[0]}\n{FIELDS[1][:2]}"


async def test_a_selection_can_grow_backwards(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(5, 0)
        await workspace.press("v", "v", "left", "left", "y")
        assert workspace.app.clipboard == f"{FIELDS[0][-2:]}\n{FIELDS[1][:1]}"


async def test_capital_y_adds_where_it_comes_from(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "right", "Y")
        assert workspace.app.clipboard == f"凌晨\n——沙河日报 2024-05-12 第1版《{TITLES[0]}》"


async def test_copying_ends_selecting(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "right", "y")
        assert workspace.looks(workspace.pane, background=SELECTED) == ""
        await workspace.press("j")
        assert not workspace.pane.is_selecting


async def test_escape_ends_selecting_and_stays_in_the_text(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", "right", "escape")
        assert workspace.looks(workspace.pane, background=SELECTED) == ""
        assert workspace.where == "pane"


async def test_the_selection_follows_off_the_screen(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.press("enter", "v", "v", *["down"] * 20)
        assert workspace.shows(*workspace.pane.caret_place)


async def test_a_mouse_selection_copies_the_stored_text(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 8, y))
        await workspace.press("y")
        assert workspace.app.clipboard == "凌晨五点,"


async def test_a_mouse_selection_over_two_rows_has_no_line_end_of_the_screen(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 2, y + 1))
        await workspace.press("y")
        assert workspace.app.clipboard in FIELDS[0]
        assert len(workspace.app.clipboard) > 30


async def test_a_mouse_selection_in_columns_stays_in_its_text(reading):
    async with reading(size=(120, 40)) as workspace:
        await workspace.press("c")
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 2, y + 2))
        await workspace.press("y")
        assert workspace.app.clipboard in FIELDS[0]


async def test_the_next_article_starts_without_a_selection(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.press("enter", "v", "v", "right", "J", "y")
        assert workspace.app.clipboard.startswith("夜读\n")


async def test_v_in_the_list_does_nothing(reading):
    async with reading() as workspace:
        await workspace.press("v", "j")
        assert workspace.open_title == TITLES[1]


async def test_what_is_typed_right_after_v_moves_the_selection(reading):
    async with reading(size=(120, 16)) as workspace:
        await workspace.go_to(4, 0)
        await workspace.burst("vvlll")
        await workspace.press("y")
        assert workspace.app.clipboard == FIELDS[0][:4]


async def test_v_is_text_in_a_field(reading):
    async with reading() as workspace:
        await workspace.press("/", "v")
        assert workspace.screen.focused.value == "v"


@pytest.fixture
def tmux(monkeypatch, tmp_path):
    """A tmux around the reader that keeps what it is given; the file."""
    program = tmp_path / "tmux"
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/kept\n")
    program.chmod(0o755)
    monkeypatch.setenv("TMUX", "here")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path / "kept"


async def test_inside_tmux_the_bar_says_that_tmux_has_it_and_how_much(reading, tmux):
    async with reading() as workspace:
        await workspace.press("j", "y")
        await workspace.rest()
        assert tmux.read_text("utf-8").startswith(f"夜读\n{TITLES[1]}")
        assert "已复制 135 字（tmux）" in workspace.status
        assert workspace.app.clipboard == ""


async def test_leaving_right_after_copying_loses_nothing(reading, tmux):
    async with reading() as workspace:
        await workspace.burst("yq")
    end = time.monotonic() + PATIENCE
    while not tmux.exists() or TITLES[0] not in tmux.read_text("utf-8"):
        assert time.monotonic() < end
        await asyncio.sleep(0.02)


async def test_without_a_program_the_bar_says_that_the_terminal_was_asked(reading):
    async with reading() as workspace:
        await workspace.press("j", "y")
        assert "已把 135 字交给终端复制（OSC 52）" in workspace.status


async def test_shown_text_is_copied_where_that_is_set(reading):
    async with reading(size=(120, 16), copy="shown") as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("v", "v", *["right"] * 4, "y")
        assert FIELDS[0][:5] == "凌晨五点,"
        assert workspace.app.clipboard == "凌晨五点，"


@pytest.mark.parametrize("copy", ["stored", "shown"])
async def test_a_whole_article_and_a_paragraph_are_copied_as_set(reading, copy):
    async with reading(size=(120, 16), copy=copy) as workspace:
        await workspace.press("y")
        assert ("，" in workspace.app.clipboard) is (copy == "shown")
        await workspace.go_to(4, 0)
        await workspace.press("v", "y")
        assert ("凌晨五点，" in workspace.app.clipboard) is (copy == "shown")


async def test_a_right_click_keeps_the_selection(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 8, y))
        await workspace.pilot.click(offset=(x + 20, y + 2), button=3)
        await workspace.press("y")
        assert workspace.app.clipboard == "凌晨五点,"
