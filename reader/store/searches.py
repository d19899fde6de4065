"""Saved searches and the history of queries: one YAML file in, values out, and back at once.

saved:
  春耕: title:春耕 date:2021-03..
history:
- 黄兰香 统战
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.settings import settings_path
from reader.store.whole_file import write_whole

MOST_KEPT = 100  # queries of the history
LONGEST = 200  # characters of a query that is kept

_KEYS = ("saved", "history")


@dataclass(frozen=True, slots=True)
class Searches:
    """What has been searched for.

    Attributes:
        saved: Queries by name, in the order in which they were saved.
        history: Queries, the last one first, each once.
    """

    saved: Mapping[str, str] = field(default_factory=dict)
    history: tuple[str, ...] = ()

    def saving(self, name: str, query: str) -> "Searches":
        """The same with `query` under `name`, in the place of an older one of that name."""
        return replace(self, saved={**self.saved, name: query})

    def forgetting(self, name: str) -> "Searches":
        """The same without what is saved under `name`."""
        return replace(self, saved={key: text for key, text in self.saved.items() if key != name})

    def asking(self, query: str) -> "Searches":
        """The same with `query` as the last of the history; no blank and no endless ones."""
        if not query.strip() or len(query) > LONGEST:
            return self
        older = (one for one in self.history if one != query)
        return replace(self, history=(query, *older)[:MOST_KEPT])


def searches_path() -> Path:
    """Return where the file is, or would be: beside the settings."""
    return settings_path().with_name("searches.yaml")


def read_searches(file: Path) -> Searches:
    """Return what `file` holds; nothing where there is no file.

    Raises:
        SettingsError: It cannot be understood; the message has its name and line.  Whoever goes on
            without it must not write it.
        OSError: It cannot be read.
    """
    from reader.settings.document import parse_document  # noqa: PLC0415 - YAML comes late

    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Searches()
    parts = {part.key: part for part in parse_document(data, str(file))}
    for key, part in parts.items():
        if key not in _KEYS:
            raise part.unknown(_KEYS)
    saved = parts["saved"].fields() if "saved" in parts else ()
    has_history = "history" in parts and not parts["history"].is_empty
    history = parts["history"].items() if has_history else ()
    return Searches(
        {one.key: one.text() for one in saved}, tuple(one.text() for one in history)[:MOST_KEPT]
    )


def write_searches(file: Path, searches: Searches) -> None:
    """Write `searches`, whole or not at all.

    Raises:
        OSError: It cannot be written; the old file stays.
    """
    from reader.settings.document import dump  # noqa: PLC0415 - YAML comes late

    write_whole(file, dump({"saved": dict(searches.saved), "history": list(searches.history)}))
