import argparse
import json
from contextlib import closing
from pathlib import Path

import pytest

from reader import names
from reader.commands import inputs, search, searching
from reader.errors import SourceError, UsageError
from reader.library import Archive
from reader.model import Article, Block, Page, Role
from reader.settings import Settings
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind
from reader.state.paths import state_path

HEADLINE = "白鹭洲春耕忙"
LEAD = "本报讯 林稻生到白鹭洲调研。他说，早稻要抓紧。白鹭洲今年统战工作和条例学习也没有落下。"


@pytest.fixture(autouse=True)
def one_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """`page.txt` can be opened, and nothing else."""
    blocks = (Block(Role.HEADLINE, HEADLINE), Block(Role.PARAGRAPH, LEAD))
    page = Page("page.txt", (Article("a1", blocks),), label="A1", path="page.txt")

    def iter_parsed(paths, _encoding, on_trouble, _processes):
        yield paths[0], page
        for path in paths[1:]:
            on_trouble(SourceError(path))

    monkeypatch.setattr(inputs, "iter_parsed", iter_parsed)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    search.add_arguments(parser)
    return search.run(parser.parse_args(arguments), Settings())


def test_hits_are_printed_with_their_lines(capsys: pytest.CaptureFixture[str]):
    assert run("白鹭洲", "page.txt") == 0
    assert capsys.readouterr().out.splitlines() == [
        "page.txt:A1: 白鹭洲春耕忙",
        "  本报讯 林稻生到白鹭洲调研。",
        "  白鹭洲今年统战工作和条例学习也没有落下。",
    ]


def test_each_hit_is_a_record(capsys: pytest.CaptureFixture[str]):
    assert run("調研", "page.txt", "--format", "jsonl", "--sort", "rank") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["headline"] == "白鹭洲春耕忙"
    [match] = record["matches"]
    (start, end) = match["spans"][0]
    assert match["text"][start:end] == "调研"


def test_nothing_found_is_one(capsys: pytest.CaptureFixture[str]):
    assert run('"绝无此事"', "page.txt") == 1
    assert capsys.readouterr().out == ""


def test_an_absent_term_is_tried_as_its_words_and_said_so(capsys: pytest.CaptureFixture[str]):
    assert run("统战条例", "page.txt") == 0
    assert "统战 + 条例" in capsys.readouterr().err


def test_a_bad_query_is_a_misuse_and_says_where():
    with pytest.raises(UsageError, match="4"):
        run('白鹭洲"', "page.txt")


def test_what_cannot_be_opened_is_told_beside_the_hits(capsys: pytest.CaptureFixture[str]):
    assert run("白鹭洲", "page.txt", "none.txt") == 3
    told = capsys.readouterr()
    assert "白鹭洲春耕忙" in told.out
    assert "none.txt" in told.err


def test_names_are_those_of_who_is_who(monkeypatch: pytest.MonkeyPatch):
    person = names.Name("林稻生", names.Kind.PERSON, (names.NamePlace(0, 1, 4, 7),))
    monkeypatch.setattr(names, "who_is_who", lambda *_given: names.NameIndex((), (person,)))
    assert run("who:林稻生", "page.txt") == 0
    assert run("(-where:林稻生)", "page.txt") == 0
    assert run('who:"调研"', "page.txt") == 1


def test_who_keeps_to_what_a_person_said_of_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    assert run("who:林稻生", "page.txt") == 1
    names.names_path().write_text("林稻生: person\n白鹭洲: none\n", "utf-8")
    assert run("who:林稻生", "page.txt") == 0
    assert run("where:白鹭洲", "page.txt") == 1


