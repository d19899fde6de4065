"""Issues of a library opened as any folder: as they were taken in; what is unread of them."""

from contextlib import suppress

import pytest
from composed_issues import LETTERS, UNDATED, WATER, article, page

from reader.errors import FailedError
from reader.library import Archive, index
from reader.library.unread import folder_of, has_unread, ids_of, newest, newest_unread
from reader.load import iter_pages, load_store

NEWER = page(article("n1", "石桥镇通了夜车", "夜车昨晚开通。"), date="2021-04-23")


@pytest.fixture
def root(tmp_path):
    with Archive(tmp_path / "library") as archive:
        list(archive.add([WATER, LETTERS, UNDATED, NEWER]))
    return tmp_path / "library"


def water(root):
    return folder_of(root, "云溪日报", "2021-04-22")


@pytest.mark.parametrize("statement", range(1, 9))
def test_a_library_that_another_dubao_begins_meanwhile_is_no_other_programs(
    tmp_path, monkeypatch, statement
):
    monkeypatch.setattr(index, "PATIENCE", 0.0)
    seen, door = [], index.connect

    def begin(_sql):
        seen.append(None)
        if len(seen) == statement:
            with suppress(FailedError), Archive(tmp_path / "library"):  # it may have to wait
                pass

    def watched(*given):
        connection = door(*given)
        if not seen:
            connection.set_trace_callback(begin)
        return connection

    monkeypatch.setattr(index, "connect", watched)
    told = []
    try:
        Archive(tmp_path / "library").close()
    except FailedError as trouble:  # it had to wait
        told.append(str(trouble))
    assert not any("another program" in one for one in told)


def test_an_issue_opens_as_it_was_taken_in(root):
    (opened,) = load_store([str(water(root))]).pages
    for fact in ("paper", "date", "label", "section", "source"):
        assert getattr(opened, fact) == getattr(WATER, fact)
    assert [one.id for one in opened.articles] == ["a1", "a2"]
    for now, then in zip(opened.articles, WATER.articles, strict=True):
        assert [(b.role, b.text) for b in now.blocks] == [(b.role, b.text) for b in then.blocks]
    assert [block.text for block in opened.furniture] == ["责任编辑:周砚秋"]


def test_a_library_taken_into_another_that_has_the_same_pages_adds_none(tmp_path):
    pages = list(iter_pages([]))
    assert min(one.confidence for one in pages[0].articles) < 1
    with Archive(tmp_path / "one") as archive:
        list(archive.add(pages))
    with Archive(tmp_path / "other") as other:
        list(other.add(pages))
        assert [one.new for one in other.add(iter_pages([str(tmp_path / "one")]))] == [0]
        assert other.check() == (1, 0, 0, ())


def test_the_files_that_pages_were_made_from_are_not_opened_again_beside_them(root, tmp_path):
    file = tmp_path / "第02版.txt"
    file.write_text("石桥镇修路\n\n    石桥镇的路修好了，镇上的人都来走一走。\n", "utf-8")
    with Archive(root) as archive:
        list(archive.add([page(article("s1", "修路"), date="2021-05-02", path=str(file))]))
    folder = folder_of(root, "云溪日报", "2021-05-02")
    assert (folder / "sources" / "第02版.txt").exists()
    assert [entry.article.id for entry in load_store([str(folder)]).entries] == ["s1"]


def test_a_folder_called_sources_beside_other_pages_is_opened(tmp_path):
    (tmp_path / "sources").mkdir()
    for folder in (tmp_path, tmp_path / "sources"):
        (folder / "1.txt").write_text("夜市添灯\n\n    北关夜市添了二十盏灯。\n", "utf-8")
    assert len(load_store([str(tmp_path)]).pages) == 2


def test_lines_that_are_broken_are_told_and_the_others_open(root):
    (place,) = water(root).glob("*.jsonl")
    lines = place.read_bytes().splitlines(keepends=True)
    deep = b"[" * 100_000 + b"\n"
    place.write_bytes(b"".join([lines[0], b'{"article": \n', deep, *lines[1:]]))
    told = []
    store = load_store([str(water(root))], None, told.append)
    assert [entry.article.id for entry in store.entries] == ["a1", "a2"]
    assert len(told) == 1
    assert "2" in str(told[0])


def test_the_ids_of_an_issue_are_those_that_it_opens_with(root):
    for folder in (water(root), folder_of(root, "青禾晚报", "2021-05-01"), folder_of(root, "", "")):
        opened = load_store([str(folder)])
        assert sorted(ids_of(folder)) == sorted(entry.article.id for entry in opened.entries)


def test_the_newest_issue_with_something_unread_is_found(root):
    newest = folder_of(root, "青禾晚报", "2021-05-01")
    assert newest_unread(root, lambda _ids: ()) == newest
    read = {"b1", "b2", "n1"}
    assert newest_unread(root, lambda _ids: read) == water(root)
    assert has_unread(water(root), lambda _ids: {"a1"})
    assert not has_unread(water(root), lambda _ids: {"a1", "a2"})


def test_where_all_is_read_or_no_library_is_there_is_none(root, tmp_path):
    assert newest_unread(root, lambda ids: ids) is None
    assert newest(root) == folder_of(root, "青禾晚报", "2021-05-01")
    assert newest_unread(tmp_path / "none", lambda _ids: ()) is None
    assert newest(tmp_path / "none") is None


def test_a_page_that_cannot_be_read_has_no_articles(root):
    (place,) = water(root).glob("*.jsonl")
    place.unlink()
    place.mkdir()
    assert ids_of(water(root)) == []
