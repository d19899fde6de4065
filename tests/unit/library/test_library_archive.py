"""A library keeps what it was given: whole, once, readable without dubao, and made again."""

import errno
import hashlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from composed_issues import LETTERS, SAID, UNDATED, WATER, article, page

from reader.errors import FailedError
from reader.library import Archive, batches
from reader.library.folder import issue_folder
from reader.library.records import FACTS
from reader.store import parse_query


@pytest.fixture
def root(tmp_path):
    return tmp_path / "library"


def counts(archive, query="水"):
    return archive.search(parse_query(query)).total


def pages_in(root):
    return sorted(root.glob("*/*/*.jsonl"))


def test_issues_are_listed_by_paper_and_day(root):
    with Archive(root) as archive:
        assert [one.new for one in archive.add([WATER, LETTERS])] == [1, 1]
        assert archive.issues() == [
            ("云溪日报", "2021-04-22", 1, 2),
            ("青禾晚报", "2021-05-01", 1, 2),
        ]


def test_the_same_page_twice_is_one(root):
    with Archive(root) as archive:
        list(archive.add([WATER, WATER]))
        assert [tuple(one)[2:4] for one in archive.add([WATER])] == [(0, 1)]
        assert len(pages_in(root)) == 1
        assert counts(archive) == 1


def test_a_page_can_be_read_without_dubao(root):
    with Archive(root) as archive:
        list(archive.add([WATER]))
    (path,) = pages_in(root)
    assert path.parent == root / "云溪日报" / "2021-04-22"
    head, *items = map(json.loads, path.read_text("utf-8").splitlines())
    assert (head["paper"], head["label"]) == ("云溪日报", "第02版")
    assert items[0]["blocks"][0] == {"role": "headline", "text": "青禾水库春灌开闸"}
    assert items[-1] == {"role": "furniture", "text": "责任编辑:周砚秋"}


def test_what_it_came_from_lies_beside_as_it_came(root, tmp_path):
    file = tmp_path / "第02版.txt"
    file.write_bytes("青禾水库".encode("gb18030"))
    file.with_suffix(".yaml").write_text("paper: 云溪日报\n")
    with Archive(root) as archive:
        list(archive.add([page(article("a", "青禾水库"), path=str(file))]))
        hit = archive.search(parse_query("水库")).hits[0]
    kept = root / "云溪日报" / "2021-04-22" / "sources"
    assert (kept / "第02版.txt").read_bytes() == file.read_bytes()
    assert (kept / "第02版.yaml").exists()
    assert hit.entry.page.path == str(kept / "第02版.txt")


def test_another_file_of_the_same_name_is_kept_beside_the_first(root, tmp_path):
    with Archive(root) as archive:
        for folder, text in (("a", "一"), ("b", "二")):
            file = tmp_path / folder / "x.txt"
            file.parent.mkdir()
            file.write_text(text)
            list(archive.add([page(article(text, text), path=str(file))]))
    kept = (root / "云溪日报" / "2021-04-22" / "sources").iterdir()
    assert sorted(one.read_text() for one in kept) == ["一", "二"]


def test_a_file_of_many_pages_is_kept_once(root, tmp_path):
    file = tmp_path / "papers.jsonl"
    file.write_text("{}\n{}\n")
    days = ("2021-04-22", "2021-04-23")
    pages = [
        page(article(day, f"水库{day}"), date=day, path=f"{file}#{number}")
        for number, day in enumerate(days, 1)
    ]
    with Archive(root) as archive:
        list(archive.add(pages))
        assert counts(archive) == 2
    assert len(list(root.glob("*/*/sources/*"))) == 1


def test_a_file_that_is_read_another_way_takes_the_place_of_its_page(root, tmp_path):
    file = tmp_path / "x.txt"
    file.write_text("水库")
    for headline in ("水库", "水库开闸"):
        with Archive(root) as archive:
            list(archive.add([page(article("a", headline), path=str(file))]))
    with Archive(root) as archive:
        assert counts(archive) == 1
        assert len(pages_in(root)) == 1


