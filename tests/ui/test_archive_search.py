"""The library searched on the screen: hits while one types, bars over time, no key ever blocked."""

import os
import threading
from contextlib import closing
from pathlib import Path

import pytest
from composed_library import library_in
from composed_pages import TITLES
from opened_paths import search, titles
from textual.events import Key
from workspace_driver import PATIENCE

from reader.errors import FailedError
from reader.library import Archive
from reader.library.newest import NewestFirst
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.store import parse_query
from reader.ui.plot import Grain
from reader.ui.screens.archive import ArchiveScreen
from reader.ui.widgets.date_plot import DatePlot


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    return library_in(tmp_path_factory.mktemp("library") / "one")


@pytest.fixture
def in_library(reading, library, monkeypatch):
    monkeypatch.setenv("DUBAO_LIBRARY", str(library))
    return reading


@pytest.fixture
def held(monkeypatch):
    """The library says nothing before it is let go."""
    go, ask = threading.Event(), NewestFirst.ask

    def ask_and_wait(self, query, first):
        go.wait(PATIENCE)
        yield from ask(self, query, first)

    monkeypatch.setattr(NewestFirst, "ask", ask_and_wait)
    yield go
    go.set()


def at(screen):
    return screen._now.opened.article.title


async def test_hits_stand_under_their_issues_the_newest_first(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"插秧")
        assert isinstance(screen, ArchiveScreen)
        assert titles(screen) == ["三千亩水田插完秧"]
        rows = workspace.rows(screen.rows)
        assert rows[0].strip() == "青禾晚报 2024-05-13"
        assert "第3版" in "".join(rows)
        assert "1篇" in workspace.text(screen.told)


async def test_every_hit_is_marked_in_its_sentence(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        assert "沙河" in workspace.looks(screen.rows, background="#6b5518")


async def test_nothing_typed_lists_all_there_is_the_newest_first(in_library):
    async with in_library() as workspace:
        screen = await search(workspace)
        assert titles(screen)[:3] == ["三千亩水田插完秧", "图书馆开到十点", "青禾镇秧插完了"]
        assert "27篇" in workspace.text(screen.told)


async def test_it_begins_with_the_filter_and_what_is_typed_takes_its_place(in_library):
    async with in_library() as workspace:
        await workspace.filter_by("沙河")
        await workspace.press("enter")
        screen = await search(workspace)
        assert screen.field.value == "沙河"
        assert len(titles(screen)) == 12
        await workspace.press(*"闻小满")
        await workspace.rest()
        assert screen.field.value == "闻小满"
        assert len(titles(screen)) == 2


async def test_esc_returns_where_one_was(in_library):
    async with in_library() as workspace:
        await workspace.press("j")
        await search(workspace, *"插秧")
        await workspace.press("escape")
        assert workspace.app.screen is workspace.screen
        assert (workspace.open_title, workspace.where) == (TITLES[1], "list")
        assert workspace.browsing.text == ""


async def test_a_query_that_cannot_be_read_keeps_the_last_good_hits(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"插秧")
        await workspace.press(*" “")
        await workspace.rest()
        assert titles(screen) == ["三千亩水田插完秧"]
        assert "引号" in workspace.text(screen.told)
        await workspace.press("enter")
        assert workspace.app.screen is screen


async def test_nothing_found_is_said(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"“宇宙飞船”")
        assert "没有找到" in workspace.text(screen.told)
        keys = ("down", "pagedown", "tab", "left", "enter", "space", "t", "tab", "enter")
        await workspace.press(*keys)
        assert workspace.app.screen is screen


async def test_without_a_library_one_line_says_how_to_begin_one(reading, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "none"))
    async with reading() as workspace:
        await workspace.press("F")
        assert workspace.app.screen is workspace.screen
        assert "dubao library add" in workspace.status
        assert not (tmp_path / "none").exists()


async def test_a_file_in_the_librarys_place_is_said_to_be_none(reading, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "file"))
    (tmp_path / "file").write_text("")
    async with reading() as workspace:
        await workspace.press("F")
        assert workspace.app.screen is workspace.screen
        assert "文库该是文件夹" in workspace.status


