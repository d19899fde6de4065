"""The card of a word, and what the status bar says of a keyword."""

import pytest
from composed_pages import FIRST_TITLE, TITLES, article, large_store, store_of

from reader.model import Page
from reader.ui.screens.card import CardScreen
from reader.ui.widgets.keyword_strip import KeywordStrip

pytestmark = pytest.mark.usefixtures("dictionary")


def card_of(workspace):
    """The card's rows, if one is open."""
    assert isinstance(workspace.app.screen, CardScreen)
    return "\n".join(workspace.rows())


async def look_up(workspace, *keys):
    await workspace.press(*keys, "i")
    await workspace.rest()


async def test_in_the_list_the_card_is_of_the_filter(reading):
    async with reading() as workspace:
        await workspace.filter_by("祝一鸣")
        await look_up(workspace, "enter")
        card = card_of(workspace)
        assert "祝一鸣" in card
        assert "zhù/chù/zhòu yī/yí/yì míng" in card
        assert "2 篇，共 3 处" in card
        assert FIRST_TITLE in card


async def test_in_the_list_without_a_filter_it_says_what_to_do(reading):
    async with reading() as workspace:
        await look_up(workspace)
        assert "先选一个词" in workspace.status


async def test_in_the_text_the_key_begins_to_select_and_says_so(reading):
    async with reading() as workspace:
        await look_up(workspace, "enter")
        assert workspace.pane.has_caret
        assert "再按 i" in workspace.status


async def test_what_is_said_names_the_key_as_it_is_bound(reading):
    async with reading(keys={"card": ("f8",), "select": ("f9",)}) as workspace:
        await workspace.press("enter", "f8")
        assert "再按 F8" in workspace.status
        await workspace.press("escape", "H")
        assert "F9" in workspace.status


async def test_the_caret_on_one_character_means_the_word_around_it(reading):
    async with reading(size=(120, 30)) as workspace:
        await workspace.go_to(4, 0)
        await look_up(workspace, "i")
        assert "凌晨" in card_of(workspace)
        assert "líng/lìng chén" in card_of(workspace)


async def test_a_selection_by_keyboard_is_taken_as_it_is(reading):
    async with reading(size=(120, 30)) as workspace:
        await workspace.go_to(4, 0)
        await look_up(workspace, "v", "v", "right", "right")
        assert "凌晨五" in card_of(workspace)


async def test_a_selection_by_mouse_is_taken_as_it_is(reading):
    async with reading(size=(120, 40)) as workspace:
        x, y = workspace.cell_of("凌晨五点")
        await workspace.drag((x, y), (x + 6, y))
        await look_up(workspace)
        assert "凌晨五点" in card_of(workspace)


async def test_a_selection_too_long_for_a_word_says_so(reading):
    async with reading(size=(120, 30)) as workspace:
        await workspace.go_to(4, 0)
        await look_up(workspace, "v", "v", "$")
        assert "太长" in workspace.status
        assert workspace.app.screen is workspace.screen


async def test_a_mark_is_no_word(reading):
    async with reading(shown=store_of(Page("1.txt", (article("渡口", "。渡口"),)))) as workspace:
        await workspace.go_to(1, 0)
        await look_up(workspace, "v")
        assert "先选一个词" in workspace.status
        assert workspace.app.screen is workspace.screen


async def test_the_plot_has_the_pages_with_the_word(reading):
    async with reading() as workspace:
        await workspace.filter_by("闻小满")
        await look_up(workspace, "enter")
        rows = [row for row in workspace.rows() if "版" in row and "█" in row]
        assert len(rows) == 1
        assert "第1版" in rows[0]


async def test_enter_on_a_page_filters_by_the_word_there(reading):
    async with reading() as workspace:
        await workspace.filter_by("郭晓舟")
        await look_up(workspace, "enter")
        await workspace.press("down", "enter")
        assert workspace.field("filter") == '"郭晓舟" page:"第2版"'
        assert [hit.entry.article.title for hit in workspace.browsing.answer.hits] == [TITLES[4]]


async def test_escape_and_its_own_key_close_the_card(reading):
    async with reading() as workspace:
        await workspace.filter_by("渡口")
        for key in ("escape", "i", "q"):
            await look_up(workspace, "enter" if workspace.where == "filter" else "g")
            assert "渡口" in card_of(workspace)
            await workspace.press("x", key)
            assert workspace.app.screen is workspace.screen
        assert workspace.field("filter") == "渡口"


