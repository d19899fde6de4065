"""The library on the screen where it lies in PostgreSQL: searched, opened, and gone for a while."""

import postgres_server
import pytest
from composed_library import issues
from opened_paths import PAGE, opened, search, titles

from reader.library.addresses import open_library
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.ui.screens.elsewhere import ElsewhereScreen
from reader.ui.screens.newsstand import NewsstandScreen

psycopg = pytest.importorskip("psycopg", reason="psycopg is not installed (dubao[postgresql])")
pytestmark = pytest.mark.usefixtures("dictionary")

PASSWORD = "GEHEIM"


@pytest.fixture(scope="module")
def address():
    if reason := postgres_server.why_not():
        pytest.skip(reason)
    with postgres_server.server() as address:
        with open_library(address, begin=True) as archive:
            list(archive.add(issues()))
        yield address.replace("dubao@", f"dubao:{PASSWORD}@")


@pytest.fixture(autouse=True)
def world(address, tmp_path, monkeypatch):
    """An archive, a record, and a page that is open."""
    monkeypatch.setenv("DUBAO_LIBRARY", address)
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "1.txt").write_text(PAGE, "utf-8")
    return tmp_path


def shut(address):
    """End all other connections of the server, as a network that is gone does."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND application_name = 'dubao'"
        )


async def test_hits_stand_under_their_issues_the_newest_first(world):
    async with opened(world / "1.txt") as workspace:
        screen = await search(workspace, *"沙河")
        assert titles(screen)[:2] == ["12月的渡口", "11月的渡口"]
        assert len(titles(screen)) == 12
        screen.field.value = "渡口 date:2023-03"
        await workspace.rest()
        assert titles(screen) == ["3月的渡口"]


async def test_the_issue_opens_at_the_article_and_is_there_the_next_time(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"沙河")
        await workspace.press("down", "enter")
        await workspace.until(lambda: workspace.open_title == "11月的渡口")
        assert workspace.browsing.opened.page.date == "2023-11-15"
        assert workspace.browsing.store.count == 2
        assert workspace.browsing.text == "沙河"
    async with opened() as workspace:
        assert workspace.open_title == "11月的渡口"


async def test_papers_and_days_are_shown_with_what_is_unread_and_open(world):
    async with opened(world / "1.txt") as workspace:
        await workspace.press("L")
        await workspace.rest()
        screen = workspace.app.screen
        assert isinstance(screen, NewsstandScreen)
        names = [stall.name for stall in screen.stalls if stall.issues]
        assert names == ["山前日报", "柳湾时报", "青禾晚报"]
        await workspace.until(lambda: screen.facts)
        (facts,) = screen.facts.values()
        assert {day.isoformat(): count for day, count in facts.unread.items()} == {"2023-12-15": 2}
        await workspace.press("enter")
        await workspace.until(lambda: workspace.open_title == "12月的渡口")


async def test_the_same_event_is_found_in_other_papers_and_opens(world):
    async with opened(world / "1.txt") as workspace:
        await search(workspace, *"插秧")
        await workspace.press("enter")
        await workspace.until(lambda: workspace.open_title == "三千亩水田插完秧")
        await workspace.press("E")
        await workspace.rest()
        screen = workspace.app.screen
        assert isinstance(screen, ElsewhereScreen)
        assert [one.entry.page.paper for one in screen._found] == ["柳湾时报"]
        await workspace.press("enter")
        await workspace.until(lambda: workspace.open_title == "青禾镇秧插完了")


async def test_a_lost_connection_is_one_line_and_the_next_question_asks_anew(world, address):
    async with opened(world / "1.txt") as workspace:
        screen = await search(workspace, *"沙河")
        shut(address)
        await workspace.press(*"滩")
        await workspace.rest()
        assert "PostgreSQL" in workspace.text(screen.told)
        screen.field.value = "插秧"
        await workspace.rest()
        assert titles(screen) == ["三千亩水田插完秧"]
        assert "PostgreSQL" not in workspace.text(screen.told)


@pytest.mark.parametrize("key", ["F", "L", "E"])
async def test_a_server_that_is_not_there_is_one_line_and_the_reader_goes_on(
    world, monkeypatch, key
):
    away = f"postgresql://u:{PASSWORD}@127.0.0.1:1/none?connect_timeout=1"
    monkeypatch.setenv("DUBAO_LIBRARY", away)
    dated = world / "云溪日报" / "2021-04-22" / "第02版.txt"
    dated.parent.mkdir(parents=True)
    dated.write_text(PAGE, "utf-8")
    async with opened(dated) as workspace:
        title = workspace.open_title
        await workspace.press(key)
        await workspace.rest()
        await workspace.until(lambda: "PostgreSQL" in workspace.text())
        assert PASSWORD not in workspace.text()
        await workspace.press("escape")
        await workspace.rest()
        assert workspace.open_title == title


async def test_without_a_path_the_newest_unread_issue_of_the_archive_opens(world, monkeypatch):
    async with opened() as workspace:
        assert workspace.open_title == "三千亩水田插完秧"
        read = [entry.article.id for entry in workspace.browsing.store.entries]
    monkeypatch.setenv("DUBAO_STATE", str(world / "other.db"))
    record = StateFile(world / "other.db")
    record.put([Item(ItemKind.READ, one, True) for one in read])
    record.close()
    async with opened() as workspace:
        assert workspace.open_title == "图书馆开到十点"
