"""An archive in PostgreSQL keeps what a folder keeps: listed, removed, checked, made again."""

import io
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from composed_issues import LETTERS, UNDATED, WATER, article, page

from reader.cli import main
from reader.correcting import Verdict, correct, undo
from reader.errors import FailedError
from reader.library import Archive, stretches
from reader.library.tables import Issue
from reader.load import load_store
from reader.model import Role
from reader.store import parse_query

psycopg = pytest.importorskip("psycopg")
served = pytest.importorskip("reader.library.served")

PAGE = "青禾水库春灌开闸\n\n今天上午，青禾水库开闸放水，全县十二万亩农田开始春灌，水比去年多。\n"


@pytest.fixture
def archive(empty):
    with served.ServedArchive(empty, begin=True) as opened:
        list(opened.add([WATER, LETTERS, UNDATED]))
        yield opened


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """Where a person's corrections go."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def issue(tmp_path):
    folder = tmp_path / "云溪日报" / "2021-04-22"
    folder.mkdir(parents=True)
    (folder / "第02版.txt").write_text(PAGE, "utf-8")
    return folder


def ask(address, sql, *values):
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("SET search_path = dubao")
        found = connection.execute(sql, values or None)
        return found.fetchall() if found.description else []


def total(archive, query="水库"):
    return archive.search(parse_query(query)).total


# What the commands do


@pytest.fixture(params=["option", "variable"])
def ordered(request, empty, monkeypatch):
    """Give an order to the archive, by either way of naming it."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    if request.param == "variable":
        monkeypatch.setenv("DUBAO_LIBRARY", empty)
        return lambda *words: main(["library", *words])
    return lambda *words: main(["library", *words, "--library", empty])


def test_issues_are_added_listed_checked_and_removed(ordered, issue, capsys):
    assert ordered("add", str(issue)) == 0
    assert ordered("list") == 0
    assert capsys.readouterr().out.endswith("\n云溪日报 2021-04-22: 1 page, 1 article\n")
    assert ordered("check") == 0
    assert ordered("remove", "云溪日报", "2020-01-01", "--yes") == 1
    assert ordered("remove", "云溪日报", "--yes") == 0
    capsys.readouterr()
    assert ordered("list") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("answer", ["", "n\n"])
def test_nothing_is_removed_without_a_yes(ordered, issue, capsys, monkeypatch, answer):
    ordered("add", str(issue))
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    assert ordered("remove", "云溪日报") == 1
    assert "--yes" in capsys.readouterr().err
    assert ordered("list") == 0
    assert "云溪日报" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["list", "check", "remove"])
def test_what_only_looks_begins_no_archive(ordered, empty, capsys, command):
    more = ["云溪日报", "--yes"] if command == "remove" else []
    assert ordered(command, *more) == 1
    assert "library add" in capsys.readouterr().err
    assert ask(empty, "SELECT to_regclass('dubao.archive')") == [(None,)]


@pytest.mark.parametrize("form", ["http://u:GEHEIM@h/none", "GEHEIM"])
def test_what_is_no_address_is_misuse_and_not_shown(form, capsys):
    assert main(["library", "list", "--library", form]) == 2
    assert "GEHEIM" not in capsys.readouterr().err


def test_the_variable_with_a_password_is_never_shown(capsys, monkeypatch):
    address = "postgresql://u:GEHEIM@127.0.0.1:1/none?connect_timeout=1"
    monkeypatch.setenv("DUBAO_LIBRARY", address)
    for words in (["library", "list"], ["search", "水", "--library"], ["doctor"]):
        assert main(words) == 1
    said = capsys.readouterr()
    assert "GEHEIM" not in said.out + said.err


# What is kept beside the pages


def kept(address):
    """The files that are kept: what each holds, by its place."""
    pieces = ask(
        address,
        "SELECT place, coalesce(string_agg(data, ''::bytea ORDER BY number), '') FROM source"
        " LEFT JOIN piece ON piece.source = source.id GROUP BY place",
    )
    return {place: bytes(data) for place, data in pieces}


