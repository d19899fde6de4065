"""The file of what is remembered: written whole, sound again after anything, and private."""

import os
import sqlite3
import stat
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import FailedError
from reader.files.database import connect
from reader.i18n import use
from reader.model import Reading
from reader.state import connecting, schema
from reader.state.file import StateFile
from reader.state.items import Item, ItemKind, checked, item_from, json_of
from reader.state.remembered import Remembered, readings_of

READ, STAR, NOTE, QUERY = ItemKind.READ, ItemKind.STAR, ItemKind.NOTE, ItemKind.QUERY


@pytest.fixture(autouse=True)
def english():
    use("en")


def said(file):
    return {(item.kind, item.key): item.value for item in file.every()}


def sound(path):
    with sqlite3.connect(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize("statement", range(1, 6))
def test_a_file_that_another_dubao_begins_meanwhile_is_no_broken_one(path, statement):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    seen = []

    def begin(_sql):
        seen.append(None)
        if len(seen) == statement:
            other = connect(path, "rw", 0)
            with suppress(sqlite3.OperationalError):  # it has to wait
                schema.migrate(other)
            other.close()

    connection = connect(path, "rw")
    connection.set_trace_callback(begin)
    assert schema.fault_of(connection) == ""
    assert not schema.is_foreign(connection, path)
    connection.close()


def test_what_was_said_is_there_again(path):
    file = StateFile(path)
    file.put([Item(READ, "a", True), Item(NOTE, "a", "再看一遍"), Item(STAR, "b", True)])
    file.close()
    assert said(StateFile(path)) == {(READ, "a"): True, (NOTE, "a"): "再看一遍", (STAR, "b"): True}


def test_of_articles_only_those_asked_for_are_read(path):
    file = StateFile(path)
    file.put([Item(READ, f"{number}", True) for number in range(1_200)])
    wanted = [f"{number}" for number in range(100, 1_150)]
    assert {item.key for item in file.about(wanted)} == set(wanted)


def test_what_was_taken_back_is_not_said(path):
    file = StateFile(path)
    file.put([Item(READ, "a", True)])
    file.put([Item(READ, "a", None)])
    assert file.about(["a"]) == []


def test_file_and_folder_are_the_users_alone(path):
    StateFile(path).put([Item(READ, "a", True)])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_others_could_read_becomes_the_users_alone(path):
    StateFile(path).close()
    path.chmod(0o644)
    path.parent.chmod(0o755)
    StateFile(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_later_is_later_though_the_clock_goes_back(path, monkeypatch):
    file = StateFile(path)
    file.put([Item(QUERY, "甲", True)])
    monkeypatch.setattr("reader.state.file.now", lambda: 1_000)
    file.put([Item(QUERY, "乙", True), Item(QUERY, "丙", True)])
    assert [item.key for item in file.latest(QUERY)] == ["丙", "乙", "甲"]


def test_only_so_many_queries_are_kept_the_latest(path):
    file = StateFile(path)
    most = schema.MOST_KEPT[QUERY]
    file.put([Item(QUERY, str(number), True) for number in range(most + 50)])
    kept = [item.key for item in file.latest(QUERY)]
    assert kept == [str(number) for number in reversed(range(50, most + 50))]


def test_the_later_of_two_files_holds_of_each_item(path):
    file = StateFile(path)
    file.put([Item(NOTE, "a", "此处"), Item(NOTE, "b", "此处")])
    late = max(item.at for item in file.every())
    taken = file.merge([Item(NOTE, "a", "彼处", 5), Item(NOTE, "b", "彼处", late + 10**6)])
    assert said(file) == {(NOTE, "a"): "此处", (NOTE, "b"): "彼处"}
    assert taken == 1
    file.put([Item(NOTE, "b", "又此处")])
    assert said(file)[NOTE, "b"] == "又此处"


def test_a_broken_file_is_put_aside_and_said(path):
    StateFile(path).close()
    data = bytearray(path.read_bytes())
    data[5_000:9_000] = os.urandom(4_000)
    path.write_bytes(bytes(data))
    file = StateFile(path)
    assert "broken" in file.notice
    aside = next(path.parent.glob("state-broken-*.db"))
    assert aside.read_bytes() == bytes(data)
    file.put([Item(READ, "a", True)])
    file.close()
    assert sound(path)
    assert StateFile(path).notice == ""


@pytest.mark.parametrize("data", [b"SQLite format 3\0" + b"\xff" * 900, b"\0" * 4096])
def test_what_is_left_of_a_database_is_put_aside(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    assert StateFile(path).notice
    assert sum(1 for _ in path.parent.glob("state-broken-*.db")) == 1
    path.write_bytes(data)
    StateFile(path)
    assert sum(1 for _ in path.parent.glob("state-broken-*.db")) == 2


def test_another_programs_database_is_left_alone_and_said_to_be_one(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE item (key TEXT)")
    path.chmod(0o644)
    before = path.read_bytes()
    with pytest.raises(FailedError, match=r"another program's .*DUBAO_STATE"):
        StateFile(path)
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o644
    assert [one.name for one in path.parent.iterdir() if "broken" in one.name] == []


@pytest.mark.parametrize("data", [b"ab", "记事：水车\n".encode() * 900, b"\xff\xd8\xff\xe0" * 4096])
def test_a_file_that_never_was_a_database_is_left_alone_and_said(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(FailedError, match=r"another program's .*DUBAO_STATE"):
        StateFile(path)
    assert path.read_bytes() == data
    assert [one.name for one in path.parent.iterdir() if "broken" in one.name] == []


def test_another_programs_database_that_is_broken_is_put_aside(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE item (key TEXT)")
        other.executemany("INSERT INTO item VALUES (?)", [("a" * 400,)] * 100)
    data = bytearray(path.read_bytes())
    data[4_096:12_288] = os.urandom(8_192)
    path.write_bytes(bytes(data))
    StateFile(path).put([Item(READ, "a", True)])
    assert sum(1 for _ in path.parent.glob("state-broken-*.db")) == 1


@pytest.mark.parametrize(
    "added",
    [
        "CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END",
        "CREATE VIEW v AS SELECT load_extension('x')",
    ],
)
def test_a_file_with_rules_of_its_own_is_put_aside(path, added):
    StateFile(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(added)
    assert StateFile(path).notice


def test_an_empty_file_is_begun(path):
    path.parent.mkdir()
    path.touch()
    file = StateFile(path)
    file.put([Item(READ, "a", True)])
    assert not file.notice


def test_a_newer_file_is_read_and_not_written(path):
    file = StateFile(path)
    file.put([Item(READ, "a", True)])
    file.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
        connection.execute("CREATE TABLE more (one TEXT)")
    newer = StateFile(path)
    assert not newer.is_writable
    assert "newer" in newer.notice
    assert said(newer) == {(READ, "a"): True}


def test_an_older_file_is_brought_up_to_date(path, monkeypatch):
    file = StateFile(path)
    file.put([Item(READ, "a", True)])
    file.close()
    steps = (*schema.MIGRATIONS, ("CREATE TABLE more (one TEXT)",))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    monkeypatch.setattr(schema, "VERSION", 2)
    monkeypatch.setattr(schema, "TABLES", {*schema.TABLES, ("table", "more")})
    assert said(StateFile(path)) == {(READ, "a"): True}
    with sqlite3.connect(path) as connection:
        assert schema.version_of(connection) == 2


def test_a_migration_that_fails_changes_nothing(path, monkeypatch):
    StateFile(path).close()
    before = path.read_bytes()
    steps = (*schema.MIGRATIONS, ("CREATE TABLE more (one TEXT)", "CREATE TABLE item (one TEXT)"))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    monkeypatch.setattr(schema, "VERSION", 2)
    with pytest.raises(FailedError):
        StateFile(path)
    with sqlite3.connect(path) as connection:
        assert schema.version_of(connection) == 1
        names = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert ("more",) not in names
    assert len(path.read_bytes()) == len(before)


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_left_alone(path, make):
    path.parent.mkdir()
    make(path)
    with pytest.raises(FailedError, match="not a regular file"):
        StateFile(path)
    assert [one.name for one in path.parent.iterdir()] == ["state.db"]


def test_a_file_too_large_to_be_dubaos_is_left_alone(path):
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(connecting.LARGEST + 1)
    with pytest.raises(FailedError, match="larger than"):
        StateFile(path)


def test_where_no_folder_can_be_nothing_is_remembered(tmp_path):
    (tmp_path / "null").touch()
    with pytest.raises(FailedError, match="nothing is remembered"):
        StateFile(tmp_path / "null" / "dubao" / "state.db")


@pytest.mark.parametrize("refused", ["state.db", "dubao"])
def test_what_may_not_be_written_is_read(path, monkeypatch, refused):
    file = StateFile(path)
    file.put([Item(READ, "a", True)])
    file.close()
    may = os.access
    monkeypatch.setattr(
        "reader.state.opening.os.access",
        lambda one, mode: one.name != refused and may(one, mode),
    )
    read_only = StateFile(path)
    assert not read_only.is_writable
    assert read_only.notice
    assert [item.key for item in read_only.about(["a"])] == ["a"]
    with pytest.raises(FailedError):
        read_only.put([Item(READ, "b", True)])


def test_a_link_leads_to_the_file(path, tmp_path):
    real = tmp_path / "elsewhere" / "kept.db"
    real.parent.mkdir()
    path.parent.mkdir()
    path.symlink_to(real)
    StateFile(path).put([Item(READ, "a", True)])
    assert path.is_symlink()
    assert sound(real)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("read", "1"),
        ("read", "{}"),
        ("tags", '"春耕"'),
        ("tags", "[1]"),
        ("tags", "[]"),
        ("note", '""'),
        ("note", "[" * 100_000),
        ("note", f'"{"长" * 2_001}"'),
        ("place", "[1]"),
        ("place", "[-1, 2]"),
        ("place", "[true, 2]"),
        ("mark", '{"article": "a"}'),
        ("left", '{"paths": [1], "article": ""}'),
        ("view", '["ink"]'),
        ("gone", "true"),
    ],
)
def test_a_value_of_another_form_is_no_item(kind, value):
    assert item_from(kind, "a", value) is None


def test_what_a_file_says_cannot_steer_a_terminal():
    item = item_from("note", "a", json_of("红\x1b[31m字\n第二行\u202e"))
    assert item.value == "红␛[31m字␊第二行⇄"
    assert item_from("note", "a\x1b", json_of("字")) is None


def test_other_peoples_rows_do_not_end_the_reading(path):
    StateFile(path).close()
    with sqlite3.connect(path) as connection:
        rows = [("a", "read", "tru"), ("a", "star", b"\xff"), (b"\0", "note", '"x"')]
        connection.executemany("INSERT INTO item VALUES (?, ?, ?, 1)", rows)
        connection.execute("INSERT INTO item VALUES ('a', 'note', '\"看\"', 1)")
    file = StateFile(path)
    assert [item.value for item in file.about(["a"])] == ["看"]
    assert list(file.every()) == file.about(["a"])


def test_of_what_was_said_of_an_article_the_last_word_of_each_kind_holds():
    said = [
        Item(READ, "a", True),
        Item(STAR, "b", True),
        Item(NOTE, "a", "夜班"),
        Item(ItemKind.TAGS, "a", ["水利"]),
        Item(ItemKind.PLACE, "c", [1, 2]),
        Item(STAR, "b", None),
    ]
    expected = {"a": Reading(is_read=True, tags=("水利",), note="夜班"), "b": Reading()}
    assert readings_of(said) == expected
    remembered = Remembered()
    remembered.say(said[:4])
    remembered.take_in([Item(READ, "b", True), Item(NOTE, "a", "早班")])
    assert remembered.reading("a") == expected["a"]
    assert readings_of(remembered.items()) == {**expected, "b": Reading(True, True)}


VALUES = {
    "read": st.just(True),
    "star": st.just(True),
    "tags": st.lists(st.text("春耕水田ab", min_size=1, max_size=9), min_size=1, max_size=5),
    "note": st.text(st.characters(codec="utf-8"), min_size=1, max_size=300),
    "place": st.lists(st.integers(0, 2**30), min_size=2, max_size=2),
    "query": st.just(True),
    "view": st.lists(st.sampled_from(["ink", "paper", "72"]), min_size=2, max_size=2),
}


@given(st.data())
def test_what_was_taken_is_taken_again(data):
    kind = data.draw(st.sampled_from(sorted(VALUES)))
    item = checked(kind, "a1", data.draw(VALUES[kind]), data.draw(st.integers(0, 2**40)))
    assert item_from(item.kind, item.key, json_of(item.value), item.at) == item
