"""What a person said of names holds on the command line as on the screen."""

import argparse
import json

import pytest

from reader.commands import names, search
from reader.errors import SettingsError
from reader.settings import Settings

PAGE = "云溪市召开春耕会\n\n　　本报讯 4月21日，县长柳青禾在云溪市指出，要快。\n"


@pytest.fixture
def say(tmp_path, monkeypatch):
    """Write the file of corrections beside the settings."""
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    return lambda text: (tmp_path / "names.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def run(module, *arguments):
    parser = argparse.ArgumentParser()
    module.add_arguments(parser)
    return module.run(parser.parse_args([*arguments]), Settings())


def test_the_list_of_names_follows_it(say, page, capsys):
    say("柳青禾: place\n云溪市: none\n")
    run(names, page)
    out = capsys.readouterr().out
    assert "place  1  柳青禾" in out
    assert "云溪市" not in out


def test_names_line_by_line_follow_it(say, page, capsys):
    say("柳青禾: none\n")
    run(names, "--lines", page, "--format", "jsonl")
    assert not any(json.loads(line)["people"] for line in capsys.readouterr().out.splitlines())


def test_the_search_for_people_follows_it(say, page, capsys):
    assert run(search, "who:柳青禾", page) == 0
    say("柳青禾: none\n")
    assert run(search, "who:柳青禾", page) == 1


def test_a_broken_file_is_told(say, page):
    say("柳青禾: planet\n")
    with pytest.raises(SettingsError, match=r"names\.yaml:1"):
        run(names, page)