def test_matches_are_coloured_on_a_terminal_only(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert run("林稻生", "page.txt") == 0
    assert "\x1b[1;33m林稻生\x1b[0m" in capsys.readouterr().out


@pytest.fixture
def many_pages(monkeypatch: pytest.MonkeyPatch):
    """Twelve pages of one article, searched five at a time; what is read, in order."""
    read = []

    def iter_parsed(paths, _encoding, on_trouble, _processes):
        on_trouble(SourceError("none.txt"))
        for number in range(12):
            read.append(number)
            text = f"青禾县第{number}次会议" + ("谈统战" if number == 3 else "谈条例")
            article = Article(f"a{number}", (Block(Role.HEADLINE, text),))
            yield paths[0], Page(f"{number}.txt", (article,), path=f"{number}.txt")

    monkeypatch.setattr(inputs, "iter_parsed", iter_parsed)
    monkeypatch.setattr(searching, "BATCH", 5)
    return read


def test_many_pages_are_answered_batch_after_batch_in_their_order(many_pages, capsys):
    assert run("青禾县", "folder") == 3
    told = capsys.readouterr()
    assert [line.partition(".")[0] for line in told.out.splitlines()] == list(map(str, range(12)))
    assert (many_pages, told.err.count("\n")) == (list(range(12)), 1)


def test_a_term_of_one_batch_is_not_tried_as_its_words_in_another(many_pages, capsys):
    assert run("谈统战", "folder") == 3
    told = capsys.readouterr()
    assert told.out.splitlines() == ["3.txt: 青禾县第3次会议谈统战"]
    assert "+" not in told.err


def test_a_term_of_no_batch_is_tried_as_its_words_over_all_of_them(many_pages, capsys):
    assert run("会议条例", "folder") == 3
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 11
    assert "会议 + 条例" in told.err
    assert told.err.count("none.txt") == 1


def test_best_first_looks_at_all_pages_together(many_pages, capsys):
    assert run("统战 OR 条例", "folder", "--sort", "rank") == 3
    assert capsys.readouterr().out.startswith("3.txt")


def test_what_was_said_in_reading_is_searched_for_in_every_batch(
    many_pages, capsys, monkeypatch, tmp_path
):
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state" / "state.db"))
    starred = "a7"
    said = [
        Item(ItemKind.STAR, starred, True),
        Item(ItemKind.TAGS, starred, ["水利"]),
        Item(ItemKind.READ, "a0", True),
    ]
    file = StateFile(state_path())
    file.put(said)
    file.close()
    for query in ("is:starred", "tag:水利"):
        assert run(query, "folder") == 3
        assert capsys.readouterr().out == "7.txt: 青禾县第7次会议谈条例\n"
    assert run("is:unread", "folder") == 3
    assert capsys.readouterr().out.count(".txt") == 11


def test_the_library_knows_what_was_said_in_reading(many_pages, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state" / "state.db"))
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    with Archive(tmp_path / "library") as archive:
        found = inputs.iter_parsed(["folder"], None, lambda _trouble: None, 1)
        list(archive.add(page for _, page in found))
    with closing(StateFile(state_path())) as file:
        file.put([Item(ItemKind.STAR, "a7", True), Item(ItemKind.READ, "a0", True)])
        file.put([Item(ItemKind.STAR, "a8", True)])
        file.put([Item(ItemKind.STAR, "a8", None)])
    assert run("is:starred", "--library") == 0
    assert capsys.readouterr().out.endswith(": 青禾县第7次会议谈条例\n")
    assert run("is:unread", "--library") == 0
    assert capsys.readouterr().out.count("会议谈") == 11


def test_a_broken_record_is_told_by_the_library_too(many_pages, capsys, monkeypatch, tmp_path):
    path = tmp_path / "state.db"
    path.write_bytes(b"\0" * 5_000)
    monkeypatch.setenv("DUBAO_STATE", str(path))
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    Archive(tmp_path / "library").close()
    assert run("会议", "--library") == 1
    assert not capsys.readouterr().err
    assert run("is:read", "--library") == 1
    assert capsys.readouterr().err.count("a new one was begun") == 1


def test_where_nothing_is_remembered_nothing_was_said(monkeypatch):
    monkeypatch.setenv("DUBAO_STATE", "")
    assert run("is:starred", "page.txt") == 1
    assert run("is:unread", "page.txt") == 0


def test_a_broken_record_is_told_once_and_set_aside(many_pages, capsys, monkeypatch, tmp_path):
    path = tmp_path / "state" / "state.db"
    path.parent.mkdir()
    path.write_bytes(b"\0" * 5_000)
    monkeypatch.setenv("DUBAO_STATE", str(path))
    assert run("is:unread", "folder") == 3
    told = capsys.readouterr()
    assert told.out.count(".txt") == 12
    assert told.err.count("a new one was begun") == 1
