"""Selecting and copying: what is copied is the page's own text, not what the screen makes of it."""

import asyncio

import pytest
from composed_pages import FIELDS, LIBRARY, TITLES

SELECTED = "#35505c"


async def test_y_copies_the_whole_article_when_nothing_is_selected(reading):
    async with reading() as desk:
        await desk.press("j", "y")
        assert desk.app.clipboard.splitlines() == [
            "夜读",
            TITLES[1],
            "□通讯员 殷若兰",
            *LIBRARY,
        ]


async def test_copying_says_how_much_was_copied(reading):
    async with reading() as desk:
        await desk.press("j", "y")
        assert "135" in desk.status


async def test_v_arrows_y_copies_the_stored_characters(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", *["right"] * 4, "y")
        assert desk.app.clipboard == FIELDS[0][:5] == "凌晨五点,"


async def test_the_selection_is_seen_while_it_grows(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "right", "right")
        assert desk.looks(desk.pane, background=SELECTED) == "凌晨五"


async def test_letters_move_the_selection_as_arrows_do(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "l", "l", "h", "y")
        assert desk.app.clipboard == "凌晨"


async def test_a_selection_grows_by_rows(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "down", "y")
        first_row = desk.pane._proof.row_on(desk.pane._proof.line_of((4, 0))).placed[0]
        assert desk.app.clipboard == FIELDS[0][: first_row.end + 1]


async def test_a_selection_goes_on_into_the_next_paragraph(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "$", "right", "right", "y")
        assert desk.app.clipboard == f"{FIELDS[0]}\n{FIELDS[1][:2]}"


async def test_a_selection_can_grow_backwards(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(5, 0)
        await desk.press("v", "v", "left", "left", "y")
        assert desk.app.clipboard == f"{FIELDS[0][-2:]}\n{FIELDS[1][:1]}"


async def test_capital_y_adds_where_it_comes_from(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "right", "Y")
        assert desk.app.clipboard == f"凌晨\n——沙河日报 2024-05-12 第1版《{TITLES[0]}》"


async def test_copying_ends_selecting(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "right", "y")
        assert desk.looks(desk.pane, background=SELECTED) == ""
        await desk.press("j")
        assert not desk.pane.is_selecting


async def test_escape_ends_selecting_and_stays_in_the_text(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", "right", "escape")
        assert desk.looks(desk.pane, background=SELECTED) == ""
        assert desk.where == "pane"


async def test_the_selection_follows_off_the_screen(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.press("enter", "v", "v", *["down"] * 20)
        assert desk.shows(*desk.pane.caret_place)


async def test_a_mouse_selection_copies_the_stored_text(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 8, y))
        await desk.press("y")
        assert desk.app.clipboard == "凌晨五点,"


async def test_a_mouse_selection_over_two_rows_has_no_line_end_of_the_screen(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 2, y + 1))
        await desk.press("y")
        assert desk.app.clipboard in FIELDS[0]
        assert len(desk.app.clipboard) > 30


async def test_a_mouse_selection_in_columns_stays_in_its_text(reading):
    async with reading(size=(120, 40)) as desk:
        await desk.press("c")
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 2, y + 2))
        await desk.press("y")
        assert desk.app.clipboard in FIELDS[0]


async def test_the_next_article_starts_without_a_selection(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.press("enter", "v", "v", "right", "J", "y")
        assert desk.app.clipboard.startswith("夜读\n")


async def test_v_in_the_list_does_nothing(reading):
    async with reading() as desk:
        await desk.press("v", "j")
        assert desk.open_title == TITLES[1]


async def test_what_is_typed_right_after_v_moves_the_selection(reading):
    async with reading(size=(120, 16)) as desk:
        await desk.go_to(4, 0)
        await desk.burst("vvlll")
        await desk.press("y")
        assert desk.app.clipboard == FIELDS[0][:4]


async def test_v_is_text_in_a_field(reading):
    async with reading() as desk:
        await desk.press("/", "v")
        assert desk.screen.focused.value == "v"


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
    async with reading() as desk:
        await desk.press("j", "y")
        await desk.rest()
        assert tmux.read_text("utf-8").startswith(f"夜读\n{TITLES[1]}")
        assert "已复制 135 字（tmux）" in desk.status
        assert desk.app.clipboard == ""


async def test_leaving_right_after_copying_loses_nothing(reading, tmux):
    async with reading() as desk:
        await desk.burst("yq")
    for _ in range(100):
        if tmux.exists() and TITLES[0] in tmux.read_text("utf-8"):
            return
        await asyncio.sleep(0.02)
    raise AssertionError


async def test_without_a_program_the_bar_says_that_the_terminal_was_asked(reading):
    async with reading() as desk:
        await desk.press("j", "y")
        assert "已把 135 字交给终端复制（OSC 52）" in desk.status


async def test_shown_text_is_copied_where_that_is_set(reading):
    async with reading(size=(120, 16), copy="shown") as desk:
        await desk.go_to(4, 0)
        await desk.press("v", "v", *["right"] * 4, "y")
        assert FIELDS[0][:5] == "凌晨五点,"
        assert desk.app.clipboard == "凌晨五点，"


@pytest.mark.parametrize("copy", ["stored", "shown"])
async def test_a_whole_article_and_a_paragraph_are_copied_as_set(reading, copy):
    async with reading(size=(120, 16), copy=copy) as desk:
        await desk.press("y")
        assert ("，" in desk.app.clipboard) is (copy == "shown")
        await desk.go_to(4, 0)
        await desk.press("v", "y")
        assert ("凌晨五点，" in desk.app.clipboard) is (copy == "shown")


async def test_a_right_click_keeps_the_selection(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 8, y))
        await desk.pilot.click(offset=(x + 20, y + 2), button=3)
        await desk.press("y")
        assert desk.app.clipboard == "凌晨五点,"
