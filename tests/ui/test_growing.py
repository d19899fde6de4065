"""A store that grows while one reads: pages of a folder that come after the first frame."""

import pytest
from composed_pages import TITLES, front_page, store_of, town_page

from reader.ui.opening import Start


@pytest.fixture
def more():
    return [town_page()]


async def grow(desk, pages):
    desk.screen.grow(pages)
    await desk.settle()


async def test_articles_that_come_later_join_the_list(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await grow(desk, more)
        assert "5 篇" in desk.masthead
        assert TITLES[4] in desk.text(desk.articles)


async def test_the_open_article_stays_open(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.press("j")
        await grow(desk, more)
        assert desk.open_title == TITLES[1]
        assert desk.browsing.at == 1


async def test_the_reading_place_stays(reading, more):
    async with reading(size=(100, 14), shown=store_of(front_page())) as desk:
        await desk.press("enter", "space")
        before = desk.place
        await grow(desk, more)
        assert desk.place == before != (0, 0)
        assert desk.where == "pane"


async def test_the_filter_stays_and_finds_in_what_has_come(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.filter_by("祝一鸣")
        await grow(desk, more)
        assert desk.field("filter") == "祝一鸣"
        assert "2 / 5 篇" in desk.masthead


async def test_nothing_is_said_of_no_hits_once_one_has_come(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.filter_by("“早班船”")
        assert "没有找到" in desk.status
        await grow(desk, more)
        assert "1 / 5 篇" in desk.masthead
        assert "没有找到" not in desk.status


async def test_why_a_query_cannot_be_read_is_said_as_long_as_it_stands_there(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.filter_by("“早班船")
        before = desk.status
        await grow(desk, more)
        assert "引号" in before
        assert "引号" in desk.status


async def test_what_is_being_typed_goes_on(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.filter_by("渡")
        await grow(desk, more)
        await desk.press("口")
        assert [hit.entry.article.title for hit in desk.browsing.hits] == [TITLES[4]]


async def test_the_list_keeps_its_place(reading, more):
    async with reading(size=(100, 14), shown=store_of(front_page())) as desk:
        await desk.press("G")
        before = desk.articles.scroll_offset.y
        await grow(desk, more)
        assert desk.open_title == TITLES[2]
        assert TITLES[2] in desk.text(desk.articles)
        assert abs(desk.articles.scroll_offset.y - before) <= 1  # a page's name may come in


async def test_where_the_reader_was_left_is_gone_to_when_it_comes(reading, more):
    start = Start(id=more[0].articles[1].id, place=(1, 4))
    async with reading(size=(100, 9), shown=store_of(front_page()), start=start) as desk:
        await grow(desk, more)
        assert desk.open_title == TITLES[4]
        assert desk.place == (1, 4)


@pytest.mark.parametrize("keys", [["j"], ["slash", "稻"], ["n"], ["r", "J"]])
async def test_nobody_is_called_back_from_where_they_have_gone_meanwhile(reading, more, keys):
    start = Start(id=more[0].articles[1].id)
    async with reading(shown=store_of(front_page()), start=start) as desk:
        await desk.press(*keys)
        before = desk.open_title
        await grow(desk, more)
        assert desk.open_title == before != TITLES[4]


async def test_what_is_said_while_pages_come_holds_for_those_to_come(reading, more):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.press("*", "A")
        await grow(desk, more)
        await desk.press("n")
        assert desk.open_title == TITLES[3]
        await desk.press("U", "p")
        assert desk.open_title == TITLES[2]
