import pytest

from reader import load, rebuilding
from reader.errors import SourceError
from reader.load import (
    iter_pages,
    iter_parsed,
    load_store,
    shipped_page,
)
from reader.store import ArticleStore


def write(folder, count):
    for number in range(count):
        text = f"青禾县召开第{number}次春耕会议\n\n本报讯 会议部署了{number}件水利建设的事。\n"
        (folder / f"第{number}版.txt").write_text(text, "utf-8")


def sources(store):
    return [entry.page.source for entry in store.entries]


def test_the_shipped_page_is_there():
    assert shipped_page().is_file()


def test_without_paths_the_shipped_page_is_loaded():
    assert len(load_store([]).entries) == 3


def test_the_pages_of_a_folder_come_in_their_order(tmp_path):
    write(tmp_path, 3)
    pages = iter_pages([f"{tmp_path}/"])
    assert [page.source for page in pages] == ["第0版.txt", "第1版.txt", "第2版.txt"]


def test_pages_come_one_by_one(tmp_path):
    write(tmp_path, 3)
    pages = iter_pages([str(tmp_path)])
    assert next(pages).source == "第0版.txt"
    assert [page.source for page in pages] == ["第1版.txt", "第2版.txt"]


def test_pages_come_one_by_one_for_a_store_that_grows(tmp_path):
    write(tmp_path, 3)
    store = ArticleStore()
    firsts = [store.add(page).first for page in iter_pages([str(tmp_path)])]
    assert firsts == [0, 1, 2]
    assert sources(store) == sources(load_store([str(tmp_path)]))


def test_a_bad_path_is_told_and_the_others_open(tmp_path):
    write(tmp_path, 1)
    troubles = []
    paths = [str(tmp_path / "a"), str(tmp_path), str(tmp_path / "b")]
    assert sources(load_store(paths, None, troubles.append)) == ["第0版.txt"]
    assert [str(trouble).split("/")[-1][0] for trouble in troubles] == ["a", "b"]


def test_nothing_that_opens_is_an_error_and_all_are_told_once(tmp_path):
    troubles = []
    with pytest.raises(SourceError) as raised:
        load_store([str(tmp_path / "a"), str(tmp_path / "b")], None, troubles.append)
    assert troubles == []
    assert [str(trouble).split("/")[-1][0] for trouble in raised.value.before] == ["a"]
    assert "/b" in str(raised.value)


@pytest.fixture
def rebuilt(monkeypatch):
    """The names of the pages that were rebuilt, in order."""
    names = []
    rebuild = rebuilding.rebuild
    monkeypatch.setattr(
        rebuilding, "rebuild", lambda page: names.append(page.name) or rebuild(page)
    )
    return names


def test_commands_take_pages_from_the_cache_and_keep_a_bounded_number(
    tmp_path, monkeypatch, rebuilt
):
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(load, "MOST_KEPT", 2)
    (tmp_path / "issue").mkdir()
    write(tmp_path / "issue", 3)
    first = list(iter_parsed([str(tmp_path / "issue")]))
    assert list(iter_parsed([str(tmp_path / "issue")])) == first
    assert rebuilt == ["第0版.txt", "第1版.txt", "第2版.txt", "第2版.txt"]


def test_each_page_bears_the_path_of_its_issue(tmp_path):
    for name in ("4月3日", "4月21日"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, 1)
    issues = [path for path, _ in iter_parsed([str(tmp_path)])]
    assert issues == [str(tmp_path / "4月3日"), str(tmp_path / "4月21日")]
