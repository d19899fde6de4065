"""The help overlay and the command palette."""

import pytest
from rich.cells import cell_len

from reader.i18n import LANGUAGES, use
from reader.ui.keymap import ACTIONS, GROUPS, shown_key
from reader.ui.screens.help import HelpScreen, help_rows
from reader.ui.screens.palette import PaletteScreen


def is_helping(workspace):
    return isinstance(workspace.app.screen, HelpScreen)


@pytest.mark.parametrize("key", ["?", "f1", "？"])
async def test_a_help_key_opens_the_overlay(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        assert is_helping(workspace)
        assert "读报·按键" in workspace.text()


@pytest.mark.parametrize("key", ["escape", "q", "?", "？", "f1", "enter"])
async def test_the_overlay_closes_with_any_key_that_closes_things(reading, key):
    async with reading() as workspace:
        await workspace.press("?", key)
        assert not is_helping(workspace)
        assert not workspace.has_ended


async def test_closing_help_leaves_the_keyboard_where_it_was(reading):
    async with reading() as workspace:
        await workspace.press("enter", "?", "escape")
        assert workspace.where == "pane"


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("space", "b"), ("down", "up")])
async def test_the_overlay_scrolls(reading, down, up):
    async with reading(size=(80, 20)) as workspace:
        await workspace.press("?", down)
        box = workspace.app.screen.query_one("#help")
        assert box.scroll_offset.y > 0
        await workspace.press(up)
        assert box.scroll_offset.y == 0


async def test_quitting_works_from_the_overlay(reading):
    async with reading() as workspace:
        await workspace.press("?", "ctrl+q")
        assert workspace.has_ended


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_lists_every_action_that_has_a_key(language):
    words = use(language)
    keys = {action.name: action.keys for action in ACTIONS}
    shown = [row.plain for row, _ in help_rows(GROUPS, keys, words, 120)]
    use("zh")
    for action in ACTIONS:
        if action.keys:
            names = " ".join(map(shown_key, action.keys))
            assert any(names in row and words[f"action.{action.name}"] in row for row in shown)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [31, 43, 51])
def test_what_a_key_does_never_stands_below_the_keys(language, width):
    words = use(language)
    keys = {action.name: action.keys for action in ACTIONS}
    rows = [row.plain for row, _ in help_rows(GROUPS, keys, words, width)]
    use("zh")
    starts = {" ".join(map(shown_key, action.keys)) for action in ACTIONS}
    starts |= {words[f"group.{group}"] for group in GROUPS} | {""}
    assert all(cell_len(row) <= width for row in rows)
    assert all(row.startswith("   ") or row.split("  ")[0].strip() in starts for row in rows)


def test_help_has_a_group_for_every_action_that_has_a_key():
    assert {action.group for action in ACTIONS if action.keys} <= set(GROUPS)


async def test_help_shows_the_keys_that_a_reader_has_bound(reading):
    async with reading(keys={"zen": ("f9",)}) as workspace:
        await workspace.press("?", *["space"] * 4)
        row = next(row for row in workspace.rows() if "只看正文" in row)
        assert "F9" in row
        assert " z " not in row


async def test_a_key_that_a_reader_has_bound_works(reading):
    async with reading(keys={"zen": ("f9",)}) as workspace:
        await workspace.press("f9")
        assert workspace.screen.has_class("-zen")


async def test_a_key_that_a_reader_has_bound_elsewhere_works_no_more(reading):
    async with reading(keys={"zen": ("f9",)}) as workspace:
        await workspace.press("z")
        assert not workspace.screen.has_class("-zen")


async def test_the_status_bar_shows_the_keys_that_a_reader_has_bound(reading):
    async with reading(keys={"help": ("f2",)}) as workspace:
        assert "F2  帮助" in workspace.status


async def test_a_preset_of_keys_works(reading):
    async with reading(keymap="newsboat") as workspace:
        await workspace.press("right")
        assert workspace.where == "pane"


@pytest.mark.parametrize("key", [":", "：", "ctrl+p"])
async def test_a_palette_key_opens_the_palette(reading, key):
    async with reading() as workspace:
        await workspace.press(key)
        assert isinstance(workspace.app.screen, PaletteScreen)


async def test_the_palette_runs_an_action_by_its_name(reading):
    async with reading() as workspace:
        await workspace.press(":", *"只看正文")
        await workspace.palette_found("只看正文")
        await workspace.press("enter", "enter")
        await workspace.rest()
        assert workspace.screen.has_class("-zen")


async def test_the_palette_lists_actions_that_have_no_key(reading):
    async with reading() as workspace:
        await workspace.press(":", *"撤销")
        await workspace.palette_found("撤销")


async def test_escape_closes_the_palette(reading):
    async with reading() as workspace:
        await workspace.press(":", "escape")
        assert workspace.app.screen is workspace.screen


@pytest.mark.parametrize("key", [":", "s"])
async def test_nothing_of_a_choice_is_cut_in_a_narrow_terminal(reading, key):
    async with reading(size=(46, 40)) as workspace:
        await workspace.press(key)
        rows = workspace.app.screen.rows
        shown = [
            str(rows.get_option_at_index(at).prompt).splitlines() for at in range(rows.option_count)
        ]
        assert all("…" not in line for lines in shown for line in lines)
        assert all(cell_len(line) <= rows.size.width for lines in shown for line in lines)


@pytest.mark.parametrize("size", [(120, 40), (60, 20)])
async def test_a_new_size_is_taken_while_help_is_leaving(reading, size):
    async with reading(size=size) as workspace:
        await workspace.press("?")
        await workspace.app.screen.remove_children()
        workspace.app.screen.on_resize()
        await workspace.press("escape")
        assert not is_helping(workspace)
        assert not workspace.has_ended
