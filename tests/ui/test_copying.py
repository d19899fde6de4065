"""Selecting and copying: what is copied is the page's own text, not what the screen makes of it."""

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
