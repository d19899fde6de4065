"""The settings file: where it is, and how its fields become `Settings`."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SettingsError
from reader.files.reading import SMALL, read_own
from reader.i18n import LANGUAGES, words
from reader.settings.values import (
    BACKGROUNDS,
    COPIES,
    KEYMAPS,
    PICTURES,
    STRICTNESS,
    THEMES,
    Settings,
)

if TYPE_CHECKING:
    from reader.settings.document import YamlField

VARIABLE = "DUBAO_CONFIG"  # names another settings file

_READERS: Mapping[str, Callable[["YamlField"], object]] = {
    "theme": lambda field: field.choice(THEMES),
    "background": lambda field: field.choice(BACKGROUNDS),
    "language": lambda field: field.choice(LANGUAGES),
    "measure": lambda field: field.whole(16, 400),
    "spacing": lambda field: field.whole(0, 3),
    "leading": lambda field: field.whole(0, 2),
    "margin": lambda field: field.whole(0, 40),
    "full_width": lambda field: field.truth(),
    "strictness": lambda field: field.choice(STRICTNESS),
    "squeeze": lambda field: field.truth(),
    "hang": lambda field: field.truth(),
    "justify": lambda field: field.truth(),
    "columns": lambda field: field.whole(1, 6),
    "reading_speed": lambda field: field.whole(50, 5000),
    "ambiguous_width": lambda field: field.whole(0, 2),
    "pictures": lambda field: field.choice(PICTURES),
    "glossary": lambda field: field.text(),
    "mouse": lambda field: field.truth(),
    "copy": lambda field: field.choice(COPIES),
    "keymap": lambda field: field.choice(KEYMAPS),
    "keys": lambda field: {one.key: _keys(one) for one in field.fields()},
}


def settings_path() -> Path:
    """Return where the settings file is, or would be."""
    if own := os.environ.get(VARIABLE):
        return Path(own)
    from platformdirs import user_config_path  # noqa: PLC0415 - only where it is not said

    return user_config_path("dubao", appauthor=False) / "config.yaml"


def read_settings(path: Path | None = None) -> Settings:
    """Return the settings in force; without a file, the defaults.

    Raises:
        SettingsError: A key or value that dubao does not know, with file and line; or the file is
            there and cannot be read.
    """
    file = path or settings_path()
    data = read_own(file, SMALL)
    return parse_settings(data, str(file)) if data and data.strip() else Settings()


def parse_settings(data: bytes, file: str) -> Settings:
    """Return the settings that a YAML file's bytes give; `file` names it in complaints."""
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    values: dict[str, object] = {}
    for field in parse_document(data, file):
        if field.key not in _READERS:
            raise field.unknown(tuple(_READERS))
        if not field.is_empty:
            values[field.key] = _READERS[field.key](field)
    return Settings(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def _keys(field: "YamlField") -> tuple[str, ...]:
    actions = [key.removeprefix("action.") for key in words() if key.startswith("action.")]
    if field.key not in actions:
        raise field.unknown(actions)
    return tuple(dict.fromkeys(map(_key, field.items())))


def _key(item: "YamlField") -> str:
    from reader.settings.keys import key_named  # noqa: PLC0415 - only where keys are set

    try:
        return key_named(item.text())
    except SettingsError as error:
        raise item.wrong("settings.key_at", problem=error) from error
