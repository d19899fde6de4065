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
