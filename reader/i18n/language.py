"""Which language the words come in: the setting's, else the locale's.

Chinese in simplified and in traditional characters, and English.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reader.i18n.words import Words, read_words

LANGUAGES = ("zh", "zh-Hant", "en")

# What in a locale's name says traditional characters: where they are written, and the script.
_TRADITIONAL = ("_tw", "_hk", "_mo", "-tw", "-hk", "-mo", "hant", "traditional")

_in_force: list[str] = []  # at most one: what `use` was told


def words(language: str = "") -> Words:
    """Return the words of `language`, one of `LANGUAGES`; empty: of the locale."""
    return _words(language if language in LANGUAGES else language_of(os.environ))


def use(language: str) -> Words:
    """Make `language` the one that `say` speaks from now on; empty: the locale's."""
    _in_force[:] = [language]
    return words(language)


def words_in_force() -> Words:
    """Return the words of the language in force."""
    return words(*_in_force)


def say(key: str, /, **fields: object) -> str:
    """Return the text of `key` in the language in force, its places filled with `fields`."""
    return words_in_force().format(key, **fields)


def help_text() -> str:
    """Return what `dubao --help` prints, in the language in force."""
    return _file(f"help.{words_in_force().language}.txt")


def language_of(environment: Mapping[str, str]) -> str:
    """Return the language that a locale names; English unless it is Chinese (POSIX order)."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := environment.get(variable):
            return _language_named(value)
    return _system_language()


@cache
def _words(language: str) -> Words:
    return Words(language, read_words(_file(f"{language}.yaml")))


def _file(name: str) -> str:
    return (Path(__file__).parent / name).read_text("utf-8")


def _system_language() -> str:
    if os.name != "nt":
        return "en"
    import locale  # noqa: PLC0415 - only where the environment names no locale

    return _language_named(locale.getlocale()[0] or "")


def _language_named(locale: str) -> str:
    """The language of a locale: zh_TW.UTF-8, zh_Hant, Chinese (Traditional)_Taiwan."""
    name = locale.lower()
    if not name.startswith(("zh", "chinese")):
        return "en"
    return "zh-Hant" if any(mark in name for mark in _TRADITIONAL) else "zh"
