"""Who's who as the query fields who: where: org: ask for it, and a person's own word on names."""

from collections.abc import Sequence
from pathlib import Path

from reader.names.corrections import NameCorrections, read_corrections
from reader.names.index import NameIndex
from reader.names.mention import Kind
from reader.settings import settings_path
from reader.store import Entry
from reader.store.beside import Names

FIELDS = {Kind.PERSON: "who", Kind.PLACE: "where", Kind.ORGANISATION: "org"}


def names_path() -> Path:
    """Return the file of a person's word on names, beside the settings."""
    return settings_path().parent / "names.yaml"


def own_corrections() -> NameCorrections:
    """Return what the user has said of names; nothing if there is no such file.

    Raises:
        SettingsError: The file is not `name: kind` in YAML.
        OSError: It cannot be read.
    """
    return read_corrections(names_path())


def by_field(entries: Sequence[Entry], index: NameIndex) -> Names:
    """Return who's who as the store asks for it: an entry in, its names by query field out.

    A place with two forms is found by both, whichever stands in an article.
    """
    known: dict[int, dict[str, list[str]]] = {}
    for name in index.names:
        if name.kind in FIELDS:
            for at in name.articles:
                fields = known.setdefault(entries[at].number, {})
                fields.setdefault(FIELDS[name.kind], []).extend(name.forms or (name.text,))
    return lambda entry: known.get(entry.number, {})
