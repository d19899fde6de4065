"""Contents: pages and headlines over the reading screen, found by typing."""

from composed_pages import TITLES, front_page, large_store, store_of, town_page

from reader.ui.screens.contents import ContentsScreen


def shown(desk):
    assert isinstance(desk.app.screen, ContentsScreen)
    rows = desk.app.screen.rows
    return [str(rows.get_option_at_index(at).prompt) for at in range(rows.option_count)]


async def test_pages_stand_above_their_headlines(reading):
    async with reading() as desk:
        await desk.press("t")
        rows = shown(desk)
        assert "第1版 · 要闻" in rows[0]
        assert [row.strip() for row in rows[1:4]] == list(TITLES[:3])
        assert "第2版 · 民生" in rows[4]


async def test_it_begins_at_the_open_article(reading):
    async with reading() as desk:
        await desk.press("J", "t", "enter")
        assert desk.open_title == TITLES[1]


async def test_typing_finds_headlines_with_their_page(reading):
    async with reading() as desk:
        await desk.press("t", *TITLES[4][:3])
        rows = shown(desk)
        assert len(rows) == 2
        assert "第2版" in rows[0]
        await desk.press("down", "enter")
        assert desk.open_title == TITLES[4]


async def test_a_page_opens_at_its_first_article(reading):
    async with reading() as desk:
        await desk.press("t", *"民生", "enter")
        assert desk.open_title == TITLES[3]


async def test_nothing_found_is_said_and_opens_nothing(reading):
    async with reading() as desk:
        await desk.press("t", *"飞船")
        assert "没有找到" in desk.text()
        await desk.press("enter", "pagedown", "escape")
        assert desk.open_title == TITLES[0]


async def test_of_many_articles_the_pages_are_listed_and_all_headlines_found(reading):
    async with reading(shown=large_store(5_000)) as desk:
        await desk.press("t")
        assert len(shown(desk)) == 100
        await desk.press(*"第4321号")
        assert any("第4321号" in row for row in shown(desk))


async def test_pages_that_come_while_it_is_open_are_found(reading):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.press("t", *TITLES[4][:3])
        assert "没有找到" in desk.text()
        desk.screen.grow([town_page()])
        await desk.settle()
        assert len(shown(desk)) == 2
        await desk.press("down", "enter")
        assert desk.open_title == TITLES[4]


async def test_pages_that_come_leave_the_cursor_where_it_was(reading):
    async with reading(shown=store_of(front_page())) as desk:
        await desk.press("t", "down")
        desk.screen.grow([town_page()])
        await desk.settle()
        assert "第2版" in shown(desk)[4]
        await desk.press("enter")
        assert desk.open_title == TITLES[1]
