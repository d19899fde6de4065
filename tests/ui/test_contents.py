"""Contents: pages and headlines over the reading screen, found by typing."""

from composed_pages import TITLES, front_page, large_store, store_of, town_page

from reader.ui.screens.contents import ContentsScreen


def shown(workspace):
    assert isinstance(workspace.app.screen, ContentsScreen)
    rows = workspace.app.screen.rows
    return [str(rows.get_option_at_index(at).prompt) for at in range(rows.option_count)]


async def test_pages_stand_above_their_headlines(reading):
    async with reading() as workspace:
        await workspace.press("t")
        rows = shown(workspace)
        assert "第1版 · 要闻" in rows[0]
        assert [row.strip() for row in rows[1:4]] == list(TITLES[:3])
        assert "第2版 · 民生" in rows[4]


async def test_it_begins_at_the_open_article(reading):
    async with reading() as workspace:
        await workspace.press("J", "t", "enter")
        assert workspace.open_title == TITLES[1]


async def test_typing_finds_headlines_with_their_page(reading):
    async with reading() as workspace:
        await workspace.press("t", *TITLES[4][:3])
        rows = shown(workspace)
        assert len(rows) == 2
        assert "第2版" in rows[0]
        await workspace.press("down", "enter")
        assert workspace.open_title == TITLES[4]


async def test_a_page_opens_at_its_first_article(reading):
    async with reading() as workspace:
        await workspace.press("t", *"民生", "enter")
        assert workspace.open_title == TITLES[3]


async def test_nothing_found_is_said_and_opens_nothing(reading):
    async with reading() as workspace:
        await workspace.press("t", *"飞船")
        assert "没有找到" in workspace.text()
        await workspace.press("enter", "pagedown", "escape")
        assert workspace.open_title == TITLES[0]


async def test_of_many_articles_the_pages_are_listed_and_all_headlines_found(reading):
    async with reading(shown=large_store(5_000)) as workspace:
        await workspace.press("t")
        assert len(shown(workspace)) == 100
        await workspace.press(*"第4321号")
        assert any("第4321号" in row for row in shown(workspace))


async def test_pages_that_come_while_it_is_open_are_found(reading):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.press("t", *TITLES[4][:3])
        assert "没有找到" in workspace.text()
        workspace.screen.grow([town_page()])
        await workspace.settle()
        assert len(shown(workspace)) == 2
        await workspace.press("down", "enter")
        assert workspace.open_title == TITLES[4]


async def test_pages_that_come_leave_the_cursor_where_it_was(reading):
    async with reading(shown=store_of(front_page())) as workspace:
        await workspace.press("t", "down")
        workspace.screen.grow([town_page()])
        await workspace.settle()
        assert "第2版" in shown(workspace)[4]
        await workspace.press("enter")
        assert workspace.open_title == TITLES[1]
