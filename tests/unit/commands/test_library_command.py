"""`dubao library`, and `dubao search --library`: pages in, listed, found, removed."""

import io

import pytest

from reader.cli import main
from reader.files.database import connect
from reader.library import index

PAGE = "青禾水库春灌开闸\n\n今天上午，青禾水库开闸放水，全县十二万亩农田开始春灌，水比去年多。\n"


@pytest.fixture(autouse=True)
def library(monkeypatch, tmp_path):
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "library"


@pytest.fixture
def issue(tmp_path):
    folder = tmp_path / "云溪日报" / "2021-04-22"
    folder.mkdir(parents=True)
    (folder / "第02版.txt").write_text(PAGE, "utf-8")
    return folder


def test_what_was_added_is_listed_and_found(capsys, issue):
    assert main(["library", "add", str(issue)]) == 0
    assert capsys.readouterr().out == "云溪日报 2021-04-22: 1 page new, 0 there already\n"
    assert main(["library", "list"]) == 0
    assert capsys.readouterr().out == "云溪日报 2021-04-22: 1 page, 1 article\n"
    assert main(["search", "春灌", "--library"]) == 0
    assert "青禾水库春灌开闸" in capsys.readouterr().out
    assert main(["search", "春灌", "--library", "--sort", "rank", "--format", "jsonl"]) == 0
    assert '"headline": "青禾水库春灌开闸"' in capsys.readouterr().out
    assert main(["search", "秋收", "--library"]) == 1


def test_a_search_without_pages_is_of_the_library_where_there_is_one(capsys, issue, monkeypatch):
    monkeypatch.setattr("reader.commands.inputs.asked_for", lambda paths: paths)  # nothing piped in
    assert main(["search", "绝无此事"]) == 1
    assert "only the sample page was searched" in capsys.readouterr().err
    main(["library", "add", str(issue)])
    assert main(["search", "春灌"]) == 0
    assert "青禾水库春灌开闸" in capsys.readouterr().out
    assert main(["search", "绝无此事"]) == 1
    assert "the library was searched" in capsys.readouterr().err


def test_what_is_piped_in_goes_before_the_library(capsys, issue, monkeypatch):
    main(["library", "add", str(issue)])
    monkeypatch.setattr("reader.commands.inputs.asked_for", lambda _paths: ["-"])
    piped = io.TextIOWrapper(io.BytesIO("东湾渡船改期\n\n渡船改在明天开。\n".encode()))
    monkeypatch.setattr("sys.stdin", piped)
    assert main(["search", "春灌"]) == 1
    assert "the library was searched" not in capsys.readouterr().err


def test_letters_find_words_there(capsys, issue):
    main(["library", "add", str(issue)])
    assert main(["search", "shuiku", "--library"]) == 0
    assert "水库" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["library", ".", "library/云溪日报/2021-04-22"])
def test_the_library_is_not_taken_into_itself(capsys, monkeypatch, issue, tmp_path, given):
    main(["library", "add", str(issue)])
    monkeypatch.chdir(tmp_path)
    capsys.readouterr()
    assert main(["library", "add", given]) == 0
    assert " 0 pages new" in capsys.readouterr().out
    assert main(["library", "list"]) == 0
    assert capsys.readouterr().out == "云溪日报 2021-04-22: 1 page, 1 article\n"


def test_an_issue_without_an_article_is_not_taken_in(capsys, issue, tmp_path):
    empty = tmp_path / "empty.html"
    empty.write_text("<html><head><title>x</title></head><body></body></html>")
    assert main(["library", "add", str(issue), str(empty)]) == 1
    said = capsys.readouterr()
    assert said.out == "云溪日报 2021-04-22: 1 page new, 0 there already\n"
    assert "empty.html: no article could be read" in said.err.splitlines()[-1]
    main(["library", "list"])
    assert capsys.readouterr().out == "云溪日报 2021-04-22: 1 page, 1 article\n"


def test_a_page_without_an_article_is_kept_with_its_issue(capsys, issue):
    (issue / "第03版.txt").write_text("责任编辑：周砚秋\n", "utf-8")
    assert main(["library", "add", str(issue)]) == 0
    assert "2 pages new" in capsys.readouterr().out


def test_adding_nothing_is_misuse(capsys, library):
    assert main(["library", "add"]) == 2
    assert not library.exists()
    assert main(["library", "add", "nowhere.txt"]) == 3


