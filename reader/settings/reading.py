"""The settings file: where it is, and how its fields become `Settings`."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import SettingsError, UnknownSettingError
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
    from reader.settings.document import Unknown, YamlField

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
}
_KEYS = "keys"


def settings_path() -> Path:
    """Return where the settings file is, or would be."""
    if own := os.environ.get(VARIABLE):
        return Path(own)
    from platformdirs import user_config_path  # noqa: PLC0415 - only where it is not said

    return user_config_path("dubao", appauthor=False) / "config.yaml"


def read_settings(path: Path | None = None, on_unknown: "Unknown | None" = None) -> Settings:
    """Return the settings in force; without a file, the defaults.

    Args:
        path: The file; None for the usual one.
        on_unknown: Is told of each key, choice or action that dubao does not know, and of a key
            that stands there twice; the default holds then.  Without it they raise.

    Raises:
        SettingsError: The file is there and cannot be read, or a value is of another kind than it
            must be, with file and line.
    """
    file = path or settings_path()
    data = read_own(file, SMALL)
    return parse_settings(data, str(file), on_unknown) if data and data.strip() else Settings()


def parse_settings(data: bytes, file: str, on_unknown: "Unknown | None" = None) -> Settings:
    """Return the settings that a YAML file's bytes give; `file` names it in complaints."""
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML only if need be

    def value(field: "YamlField") -> object:
        if field.key == _KEYS:
            return _known(field.fields(on_unknown), _keys, on_unknown)
        if field.key not in _READERS:
            raise field.unknown((*_READERS, _KEYS))
        return None if field.is_empty else _READERS[field.key](field)

    fields = parse_document(data, file, on_twice=on_unknown)
    values = {key: one for key, one in _known(fields, value, on_unknown).items() if one is not None}
    return Settings(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def _known(
    fields: Iterable["YamlField"],
    read: Callable[["YamlField"], object],
    on_unknown: "Unknown | None",
) -> dict[str, object]:
    """What `read` makes of each field, those left out that are not known."""
    values = {}
    for field in fields:
        try:
            values[field.key] = read(field)
        except UnknownSettingError as trouble:
            if on_unknown is None:
                raise
            on_unknown(trouble)
    return values


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
        raise item.no_such("settings.key_at", problem=error) from error
