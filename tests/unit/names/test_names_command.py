"""`dubao names` prints an index, or answers line by line."""

import argparse
import json

import pytest

from reader.commands import names
from reader.errors import SourceError
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
