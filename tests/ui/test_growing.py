"""A store that grows while one reads: pages of a folder that come after the first frame."""

import pytest
from composed_pages import TITLES, front_page, store_of, town_page

from reader.ui.opening import Start


@pytest.fixture
def more():
    return [town_page()]


async def grow(workspace, pages):
    workspace.screen.grow(pages)
    await workspace.settle()


async def test_articles_that_come_later_join_the_list(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await grow(workspace, more)
        assert "5 篇" in workspace.masthead
        assert TITLES[4] in workspace.text(workspace.articles)


async def test_the_open_article_stays_open(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.press("j")
        await grow(workspace, more)
        assert workspace.open_title == TITLES[1]
        assert workspace.browsing.at == 1


async def test_the_reading_place_stays(reading, more):
    async with reading(size=(100, 14), shown=store_of(front_page())) as workspace:
        await workspace.press("enter", "space")
        before = workspace.place
        await grow(workspace, more)
        assert workspace.place == before != (0, 0)
        assert workspace.where == "pane"


async def test_the_filter_stays_and_finds_in_what_has_come(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.filter_by("祝一鸣")
        await grow(workspace, more)
        assert workspace.field("filter") == "祝一鸣"
        assert "2 / 5 篇" in workspace.masthead


async def test_nothing_is_said_of_no_hits_once_one_has_come(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.filter_by("“早班船”")
        assert "没有找到" in workspace.status
        await grow(workspace, more)
        assert "1 / 5 篇" in workspace.masthead
        assert "没有找到" not in workspace.status


async def test_why_a_query_cannot_be_read_is_said_as_long_as_it_stands_there(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.filter_by("“早班船")
        before = workspace.status
        await grow(workspace, more)
        assert "引号" in before
        assert "引号" in workspace.status


async def test_what_is_being_typed_goes_on(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.filter_by("渡")
        await grow(workspace, more)
        await workspace.press("口")
        assert [hit.entry.article.title for hit in workspace.browsing.hits] == [TITLES[4]]


async def test_the_list_keeps_its_place(reading, more):
    async with reading(size=(100, 14), shown=store_of(front_page())) as workspace:
        await workspace.press("G")
        before = workspace.articles.scroll_offset.y
        await grow(workspace, more)
        assert workspace.open_title == TITLES[2]
        assert TITLES[2] in workspace.text(workspace.articles)
        assert abs(workspace.articles.scroll_offset.y - before) <= 1  # a page's name may come in


async def test_where_the_reader_was_left_is_gone_to_when_it_comes(reading, more):
    start = Start(id=more[0].articles[1].id, place=(1, 4))
    async with reading(size=(100, 9), shown=store_of(front_page()), start=start) as workspace:
        await grow(workspace, more)
        assert workspace.open_title == TITLES[4]
        assert workspace.place == (1, 4)


@pytest.mark.parametrize("keys", [["j"], ["slash", "稻"], ["n"], ["r", "J"]])
async def test_nobody_is_called_back_from_where_they_have_gone_meanwhile(reading, more, keys):
    start = Start(id=more[0].articles[1].id)
    async with reading(shown=store_of(front_page()), start=start) as workspace:
        await workspace.press(*keys)
        before = workspace.open_title
        await grow(workspace, more)
        assert workspace.open_title == before != TITLES[4]


async def test_what_is_said_while_pages_come_holds_for_those_to_come(reading, more):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.press("*", "A")
        await grow(workspace, more)
        await workspace.press("n")
        assert workspace.open_title == TITLES[3]
        await workspace.press("U", "p")
        assert workspace.open_title == TITLES[2]