async def test_a_word_that_stands_nowhere_has_no_plot(reading):
    async with reading() as workspace:
        await workspace.filter_by('-"航天"')
        workspace.screen.filter_by("航天站")
        await look_up(workspace, "enter")
        assert "打开的稿件里没有" in card_of(workspace)
        await workspace.press("enter", "escape")
        assert workspace.app.screen is workspace.screen


async def test_who_is_who_is_on_the_card_once_it_has_been_read(reading):
    async with reading() as workspace:
        await workspace.filter_by("闻小满")
        await workspace.press("enter", "P")
        await workspace.rest()
        await workspace.press("escape")
        await look_up(workspace)
        assert "人物" in card_of(workspace)


async def test_the_glossary_is_on_the_card(reading, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("渡口:\n- 过河上船的地方\n- '[red]红[/red]'\n", encoding="utf-8")
    async with reading(glossary=str(file)) as workspace:
        await workspace.filter_by("渡口")
        await look_up(workspace, "enter")
        assert "过河上船的地方" in card_of(workspace)
        assert "[red]红[/red]" in card_of(workspace)


async def test_a_wrong_glossary_is_told_and_the_card_still_opens(reading, tmp_path):
    async with reading(glossary=str(tmp_path / "none.yaml")) as workspace:
        await workspace.filter_by("渡口")
        await look_up(workspace, "enter")
        assert "没有这个文件" in workspace.status
        assert "渡口" in card_of(workspace)


async def test_what_a_page_says_is_never_markup(reading):
    strange = Page("[b].txt", (article("[red]甲[/red]乙乙", "乙\x1b[2J"),), label="[u]1[/u]")
    async with reading(shown=store_of(strange)) as workspace:
        await workspace.filter_by("乙")
        await look_up(workspace, "enter")
        assert "[red]甲[/red]乙乙" in card_of(workspace)
        assert "[u]1[/u]" in card_of(workspace)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
async def test_the_card_fits_the_screen(reading, size):
    pages = [
        Page(f"{n}.txt", (article("渡口" * n, "渡口"),), label=f"第{n}版") for n in range(1, 31)
    ]
    async with reading(size=size, shown=store_of(*pages)) as workspace:
        await workspace.filter_by("渡口")
        await look_up(workspace, "enter")
        await workspace.rest()
        assert "Esc" in card_of(workspace)
        await workspace.press(*["down"] * 29)
        assert "第30版" in card_of(workspace)


async def test_where_blocks_are_wide_the_bars_are_plain(reading):
    async with reading(ambiguous_width=2) as workspace:
        await workspace.filter_by("渡口")
        await look_up(workspace, "enter")
        assert "#" in card_of(workspace)
        assert "█" not in card_of(workspace)


def strip_of(workspace):
    return workspace.screen.query_one(KeywordStrip)


async def test_the_status_bar_tells_of_the_chosen_keyword(reading):
    async with reading(size=(140, 30)) as workspace:
        await workspace.press("#")
        await workspace.rest()
        assert f"{strip_of(workspace).chosen}：本版 " in workspace.status
        await workspace.press("right")
        assert f"{strip_of(workspace).chosen}：本版 " in workspace.status
        assert "各版篇数" in workspace.status


async def test_in_a_large_store_it_tells_from_a_worker(reading):
    async with reading(size=(140, 30), shown=large_store(300)) as workspace:
        await workspace.press("#")
        await workspace.rest()
        await workspace.rest()
        assert f"{strip_of(workspace).chosen}：本版 " in workspace.status


async def test_leaving_the_strip_takes_the_word_away(reading):
    async with reading(size=(140, 30)) as workspace:
        await workspace.press("#")
        await workspace.rest()
        await workspace.press("escape")
        assert "本版" not in workspace.status


async def test_on_the_strip_the_card_is_of_the_chosen_keyword(reading):
    async with reading() as workspace:
        await workspace.press("#")
        await workspace.rest()
        word = strip_of(workspace).chosen
        await look_up(workspace)
        assert word in card_of(workspace)


async def test_what_selects_only_blanks_is_no_word(reading):
    async with reading(shown=store_of(Page("1.txt", (article("渡口", "甲  乙"),)))) as workspace:
        await workspace.go_to(1, 1)
        await look_up(workspace, "v")
        assert "先选一个词" in workspace.status
        await look_up(workspace, "v", "right")
        assert "先选一个词" in workspace.status
        assert workspace.pane.is_selecting


async def test_a_second_press_while_the_first_is_read_opens_one_card(reading):
    async with reading() as workspace:
        await workspace.filter_by("渡口")
        await workspace.press("enter")
        await workspace.burst("ii")
        await workspace.rest()
        await workspace.press("escape")
        assert workspace.app.screen is workspace.screen
