"""A feature exists when both READMEs show it: every key, every subcommand, every flag."""

import argparse
import importlib
import pkgutil
import re
import tomllib
from pathlib import Path

import pytest

from reader import commands
from reader.commands.program_diagnoses import EXTRAS
from reader.ui.keymap import ACTIONS, PRESETS, shown_key

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.en.md")
READERS_OWN = (
    "--page",
    "--article",
    "--encoding",
    "--password-file",
    "--fields",
    "--version",
    "--help",
)
KEYED = [action for action in ACTIONS if action.keys]


@pytest.fixture(scope="module", params=READMES)
def readme(request):
    return (ROOT / request.param).read_text(encoding="utf-8")


def modules():
    """The modules of reader.commands that are subcommands."""
    found = (
        importlib.import_module(f"reader.commands.{one.name}")
        for one in pkgutil.iter_modules(commands.__path__)
    )
    return [module for module in found if hasattr(module, "add_arguments")]


def name_of(module) -> str:
    return module.__name__.rpartition(".")[2].strip("_")


def flags():
    """Subcommand and the longest of each option's names."""
    for module in modules():
        parser = argparse.ArgumentParser(add_help=False)
        module.add_arguments(parser)
        for option in parser._actions:
            if option.option_strings and option.help is not argparse.SUPPRESS:
                yield name_of(module), max(option.option_strings, key=len)


@pytest.mark.parametrize("action", KEYED, ids=lambda action: action.name)
def test_every_key_stands_in_the_readme(readme, action):
    """In code marks, as the help overlay shows it; of keys that only repeat it, the first."""
    assert f"`{shown_key(action.keys[0])}`" in readme


@pytest.mark.parametrize("name", [name_of(module) for module in modules()])
def test_every_subcommand_stands_in_the_readme(readme, name):
    assert f"dubao {name}" in readme


@pytest.mark.parametrize(("name", "flag"), list(flags()))
def test_every_flag_stands_in_the_readme(readme, name, flag):
    assert flag in readme


@pytest.mark.parametrize("flag", READERS_OWN)
def test_every_flag_of_the_reader_itself_stands_in_the_readme(readme, flag):
    assert flag in readme


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_of_keys_stands_in_the_readme(readme, preset):
    assert preset in readme


def test_the_readmes_have_the_same_keys_in_the_same_order():
    chinese, english = map(table_of_keys, READMES)
    assert chinese == english


def test_the_readmes_run_the_same_commands():
    chinese, english = map(commands_of, READMES)
    assert chinese == english


def test_the_readmes_show_the_same_pictures():
    chinese, english = (set(re.findall(r"docs/pictures/\w+\.svg", text(name))) for name in READMES)
    assert chinese == english


@pytest.mark.parametrize(
    ("name", "head"), [("README.md", "### 依赖"), ("README.en.md", "Dependencies:")]
)
def test_the_readmes_name_every_library_once(name, head):
    before, _, listed = text(name).rpartition(head)
    assert head not in before
    project = tomllib.loads(text("pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(one for extra in EXTRAS for one in extras[extra])]
    names = {re.match(r"[\w-]+", one)[0] for one in wanted}
    assert not [one for one in names if not re.search(rf"\b{one}\b", listed)]


def test_the_readmes_name_each_other():
    assert "(README.en.md)" in text("README.md")
    assert "(README.md)" in text("README.en.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def table_of_keys(name: str) -> list[list[str]]:
    """The keys of each row: the first column, or the second where the first is in words."""
    rows = re.search(r"^\| (?:键|key) \|.*?\n\n", text(name), re.MULTILINE | re.DOTALL)[0]
    cells = (row.strip("| ").split(" | ") for row in rows.strip().splitlines()[2:])
    found = [re.findall(r"`([^`]+)`", row[0]) or re.findall(r"`([^`]+)`", row[1]) for row in cells]
    return [row for row in found if row]


def commands_of(name: str) -> list[str]:
    """What stands in `dubao …` code marks of the table of commands, arguments apart."""
    return re.findall(r"^\| `dubao (\w+)", text(name), re.MULTILINE)
