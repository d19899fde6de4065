"""`dubao names` prints an index, or answers line by line."""

import argparse
import json

import pytest

from reader.cli import main
from reader.commands import names
from reader.errors import SourceError
from reader.load import load_store
from reader.names import names_path, own_corrections, who_is_who
from reader.settings import Settings

TEXT = "市委书记柳青禾在北京强调，要快。"


@pytest.fixture
def call(capsys):
    def run(*arguments):
        parser = argparse.ArgumentParser()
        names.add_arguments(parser)
        assert names.run(parser.parse_args([*arguments]), Settings()) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture(autouse=True)
def own_settings(monkeypatch, tmp_path_factory):
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path_factory.mktemp("own") / "config.yaml"))


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(TEXT + "\n\n好。\n", encoding="utf-8")
    return str(path)


def test_lines_are_answered_one_by_one(call, page):
    first, second, third = map(json.loads, call("--lines", page, "--format", "jsonl").splitlines())
    assert first["text"] == TEXT
    assert [first["text"][s:e] for s, e in first["people"]] == ["柳青禾"]
    assert [first["text"][s:e] for s, e in first["places"]] == ["北京"]
    assert second["text"] == ""
    assert third == {"text": "好。", "people": [], "places": [], "organisations": []}


def test_an_index_says_kind_count_name_and_title(call, page):
    assert "person  1  柳青禾  市委书记" in call(page).splitlines()


def test_an_index_for_programs_says_where_each_name_stands(call, page):
    records = [json.loads(line) for line in call(page, "--format", "jsonl").splitlines()]
    (person,) = (record for record in records if record["kind"] == "person")
    assert person["name"] == "柳青禾"
    assert person["places"][0]["sentence"].startswith(TEXT)


def test_a_file_of_lines_that_is_not_there_is_an_error(call, tmp_path):
    with pytest.raises(SourceError):
        call("--lines", str(tmp_path / "none.txt"))


def correct(**kinds):
    names_path().parent.mkdir(parents=True, exist_ok=True)
    names_path().write_text("".join(f"{name}: {kind}\n" for name, kind in kinds.items()), "utf-8")


def test_an_index_keeps_to_what_a_person_said_of_names(call, page):
    correct(柳青禾="none", 市委="organisation")
    lines = call(page).splitlines()
    assert not [line for line in lines if "柳青禾" in line]
    assert any(line.startswith("organisation") and "市委" in line for line in lines)


def test_lines_keep_to_it_too(call, page):
    correct(北京="person")
    record = json.loads(call("--lines", page, "--format", "jsonl").splitlines()[0])
    assert record["places"] == []
    assert [record["text"][start:end] for start, end in record["people"]] == ["柳青禾", "北京"]


def test_names_on_files_are_those_on_the_screen(call, page, tmp_path):
    (tmp_path / "second.txt").write_text(
        "青禾办大会\n\n本报讯 柳青禾说，要快。\n", encoding="utf-8"
    )
    correct(青禾="place")
    articles = [entry.article for entry in load_store([str(tmp_path)]).entries]
    index = who_is_who(articles, own_corrections())
    shown = {(name.kind.value, name.text): name.count for name in index.names}
    records = [json.loads(line) for line in call(str(tmp_path), "--format", "jsonl").splitlines()]
    assert {(record["kind"], record["name"]): record["count"] for record in records} == shown


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.txt", "there is no such file"),
        (".", "is not a regular file but a folder"),
        ("odd.txt", "is not UTF-8"),
    ],
)
def test_a_file_of_lines_that_cannot_be_read_is_one_clear_line(
    capsys, monkeypatch, tmp_path, name, said
):
    (tmp_path / "odd.txt").write_bytes("云溪县".encode("gb18030"))
    monkeypatch.chdir(tmp_path)
    assert main(["names", "--lines", name]) == 3
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert f"{name}: {said}" in told[0]