async def test_keys_are_answered_while_the_library_is_asked(in_library, held):
    async with in_library() as workspace:
        keys = ("backspace", "down", "up", "tab", "left", "t", "tab", "/")
        await workspace.press("F", *"沙河", *keys)
        screen = workspace.app.screen
        assert screen.field.value == "沙"
        assert "正在找" in workspace.text(screen.told)
        held.set()
        await workspace.rest()
        assert len(titles(screen)) == 12


async def test_an_answer_that_comes_soon_is_there_with_its_key(in_library, monkeypatch):
    monkeypatch.setattr("reader.ui.services.library_questions.FIRST_SIGHT", 5)
    async with in_library() as workspace:
        screen = await search(workspace)
        screen.field.value = "插秧"
        assert titles(screen) == ["三千亩水田插完秧"]
        assert "正在找" not in workspace.text(screen.told)


async def test_an_answer_that_comes_soon_is_drawn_before_the_next_key(in_library, monkeypatch):
    monkeypatch.setattr("reader.ui.services.library_questions.FIRST_SIGHT", 60)
    async with in_library() as workspace:
        screen, drawn = await search(workspace, "插"), []
        monkeypatch.setattr(
            workspace.app, "post_display_hook", lambda: drawn.append(titles(screen))
        )
        await screen.pressed(Key("秧", "秧"))
        assert drawn == [["三千亩水田插完秧"]]


async def test_a_key_for_the_bars_finds_them_though_the_hits_are_drawn_first(
    in_library, monkeypatch
):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.rest()
        hits, screen._answered = screen._hits, None
        screen.plot.show((), anew=True)
        monkeypatch.setattr(screen, "call_after_refresh", lambda *_: None)  # keys come before it
        screen.take(parse_query("沙河"), hits)
        assert not screen.plot.bars
        for key in ("tab", "left", "left"):
            await screen.pressed(Key(key, None))
        assert screen.plot.chosen is not None
        assert screen.plot.chosen.label == "2023-10"


@pytest.mark.parametrize(
    ("keys", "chosen"),
    [
        (("tab", "left", "left"), "2023-10"),
        (("tab", "home"), "2023-01"),
        (("tab", "h"), "2023-11"),
        (("tab", "+", "left"), "2023-11-30"),
    ],
    ids=str,
)
async def test_keys_for_the_bars_before_the_library_has_counted_are_for_those_that_come(
    in_library, held, keys, chosen
):
    held.set()
    async with in_library() as workspace:
        screen = await search(workspace, *"插秧")
        await workspace.rest()
        held.clear()
        screen.field.value = "沙河"
        await workspace.press(*keys)
        held.set()
        await workspace.rest()
        assert screen.plot.chosen is not None
        assert screen.plot.chosen.label == chosen


async def test_a_bar_that_is_taken_before_the_library_has_counted_is_one_that_comes(
    in_library, held
):
    async with in_library() as workspace:
        await workspace.press("F", *"沙河", "tab", "left", "enter", "left")
        held.set()
        await workspace.rest()
        screen = workspace.app.screen
        assert screen.field.value == "沙河 date:2023-11"


async def test_the_bars_are_of_all_hits_and_never_of_the_first_ones(in_library, monkeypatch):
    monkeypatch.setattr("reader.library.newest.FEW", 1)
    shown, show = [], DatePlot.show
    monkeypatch.setattr(
        DatePlot, "show", lambda self, days, **how: (shown.append(days), show(self, days, **how))
    )
    async with in_library(size=(100, 16)) as workspace:
        await search(workspace)
        shown.clear()
        await workspace.press(*"沙河")
        await workspace.rest()
        assert {sum(count for _, count in days) for days in shown} <= {12}


async def test_an_older_answer_never_takes_the_place_of_a_newer_one(in_library, held):
    async with in_library() as workspace:
        await workspace.press("F")
        await workspace.burst("沙河")
        held.set()
        await workspace.burst("渡口早班船")
        await workspace.rest()
        screen = workspace.app.screen
        assert screen._answered == screen.field.value == "沙河渡口早班船"


