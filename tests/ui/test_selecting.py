"""The caret and selecting, by keyboard and by mouse: article text, and nothing else."""

import pytest
from composed_pages import FIELDS, LIBRARY, TITLES

SELECTED = "#35505c"
SIZE = (120, 16)


async def caret_at(workspace, block, offset):
    await workspace.go_to(block, offset)
    await workspace.press("v")


async def test_v_shows_a_caret_and_selects_nothing(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 0)
        assert workspace.pane.caret_place == (4, 0)
        assert workspace.looks(workspace.pane, background=SELECTED) == ""
        assert "光标" in workspace.status


async def test_y_copies_the_paragraph_at_the_caret(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 3)
        await workspace.press("}", "y")
        assert workspace.app.clipboard == FIELDS[1]


async def test_v_a_third_time_ends_it(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 0)
        await workspace.press("v", "l", "v")
        assert not workspace.pane.has_caret
        assert not workspace.pane.is_selecting


async def test_capital_v_takes_whole_paragraphs(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 5)
        await workspace.press("V", "j", "j", "j", "y")
        assert workspace.app.clipboard == f"{FIELDS[0]}\n{FIELDS[1]}"


async def test_o_goes_to_the_other_end(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 4)
        await workspace.press("v", "l", "o", "h", "h", "y")
        assert workspace.app.clipboard == FIELDS[0][2:6]


async def test_shift_and_arrows_select_at_once(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.go_to(4, 0)
        await workspace.press("shift+right", "shift+right", "y")
        assert workspace.app.clipboard == FIELDS[0][:3]


async def test_a_number_moves_the_caret_so_far(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 0)
        await workspace.press("5", "l")
        assert workspace.pane.caret_place == (4, 5)


async def test_zero_is_the_start_of_the_paragraph_and_dollar_its_end(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 7)
        await workspace.press("0")
        assert workspace.pane.caret_place == (4, 0)
        await workspace.press("$")
        assert workspace.pane.caret_place == (4, len(FIELDS[0]) - 1)


async def test_the_caret_begins_at_the_hit_in_sight(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.filter_by("合作社")
        await workspace.press("enter", "enter", "n", "v")
        block, offset = workspace.pane.caret_place
        article = workspace.browsing.opened.article
        assert article.blocks[block].text[offset:].startswith("合作社")


async def test_slash_offers_the_word_at_the_caret(reading, dictionary):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 0)
        await workspace.press("/")
        assert workspace.field("find") == "凌晨"


@pytest.mark.parametrize("modes", [0, 1, 2])
async def test_any_paragraph_can_be_copied_in_every_mode(reading, modes):
    async with reading(size=SIZE) as workspace:
        await workspace.press("J", "enter", *["c"] * modes, "v", "g", *["}"] * 4, "y")
        assert workspace.app.clipboard == LIBRARY[1]


async def test_the_text_scrolls_along_with_the_caret(reading):
    async with reading(size=SIZE) as workspace:
        await caret_at(workspace, 4, 0)
        await workspace.press("G")
        assert workspace.shows(*workspace.pane.caret_place)
        await workspace.press("g")
        assert workspace.shows(0, 0)


async def test_the_terminals_cursor_goes_with_the_caret_and_the_row(reading):
    async with reading(size=SIZE) as workspace:
        x, y = workspace.app.cursor_position
        assert workspace.rows()[y][x:].startswith(TITLES[0][:6])
        await caret_at(workspace, 4, 0)
        assert tuple(workspace.app.cursor_position) == workspace.cell_of("凌晨五点")


async def test_a_double_click_takes_the_word_and_a_triple_one_the_paragraph(reading, dictionary):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.pilot.click(offset=(x + 2, y), times=2)
        await workspace.settle()
        assert workspace.pane.selected == "凌晨"
        assert "y  复制" in workspace.status
        await workspace.pilot.click(offset=(x + 2, y), times=3)
        await workspace.settle()
        assert workspace.pane.selected == FIELDS[0]


async def test_a_drag_that_leaves_the_pane_selects_article_text_alone(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (2, 39))
        await workspace.press("y")
        copied = workspace.app.clipboard
        assert copied.startswith("凌晨五点")
        stored = "\n".join(block.text for block in workspace.browsing.opened.article.blocks)
        assert copied in stored


async def test_a_drag_over_the_edge_scrolls(reading):
    async with reading(size=SIZE) as workspace:
        await workspace.press("enter")
        x, y = workspace.cell_of("凌晨五点")
        await workspace.pilot.mouse_down(offset=(x, y))
        workspace.pane._mouse = workspace.pane._mouse.__class__(10, 99)
        for _ in range(5):
            workspace.pane._scroll_at_edge()
        await workspace.settle()
        assert workspace.pane.scroll_offset.y == 5
        assert len(workspace.pane.selected) > 100
        await workspace.pilot.mouse_up(offset=(x, 15))


async def test_a_click_puts_the_next_caret_there(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("五点")
        await workspace.click(x, y)
        await workspace.press("v")
        assert workspace.pane.caret_place == (4, 2)


async def test_a_right_click_keeps_the_selection(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 6, y))
        await workspace.pilot.click(offset=(x, y + 3), button=3)
        await workspace.settle()
        assert workspace.pane.selected == "凌晨五点"


async def test_the_pane_without_the_keyboard_stands_back(reading):
    def ink():
        rows = workspace.styled_rows(workspace.pane)
        return next(style.color for row in rows for text, style in row if "凌晨" in text)

    async with reading(size=(120, 40), theme="ink") as workspace:
        resting = ink()
        await workspace.press("enter")
        assert ink() != resting
        await workspace.press("tab")
        assert ink() == resting
