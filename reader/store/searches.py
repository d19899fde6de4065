"""Saved searches: one YAML file in, which people edit, values out, and changes back.

saved:
  春耕: title:春耕 date:2021-03..
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.files.changing import change_file
from reader.files.reading import read_own
from reader.model import safe_line
from reader.settings import settings_path

MOST_KEPT = 100  # queries of a history
LIMIT = 256 * 1024  # bytes; a thousand searches take some 100 kB

_KEYS = ("saved", "history")


@dataclass(frozen=True, slots=True)
class Searches:
    """What has been searched for.

    Attributes:
        saved: Queries by name, in the order in which they were saved.
        history: Queries, the last one first: what older versions kept here, left as it is.
    """

    saved: Mapping[str, str] = field(default_factory=dict)
    history: tuple[str, ...] = ()

    def saving(self, name: str, query: str) -> "Searches":
        """The same with `query` under `name`, in the place of an older one of that name."""
        return replace(self, saved={**self.saved, name: query})

    def forgetting(self, name: str) -> "Searches":
        """The same without what is saved under `name`."""
        return replace(self, saved={key: text for key, text in self.saved.items() if key != name})


def searches_path() -> Path:
    """Return where the file is, or would be: beside the settings."""
    return settings_path().with_name("searches.yaml")


def read_searches(file: Path) -> Searches:
    """Return what `file` holds, safe to show; nothing where there is no file.

    Raises:
        SettingsError: It cannot be read or understood; the message has its name and, where there
            is one, its line.  It is never written over.
    """
    return _parsed(read_own(file, LIMIT), file)


def change_searches(file: Path, change: Callable[[Searches], Searches]) -> Searches:
    """Let `change` have what `file` holds now, write what it returns, and return that.

    What another dubao has saved meanwhile stays.

    Raises:
        SettingsError: What is there cannot be read or understood, and is left alone.
        FailedError: It cannot be written; the old file stays.
    """
    result = Searches()

    def changed(before: bytes | None) -> bytes | None:
        nonlocal result
        known = _parsed(before, file)
        result = change(known)
        return before if result == known else _dumped(result)

    change_file(file, changed, LIMIT)
    return result


def _parsed(data: bytes | None, file: Path) -> Searches:
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML comes late

    parts = {part.key: part for part in parse_document(data or b"", str(file), LIMIT)}
    for key, part in parts.items():
        if key not in _KEYS:
            raise part.unknown(_KEYS)
    saved = parts["saved"].fields() if "saved" in parts else ()
    has_history = "history" in parts and not parts["history"].is_empty
    history = parts["history"].items() if has_history else ()
    return Searches(
        {safe_line(one.key): safe_line(one.text()) for one in saved},
        tuple(safe_line(one.text()) for one in history)[:MOST_KEPT],
    )


def _dumped(searches: Searches) -> bytes:
    from reader.settings.document import dump  # noqa: PLC0415 - YAML comes late

    older = {"history": list(searches.history)} if searches.history else {}
    text = dump({"saved": dict(searches.saved), **older})
    return text.encode("utf-8", "replace")