def test_what_comes_anew_while_the_library_stays_open_is_what_it_would_be_later(root, tmp_path):
    file = tmp_path / "x.txt"
    with Archive(root) as archive:
        for text, headline in (("一", "水库"), ("一", "水库开闸"), ("二", "水库关闸")):
            file.write_text(text)
            list(archive.add([page(article("a", headline), path=str(file))]))
        found = [hit.entry for hit in archive.search(parse_query("水库")).hits]
        read = {one.article.blocks[0].text: Path(one.page.path).read_text() for one in found}
    assert read == {"水库开闸": "一", "水库关闸": "二"}


def test_an_issue_is_removed_with_its_folder_and_nothing_else(root):
    with Archive(root) as archive:
        list(archive.add([WATER, LETTERS, UNDATED]))
        archive.remove(archive.issues()[1])
        assert [one.paper for one in archive.issues()] == ["", "青禾晚报"]
        assert counts(archive, "水库") == 1
        assert not (root / "云溪日报" / "2021-04-22").exists()
        list(archive.add([WATER]))
        assert counts(archive, "水库") == 2


@pytest.mark.parametrize("refused", ["rename", "transaction"])
def test_an_issue_that_cannot_be_removed_stays(root, monkeypatch, refused):
    with Archive(root) as archive:
        list(archive.add([WATER]))
        if refused == "rename":
            monkeypatch.setattr(os, "rename", _refuse)
        else:
            monkeypatch.setattr(archive._index, "drop", _refuse)
        with pytest.raises(FailedError, match="library"):
            archive.remove(archive.issues()[0])
        monkeypatch.undo()
        assert counts(archive, "水库") == 1
        assert archive.lost == ()
        assert archive.check() == (1, 0, 0, ())


def _refuse(*_, **_named):
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_an_older_page_that_cannot_be_deleted_is_told(root, tmp_path, monkeypatch):
    file = tmp_path / "x.txt"
    file.write_text("水库")
    with Archive(root) as archive:
        list(archive.add([page(article("a", "水库"), path=str(file))]))
    monkeypatch.setattr(Path, "unlink", _refuse)
    with Archive(root) as archive, pytest.raises(FailedError, match="library"):
        list(archive.add([page(article("a", "水库开闸"), path=str(file))]))


def test_a_broken_index_that_cannot_be_set_aside_is_told(root, monkeypatch):
    with Archive(root) as archive:
        list(archive.add([WATER]))
        monkeypatch.setattr(archive._index, "is_whole", lambda: False)
        monkeypatch.setattr(os, "replace", _refuse)
        with pytest.raises(FailedError, match="library"):
            archive.check()


@pytest.mark.parametrize("harm", ["cut", "noise", "gone", "old", "no table"])
def test_an_index_that_cannot_be_used_is_made_again_from_the_pages(root, harm):
    with Archive(root) as archive:
        list(archive.add([WATER, LETTERS]))
    before = [path.read_bytes() for path in pages_in(root)]
    index = root / "index.db"
    if harm == "cut":
        os.truncate(index, 5_000)
    elif harm == "noise":
        index.write_bytes(b"no database " * 999)
    elif harm == "gone":
        index.unlink()
    else:
        base = sqlite3.connect(index)
        base.execute("PRAGMA user_version = 0" if harm == "old" else "DROP TABLE lot")
        base.commit()
        base.close()
    with Archive(root) as archive:
        assert archive.remade == 2
        assert counts(archive, "水库") == 1
        assert archive.check() == (2, 0, 0, ())
    assert [path.read_bytes() for path in pages_in(root)] == before


