"""The caret and selecting, by keyboard and by mouse: article text, and nothing else."""

import pytest
from composed_pages import FIELDS, LIBRARY, TITLES

SELECTED = "#35505c"
SIZE = (120, 16)


async def caret_at(desk, block, offset):
    await desk.go_to(block, offset)
    await desk.press("v")


async def test_v_shows_a_caret_and_selects_nothing(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 0)
        assert desk.pane.caret_place == (4, 0)
        assert desk.looks(desk.pane, background=SELECTED) == ""
        assert "光标" in desk.status


async def test_y_copies_the_paragraph_at_the_caret(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 3)
        await desk.press("}", "y")
        assert desk.app.clipboard == FIELDS[1]


async def test_v_a_third_time_ends_it(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 0)
        await desk.press("v", "l", "v")
        assert not desk.pane.has_caret
        assert not desk.pane.is_selecting


async def test_capital_v_takes_whole_paragraphs(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 5)
        await desk.press("V", "j", "j", "j", "y")
        assert desk.app.clipboard == f"{FIELDS[0]}\n{FIELDS[1]}"


async def test_o_goes_to_the_other_end(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 4)
        await desk.press("v", "l", "o", "h", "h", "y")
        assert desk.app.clipboard == FIELDS[0][2:6]


async def test_shift_and_arrows_select_at_once(reading):
    async with reading(size=SIZE) as desk:
        await desk.go_to(4, 0)
        await desk.press("shift+right", "shift+right", "y")
        assert desk.app.clipboard == FIELDS[0][:3]


async def test_a_number_moves_the_caret_so_far(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 0)
        await desk.press("5", "l")
        assert desk.pane.caret_place == (4, 5)


async def test_zero_is_the_start_of_the_paragraph_and_dollar_its_end(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 7)
        await desk.press("0")
        assert desk.pane.caret_place == (4, 0)
        await desk.press("$")
        assert desk.pane.caret_place == (4, len(FIELDS[0]) - 1)


async def test_the_caret_begins_at_the_hit_in_sight(reading):
    async with reading(size=SIZE) as desk:
        await desk.filter_by("合作社")
        await desk.press("enter", "enter", "n", "v")
        block, offset = desk.pane.caret_place
        article = desk.browsing.opened.article
        assert article.blocks[block].text[offset:].startswith("合作社")


async def test_slash_offers_the_word_at_the_caret(reading, dictionary):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 0)
        await desk.press("/")
        assert desk.field("find") == "凌晨"


@pytest.mark.parametrize("modes", [0, 1, 2])
async def test_any_paragraph_can_be_copied_in_every_mode(reading, modes):
    async with reading(size=SIZE) as desk:
        await desk.press("J", "enter", *["c"] * modes, "v", "g", *["}"] * 4, "y")
        assert desk.app.clipboard == LIBRARY[1]


async def test_the_text_scrolls_along_with_the_caret(reading):
    async with reading(size=SIZE) as desk:
        await caret_at(desk, 4, 0)
        await desk.press("G")
        assert desk.shows(*desk.pane.caret_place)
        await desk.press("g")
        assert desk.shows(0, 0)


async def test_the_terminals_cursor_goes_with_the_caret_and_the_row(reading):
    async with reading(size=SIZE) as desk:
        row = desk.cell_of(TITLES[0][:6])
        assert tuple(desk.app.cursor_position) == row
        await caret_at(desk, 4, 0)
        assert tuple(desk.app.cursor_position) == desk.cell_of("凌晨五点")


async def test_a_double_click_takes_the_word_and_a_triple_one_the_paragraph(reading, dictionary):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.pilot.click(offset=(x + 2, y), times=2)
        await desk.settle()
        assert desk.pane.selected == "凌晨"
        assert "y 复制" in desk.status
        await desk.pilot.click(offset=(x + 2, y), times=3)
        await desk.settle()
        assert desk.pane.selected == FIELDS[0]


async def test_a_drag_that_leaves_the_pane_selects_article_text_alone(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (2, 39))
        await desk.press("y")
        copied = desk.app.clipboard
        assert copied.startswith("凌晨五点")
        stored = "\n".join(block.text for block in desk.browsing.opened.article.blocks)
        assert copied in stored


async def test_a_drag_over_the_edge_scrolls(reading):
    async with reading(size=SIZE) as desk:
        await desk.press("enter")
        x, y = desk.cell_of("凌晨五点")
        await desk.pilot.mouse_down(offset=(x, y))
        desk.pane._mouse = desk.pane._mouse.__class__(10, 99)
        for _ in range(5):
            desk.pane._scroll_at_edge()
        await desk.settle()
        assert desk.pane.scroll_offset.y == 5
        assert len(desk.pane.selected) > 100
        await desk.pilot.mouse_up(offset=(x, 15))


async def test_a_click_puts_the_next_caret_there(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("五点")
        await desk.click(x, y)
        await desk.press("v")
        assert desk.pane.caret_place == (4, 2)


async def test_a_right_click_keeps_the_selection(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 6, y))
        await desk.pilot.click(offset=(x, y + 3), button=3)
        await desk.settle()
        assert desk.pane.selected == "凌晨五点"


async def test_the_pane_without_the_keyboard_stands_back(reading):
    def ink():
        rows = desk.styled_rows(desk.pane)
        return next(style.color for row in rows for text, style in row if "凌晨" in text)

    async with reading(size=(120, 40), theme="ink") as desk:
        resting = ink()
        await desk.press("enter")
        assert ink() != resting
        await desk.press("tab")
        assert ink() == resting
