"""`dubao config`: where the settings are, and every value in force, as YAML to start from."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import fields

from reader.i18n import say
from reader.model import safe_line
from reader.settings import Settings, settings_path
from reader.settings.document import dump


def add_arguments(_parser: ArgumentParser) -> None:
    """`dubao config` takes no arguments."""


def run(_args: Namespace, settings: Settings) -> int:
    """Print the path as a comment and the values below it; return the exit code."""
    path = settings_path()
    key = "config.from" if path.exists() else "config.defaults"
    sys.stdout.write(f"# {say(key, path=safe_line(str(path)))}\n")
    sys.stdout.write(dump(_values(settings)))
    return 0


def _values(settings: Settings) -> dict[str, object]:
    values = {field.name: getattr(settings, field.name) for field in fields(settings)}
    keys = {action: list(keys) for action, keys in settings.keys.items()}
    return {**values, "language": settings.language or None, "keys": keys}
