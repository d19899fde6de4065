"""The card of a word, and what the status bar says of a keyword."""

import pytest
from composed_pages import FIRST_TITLE, TITLES, article, large_store, store_of

from reader.model import Page
from reader.ui.screens.card import CardScreen
from reader.ui.widgets.keyword_strip import KeywordStrip

pytestmark = pytest.mark.usefixtures("dictionary")


def card_of(desk):
    """The card's rows, if one is open."""
    assert isinstance(desk.app.screen, CardScreen)
    return "\n".join(desk.rows())


async def look_up(desk, *keys):
    await desk.press(*keys, "i")
    await desk.rest()


async def test_in_the_list_the_card_is_of_the_filter(reading):
    async with reading() as desk:
        await desk.filter_by("祝一鸣")
        await look_up(desk, "enter")
        card = card_of(desk)
        assert "祝一鸣" in card
        assert "zhù/chù/zhòu yī/yí/yì míng" in card
        assert "2 篇，共 3 处" in card
        assert FIRST_TITLE in card


async def test_in_the_list_without_a_filter_it_says_what_to_do(reading):
    async with reading() as desk:
        await look_up(desk)
        assert "先选一个词" in desk.status


async def test_in_the_text_the_key_begins_to_select_and_says_so(reading):
    async with reading() as desk:
        await look_up(desk, "enter")
        assert desk.pane.has_caret
        assert "再按 i" in desk.status


async def test_the_caret_on_one_character_means_the_word_around_it(reading):
    async with reading(size=(120, 30)) as desk:
        await desk.go_to(4, 0)
        await look_up(desk, "i")
        assert "凌晨" in card_of(desk)
        assert "líng/lìng chén" in card_of(desk)


async def test_a_selection_by_keyboard_is_taken_as_it_is(reading):
    async with reading(size=(120, 30)) as desk:
        await desk.go_to(4, 0)
        await look_up(desk, "v", "v", "right", "right")
        assert "凌晨五" in card_of(desk)


async def test_a_selection_by_mouse_is_taken_as_it_is(reading):
    async with reading(size=(120, 40)) as desk:
        x, y = desk.cell_of("凌晨五点")
        await desk.drag((x, y), (x + 6, y))
        await look_up(desk)
        assert "凌晨五点" in card_of(desk)


async def test_a_selection_too_long_for_a_word_says_so(reading):
    async with reading(size=(120, 30)) as desk:
        await desk.go_to(4, 0)
        await look_up(desk, "v", "v", "$")
        assert "太长" in desk.status
        assert desk.app.screen is desk.screen


async def test_a_mark_is_no_word(reading):
    async with reading(shown=store_of(Page("1.txt", (article("渡口", "。渡口"),)))) as desk:
        await desk.go_to(1, 0)
        await look_up(desk, "v")
        assert "先选一个词" in desk.status
        assert desk.app.screen is desk.screen


async def test_the_plot_has_the_pages_with_the_word(reading):
    async with reading() as desk:
        await desk.filter_by("闻小满")
        await look_up(desk, "enter")
        rows = [row for row in desk.rows() if "版" in row and "█" in row]
        assert len(rows) == 1
        assert "第1版" in rows[0]


async def test_enter_on_a_page_filters_by_the_word_there(reading):
    async with reading() as desk:
        await desk.filter_by("郭晓舟")
        await look_up(desk, "enter")
        await desk.press("down", "enter")
        assert desk.field("filter") == '"郭晓舟" page:"第2版"'
        assert [hit.entry.article.title for hit in desk.browsing.answer.hits] == [TITLES[4]]


async def test_escape_and_its_own_key_close_the_card(reading):
    async with reading() as desk:
        await desk.filter_by("渡口")
        for key in ("escape", "i", "q"):
            await look_up(desk, "enter" if desk.where == "filter" else "g")
            assert "渡口" in card_of(desk)
            await desk.press("x", key)
            assert desk.app.screen is desk.screen
        assert desk.field("filter") == "渡口"


async def test_a_word_that_stands_nowhere_has_no_plot(reading):
    async with reading() as desk:
        await desk.filter_by('-"航天"')
        desk.screen.filter_by("航天站")
        await look_up(desk, "enter")
        assert "打开的稿件里没有" in card_of(desk)
        await desk.press("enter", "escape")
        assert desk.app.screen is desk.screen