def test_the_file_as_it_came_and_its_corrections_are_kept(empty, tmp_path):
    file, beside = tmp_path / "第02版.txt", tmp_path / "第02版.yaml"
    file.write_bytes(PAGE.encode("gb18030"))
    beside.write_text("paper: 云溪日报\ndate: 2021-04-22\n", "utf-8")
    assert main(["library", "add", str(file), "--library", empty]) == 0
    folder = "云溪日报/2021-04-22/sources"
    assert kept(empty) == {
        f"{folder}/第02版.txt": file.read_bytes(),
        f"{folder}/第02版.yaml": beside.read_bytes(),
    }
    assert ask(empty, "SELECT file FROM page") == [(f"{folder}/第02版.txt",)]


@pytest.mark.parametrize("size", [0, 1, 1 << 20, (5 << 20) + 7])
def test_a_file_of_any_size_comes_back_as_it_was(empty, tmp_path, size):
    file = tmp_path / "x.txt"
    file.write_bytes(os.urandom(size))
    with served.ServedArchive(empty, begin=True) as archive:
        list(archive.add([page(article("a", "水库"), path=str(file))]))
        assert archive.check() == (1, 0, 0, ())
    assert list(kept(empty).values()) == [file.read_bytes()]


def test_two_files_of_one_name_are_both_kept(empty, tmp_path):
    with served.ServedArchive(empty, begin=True) as archive:
        for number in range(3):
            file = tmp_path / str(number) / "x.txt"
            file.parent.mkdir()
            file.write_text(f"水库{number % 2}")
            list(archive.add([page(article(str(number), f"水库{number}"), path=str(file))]))
    assert sorted(kept(empty).values()) == ["水库0".encode(), "水库1".encode()]


def test_a_page_that_its_file_gives_anew_takes_the_place_of_the_older(empty, tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("水库")
    for headline in ("水库", "水库开闸"):
        with served.ServedArchive(empty, begin=True) as archive:
            list(archive.add([page(article("a", headline), path=str(file))]))
    with served.ServedArchive(empty) as archive:
        assert total(archive) == 1
        assert total(archive, "开闸") == 1


def test_what_comes_anew_while_the_archive_stays_open_is_what_it_would_be_later(empty, tmp_path):
    file = tmp_path / "x.txt"
    with served.ServedArchive(empty, begin=True) as archive:
        for text, headline in (("一", "水库"), ("一", "水库开闸"), ("二", "水库关闸")):
            file.write_text(text)
            list(archive.add([page(article("a", headline), path=str(file))]))
        assert total(archive) == 2
        assert total(archive, "关闸") == 1
    held = kept(empty)
    read = [held[place].decode() for (place,) in ask(empty, "SELECT file FROM page ORDER BY id")]
    assert read == ["一", "二"]


def test_a_file_that_cannot_be_read_leaves_nothing_half(archive, tmp_path, monkeypatch):
    file = tmp_path / "x.txt"
    file.write_text("水库")

    def refuse(*_, **_named):
        raise PermissionError(13, "no")

    monkeypatch.setattr("reader.library.served_sources.open_regular", refuse)
    with pytest.raises(Exception, match=r"x\.txt"):
        list(archive.add([page(article("n", "水库新"), path=str(file))]))
    monkeypatch.undo()
    assert total(archive) == 2
    assert [one.new for one in archive.add([page(article("n", "水库新"), path=str(file))])] == [1]
    assert archive.check().damaged == ()


# Removing and checking


def test_an_issue_goes_with_its_files_and_nothing_else(empty, tmp_path):
    with served.ServedArchive(empty, begin=True) as archive:
        for day in ("2021-04-22", "2021-04-23"):
            file = tmp_path / f"{day}.txt"
            file.write_text(day)
            list(archive.add([page(article("a", f"水库{day}"), date=day, path=str(file))]))
        archive.remove(archive.issues()[0])
        assert [one.date for one in archive.issues()] == ["2021-04-23"]
        assert total(archive) == 1
        assert archive.check() == (1, 0, 0, ())
    assert list(kept(empty).values()) == [b"2021-04-23"]
    assert ask(empty, "SELECT count(*) FROM piece") == [(1,)]


@pytest.mark.parametrize(
    "harm",
    [
        "DROP TABLE lot",
        "DROP TABLE stretch",
        "DROP TABLE article",
        "UPDATE archive SET version = 1",
        "ALTER TABLE article DROP COLUMN name; UPDATE archive SET version = 2",
        "ALTER TABLE archive DROP COLUMN changed; UPDATE archive SET version = 1;"
        " DROP TABLE source, piece",
    ],
)
def test_an_index_that_cannot_be_used_is_made_again_from_the_pages(archive, empty, harm):
    before = ask(empty, "SELECT digest, data FROM page ORDER BY id")
    archive.close()
    ask(empty, harm)
    with served.ServedArchive(empty) as anew:
        assert anew.remade == 3
        assert total(anew) == 2
        assert anew.check() == (3, 0, 0, ())
    with served.ServedArchive(empty) as anew:
        assert anew.remade is None
    assert ask(empty, "SELECT digest, data FROM page ORDER BY id") == before


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE lot SET data = overlay(data PLACING '\\xff'::bytea FROM 12)",
        "DELETE FROM stretch",
        "UPDATE stretch SET last = last - 1",
        "TRUNCATE lot",
    ],
)
def test_harm_within_the_index_is_mended_by_a_check(archive, empty, harm):
    ask(empty, harm)
    assert archive.check()[2:] == (0, ())
    assert total(archive) == 2
    assert total(archive, "路灯") == 1


