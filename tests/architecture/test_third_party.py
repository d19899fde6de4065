"""What is not ours is named, with its licence text beside it; the version stands once."""

import re
import tomllib
from pathlib import Path

import pytest

import reader

ROOT = Path(__file__).parents[2]
LICENCES = sorted((ROOT / "reader" / "licenses").glob("*.txt"))
TABLES = ("variants.txt", "pinyin.txt", "headwords.txt", "weights.txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def third_party():
    return (ROOT / "THIRD_PARTY.md").read_text("utf-8")


def test_every_table_made_from_others_work_is_named(third_party):
    rows = re.findall(r"^\| `(reader/\S+)` \|", third_party, re.MULTILINE)
    assert all((ROOT / row).is_file() for row in rows)
    assert {Path(row).name for row in rows} == set(TABLES)


@pytest.mark.parametrize("licence", LICENCES, ids=lambda path: path.stem)
def test_every_licence_text_belongs_to_a_row(third_party, licence):
    assert f"reader/licenses/{licence.name}" in third_party
    assert len(licence.read_text("utf-8")) > 1000


def test_every_licence_that_is_linked_is_there(third_party):
    linked = set(re.findall(r"\((reader/licenses/\S+?\.txt)\)", third_party))
    assert {str(path.relative_to(ROOT).as_posix()) for path in LICENCES} == linked


@pytest.mark.parametrize("wanted", PROJECT["dependencies"])
def test_every_dependency_has_its_licence_named(third_party, wanted):
    name = re.match(r"[\w-]+", wanted)[0]
    listed = re.search(r"\| library \|(.*?)\n\n", third_party, re.DOTALL)[1]
    assert re.search(rf"\b{name}\b", listed)


def test_the_version_stands_in_one_place():
    assert "version" in PROJECT["dynamic"]
    assert "version" not in PROJECT
    said = [
        path
        for path in ROOT.glob("*.toml")
        if reader.__version__ in re.findall(r'version = "([^"]+)"', path.read_text("utf-8"))
    ]
    assert not said
