"""Files that change while they are read: said once, read again when the reader wants it."""

from dataclasses import replace

from composed_pages import TITLES, front_page, store_of, town_page

from reader.errors import SourceError
from reader.i18n import use
from reader.model import Block, Reading, Role
from reader.model.change import Change, ChangeKind
from reader.settings import Settings
from reader.ui.app import DubaoApp
from reader.ui.opening import Opening, Start


async def test_f5_reads_everything_again_and_keeps_place_and_filter(reading):
    async with reading(
        shown=store_of(front_page()), again=lambda: iter([front_page(), town_page()])
    ) as workspace:
        await workspace.press("J")
        await workspace.press("f5")
        await workspace.rest()
        assert "5 篇" in workspace.masthead
        assert workspace.open_title == TITLES[1]
        assert "已重新读取" in workspace.status


def changed(page, at, **parts):
    """A page whose article `at` has another text, so another id."""
    article = page.articles[at]
    other = replace(article, id=f"{article.id} 又一稿", **parts)
    return replace(page, items=(*page.items[:at], other, *page.items[at + 1 :]))


def with_a_word_more(page, at):
    blocks = page.articles[at].blocks
    return changed(page, at, blocks=(*blocks, Block(Role.PARAGRAPH, "又及:水已放到田头。")))


async def test_f5_leaves_what_is_as_before_and_its_index_in_place(reading):
    def again():
        return iter([front_page(), town_page()])

    async with reading(shown=store_of(front_page(), town_page()), again=again) as workspace:
        before = workspace.browsing.store
        before.names = dict.fromkeys
        await workspace.press("f5")
        await workspace.rest()
        assert "已重新读取" in workspace.status
        assert workspace.browsing.store is before
        assert before.names is None  # another file may say otherwise by now


async def test_what_f5_reads_anew_is_made_ready_to_be_searched(reading, monkeypatch):
    pages, made = [front_page(), town_page()], []

    def prepared(store, is_wanted):
        made.append((store, is_wanted()))
        yield from store.warm()

    monkeypatch.setattr("reader.ui.services.files.prepared", prepared)
    async with reading(shown=store_of(*pages), again=lambda: pages) as workspace:
        await workspace.press("f5")
        await workspace.rest()
        assert made == []
        pages[1] = with_a_word_more(town_page(), 0)
        await workspace.press("f5")
        await workspace.rest()
        assert made == [(workspace.browsing.store, True)]
        (run,) = workspace.browsing.store._segments.holding().runs
        assert run.segment.is_indexed


async def test_f5_takes_in_what_is_another_way_round_or_gone(reading):
    pages = [front_page(), town_page()]
    async with reading(shown=store_of(*pages), again=lambda: pages) as workspace:
        pages.reverse()
        await workspace.press("f5")
        await workspace.rest()
        assert workspace.browsing.store.entries[0].page.label == "第2版"
        del pages[0]
        await workspace.press("f5")
        await workspace.rest()
        assert workspace.browsing.store.count == len(front_page().articles)


async def test_f5_keeps_the_place_and_what_was_said_where_the_open_article_has_changed(reading):
    again = [with_a_word_more(front_page(), 0)]
    shown = store_of(front_page())
    async with reading(size=(100, 14), shown=shown, again=lambda: again) as workspace:
        await workspace.press("*", ",", "问", "enter", ";", "水", "enter", "r", "enter", "space")
        place = workspace.place
        await workspace.press("f5")
        await workspace.rest()
        assert workspace.place == place != (0, 0)
        now = workspace.screen.record.reading_of(workspace.browsing.opened)
        assert now == Reading(is_starred=True, tags=("水",), note="问")  # the new text is unread


async def test_f5_stays_at_an_article_whose_headline_has_changed_and_says_nothing_of_it(reading):
    blocks = (Block(Role.HEADLINE, "图书馆夜班添人"), *front_page().articles[1].blocks[2:])
    again = [changed(front_page(), 1, blocks=blocks)]
    async with reading(shown=store_of(front_page()), again=lambda: again) as workspace:
        await workspace.press("J", "*", "f5")
        await workspace.rest()
        assert workspace.open_title == "图书馆夜班添人"
        assert not workspace.screen.record.reading_of(workspace.browsing.opened).is_starred


async def test_of_two_articles_under_one_headline_neither_has_what_was_said_of_the_other(reading):
    page = front_page()
    twice = replace(page, items=(*page.items, replace(page.articles[0], id="同题")))
    again = [with_a_word_more(twice, 3)]
    async with reading(shown=store_of(twice), again=lambda: again) as workspace:
        await workspace.press("G", "*", "f5")
        await workspace.rest()
        entries = workspace.browsing.store.entries
        assert not any(workspace.screen.record.reading_of(one).is_starred for one in entries)


async def test_a_page_that_comes_again_as_another_keeps_the_reader_where_they_are(reading):
    later = iter([town_page(), with_a_word_more(town_page(), 1)])
    start = Start(page="第2版", article=2)
    async with reading(shown=store_of(front_page()), later=later, start=start) as workspace:
        await workspace.rest()
        assert workspace.open_title == TITLES[4]
        assert workspace.browsing.opened.article.id.endswith("又一稿")


async def test_f5_that_finds_nothing_says_why_and_keeps_what_is_open(reading):
    def gone():
        raise SourceError("江畔.txt：没有这个文件")
        yield

    async with reading(again=gone) as workspace:
        await workspace.press("f5")
        await workspace.rest()
        assert "没有这个文件" in workspace.status
        assert "5 篇" in workspace.masthead


async def test_what_has_changed_is_said_once_with_the_key(reading):
    changes = [Change(ChangeKind.CHANGED, "a/01_江畔.txt")]
    async with reading(changed=lambda: changes) as workspace:
        workspace.screen.files._look()
        await workspace.rest()
        assert "江畔 已改动；按 F5 重新读取" in workspace.status
        await workspace.press("j")
        workspace.screen.files._look()
        await workspace.rest()
        assert "已改动" not in workspace.status


async def test_it_begins_where_it_was_asked_to(reading):
    async with reading(start=Start(page="第2版")) as workspace:
        assert workspace.open_title == TITLES[3]
    async with reading(start=Start(query="祝一鸣")) as workspace:
        assert workspace.field("filter") == "祝一鸣"
        assert "2 / 5 篇" in workspace.masthead


async def test_a_page_that_comes_later_is_waited_for(reading):
    start = Start(page="第2版")
    async with reading(shown=store_of(front_page()), later=[town_page()], start=start) as workspace:
        await workspace.rest()
        assert workspace.open_title == TITLES[3]


async def test_a_page_that_is_nowhere_is_said(reading):
    start = Start(page="第9版")
    async with reading(shown=store_of(front_page()), later=[town_page()], start=start) as workspace:
        await workspace.rest()
        assert "没有这一版或这一篇" in workspace.status
        assert workspace.open_title == TITLES[0]


def test_an_opening_needs_nothing_but_its_store():
    assert DubaoApp(Opening(store_of(front_page())), Settings(), use("zh"))