@pytest.mark.parametrize(
    ("harm", "mended"),
    [
        ("UPDATE page SET date = '1999-01-01' WHERE id = 1", 1),
        ("UPDATE page SET heads = ''", 3),
        ("DELETE FROM article WHERE page = 1", 1),
        ("UPDATE article SET start = start + 1 WHERE page = 2", 1),
        ("UPDATE article SET name = 'x' WHERE page = 2", 1),
    ],
)
def test_what_the_index_says_otherwise_than_the_pages_is_mended(archive, empty, harm, mended):
    ask(empty, harm)
    assert archive.check() == (3, mended, 0, ())
    assert archive.check() == (3, 0, 0, ())
    assert total(archive, "date:2021-04-22 水库") == 1
    assert total(archive, "路灯") == 1


@pytest.mark.parametrize("version", [1, 2])
def test_places_that_an_older_dubao_did_not_know_are_said_anew(archive, empty, version):
    places = ask(empty, "SELECT place FROM page ORDER BY id")
    archive.close()
    ask(empty, "UPDATE page SET place = digest")
    ask(empty, "UPDATE archive SET version = %s", version)
    with served.ServedArchive(empty) as again:
        again.check()
        assert again.check() == (3, 0, 0, ())
    assert ask(empty, "SELECT place FROM page ORDER BY id") == places


def test_articles_without_a_page_are_dropped(archive, empty):
    ask(empty, "DELETE FROM page WHERE id = 1")
    assert archive.check() == (2, 0, 1, ())
    assert total(archive) == 1


@pytest.mark.parametrize("harm", ["'x'::bytea", "overlay(data PLACING 'X'::bytea FROM 200)", "''"])
def test_a_damaged_page_is_named_and_comes_in_once_more(archive, empty, harm):
    ask(empty, f"UPDATE page SET data = {harm} WHERE id = 1")
    harmed = ask(empty, "SELECT data FROM page WHERE id = 1")
    for _ in range(2):
        checked = archive.check()
        assert checked[:3] == (2, 0, 0)
        (place,) = checked.damaged
        assert place.startswith("云溪日报/2021-04-22/第02版-")
        assert total(archive) == 1
        assert ask(empty, "SELECT data FROM page WHERE id = 1") == harmed
    assert [one.new for one in archive.add([WATER])] == [1]
    assert archive.check() == (3, 0, 0, ())
    assert total(archive) == 2