async def test_enter_before_the_answer_opens_its_first_hit(in_library, held, opened):
    async with in_library() as workspace:
        await workspace.press("F", *"插秧", "enter")
        assert opened == []
        held.set()
        await workspace.rest()
        assert opened == [("三千亩水田插完秧", "插秧")]


async def test_steps_before_the_answer_are_taken_once_it_is_there(in_library, held):
    async with in_library() as workspace:
        await workspace.press("F", *"沙河", "down", "down")
        held.set()
        await workspace.rest()
        assert at(workspace.app.screen) == "10月的渡口"


async def test_enter_behind_steps_before_the_answer_opens_where_they_lead(in_library, held, opened):
    async with in_library() as workspace:
        await workspace.press("F", *"沙河", "down", "down", "up", "enter")
        held.set()
        await workspace.rest()
        assert opened == [("11月的渡口", "沙河")]


async def test_steps_are_forgotten_with_the_query_that_they_were_for(in_library, held):
    async with in_library() as workspace:
        await workspace.press("F", *"沙", "end", "down", *"河")
        held.set()
        await workspace.rest()
        assert at(workspace.app.screen) == "12月的渡口"


async def test_leaving_while_the_library_is_asked_leaves_nothing_behind(in_library, held):
    async with in_library() as workspace:
        await workspace.press("F", *"沙河", "escape", "F", *"插", "escape")
        held.set()
        await workspace.rest()
        assert workspace.app.screen is workspace.screen
        assert workspace.open_title == TITLES[0]


async def test_a_library_that_cannot_be_read_is_told(in_library, monkeypatch):
    def fail(_self, _query, _first):
        raise FailedError("文库坏了")

    monkeypatch.setattr(NewestFirst, "ask", fail)
    async with in_library() as workspace:
        screen = await search(workspace, *"插秧")
        assert "文库坏了" in workspace.text(screen.told)


# In time


