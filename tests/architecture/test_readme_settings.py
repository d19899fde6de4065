"""Both READMEs show every setting; what the Chinese one shows are the defaults."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from reader.settings import Settings
from reader.settings.reading import parse_settings

ROOT = Path(__file__).parents[2]
NAMES = [field.name for field in fields(Settings)]


def test_the_settings_of_the_readme_are_the_defaults():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)[1]
    read = parse_settings(shown.encode(), "README.md")
    assert read.keys
    assert replace(read, language="", keys={}) == Settings()
    assert all(re.search(rf"^{name}:", shown, re.MULTILINE) for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_stands_in_the_english_readme(name):
    assert f"`{name}`" in (ROOT / "README.en.md").read_text(encoding="utf-8")


def test_the_defaults_of_the_english_readme_are_the_defaults():
    text = (ROOT / "README.en.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+`(?: · )?)+) \| ((?:`[^`]*`(?: · )?)+) \|", text, re.MULTILINE)
    shown = {
        name: value
        for names, values in rows
        for name, value in zip(
            re.findall(r"`(\w+)`", names), re.findall(r"`([^`]*)`", values), strict=True
        )
    }
    assert set(NAMES) - set(shown) == {"language", "glossary", "keys"}  # said in words
    lines = "\n".join(f"{name}: {value}" for name, value in shown.items())
    assert parse_settings(lines.encode(), "README.en.md") == Settings()