def test_a_damaged_file_is_named(empty, tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("水库")
    with served.ServedArchive(empty, begin=True) as archive:
        list(archive.add([page(article("a", "水库"), path=str(file))]))
        ask(empty, "UPDATE piece SET data = 'other'")
        assert archive.check().damaged == ("云溪日报/2021-04-22/sources/x.txt",)


def test_whoever_may_only_read_finds_and_is_told_of_an_older_archive(archive, empty):
    archive.close()
    ask(
        empty,
        "DROP ROLE IF EXISTS looks; CREATE ROLE looks LOGIN; GRANT USAGE ON SCHEMA dubao TO looks;"
        " GRANT SELECT ON ALL TABLES IN SCHEMA dubao TO looks",
    )
    looking = empty.replace("dubao@", "looks@")
    with served.ServedArchive(looking) as reading:
        assert total(reading) == 2
        assert len(list(reading.newest().ask(parse_query("水库")))) > 0
        with pytest.raises(FailedError):
            list(reading.add([page(article("n", "新"))]))
        with pytest.raises(FailedError):
            reading.remove(Issue("云溪日报", "2021-04-22", 1, 2))
    ask(empty, "UPDATE archive SET version = 1")
    with pytest.raises(FailedError, match="check"):
        served.ServedArchive(looking)
    ask(empty, "DROP OWNED BY looks; DROP ROLE looks")


def keep_adding(address, start):
    with served.ServedArchive(address) as own:
        for number in range(start, start + 20):
            text, label = f"水库{number}", str(number)
            stays = page(article(label, text), label=label, date="2021-06-01")
            goes = page(article("g", f"汽渡{number}"), date=f"1999-01-{number % 9}")
            list(own.add([stays, goes]))


def keep_removing(address, _start):
    with served.ServedArchive(address) as own:
        for _ in range(15):
            for issue in own.issues():
                if issue.date.startswith("1999"):
                    own.remove(issue)


def keep_checking(address, _start):
    with served.ServedArchive(address) as own:
        for _ in range(5):
            assert own.check().damaged == ()


def test_several_that_add_remove_and_check_at_once_lose_nothing(archive, empty, monkeypatch):
    monkeypatch.setattr(stretches, "FULL", 16)
    monkeypatch.setattr(stretches, "MANY", 4)
    works = [(keep_adding, 0), (keep_adding, 10), (keep_adding, 20)]
    works += [(keep_removing, 0), (keep_checking, 0)]
    with ThreadPoolExecutor(len(works)) as pool:
        futures = [pool.submit(work, empty, start) for work, start in works]
        while not all(future.done() for future in futures):
            assert total(archive, "路灯") == 1
        for future in futures:
            future.result()
    assert total(archive, "date:2021-06-01 title:水库") == 40
    assert Issue("青禾晚报", "2021-05-01", 1, 2) in archive.issues()
    assert archive.check()[1:] == (0, 0, ())


# Issues that open here


def test_an_issue_is_lent_as_a_folder_that_opens(archive):
    folder = archive.folder_of("云溪日报", "2021-04-22")
    found = load_store([str(folder)]).entries
    assert [one.article.title for one in found] == ["青禾水库春灌开闸", "夜班公交延时半小时"]
    assert [one.article.id for one in found] == archive.ids_of("云溪日报", "2021-04-22")


def test_a_folder_has_the_same_names_and_lines(archive, tmp_path):
    with Archive(tmp_path / "library") as other:
        list(other.add([WATER]))
        there = other.folder_of("云溪日报", "2021-04-22")
    lent = archive.folder_of("云溪日报", "2021-04-22")
    assert {one.name: one.read_bytes() for one in lent.glob("*.jsonl")} == {
        one.name: one.read_bytes() for one in there.iterdir()
    }


def test_what_is_lent_again_is_as_the_archive_has_it_now(archive):
    folder = archive.folder_of("云溪日报", "2021-04-22")
    (before,) = folder.glob("*.jsonl")
    time = before.stat().st_mtime_ns
    assert archive.folder_of("云溪日报", "2021-04-22") == folder
    assert before.stat().st_mtime_ns == time
    archive.remove(Issue("云溪日报", "2021-04-22", 1, 2))
    list(archive.add([page(article("n", "新的一版"))]))
    archive.folder_of("云溪日报", "2021-04-22")
    (after,) = folder.glob("*.jsonl")
    assert after.name != before.name


def test_an_issue_that_is_not_there_is_said_to_be_none(archive):
    with pytest.raises(FailedError, match="1999"):
        archive.folder_of("云溪日报", "1999-01-01")


def test_without_a_cache_an_issue_is_lent_for_this_run(archive, monkeypatch):
    monkeypatch.setenv("DUBAO_CACHE", "")
    assert len(load_store([str(archive.folder_of("", ""))]).entries) == 1


def test_of_many_issues_that_were_lent_the_oldest_go(archive, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path))
    monkeypatch.setattr("reader.library.lent.KEPT", 2)
    lent = [archive.folder_of(one.paper, one.date) for one in archive.issues()]
    assert [folder.exists() for folder in lent] == [False, True, True]


