"""Moving in the list of articles."""

import pytest
from composed_pages import TITLES, large_store


async def test_the_first_article_is_open_when_the_reader_starts(reading):
    async with reading() as workspace:
        assert TITLES[0] in workspace.text(workspace.pane)


async def test_moving_in_the_list_shows_the_article_at_once(reading):
    async with reading() as workspace:
        await workspace.press("j")
        assert "每晚开放到十点。馆长殷若兰说" in workspace.text(workspace.pane)


async def test_moving_in_the_list_keeps_the_keyboard_in_the_list(reading):
    async with reading() as workspace:
        await workspace.press("j")
        assert workspace.where == "list"


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up")])
async def test_a_line_key_goes_one_article_on_and_back(reading, down, up):
    async with reading() as workspace:
        await workspace.press(down, down)
        assert workspace.open_title == TITLES[2]
        await workspace.press(up)
        assert workspace.open_title == TITLES[1]


async def test_the_ends_of_the_list_hold(reading):
    async with reading() as workspace:
        await workspace.press("k")
        assert workspace.open_title == TITLES[0]
        await workspace.press("G", "j")
        assert workspace.open_title == TITLES[-1]


@pytest.mark.parametrize(("end", "top"), [("G", "g"), ("end", "home")])
async def test_an_edge_key_goes_to_the_last_and_the_first_article(reading, end, top):
    async with reading() as workspace:
        await workspace.press(end)
        assert workspace.open_title == TITLES[-1]
        await workspace.press(top)
        assert workspace.open_title == TITLES[0]


@pytest.mark.parametrize(("down", "up"), [("f", "b"), ("pagedown", "pageup"), ("ctrl+f", "ctrl+b")])
async def test_a_page_key_goes_a_screen_of_articles_on_and_back(reading, down, up):
    async with reading(size=(120, 24), shown=large_store(60)) as workspace:
        await workspace.press(down)
        assert workspace.browsing.at == workspace.articles.rows_per_screen() > 2
        await workspace.press(up)
        assert workspace.browsing.at == 0


@pytest.mark.parametrize(("down", "up"), [("d", "u"), ("ctrl+d", "ctrl+u")])
async def test_a_half_page_key_goes_half_a_screen_of_articles(reading, down, up):
    async with reading(size=(120, 40), shown=large_store(60)) as workspace:
        await workspace.press(down)
        assert workspace.browsing.at == round(workspace.articles.rows_per_screen() / 2)
        await workspace.press(up)
        assert workspace.browsing.at == 0


async def test_the_chosen_row_stays_on_the_screen(reading):
    async with reading(size=(120, 24), shown=large_store(60)) as workspace:
        await workspace.press(*"jjjjjjjj")
        assert workspace.open_title in workspace.text(workspace.articles)
        await workspace.press("G")
        assert workspace.open_title in workspace.text(workspace.articles)


async def test_only_the_chosen_row_bears_the_bar(reading):
    async with reading() as workspace:
        await workspace.press("j")
        barred = [row for row in workspace.rows(workspace.articles) if row.startswith("▎")]
        assert TITLES[1] in barred[0]
        assert len(barred) == 3  # headline, kicker, facts


async def test_moving_on_shows_the_next_article_from_its_top(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space", "J")
        assert workspace.place == (0, 0)


async def test_coming_back_shows_an_article_where_it_was_left(reading):
    async with reading(size=(100, 14)) as workspace:
        await workspace.press("enter", "space")
        left = workspace.place
        await workspace.press("J", "K")
        assert workspace.place == left != (0, 0)


async def test_every_row_shows_headline_kicker_or_deck_byline_length_and_time(reading):
    async with reading() as workspace:
        shown = workspace.text(workspace.articles)
        assert f"{TITLES[1]}夜读通讯员殷若兰·135字·1分钟" in shown


async def test_a_long_headline_goes_on_inside_its_row(reading):
    async with reading(size=(80, 24)) as workspace:
        assert not any(TITLES[0] in row for row in workspace.rows(workspace.articles))
        assert TITLES[0] in workspace.text(workspace.articles).replace("▎", "")


async def test_articles_are_grouped_by_page_of_the_paper(reading):
    async with reading() as workspace:
        names = [row.strip() for row in workspace.rows(workspace.articles) if "版" in row]
        assert names == ["第1版 要闻", "第2版 民生"]


async def test_one_page_alone_is_not_named_in_the_list(reading):
    async with reading(shown=large_store(3)) as workspace:
        assert "第1版" not in workspace.text(workspace.articles)


async def test_space_scrolls_the_article_beside_the_list_and_then_takes_the_next(reading):
    async with reading(size=(120, 24)) as workspace:
        await workspace.press("space")
        assert workspace.pane.scroll_offset.y > 0
        assert workspace.open_title == TITLES[0]
        while not workspace.pane.is_at_end:
            await workspace.press("space")
        await workspace.press("space")
        assert workspace.open_title == TITLES[1]
        assert f"下一篇：{TITLES[1][:8]}" in workspace.status


@pytest.mark.parametrize(("key", "said"), [("J", "没有下一篇"), ("]", "没有别的版")])
async def test_at_the_end_the_keys_say_so(reading, key, said):
    async with reading() as workspace:
        await workspace.press("G", key)
        assert said in workspace.status