async def test_the_bars_are_months_where_days_do_not_fit(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        assert screen.plot.grain is Grain.MONTH
        assert [bar.count for bar in screen.plot.bars] == [1] * 12
        plot = workspace.rows(screen.plot)
        assert "█" in plot[0]
        assert plot[-1].split() == ["2023-01", "2023-12"]


async def test_t_turns_the_grain_and_the_bars_are_others(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.press("tab", "t")
        assert screen.plot.grain is Grain.DAY
        assert len(screen.plot.bars) == 335
        await workspace.press("t")
        assert [bar.count for bar in screen.plot.bars] == [12]
        await workspace.press("＋", "-", "plus")
        assert screen.plot.grain is Grain.MONTH


async def test_a_bar_is_chosen_told_and_taken_as_days_of_the_query(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.press("tab", "left", "left")
        assert "2023-10·1篇" in workspace.text(screen.plot)
        await workspace.press("enter")
        await workspace.rest()
        assert screen.field.value == "沙河 date:2023-10"
        assert titles(screen) == ["10月的渡口"]
        assert screen.plot.grain is Grain.DAY
        await workspace.press("space")
        await workspace.rest()
        assert screen.field.value == "沙河 date:2023-10-15"


async def test_from_the_rows_the_arrows_go_into_the_bars_and_down_out_of_them(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.press("shift+tab", "j")
        assert at(screen) == "11月的渡口"
        await workspace.press("left", "home", "l", "h", "end", "down", "k")
        assert screen.plot.chosen.label == "2023-12"
        assert at(screen) == "12月的渡口"


async def test_a_click_chooses_a_bar_and_another_takes_it(in_library):
    async with in_library() as workspace:
        screen = await search(workspace, *"沙河")
        x, y = screen.plot.region.x + 3, screen.plot.region.y + 1
        await workspace.click(x, y)
        assert screen.plot.chosen.label == "2023-01"
        await workspace.click(x, y)
        await workspace.rest()
        assert screen.field.value == "沙河 date:2023-01"


async def test_without_colours_the_chosen_bar_is_pointed_at(in_library, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with in_library(size=(50, 20)) as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.press("tab")
        assert "2023-12 · 1 篇 ▲" in "\n".join(workspace.rows(screen.plot))


# Opening


@pytest.fixture
def opened(monkeypatch):
    """What would be opened, instead of opening it."""
    asked = []
    monkeypatch.setattr(
        "reader.ui.services.archive.LibrarySearch._open_at",
        lambda _self, entry, query: asked.append((entry.article.title, query)),
    )
    return asked


async def test_enter_opens_the_hit_under_the_cursor_with_the_query(in_library, opened):
    async with in_library() as workspace:
        await search(workspace, *"沙河")
        await workspace.press("down", "down", "enter")
        assert opened == [("10月的渡口", "沙河")]
        assert workspace.app.screen is workspace.screen
        assert workspace.screen.searches.history() == ("沙河",)


async def test_a_click_on_the_chosen_row_opens_it_too(in_library, opened):
    async with in_library() as workspace:
        await search(workspace, *"插秧")
        await workspace.click_on("三千亩")
        assert opened == [("三千亩水田插完秧", "插秧")]


async def test_older_queries_come_back_by_the_arrow(in_library, opened):
    async with in_library() as workspace:
        await search(workspace, *"插秧")
        await workspace.press("enter")
        screen = await search(workspace)
        await workspace.press("up")
        await workspace.rest()
        assert screen.field.value == "插秧"


@pytest.mark.parametrize("size", [(20, 5), (50, 20), (80, 24), (120, 40), (200, 60)])
async def test_every_size_is_drawn(in_library, size):
    async with in_library(size=size) as workspace:
        screen = await search(workspace, *"沙河")
        await workspace.press("tab")
        assert len(workspace.rows()) == size[1]
        if size[1] >= 20:
            assert "12月的渡口" in workspace.text(screen.rows)


async def test_an_answer_that_comes_while_the_search_is_being_left_is_nobodys(
    in_library, monkeypatch
):
    async with in_library() as workspace:
        screen = await search(workspace, *"插秧")
        asking, shown = screen._asking, []
        monkeypatch.setattr(asking, "end", lambda: None)  # that comes last of all
        await workspace.press("escape", "escape")
        assert workspace.app.screen is workspace.screen
        asking._question.word = lambda: shown.append(screen.plot.has_keyboard)
        asking._deliver(asking._question)
        assert not shown


async def test_hits_show_what_was_said_of_them_whatever_is_open(in_library, tmp_path):
    kept = tmp_path / "data" / "state.db"
    with Archive(Path(os.environ["DUBAO_LIBRARY"])) as archive:
        starred, noted = (
            archive.search(parse_query(text)).hits[0].entry.article.id
            for text in ("开到十点", "12月的渡口")
        )
    kept.parent.mkdir()
    with closing(StateFile(kept)) as file:
        file.put([Item(ItemKind.STAR, starred, True), Item(ItemKind.READ, starred, True)])
        file.put([Item(ItemKind.NOTE, noted, "要问"), Item(ItemKind.TAGS, noted, ["渡口"])])
    async with in_library(kept_in=kept) as workspace:
        screen = await search(workspace, *"开到十点")
        assert "▎*图书馆开到十点" in workspace.text(screen.rows)
        await workspace.press("escape", "escape")
        screen = await search(workspace, *"12月的渡口")
        assert "·有批注·#渡口·" in workspace.text(screen.rows)


async def test_what_is_said_of_any_article_is_asked_for_too(in_library, tmp_path):
    kept = tmp_path / "data" / "state.db"
    with Archive(Path(os.environ["DUBAO_LIBRARY"])) as archive:
        (hit,) = archive.search(parse_query("开到十点")).hits
    starred = hit.entry.article.id
    kept.parent.mkdir()
    with closing(StateFile(kept)) as file:
        file.put([Item(ItemKind.STAR, starred, True)])
    async with in_library(kept_in=kept) as workspace:
        screen = await search(workspace, *"is:starred")
        assert titles(screen) == ["图书馆开到十点"]
        await workspace.press("escape", "escape")
        workspace.screen.record.say(Item(ItemKind.STAR, starred, None))  # not yet kept
        screen = await search(workspace, *"is:starred")
        assert titles(screen) == []
        await workspace.press(*(["backspace"] * len("starred")), *"unread")
        await workspace.rest()
        assert "27篇" in workspace.text(screen.told)
