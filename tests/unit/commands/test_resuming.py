"""Opening where the reader was left: the same paths, or none, and what keys made of the look."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.commands.reading import Asked, read_arguments
from reader.commands.resuming import opened_where_left
from reader.errors import SourceError
from reader.i18n import use
from reader.library import Archive
from reader.library.addresses import hurried
from reader.load import load_store
from reader.settings import Settings
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.paths import key_of, state_path
from reader.ui.opening import Start

sys.path.append(str(Path(__file__).parents[1] / "library"))

from composed_issues import WATER, article, page

NEWER = page(
    article("n1", "石桥镇通了夜车", "夜车昨晚开通。"), article("n2", "柳湾开了书店", "书店不大。")
)
PAGES = {
    "1.txt": "麦港镇修好六里长堤\n\n    六里长堤昨日完工。石匠卓有余说，每一块石头都敲过三遍。\n",
    "2.txt": "夜市添了二十盏灯\n\n    北关夜市添了二十盏灯，收摊的人不再摸黑。\n",
}


@pytest.fixture(autouse=True)
def own_file(monkeypatch, tmp_path):
    use("en")
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))


@pytest.fixture
def pages(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in PAGES.items():
        (folder / name).write_text(text, "utf-8")
    return str(folder)


def remember(*items):
    file = StateFile(state_path())
    file.put(items)
    file.close()


def left(paths, article, block=0, offset=0):
    value = {"paths": list(paths), "article": article, "block": block, "offset": offset}
    return Item(ItemKind.LEFT, key_of(paths), value)


def last_article(folder):
    return load_store([folder]).entries[-1].article.id


def shown(asked, settings=None):
    troubles = []
    opening, seen = opened_where_left(asked, settings or Settings(), troubles)
    return opening, seen, troubles


def test_the_same_paths_open_at_the_article_and_line(pages):
    article = last_article(pages)
    remember(left([pages], article, 1, 8))
    opening, _, _ = shown(Asked([pages]))
    assert opening.start == Start(id=article, place=(1, 8))
    assert opening.start.find(opening.first.entries) is not None
    assert opening.paths == (pages,)


def test_without_paths_what_was_open_last_is(pages):
    remember(left([pages], last_article(pages)))
    opening, _, troubles = shown(Asked(()))
    assert opening.paths == (pages,)
    assert opening.start.id
    assert troubles == []


def test_a_place_that_is_asked_for_goes_before_the_one_left(pages):
    remember(left([pages], last_article(pages)))
    assert shown(read_arguments(["--article", "1", pages]))[0].start == Start(article=1)


def test_what_has_gone_is_said_and_the_sample_page_opens(pages, tmp_path):
    remember(left([str(tmp_path / "gone")], "a"))
    opening, _, troubles = shown(Asked(()))
    assert "gone" in str(troubles[0])
    assert opening.first.count
    assert opening.paths == ()


def test_what_cannot_be_opened_any_more_is_said_and_the_sample_page_opens(pages, tmp_path):
    (tmp_path / "empty.txt").touch()
    remember(left([str(tmp_path / "empty.txt")], "a"))
    opening, _, troubles = shown(Asked(()))
    assert "empty.txt" in str(troubles[0])
    assert opening.paths == ()


def test_of_several_files_those_that_are_there_open(pages, tmp_path):
    remember(left([str(tmp_path / "gone"), f"{pages}/2.txt"], last_article(pages)))
    opening, _, _ = shown(Asked(()))
    assert opening.paths == (f"{pages}/2.txt",)


def test_paths_that_were_asked_for_and_cannot_be_opened_end_the_program(pages, tmp_path):
    remember(left([pages], "a"))
    with pytest.raises(SourceError):
        shown(Asked([str(tmp_path / "gone")]))


def test_the_demo_is_the_sample_page_whatever_was_open(pages):
    remember(left([pages], last_article(pages)))
    opening, _, _ = shown(Asked((), is_demo=True))
    assert opening.start == Start()
    assert opening.paths == ()


def test_a_first_start_shows_the_sample_page_and_makes_no_file():
    opening, _, troubles = shown(Asked(()))
    assert opening.first.count
    assert troubles == []
    assert not state_path().exists()


@pytest.mark.parametrize(
    ("settings", "theme", "measure"),
    [(Settings(), "ink", 60), (Settings(theme="paper", measure=80), "paper", 80)],
)
def test_the_look_holds_until_the_settings_say_something_new(settings, theme, measure):
    remember(
        Item(ItemKind.VIEW, "theme", ["ink", "auto"]),
        Item(ItemKind.VIEW, "measure", ["60", "72"]),
    )
    _, seen, _ = shown(Asked(()), settings)
    assert (seen.theme, seen.measure) == (theme, measure)


def test_a_look_that_cannot_be_is_none():
    remember(
        Item(ItemKind.VIEW, "theme", ["pink", "auto"]),
        Item(ItemKind.VIEW, "measure", ["0", "72"]),
        Item(ItemKind.VIEW, "mode", ["x", "plain"]),
    )
    opening, seen, _ = shown(Asked(()))
    assert seen == Settings()
    assert set(opening.view) <= {"theme", "measure", "mode"}


@pytest.fixture
def library(monkeypatch, tmp_path):
    """Two issues of an invented paper, the newer one with two articles."""
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    with Archive(tmp_path / "library") as archive:
        list(archive.add([WATER, replace(WATER, date="2021-04-23", items=NEWER.items)]))
    return tmp_path / "library" / WATER.paper


def opened_paths(asked=Asked(())):  # noqa: B008 - frozen
    opening, _, _ = shown(asked)
    return [*opening.paths]


def test_a_first_start_opens_the_newest_unread_issue_of_the_library(library):
    assert opened_paths() == [str(library / "2021-04-23")]
    remember(Item(ItemKind.READ, "n1", True), Item(ItemKind.READ, "n2", True))
    assert opened_paths() == [str(library / "2021-04-22")]


def fetched_issue(tmp_path, day, record="whole: true\n"):
    folder = tmp_path / "data" / "dubao" / "papers" / "qhrb" / day
    folder.mkdir(parents=True)
    (folder / "1.txt").write_text(PAGES["1.txt"], "utf-8")
    if record:
        (folder / "page.yaml").write_text(record, "utf-8")
    return str(folder)


def test_a_first_start_without_a_library_opens_the_newest_issue_that_was_fetched(
    monkeypatch, tmp_path, pages
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    fetched_issue(tmp_path, "2021-04-22")
    newest = fetched_issue(tmp_path, "2021-04-23")
    fetched_issue(tmp_path, "2021-04-24", record="")
    assert opened_paths() == [newest]
    remember(left([pages], last_article(pages), 0, 0))
    assert opened_paths() == [pages]


def test_a_fetched_issue_that_was_read_through_gives_way_to_a_newer_one(tmp_path, monkeypatch):
    """Wherever the two were fetched to, and only once all of it was read."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    older = fetched_issue(tmp_path, "2021-04-22")
    (article,) = [entry.article.id for entry in load_store([older]).entries]
    remember(left([older], article), Item(ItemKind.READ, article, True))
    assert opened_paths() == [older]
    newer = fetched_issue(tmp_path, "2021-04-23")
    fetched_issue(tmp_path, "2021-04-24", record="")
    assert opened_paths() == [newer]
    remember(Item(ItemKind.READ, article, None))
    assert opened_paths() == [older]