def test_a_page_whose_digest_holds_the_confidences_too_is_whole(root):
    with Archive(root) as archive:
        list(archive.add([WATER]))
    (path,) = pages_in(root)
    first, *items = path.read_bytes().splitlines(keepends=True)
    head = json.loads(first)
    facts = json.dumps({name: head[name] for name in FACTS}).encode()
    head["digest"] = hashlib.blake2b(b"".join([facts, *items]), digest_size=16).hexdigest()
    path.write_bytes(b"".join([json.dumps(head).encode() + b"\n", *items]))
    (root / "index.db").unlink()
    with Archive(root) as archive:
        assert archive.remade == 1
        assert archive.check() == (1, 0, 0, ())


def test_harm_within_the_index_is_found_by_a_check(root):
    with Archive(root) as archive:
        list(archive.add(page(article(str(n), f"水库{n}")) for n in range(300)))
    data = bytearray((root / "index.db").read_bytes())
    for at in range(3 * 4096, len(data), 4096):
        data[at : at + 64] = b"\xff" * 64
    (root / "index.db").write_bytes(data)
    with Archive(root) as archive:
        assert archive.check().pages == 300
        assert counts(archive) == 300


def test_another_programs_file_is_left_alone(root):
    root.mkdir()
    base = sqlite3.connect(root / "index.db")
    base.execute("CREATE TABLE theirs (one)")
    base.commit()
    base.close()
    before = (root / "index.db").read_bytes()
    with pytest.raises(FailedError, match=r"index\.db"):
        Archive(root)
    assert (root / "index.db").read_bytes() == before


def test_a_newer_dubaos_index_is_left_alone(root):
    Archive(root).__exit__(None, None, None)
    base = sqlite3.connect(root / "index.db")
    base.execute("PRAGMA user_version = 99")
    base.commit()
    base.close()
    with pytest.raises(FailedError):
        Archive(root)


def test_a_check_takes_in_what_lies_there_and_drops_what_does_not(root):
    with Archive(root) as archive:
        list(archive.add([WATER, LETTERS]))
        water, letters = pages_in(root)
        other = root / "elsewhere" / "2020-01-01" / "x.jsonl"
        other.parent.mkdir(parents=True)
        water.rename(other)
        letters.write_bytes(letters.read_bytes().replace("路".encode(), "道".encode()))
        checked = archive.check()
        assert checked[:3] == (1, 0, 1) or checked[:3] == (1, 1, 1)
        assert [root / one for one in checked.damaged] == [letters]
    with Archive(root) as archive:
        archive.check()
        assert counts(archive, "水库") == 1


def test_a_page_in_whose_place_another_lies_comes_in_once_more(root):
    with Archive(root) as archive:
        list(archive.add([WATER, LETTERS]))
        water, letters = pages_in(root)
        water.write_bytes(letters.read_bytes())
        assert archive.check().damaged == (str(water.relative_to(root)),)
        assert [one.new for one in archive.add([WATER, LETTERS])] == [1, 0]
        assert archive.check() == (2, 0, 0, ())


def test_a_page_that_is_gone_is_told_and_the_others_are_found(root):
    with Archive(root) as archive:
        list(archive.add([WATER, UNDATED]))
        next(path for path in pages_in(root) if "云溪" in str(path)).unlink()
        assert counts(archive, "水库") == 1
        assert len(archive.lost) == 1


@pytest.mark.parametrize("line", [b"[]\n", b"{}\n", b"\xff\n", b"[" * 9999 + b"\n", b""])
def test_what_is_no_page_is_none(root, line):
    with Archive(root) as archive:
        list(archive.add([WATER]))
        (path,) = pages_in(root)
        path.write_bytes(line)
        assert counts(archive) == 0
        assert archive.check().damaged
        assert archive.check().dropped == 0
        assert [one.new for one in archive.add([WATER])] == [1]
        assert archive.check() == (1, 0, 0, ())
        assert counts(archive) == 1


