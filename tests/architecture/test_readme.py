"""A feature exists when the README shows it: every key and every flag stands there."""

import argparse
import importlib
import pkgutil
from pathlib import Path

import pytest

from reader import commands
from reader.ui.keymap import ACTIONS, shown_key

README = Path(__file__).parents[2] / "README.md"
KEYED = [action for action in ACTIONS if action.keys]


@pytest.fixture(scope="module")
def readme():
    return README.read_text(encoding="utf-8")


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