async def test_who_is_who_is_on_the_card_once_it_has_been_read(reading):
    async with reading() as desk:
        await desk.filter_by("闻小满")
        await desk.press("enter", "P")
        await desk.rest()
        await desk.press("escape")
        await look_up(desk)
        assert "人物" in card_of(desk)


async def test_the_glossary_is_on_the_card(reading, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("渡口:\n- 过河上船的地方\n- '[red]红[/red]'\n", encoding="utf-8")
    async with reading(glossary=str(file)) as desk:
        await desk.filter_by("渡口")
        await look_up(desk, "enter")
        assert "过河上船的地方" in card_of(desk)
        assert "[red]红[/red]" in card_of(desk)


async def test_a_wrong_glossary_is_told_and_the_card_still_opens(reading, tmp_path):
    async with reading(glossary=str(tmp_path / "none.yaml")) as desk:
        await desk.filter_by("渡口")
        await look_up(desk, "enter")
        assert "没有这个文件" in desk.status
        assert "渡口" in card_of(desk)


async def test_what_a_page_says_is_never_markup(reading):
    strange = Page("[b].txt", (article("[red]甲[/red]乙乙", "乙\x1b[2J"),), label="[u]1[/u]")
    async with reading(shown=store_of(strange)) as desk:
        await desk.filter_by("乙")
        await look_up(desk, "enter")
        assert "[red]甲[/red]乙乙" in card_of(desk)
        assert "[u]1[/u]" in card_of(desk)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
async def test_the_card_fits_the_screen(reading, size):
    pages = [
        Page(f"{n}.txt", (article("渡口" * n, "渡口"),), label=f"第{n}版") for n in range(1, 31)
    ]
    async with reading(size=size, shown=store_of(*pages)) as desk:
        await desk.filter_by("渡口")
        await look_up(desk, "enter")
        await desk.rest()
        assert "Esc" in card_of(desk)
        await desk.press(*["down"] * 29)
        assert "第30版" in card_of(desk)


async def test_where_blocks_are_wide_the_bars_are_plain(reading):
    async with reading(ambiguous_width=2) as desk:
        await desk.filter_by("渡口")
        await look_up(desk, "enter")
        assert "#" in card_of(desk)
        assert "█" not in card_of(desk)


def strip_of(desk):
    return desk.screen.query_one(KeywordStrip)


async def test_the_status_bar_tells_of_the_chosen_keyword(reading):
    async with reading(size=(140, 30)) as desk:
        await desk.press("#")
        await desk.rest()
        assert f"{strip_of(desk).chosen}：本版 " in desk.status
        await desk.press("right")
        assert f"{strip_of(desk).chosen}：本版 " in desk.status
        assert "各版篇数" in desk.status


async def test_in_a_large_store_it_tells_from_a_worker(reading):
    async with reading(size=(140, 30), shown=large_store(300)) as desk:
        await desk.press("#")
        await desk.rest()
        await desk.rest()
        assert f"{strip_of(desk).chosen}：本版 " in desk.status


async def test_leaving_the_strip_takes_the_word_away(reading):
    async with reading(size=(140, 30)) as desk:
        await desk.press("#")
        await desk.rest()
        await desk.press("escape")
        assert "本版" not in desk.status


async def test_on_the_strip_the_card_is_of_the_chosen_keyword(reading):
    async with reading() as desk:
        await desk.press("#")
        await desk.rest()
        word = strip_of(desk).chosen
        await look_up(desk)
        assert word in card_of(desk)


async def test_what_selects_only_blanks_is_no_word(reading):
    async with reading(shown=store_of(Page("1.txt", (article("渡口", "甲  乙"),)))) as desk:
        await desk.go_to(1, 1)
        await look_up(desk, "v")
        assert "先选一个词" in desk.status
        await look_up(desk, "v", "right")
        assert "先选一个词" in desk.status
        assert desk.pane.is_selecting


async def test_a_second_press_while_the_first_is_read_opens_one_card(reading):
    async with reading() as desk:
        await desk.filter_by("渡口")
        await desk.press("enter")
        await desk.burst("ii")
        await desk.rest()
        await desk.press("escape")
        assert desk.app.screen is desk.screen