@pytest.mark.parametrize(
    "name",
    ["..", ".", "/etc", "a/b", "-rf", "报\n名", "\x1b[31m", "", "长" * 300, "a b", "_", "con."],
)
def test_no_name_leaves_the_folder_or_meets_another(tmp_path, name):
    folder = issue_folder(name, name)
    assert folder.count("/") == 1
    assert (tmp_path / folder).resolve().is_relative_to(tmp_path.resolve())
    assert not any(part in ("..", ".", "") or part[0] in ".-" for part in folder.split("/"))
    assert len(folder.split("/")[0].encode()) < 200
    others = {issue_folder(other, "") for other in ("a_b", "a/b", "a b", "_", "", "a", "A..")}
    assert len(others) == 7


ADDING = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from composed_issues import article, page
from reader.library import Archive, batches
with Archive(Path(sys.argv[1])) as archive:
    for n in range(10_000):
        list(archive.add([page(article(str(n), f"水库{n}", "路" * 50), label=str(n))]))
        print(n, flush=True)
"""


@pytest.mark.parametrize("delay", [0.0, 0.01, 0.03, 0.07, 0.15])
def test_what_was_said_to_be_there_outlives_a_kill(root, delay):
    here = str(Path(__file__).parent)
    command = [sys.executable, "-c", ADDING, str(root), here]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        told = [process.stdout.readline()]
        time.sleep(delay)
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().splitlines()
    with Archive(root) as archive:
        assert archive.remade is None
        assert len(told) <= counts(archive) <= len(told) + 1
        assert archive.check().damaged == ()
        assert archive.check().dropped == 0


def test_two_that_add_at_once_lose_nothing(root):
    here = str(Path(__file__).parent)
    code = ADDING.replace("10_000", "60")
    Archive(root).__exit__(None, None, None)
    command = [sys.executable, "-c", code, str(root), here]
    both = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    with Archive(root) as archive:
        assert counts(archive) == 60
        assert archive.check()[1:] == (0, 0, ())


def days(count):
    return [page(article(str(n), f"水库{n}"), date=f"2021-05-{n + 1:02}") for n in range(count)]


def changes(root):
    """How many transactions have changed an index: SQLite counts them in the file's head."""
    return int.from_bytes((root / "index.db").read_bytes()[24:28], "big")


def test_issues_that_come_fast_are_one_transaction(root, monkeypatch):
    monkeypatch.setattr(batches, "PATIENCE", 60)
    Archive(root).__exit__(None, None, None)
    before = changes(root)
    with Archive(root) as archive:
        assert [one.date for one in archive.add(days(20))] == [one.date for one in days(20)]
    assert changes(root) == before + 1


def test_whoever_waits_for_pages_hears_of_those_that_are_there(root, monkeypatch):
    monkeypatch.setattr(batches, "PATIENCE", 0.0)
    asked = []

    def slow():
        for one in days(6):
            asked.append(one.date)
            yield one

    with Archive(root) as archive:
        told = []
        for added in archive.add(slow()):
            told.append(added.date)
            assert len(asked) <= len(told) + 1
    assert told == [one.date for one in days(6)]


def test_an_index_that_knows_no_names_is_made_again(root):
    with Archive(root) as archive:
        list(archive.add([WATER]))
    with closing(sqlite3.connect(root / "index.db")) as base:
        base.execute("DROP INDEX article_name")
        base.execute("ALTER TABLE article DROP COLUMN name")
        base.execute("PRAGMA user_version = 3")
        base.commit()
    with Archive(root) as archive:
        assert archive.remade == 1
        assert archive.search(parse_query("is:read"), lambda: SAID).total == 1


def test_an_issue_of_an_older_dubaos_index_is_found_again(root):
    with Archive(root) as archive:
        list(archive.add([WATER]))
    base = sqlite3.connect(root / "index.db")
    base.execute("CREATE VIRTUAL TABLE gram USING fts5(said, content='', detail=none)")
    base.execute("PRAGMA user_version = 1")
    base.commit()
    base.close()
    with Archive(root) as archive:
        assert archive.remade == 1
        assert counts(archive, "水库") == 1
        tables = archive._index.rows("SELECT name FROM sqlite_schema WHERE name LIKE 'gram%'")
        assert tables == []
