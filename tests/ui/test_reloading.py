"""Files that change while they are read: said once, read again when the reader wants it."""

from composed_pages import TITLES, front_page, store_of, town_page

from reader.errors import SourceError
from reader.i18n import use
from reader.model.change import Change, ChangeKind
from reader.settings import Settings
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening, Start


async def test_f5_reads_everything_again_and_keeps_place_and_filter(reading):
    async with reading(
        shown=store_of(front_page()), again=lambda: iter([front_page(), town_page()])
    ) as desk:
        await desk.press("J")
        await desk.press("f5")
        await desk.rest()
        assert "5 篇" in desk.masthead
        assert desk.open_title == TITLES[1]
        assert "已重新读取" in desk.status


async def test_f5_that_finds_nothing_says_why_and_keeps_what_is_open(reading):
    def gone():
        raise SourceError("江畔.txt：没有这个文件")
        yield

    async with reading(again=gone) as desk:
        await desk.press("f5")
        await desk.rest()
        assert "没有这个文件" in desk.status
        assert "5 篇" in desk.masthead


async def test_what_has_changed_is_said_once_with_the_key(reading):
    changes = [Change(ChangeKind.CHANGED, "a/01_江畔.txt")]
    async with reading(changed=lambda: changes) as desk:
        desk.screen.files._look()
        await desk.rest()
        assert "江畔 已改动；按 F5 重新读取" in desk.status
        await desk.press("j")
        desk.screen.files._look()
        await desk.rest()
        assert "已改动" not in desk.status


async def test_it_begins_where_it_was_asked_to(reading):
    async with reading(start=Start(page="第2版")) as desk:
        assert desk.open_title == TITLES[3]
    async with reading(start=Start(query="祝一鸣")) as desk:
        assert desk.field("filter") == "祝一鸣"
        assert "2 / 5 篇" in desk.masthead


async def test_a_page_that_comes_later_is_waited_for(reading):
    start = Start(page="第2版")
    async with reading(shown=store_of(front_page()), later=[town_page()], start=start) as desk:
        await desk.rest()
        assert desk.open_title == TITLES[3]


async def test_a_page_that_is_nowhere_is_said(reading):
    start = Start(page="第9版")
    async with reading(shown=store_of(front_page()), later=[town_page()], start=start) as desk:
        await desk.rest()
        assert "没有这一版或这一篇" in desk.status
        assert desk.open_title == TITLES[0]


def test_an_opening_needs_nothing_but_its_store():
    assert DubaoApp(Opening(store_of(front_page())), Settings(), use("zh"))
