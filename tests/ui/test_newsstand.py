"""Papers and calendar: what is there is shown and opens, what is not is fetched when asked for."""

import gc
import sys
import threading
import weakref
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from composed_pages import PAPER, TITLES, front_page, town_page
from opened_paths import opened
from workspace_driver import PATIENCE

from reader.fetching.received import Clock
from reader.library import Archive
from reader.settings.reading import settings_path
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.ui.opening import Start
from reader.ui.screens.newsstand import NewsstandScreen
from reader.ui.services.newsstand import Newsagent
from reader.ui.services.record import Record
from reader.ui.widgets.month_view import MonthView

sys.path.append(str(Path(__file__).parents[1] / "unit" / "fetching"))
sys.path.append(str(Path(__file__).parents[1] / "unit" / "sources" / "html"))

from composed_editions import EDITIONS
from edition_server import answer, serving

TODAY = date(2026, 4, 23)
OTHER = replace(town_page(), paper="青禾晚报", date="2026-04-20")
FETCHED = "渡口停航三日"  # a headline of the edition


@pytest.fixture(autouse=True)
def world(tmp_path, monkeypatch):
    """A library of three issues in two papers, a record, and no papers but one's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))
    monkeypatch.setattr("reader.fetching.errands.today", lambda: TODAY)
    monkeypatch.setattr("reader.fetching.errands.Clock", clock)
    with Archive(tmp_path / "library") as archive:
        later = replace(front_page(), date="2024-05-13", items=front_page().items[1:])
        list(archive.add([front_page(), town_page(), later, OTHER]))
    return tmp_path


@pytest.fixture
def host():
    edition = EDITIONS["cms content"]
    with serving({address: edition.bytes_of(address) for address in edition.files}) as found:
        path = settings_path().with_name("papers.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        front = f"{found.base}{{year}}-{{month}}/{{day}}/node_01.html"
        path.write_text(f"hqrb:\n  name: 海青日报\n  front:\n    2026-04-01: {front}\n", "utf-8")
        yield found


def clock(*given):
    """A clock; the one that nothing is said of does not wait."""
    return Clock(*given) if given else Clock(sleep=lambda _: None)


async def stand(workspace):
    """Press the key, and wait until papers and month are there."""
    await workspace.press("L")
    await workspace.rest()
    return workspace.app.screen


def issue(world, paper=PAPER, day="2024-05-12"):
    return str(world / "library" / paper / day)


def remember(world, *ids):
    file = StateFile(world / "state.db")
    file.put([Item(ItemKind.READ, one, True) for one in ids])
    file.close()


def papers_on(workspace):
    return [row.split()[0] for row in workspace.rows(workspace.app.screen.rows) if row.strip()]


async def test_the_papers_that_have_issues_stand_before_those_that_can_be_fetched(world, host):
    async with opened(issue(world)) as workspace:
        await stand(workspace)
        assert papers_on(workspace)[:3] == [PAPER, "青禾晚报", "海青日报"]
        assert "2024年5月" in workspace.text()


async def test_a_month_shows_what_is_there_and_how_much_of_it_is_unread(world):
    remember(world, *(one.id for one in front_page().articles[1:]), "修鞋匠教出四十名徒弟")
    async with opened(issue(world)) as workspace:
        await stand(workspace)
        month = workspace.app.screen.query_one(MonthView)
        rows = workspace.rows(month)
        at = next(number for number, row in enumerate(rows) if "13" in row.split())
        assert rows[at + 1].split() == ["✓"]  # Monday the 13th is read through
        at = next(number for number, row in enumerate(rows) if "12" in row.split())
        assert rows[at + 1].split() == ["2"]  # of Sunday the 12th two are unread
        assert "2版5篇，2篇未读" in workspace.text()


async def test_the_first_frame_has_papers_and_what_is_unread(world, monkeypatch):
    monkeypatch.setattr("reader.ui.screens.newsstand.AT_ONCE", PATIENCE)
    async with opened(issue(world)) as workspace:
        frames = []

        def look():
            shown = workspace.rows()
            if isinstance(workspace.app.screen, NewsstandScreen) and any(shown):
                frames.append(shown)

        monkeypatch.setattr(workspace.app, "post_display_hook", look)
        await stand(workspace)
        assert PAPER in "".join(frames[0])
        assert frames[0] == frames[-1]


async def test_days_weeks_months_and_the_ends_of_one(world):
    async with opened(issue(world)) as workspace:
        screen = await stand(workspace)
        for keys, day in (
            (("down",), "2024-05-19"),
            (("k", "left"), "2024-05-11"),
            (("right", "right"), "2024-05-13"),
            (("pagedown",), "2024-06-13"),
            (("]",), "2024-07-13"),
            (("[", "【"), "2024-05-13"),
            (("end",), "2024-05-31"),
            (("pageup",), "2024-04-30"),
            (("home",), "2024-04-01"),
        ):
            await workspace.press(*keys)
            assert screen.day.isoformat() == day


async def test_left_from_a_monday_and_tab_go_to_the_papers(world):
    async with opened(issue(world)) as workspace:
        screen = await stand(workspace)
        await workspace.press("right", "right", "left")
        assert not screen.in_papers
        await workspace.press("left", "down")
        assert screen.in_papers
        assert (screen.stall.name, screen.day.isoformat()) == ("青禾晚报", "2024-05-13")
        await workspace.press("enter")
        assert not screen.in_papers
        await workspace.press("tab", "up", "right", "down")
        assert (screen.stall.name, screen.day.isoformat()) == (PAPER, "2024-05-20")


async def test_enter_opens_an_issue_in_place_of_what_was_open(world):
    async with opened(issue(world)) as workspace:
        await workspace.filter_by("图书馆")
        await workspace.press("escape")
        await stand(workspace)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        assert workspace.field("filter") == ""
        assert "2024-05-13" in workspace.masthead
        assert workspace.open_title == TITLES[1]
        assert workspace.where == "list"
        await workspace.press("j")
        assert workspace.open_title == TITLES[2]


async def test_an_issue_opens_where_it_was_left_and_undo_goes_back(world):
    async with opened(issue(world)) as workspace:
        await workspace.press("J", "J", "r")
        await stand(workspace)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        await workspace.press("J")
        await workspace.press("U")
        await workspace.until(lambda: workspace.browsing.store.count == 5)
        assert workspace.open_title == TITLES[2]
        assert "4篇未读" in "".join(workspace.masthead.split())
        await workspace.press("U", "U")  # what was done there, but not to and fro
        assert "没有可撤销的" in workspace.status
        assert workspace.browsing.store.count == 5


async def test_an_issue_that_is_gone_is_gone_back_to_once_it_is_there_again(world):
    path = Path(issue(world))
    aside = path.with_name("aside")
    async with opened(str(path)) as workspace:
        await stand(workspace)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        path.rename(aside)
        await workspace.press("U")
        await workspace.until(lambda: path.name in workspace.status)
        assert workspace.browsing.store.count == 2
        aside.rename(path)
        await workspace.press("U")
        await workspace.until(lambda: workspace.browsing.store.count == 5)


async def test_back_in_an_issue_what_was_done_there_is_undone(world):
    async with opened(issue(world)) as workspace:
        await workspace.press("*", "J", "r")
        await stand(workspace)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        await workspace.press("*", "U")
        assert "已撤销：已加星" in workspace.status
        await workspace.press("U")
        await workspace.until(lambda: workspace.browsing.store.count == 5)
        await workspace.rest()
        assert "4篇未读" in "".join(workspace.masthead.split())
        await workspace.press("U")
        assert "5篇未读" in "".join(workspace.masthead.split())
        await workspace.press("U")
        assert not workspace.screen.record.of_kind(ItemKind.STAR)
        await workspace.press("U")
        assert "没有可撤销的" in workspace.status


async def test_an_issue_that_is_opened_anew_keeps_what_can_be_undone(world):
    async with opened(issue(world)) as workspace:
        await workspace.press("*")
        before = workspace.screen
        before.newsagent.open([issue(world)], start=Start(query="沙河"))
        await workspace.until(lambda: workspace.screen is not before)
        await workspace.rest()
        await workspace.press("U")
        assert "已撤销：已加星" in workspace.status


async def test_what_was_said_and_not_yet_kept_is_kept_when_another_issue_opens(world):
    async with opened(issue(world)) as workspace:
        await workspace.press("*")
        await stand(workspace)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
    file = StateFile(world / "state.db")
    said = {item.kind for item in file.about([front_page().articles[0].id])}
    file.close()
    assert ItemKind.STAR in said


async def test_keys_typed_ahead_do_what_they_would_have_done(world):
    async with opened(issue(world)) as workspace:
        workspace.type("Ll\r")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        assert workspace.open_title == TITLES[1]


async def test_keys_typed_while_another_issue_opens_are_that_issues(world):
    async with opened(issue(world)) as workspace:
        workspace.type("Ll\r")
        await workspace.until(lambda: not isinstance(workspace.app.screen, NewsstandScreen))
        workspace.type("jjjj")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        workspace.type("G")
        await workspace.settle()
        assert workspace.open_title == TITLES[2]


async def test_what_is_typed_behind_the_enter_that_opens_an_issue_is_for_that_issue(
    world, monkeypatch
):
    monkeypatch.setattr("reader.ui.screens.keyed.TYPED_AHEAD", PATIENCE)
    async with opened(issue(world)) as workspace:
        before = workspace.screen
        workspace.type("Ll\rj*")
        await workspace.until(lambda: "已加星" in workspace.status)
        assert workspace.screen is not before
        assert workspace.open_title == TITLES[2]
        assert [key for key, _ in workspace.screen.record.of_kind(ItemKind.STAR)] == [TITLES[2]]


async def test_escape_behind_the_enter_that_opens_an_issue_stays_where_one_was(world, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr("reader.ui.screens.keyed.TYPED_AHEAD", PATIENCE)
    monkeypatch.setattr(Record, "flush", lambda _record: gate.wait(PATIENCE))
    async with opened(issue(world)) as workspace:
        before = workspace.screen
        workspace.type("Ll\r\x1b[27u*")
        await workspace.until(lambda: "已加星" in workspace.status)
        gate.set()
        await workspace.rest()
        assert workspace.screen is before
        assert workspace.browsing.store.count == 5


async def test_pages_of_before_that_still_come_are_nobodys(world):
    gate = threading.Event()

    def later():
        gate.wait(PATIENCE)
        yield replace(town_page(), path="late.txt")

    async with opened(issue(world), later=later()) as workspace:
        await workspace.press("L")
        await workspace.until(lambda: workspace.app.screen.stalls)
        await workspace.press("right", "enter")
        await workspace.until(lambda: workspace.browsing.store.count == 2)
        gate.set()
        await workspace.rest()
        assert workspace.browsing.store.count == 2
        await workspace.press("*")
        assert "已加星" in workspace.status


async def test_screens_that_were_left_are_let_go(world):
    async with opened(issue(world)) as workspace:
        screens = [weakref.ref(workspace.app.reading)]
        for number in range(6):
            day = ("2024-05-13", "2024-05-12")[number % 2]
            workspace.app.reading.newsagent.open([issue(world, day=day)])
            await workspace.until(lambda: screens[-1]() is not workspace.app.reading)
            screens.append(weakref.ref(workspace.app.reading))
            await workspace.rest()
        # The first and the last two may be there; a timer that was called off keeps its own, too,
        # until it would have been due (asyncio's heap).
        await workspace.until(lambda: gc.collect() >= 0 and sum(map(is_there, screens)) <= 3)


def is_there(screen):
    return screen() is not None


async def test_a_day_that_has_nothing_and_cannot_be_fetched_says_so(world):
    async with opened(issue(world)) as workspace:
        await stand(workspace)
        await workspace.press("up", "enter")
        assert isinstance(workspace.app.screen, NewsstandScreen)
        assert "不知道从哪里取" in workspace.text()


async def test_a_newer_issue_is_told_where_one_left_and_the_key_begins_there_once(world):
    async with opened(issue(world)) as workspace:
        assert "已到" not in workspace.status  # it was asked for by its name
    async with opened() as workspace:
        assert PAPER in workspace.masthead
        assert "2026-04-20 青禾晚报 已到（L）" in workspace.status
        await workspace.press("j")
        assert "已到" not in workspace.status
        screen = await stand(workspace)
        assert (screen.stall.name, screen.day) == ("青禾晚报", date(2026, 4, 20))
        await workspace.press("escape")
        assert (await stand(workspace)).stall.name == PAPER


async def test_a_newer_issue_that_was_read_through_is_not_told(world):
    async with opened(issue(world)):
        pass
    remember(world, *(one.id for one in OTHER.articles))
    async with opened() as workspace:
        assert f"2024-05-13 {PAPER} 已到（L）" in workspace.status
    remember(world, *(one.id for one in front_page().articles[1:]))
    async with opened() as workspace:
        assert PAPER in workspace.masthead
        assert "已到" not in workspace.status


async def to_the_edition(workspace, day=21):
    """Go to the paper that can be fetched, on a day of April 2026."""
    screen = await stand(workspace)
    screen.day = date(2026, 4, day)
    await workspace.press("tab")
    while screen.stall.name != "海青日报":
        await workspace.press("down")
    await workspace.press("tab")
    return screen


async def fetch_the_edition(workspace):
    """Have its issue fetched, and wait until that is open."""
    await to_the_edition(workspace)
    await workspace.press("enter")
    await workspace.until(lambda: "海青日报" in workspace.masthead)


async def test_an_issue_that_is_not_there_is_fetched_when_asked_for_and_opens(world, host):
    async with opened(issue(world)) as workspace:
        await to_the_edition(workspace)
        assert "Enter取来（向127.0.0.1）" in workspace.text()
        assert not host.asked
        await workspace.press("enter")
        await workspace.until(lambda: "海青日报" in workspace.masthead)
        assert FETCHED in "".join(entry.article.title for entry in workspace.browsing.store.entries)
    kept = world / "data" / "dubao" / "papers" / "hqrb" / "2026-04-21"
    assert "whole: true" in (kept / "page.yaml").read_text("utf-8")
    with Archive(world / "library") as archive:
        assert ("海青日报", "2026-04-21") in [one[:2] for one in archive.issues()]


async def test_without_a_library_it_opens_from_where_fetch_puts_it(world, host, monkeypatch):
    monkeypatch.setenv("DUBAO_LIBRARY", str(world / "none"))
    async with opened(issue(world)) as workspace:
        await fetch_the_edition(workspace)
        screen = await stand(workspace)
        assert screen.stall.name == "海青日报"
        assert "▪" in workspace.text()
    assert not (world / "none").exists()


async def test_a_day_without_an_issue_says_so_and_the_next_key_takes_that_away(world, host):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace, day=20)
        await workspace.press("enter")
        await workspace.until(lambda: screen.notice)
        assert "404" in workspace.text()
        await workspace.press("left")
        assert "404" not in workspace.text()


async def test_days_to_come_and_days_before_the_edition_are_not_asked_for(world, host):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace, day=24)
        assert "还没有出版" in workspace.text()
        await workspace.press("enter", "pageup", "home", "enter")
        assert "2026-04-01" in workspace.text()
        assert screen.run is None
    assert not host.asked


def second_page(host):
    return sorted(name for name in host.files if "node" in name)[1]


@pytest.fixture
def gate(host):
    """Holds the second layout page back until it is opened."""
    opened = threading.Event()
    host.faults[second_page(host)] = lambda _handler: not opened.wait(PATIENCE)
    yield opened
    opened.set()


async def test_progress_is_shown_and_keys_go_on_working_while_it_comes(world, host, gate):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace)
        await workspace.press("enter")
        await workspace.until(lambda: "2/2" in workspace.text())
        assert "停下" in workspace.text()
        await workspace.press("right", "down", "enter")
        assert screen.day == date(2026, 4, 29)
        assert "正在取另一期" in workspace.text()
        await workspace.press("pageup")
        gate.set()
        await workspace.until(lambda: "海青日报" in workspace.masthead)


async def test_esc_stops_it_nothing_is_half_written_and_enter_goes_on(world, host, gate):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace)
        await workspace.press("enter")
        await workspace.until(lambda: "2/2" in workspace.text())
        await workspace.press("escape")
        assert "正在停下" in workspace.text()
        gate.set()
        await workspace.until(lambda: screen.notice)
        await workspace.rest()
        assert isinstance(workspace.app.screen, NewsstandScreen)
        assert "停下了" in workspace.text()
        kept = world / "data" / "dubao" / "papers" / "hqrb" / "2026-04-21"
        for file in kept.rglob("*.html"):
            assert file.read_bytes() == host.files[str(file.relative_to(kept))]
        assert not list(kept.rglob("*.draft"))
        with Archive(world / "library") as archive:
            assert "海青日报" not in [one.paper for one in archive.issues()]
        await workspace.press("left", "right")
        assert "▫" in workspace.text()
        assert "接着取" in workspace.text()
        await workspace.press("enter")
        await workspace.until(lambda: "海青日报" in workspace.masthead)


async def test_q_stops_it_too_and_a_second_one_leaves(world, host, gate):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace)
        await workspace.press("enter")
        await workspace.until(lambda: "2/2" in workspace.text())
        await workspace.press("q")
        gate.set()
        await workspace.until(lambda: screen.run is None)
        await workspace.press("q")
        assert not isinstance(workspace.app.screen, NewsstandScreen)
        assert not workspace.has_ended


async def test_leaving_the_program_ends_the_fetching_in_good_order(world, host, gate):
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace)
        await workspace.press("enter")
        await workspace.until(lambda: "2/2" in workspace.text())
        run = screen.run
        await workspace.press("ctrl+q")
        assert workspace.has_ended
        gate.set()
    assert run.is_stopped.is_set()
    kept = world / "data" / "dubao" / "papers" / "hqrb" / "2026-04-21"
    assert "whole: false" in (kept / "page.yaml").read_text("utf-8")


async def test_what_fails_halfway_opens_as_far_as_it_came_and_says_so(world, host):
    host.faults[second_page(host)] = lambda handler: answer(handler, 404, b"")
    async with opened(issue(world)) as workspace:
        await fetch_the_edition(workspace)
        await workspace.rest()
        assert "404" in workspace.status


async def test_an_issue_that_is_open_in_part_is_shown_whole_once_the_rest_came(
    world, host, monkeypatch
):
    monkeypatch.setenv("DUBAO_LIBRARY", str(world / "none"))
    host.faults[second_page(host)] = lambda handler: answer(handler, 404, b"")
    async with opened(issue(world)) as workspace:
        await fetch_the_edition(workspace)
        await workspace.rest()
        before = workspace.browsing.store.count
        host.faults.clear()
        await stand(workspace)
        assert "接着取" in workspace.text()
        await workspace.press("enter")
        await workspace.until(lambda: workspace.browsing.store.count > before)


async def test_papers_are_looked_up_though_a_month_is_asked_for_meanwhile(
    world, host, gate, monkeypatch
):
    look, held = Newsagent.stalls, threading.Event()
    async with opened(issue(world)) as workspace:
        screen = await to_the_edition(workspace)
        monkeypatch.setattr(Newsagent, "stalls", lambda agent: held.wait(PATIENCE) and look(agent))
        await workspace.press("enter")
        await workspace.until(lambda: "2/2" in workspace.text())
        await workspace.press("escape")
        gate.set()
        await workspace.until(lambda: screen.notice)
        await workspace.press("tab", "up", "pageup")
        held.set()
        await workspace.rest()
        assert len(next(one for one in screen.stalls if one.name == "海青日报").issues) == 1


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (120, 40), (34, 12)])
async def test_it_fits_the_screen(world, host, size):
    async with opened(issue(world), size=size) as workspace:
        screen = await stand(workspace)
        month = screen.query_one(MonthView)
        assert month.region in screen.region
        shown = workspace.text(month)
        assert all(str(day) in shown for day in range(1, 32))
        assert "2024年5月12日" in workspace.text()


async def test_the_mouse_clicks_days_and_papers_and_turns_months(world):
    async with opened(issue(world)) as workspace:
        screen = await stand(workspace)
        await workspace.pilot.click(screen.rows, offset=(2, 1))
        await workspace.settle()
        assert screen.stall.name == "青禾晚报"
        await workspace.pilot.click(screen.rows, offset=(2, 0))
        await workspace.settle()
        assert screen.stall.name == PAPER
        month = screen.query_one(MonthView)
        await workspace.wheel(month, 2)
        assert screen.day == date(2024, 7, 12)
        title = screen.query_one("#month-title")
        for mark, month_shown in (("[ ", 6), (" ]", 7), ("年", 7)):
            x, _ = workspace.cell_of(mark)
            await workspace.pilot.click(title, offset=(x - title.region.x, 0))
            await workspace.settle()
            assert screen.day == date(2024, month_shown, 12)
        await workspace.press("pageup", "pageup")
        rows = enumerate(workspace.rows(month))
        row, y = next((row, number) for number, row in rows if "13" in row)
        x, y = month.region.x + row.index("13"), month.region.y + y
        await workspace.click(x, y)
        assert screen.day == date(2024, 5, 13)
        await workspace.click(x, y)
        await workspace.until(lambda: workspace.browsing.store.count == 2)


async def test_a_paper_file_that_is_wrong_is_told_and_the_library_is_there(world):
    path = settings_path().with_name("papers.yaml")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("hqrb: [", "utf-8")
    async with opened(issue(world), size=(200, 40)) as workspace:
        screen = await stand(workspace)
        assert screen.stall.name == PAPER
        assert "papers.yaml" in workspace.text()


async def test_names_from_outside_are_shown_as_text(world):
    odd = replace(town_page(), paper="[@click=app.quit]云\x1b[31m溪", date="2024-05-20")
    with Archive(world / "library") as archive:
        list(archive.add([odd]))
    async with opened(issue(world)) as workspace:
        await stand(workspace)
        assert "[@click=app" in workspace.text()
        assert "\x1b" not in workspace.text()


async def test_esc_and_its_own_key_leave_everything_as_it_was(world):
    async with opened(issue(world)) as workspace:
        for key in ("escape", "L", "q"):
            await stand(workspace)
            await workspace.press("down", key)
            assert not isinstance(workspace.app.screen, NewsstandScreen)
            assert workspace.browsing.store.count == 5


async def test_the_issue_that_is_open_already_stays_open(world):
    async with opened(issue(world)) as workspace:
        before = workspace.app.reading
        await stand(workspace)
        await workspace.press("enter")
        await workspace.rest()
        assert workspace.app.reading is before