def test_of_fetched_issues_none_goes_back_to_an_older_one(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    fetched_issue(tmp_path, "2021-04-22")
    newer = fetched_issue(tmp_path, "2021-04-23")
    (article,) = [entry.article.id for entry in load_store([newer]).entries]
    remember(left([newer], article), Item(ItemKind.READ, article, True))
    assert opened_paths() == [newer]


def test_what_the_library_has_goes_before_what_was_fetched(monkeypatch, tmp_path, library):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    fetched_issue(tmp_path, "2021-04-30")
    assert opened_paths() == [str(library / "2021-04-23")]


def test_where_all_of_the_library_is_read_the_newest_issue_opens(library):
    remember(*(Item(ItemKind.READ, one, True) for one in ("n1", "n2", "a1", "a2")))
    assert opened_paths() == [str(library / "2021-04-23")]


def test_what_was_open_last_goes_before_the_library(library, pages):
    remember(left([pages], last_article(pages), 1, 8))
    assert opened_paths() == [pages]


@pytest.fixture(params=["in a folder", "elsewhere"])
def any_library(request, monkeypatch, library):
    """A library in a folder, and one that is asked as those on another machine are."""
    if request.param == "elsewhere":
        monkeypatch.setattr("reader.library.addresses.is_address", lambda _named: True)
        monkeypatch.setattr(
            "reader.library.addresses.open_library",
            lambda named: Archive(Path(named.partition("?")[0])),
        )
    return library


def test_of_any_library_that_is_all_read_the_newest_issue_opens(any_library):
    remember(*(Item(ItemKind.READ, one, True) for one in ("n1", "n2", "a1", "a2")))
    assert opened_paths() == [str(any_library / "2021-04-23")]


def test_an_issue_with_unread_articles_stays_though_a_newer_one_is_there(any_library):
    older = str(any_library / "2021-04-22")
    remember(left([older], "a2", 1, 3), Item(ItemKind.READ, "a1", True))
    assert opened_paths() == [older]


def test_an_issue_that_was_read_through_gives_way_to_an_unread_one_or_stays(any_library):
    older, newer = str(any_library / "2021-04-22"), str(any_library / "2021-04-23")
    remember(left([newer], "n1", 0, 0), *(Item(ItemKind.READ, one, True) for one in ("n1", "n2")))
    assert opened_paths() == [older]
    remember(left([older], "a2", 0, 0), *(Item(ItemKind.READ, one, True) for one in ("a1", "a2")))
    assert opened_paths() == [older]


def test_the_issue_of_the_library_opens_where_it_was_left(library):
    issue = str(library / "2021-04-23")
    remember(left([issue], "n2", 1, 2))
    remember(left([str(library / "gone")], "x", 0, 0))
    opening, _, troubles = shown(Asked(()))
    assert [*opening.paths] == [issue]
    assert opening.start == Start(id="n2", place=(1, 2))
    assert not troubles


def test_the_demonstration_asks_no_library(library):
    assert opened_paths(Asked((), is_demo=True)) == []


def test_elsewhere_opens_other_paths_where_they_were_left(library, pages):
    article = last_article(pages)
    remember(left([pages], article, 1, 8))
    opening, _, _ = shown(Asked([str(library / "2021-04-22")]))
    other = opening.elsewhere([pages])
    assert other.start == Start(id=article, place=(1, 8))
    assert [*other.paths] == [pages]
    assert other.kept_in == opening.kept_in
    with pytest.raises(SourceError):
        other.elsewhere([pages + "-gone"])


@pytest.mark.parametrize(
    ("address", "soon"),
    [
        ("postgresql://host/archive", "postgresql://host/archive?connect_timeout=2"),
        ("postgresql:///d?host=/s", "postgresql:///d?host=/s&connect_timeout=2"),
        ("postgresql://h/d?connect_timeout=30", "postgresql://h/d?connect_timeout=30"),
    ],
)
def test_a_start_does_not_wait_long_for_an_archive_elsewhere(address, soon):
    assert hurried(address) == soon
