"""Who is who for the screen: entries in, an index with a person's own word on names out."""

from collections.abc import Sequence
from pathlib import Path

from reader.errors import DubaoError
from reader.i18n import Words
from reader.names import Kind, NameIndex, read_corrections, who_is_who, write_corrections
from reader.settings import settings_path
from reader.store import Entry
from reader.store.shelf import Names

FIELDS = {Kind.PERSON: "who", Kind.PLACE: "where", Kind.ORGANISATION: "org"}


def names_path() -> Path:
    """The file of a person's word on names, beside the settings."""
    return settings_path().parent / "names.yaml"


def read_index(entries: Sequence[Entry]) -> NameIndex:
    """The names of some articles; for a worker, some seconds for a thick issue.

    Raises:
        SettingsError: The file of corrections is wrong.
        OSError: It cannot be read.
    """
    return who_is_who(entries, read_corrections(names_path()))


def retag(name: str, kind: Kind | None, words: Words) -> str:
    """Keep a person's word that a name is of a kind, or no name; return what to say of it."""
    try:
        known = read_corrections(names_path())
        write_corrections(names_path(), known.with_name(name, kind))
    except DubaoError as trouble:
        return str(trouble)
    except OSError as trouble:
        return words.format("searches.unwritten", reason=trouble.strerror or "")
    what = words[f"kind.{kind}" if kind else "kind.none"]
    return words.format("who.retagged", name=name, kind=what)


def by_field(entries: Sequence[Entry], index: NameIndex) -> Names:
    """Who's who as the store asks for it: an entry in, its names by query field out."""
    found: dict[int, dict[str, list[str]]] = {}
    for name in index.names:
        if name.kind in FIELDS:
            for at in name.articles:
                fields = found.setdefault(entries[at].number, {})
                fields.setdefault(FIELDS[name.kind], []).append(name.text)
    return lambda entry: found.get(entry.number, {})
