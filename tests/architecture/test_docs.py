"""What the docs say of the code is so: rooms, files, names, commands."""

import importlib.util
import re
import tomllib
from pathlib import Path

import pytest

import reader
from reader.fetching.papers import known_papers

ROOT = Path(__file__).parents[2]
PACKAGE = Path(reader.__file__).parent
DOCS = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "tests" / "quality" / "README.md"]
)
GUIDES = [ROOT / "CONTRIBUTING.md", ROOT / "docs" / "architecture.md", ROOT / "docs" / "models.md"]

_PATH = re.compile(r"`((?:reader|tests|tools|docs|data)/[\w./*-]*)`")
_LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)")
_NAME = re.compile(r"`([A-Z][a-z]\w*)(?:\.(\w+))?`")
_TOOL = re.compile(r"python ((?:tools|tests)/[\w/]+\.py)((?: --?[\w-]+| [^`\s#|]+)*)")
_MADE = re.compile(r"build/|reader/data/")  # while it is built; in the wheel alone


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@pytest.fixture(scope="module")
def rooms():
    spec = importlib.util.spec_from_file_location("rooms", ROOT / "tools" / "rooms.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_picture_of_the_rooms_is_as_the_walls_are(rooms):
    assert rooms.PICTURE.read_text("utf-8") == rooms.picture(), "run python tools/rooms.py"


def test_the_table_of_the_rooms_says_what_they_say(rooms):
    text = rooms.PAGE.read_text("utf-8")
    assert text == rooms.with_table(text), "run python tools/rooms.py"


def test_every_module_has_a_place_in_the_picture(rooms):
    walled = {room for row in rooms.layers() for room in row}
    there = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    there |= {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert walled == there


def test_every_wall_is_told_of_every_room(rooms):
    every = {f"reader.{room}" for row in rooms.layers() for room in row}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    walls = {one["name"]: one for one in project["tool"]["importlinter"]["contracts"]}
    segmenter = set(walls["One door for the segmenter"]["source_modules"])
    assert segmenter == every - {"reader.store"}
    textual = set(walls["Only the screen knows Textual"]["source_modules"])
    assert textual == every - {f"reader.{one}" for one in ("ui", "commands", "cli", "__main__")}


@pytest.mark.parametrize("doc", DOCS, ids=name_of)
def test_every_file_that_is_named_is_there(doc):
    text = doc.read_text("utf-8")
    named = [path for path in _PATH.findall(text) if not _MADE.match(path)]
    missing = [path for path in named if not any(ROOT.glob(path.rstrip("/")))]
    missing += [link for link in _LINK.findall(text) if not (doc.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("doc", GUIDES, ids=name_of)
def test_every_class_that_is_named_is_there(doc):
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    missing = [
        ".".join(found)
        for found in _NAME.findall(doc.read_text("utf-8"))
        if not re.search(rf"\bclass {found[0]}\b|^{found[0]} = ", code, re.MULTILINE)
        or (found[1] and not re.search(rf"\b(?:def|class) {found[1]}\b", code))
    ]
    assert not missing


@pytest.mark.parametrize("doc", DOCS, ids=name_of)
def test_every_make_target_that_is_named_is_there(doc):
    made = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    named = re.findall(r"(?:`|^)make ([\w-]+)", doc.read_text("utf-8"), re.MULTILINE)
    assert not set(named) - set(made)


@pytest.mark.parametrize("doc", DOCS, ids=name_of)
def test_every_option_of_a_tool_that_is_named_is_there(doc):
    for tool, words in _TOOL.findall(doc.read_text("utf-8")):
        source = (ROOT / tool).read_text("utf-8")
        options = re.findall(r"--[\w-]+", words)
        assert all(f'"{option}"' in source for option in options), tool


def test_the_papers_that_are_shown_can_be_fetched(tmp_path, monkeypatch):
    text = (ROOT / "docs" / "fetching.md").read_text("utf-8")
    shown = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1]
    monkeypatch.setenv("DUBAO_CONFIG", str(tmp_path / "config.yaml"))
    (tmp_path / "papers.yaml").write_text(shown, "utf-8")
    assert {"qhwb", "yxrb"} <= set(known_papers())


def test_every_trained_or_derived_file_has_a_card():
    cards = (ROOT / "docs" / "models.md").read_text("utf-8")
    said = ("i18n", "licenses")  # words and licences, not tables
    tables = [
        path.relative_to(ROOT).as_posix()
        for ending in ("*.txt", "*.json")
        for path in PACKAGE.rglob(ending)
        if path.relative_to(PACKAGE).parts[0] not in said
    ]
    assert tables
    assert not [path for path in tables if f"| `{path}` |" not in cards]


def test_every_make_target_is_explained():
    targets = re.search(r"\.PHONY: (.*)", (ROOT / "Makefile").read_text("utf-8"))[1].split()
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert not [one for one in targets if f"make {one}" not in guide and one != "clean"]