@pytest.mark.parametrize(
    "command",
    [("list",), ("check",), ("remove", "云溪日报", "--yes"), ("search", "水", "--library")],
)
def test_what_only_looks_begins_no_library(capsys, library, command):
    assert main([*(() if "search" in command else ("library",)), *command]) == 1
    assert "dubao library add" in capsys.readouterr().err
    assert not library.exists()


@pytest.mark.parametrize("lies_there", ["nothing", "a text", "a page"])
@pytest.mark.parametrize("command", [("list",), ("check",), ("remove", "云溪日报", "--yes")])
def test_a_folder_that_is_no_library_is_said_to_be_none(capsys, issue, command, lies_there):
    library = issue.parents[1] / "library"
    library.mkdir()
    if lies_there != "nothing":
        (library / "a.txt").write_text(PAGE, "utf-8")
    if lies_there == "a page":
        (library / "a.jsonl").write_text('{"title": "青禾水库", "text": "开闸放水。"}', "utf-8")
    before = sorted(library.iterdir())
    assert main(["library", *command]) == 1
    assert "no library yet" in capsys.readouterr().err
    assert sorted(library.iterdir()) == before


def test_a_library_that_may_not_be_read_is_not_said_to_be_missing(capsys, library, monkeypatch):
    library.mkdir()

    def denied(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("reader.library.folder.is_library", lambda _root: False)
    monkeypatch.setattr("reader.library.folder.os.scandir", denied)
    assert main(["library", "list"]) == 1
    assert "may not read the library; check its permissions" in capsys.readouterr().err


def test_a_file_where_the_library_would_be_is_said_to_be_no_folder(capsys, library, issue):
    library.write_text("")
    assert main(["library", "list"]) == 1
    assert "must be a folder" in capsys.readouterr().err
    assert main(["search", "春灌", "--library"]) == 1
    assert "must be a folder, and this is not one; move it away" in capsys.readouterr().err
    assert main(["library", "add", str(issue)]) == 1
    told = capsys.readouterr().err
    assert "no folder" in told
    assert "Errno" not in told


def test_a_library_that_may_not_be_written_is_read_and_said_to_be_so(capsys, monkeypatch, issue):
    main(["library", "add", str(issue)])
    monkeypatch.setattr(index, "connect", lambda path, _mode, wait: connect(path, "ro", wait))
    (issue / "第03版.txt").write_text(PAGE.replace("青禾", "茶山"), "utf-8")
    capsys.readouterr()
    assert main(["library", "list"]) == 0
    for command in (["remove", "云溪日报", "--yes"], ["add", str(issue)]):
        assert main(["library", *command]) == 1
        assert "check the permissions" in capsys.readouterr().err
    assert main(["search", "春灌", "--library"]) == 0


def test_files_and_the_library_are_not_searched_at_once(issue):
    assert main(["search", "水", str(issue), "--library"]) == 2


@pytest.mark.parametrize("answer", ["", "n\n"])
def test_nothing_is_removed_without_a_yes(capsys, monkeypatch, issue, answer):
    main(["library", "add", str(issue)])
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert main(["library", "remove", "云溪日报"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert main(["search", "春灌", "--library"]) == 0


def test_an_issue_is_removed_with_a_yes(capsys, issue, library):
    main(["library", "add", str(issue)])
    assert main(["library", "remove", "云溪日报", "2020-01-01", "--yes"]) == 1
    assert main(["library", "remove", "云溪日报", "2021-04-22", "--yes"]) == 0
    assert main(["library", "list"]) == 0
    assert main(["search", "春灌", "--library"]) == 1
    assert (issue / "第02版.txt").exists()
    assert not list(library.glob("*/*/*.jsonl"))


def test_a_check_tells_of_a_page_that_is_not_as_it_was(capsys, issue, library):
    main(["library", "add", str(issue)])
    assert main(["library", "check"]) == 0
    (page,) = library.glob("*/*/*.jsonl")
    page.write_text("{}")
    capsys.readouterr()
    assert main(["library", "check"]) == 1
    assert page.name in capsys.readouterr().err


def test_a_page_that_cannot_be_read_is_told(capsys, issue, library):
    main(["library", "add", str(issue)])
    next(library.glob("*/*/*.jsonl")).unlink()
    assert main(["search", "春灌", "--library"]) == 1
    assert "library check" in capsys.readouterr().err


def test_a_library_that_cannot_be_made_is_one_line(capsys, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "file" / "library"))
    assert main(["library", "list"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