# What a person says of an issue that was lent

OF_PAGE = ("云溪日报", "2021-04-22")


def roles_of(archive):
    (entry, *_) = load_store([str(archive.folder_of(*OF_PAGE))]).entries
    return [str(block.role) for block in entry.article.blocks]


def second_block_is(archive, role):
    """Correct the second block of the issue's page."""
    (path,) = archive.folder_of(*OF_PAGE).glob("*.jsonl")
    return str(path), correct(str(path), 2, Verdict.IS, role)


def test_a_correction_outlives_the_copy(archive):
    before = roles_of(archive)
    path, done = second_block_is(archive, Role.CROSSHEAD)
    corrected = roles_of(archive)
    assert corrected != before
    shutil.rmtree(archive.folder_of(*OF_PAGE).parents[2])
    assert roles_of(archive) == corrected
    undo(path, done)
    assert roles_of(archive) == before


def test_a_correction_outlives_the_run_without_a_cache(archive, monkeypatch):
    monkeypatch.setenv("DUBAO_CACHE", "")
    second_block_is(archive, Role.CROSSHEAD)
    corrected = roles_of(archive)
    monkeypatch.setattr("reader.library.lent._of_this_run", lambda: Path(tempfile.mkdtemp()))
    assert roles_of(archive) == corrected


def test_a_correction_that_lay_in_the_copy_is_taken_over(archive):
    (path,) = archive.folder_of(*OF_PAGE).glob("*.jsonl")
    beside = path.with_suffix(".yaml")
    beside.unlink()
    beside.write_text("section: 农业\n", "utf-8")
    archive.folder_of(*OF_PAGE)
    assert beside.is_symlink()
    assert beside.read_text("utf-8") == "section: 农业\n"


def test_where_there_are_no_links_a_corrected_copy_does_not_go(archive, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("reader.library.lent.KEPT", 1)

    def refuse(*_args, **_kwargs):
        raise OSError(1, "not permitted")

    monkeypatch.setattr(Path, "symlink_to", refuse)
    second_block_is(archive, Role.CROSSHEAD)
    corrected = roles_of(archive)
    for one in archive.issues():
        archive.folder_of(one.paper, one.date)
    assert roles_of(archive) == corrected


def test_stars_and_notes_stay_with_the_person(archive):
    """They are said of the article, wherever it was opened."""
    ids = archive.ids_of(*OF_PAGE)
    first = [one.article.id for one in load_store([str(archive.folder_of(*OF_PAGE))]).entries]
    second_block_is(archive, Role.CROSSHEAD)
    shutil.rmtree(archive.folder_of(*OF_PAGE).parents[2])
    again = [one.article.id for one in load_store([str(archive.folder_of(*OF_PAGE))]).entries]
    assert first == again == ids
