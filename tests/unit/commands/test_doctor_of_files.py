"""What `dubao doctor` says of the user's own files; it changes none and makes none."""

import json
import sqlite3

import pytest

from reader.cli import main
from reader.commands import file_diagnoses, program_diagnoses
from reader.state.file import StateFile


@pytest.fixture(autouse=True)
def own_places(monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config" / "config.yaml"))
    monkeypatch.setenv("DUBAO_STATE", str(tmp_path / "state.db"))
    monkeypatch.setenv("DUBAO_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")


@pytest.fixture
def examined(capsys):
    def run():
        code = main(["doctor", "--format", "jsonl"])
        return code, {
            one["subject"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())
        }

    return run


def test_where_nothing_is_yet_all_is_fine_and_nothing_is_made(examined, tmp_path):
    code, found = examined()
    assert code == 0
    assert not list(tmp_path.iterdir())
    assert "not there yet" in found["state"]["says"]


def test_wrong_settings_are_one_of_its_diagnoses(examined, tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "config.yaml").write_text("them: ink\n")
    code, found = examined()
    assert code == 1
    assert "did you mean theme?" in found["settings"]["advice"]


def test_wrong_papers_and_words_are_told(examined, tmp_path):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "papers.yaml").write_text("qhwb:\n  name: 青禾晚报\n", "utf-8")
    (tmp_path / "config" / "words.txt").write_bytes("青禾县\n".encode("gb18030"))
    code, found = examined()
    assert code == 1
    assert "front" in found["papers"]["advice"]
    assert found["words"]["health"] == "wrong"


def test_a_sound_record_is_said_to_be_whole(examined, tmp_path):
    StateFile(tmp_path / "state.db").close()
    code, found = examined()
    assert code == 0
    assert "whole" in found["state"]["says"]
    assert " kB" in found["state"]["says"]


@pytest.mark.parametrize(
    "broken", [b"SQLite format 3\x00" + bytes(5000), bytes(5000)], ids=["cut", "zeros"]
)
def test_a_broken_record_is_told_and_stays(examined, tmp_path, broken):
    (tmp_path / "state.db").write_bytes(broken)
    code, found = examined()
    assert code == 1
    assert found["state"]["health"] == "wrong"
    assert (tmp_path / "state.db").read_bytes() == broken


def test_a_file_that_is_no_database_is_told_to_be_another_programs(examined, tmp_path):
    (tmp_path / "state.db").write_text("no database at all\n" * 100)
    code, found = examined()
    assert code == 1
    assert "another program's" in found["state"]["advice"]


def test_another_programs_database_is_told_to_be_one(examined, tmp_path):
    with sqlite3.connect(tmp_path / "state.db") as connection:
        connection.execute("CREATE TABLE item (key TEXT)")
    code, found = examined()
    assert code == 1
    assert "another program's" in found["state"]["advice"]


def test_a_record_of_a_newer_dubao_is_told(examined, tmp_path):
    StateFile(tmp_path / "state.db").close()
    with sqlite3.connect(tmp_path / "state.db") as connection:
        connection.execute("PRAGMA user_version = 99")
    code, found = examined()
    assert code == 1
    assert "newer" in found["state"]["says"]


def test_a_folder_where_the_record_should_be_is_told(examined, tmp_path):
    (tmp_path / "state.db").mkdir()
    assert examined()[0] == 1


def test_what_is_switched_off_is_said(examined, monkeypatch):
    monkeypatch.setenv("DUBAO_STATE", "")
    monkeypatch.setenv("DUBAO_CACHE", "")
    code, found = examined()
    assert code == 0
    assert "DUBAO_STATE is empty" in found["state"]["says"]
    assert "DUBAO_CACHE is empty" in found["cache"]["says"]


def test_a_folder_is_counted_and_a_file_in_its_place_is_wrong(examined, tmp_path):
    (tmp_path / "cache" / "pages").mkdir(parents=True)
    (tmp_path / "cache" / "pages" / "a").write_bytes(bytes(3 << 20))
    (tmp_path / "library").write_text("")
    code, found = examined()
    assert "1 file, 3.0 MB" in found["cache"]["says"]
    assert code == 1
    assert found["library"]["health"] == "wrong"


def test_counting_a_folder_has_an_end(examined, tmp_path, monkeypatch):
    monkeypatch.setattr(file_diagnoses, "MOST_FILES", 3)
    (tmp_path / "cache").mkdir()
    for number in range(9):
        (tmp_path / "cache" / str(number)).write_bytes(b"")
    assert "more than 3 files" in examined()[1]["cache"]["says"]


def test_what_may_not_be_written_is_wrong(examined, monkeypatch):
    monkeypatch.setattr(file_diagnoses.os, "access", lambda *_: False)
    code, found = examined()
    assert code == 1
    assert found["state"]["health"] == "wrong"


def test_a_full_disk_is_wrong(examined, monkeypatch):
    class Full:
        free = 1 << 20

    monkeypatch.setattr(file_diagnoses.shutil, "disk_usage", lambda _: Full)
    code, found = examined()
    assert code == 1
    assert "1.0 MB free" in found["library"]["advice"]


def test_an_extra_that_is_missing_is_named_with_its_command(examined, monkeypatch):
    monkeypatch.setattr(program_diagnoses, "EXTRAS", {"moon": ("no-such-library",)})
    code, found = examined()
    assert code == 0
    assert found["extra moon"]["advice"] == "pip install 'dubao[moon]'"
    assert found["extra moon"]["health"] == "note"


def test_every_extra_for_readers_is_looked_for():
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    extras = set(project["project"]["optional-dependencies"])
    assert set(program_diagnoses.EXTRAS) == extras - {"test", "bench", "train", "mutants"}


def test_a_path_from_outside_is_made_safe(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("DUBAO_LIBRARY", str(tmp_path / "\x1b[31m"))
    main(["doctor"])
    assert "\x1b" not in capsys.readouterr().out
