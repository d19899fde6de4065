"""The reader's own choices: one YAML file in, checked `Settings` out, every wrong key named."""

from reader.settings.reading import read_settings, settings_path
from reader.settings.values import KEYMAPS, THEMES, Settings

__all__ = ["KEYMAPS", "THEMES", "Settings", "read_settings", "settings_path"]
