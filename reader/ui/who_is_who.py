"""Who is who for the screen: entries in, an index with a person's own word on names out."""

from collections.abc import Sequence

from reader.errors import DubaoError
from reader.i18n import Words
from reader.names import (
    FIELDS,
    Kind,
    Name,
    NameIndex,
    change_corrections,
    names_path,
    own_corrections,
    who_is_who,
)
from reader.store import Entry


def read_index(entries: Sequence[Entry]) -> NameIndex:
    """The names of some articles; for a worker, some seconds for a thick issue.

    Raises:
        SettingsError: The file of corrections is wrong or cannot be read.
    """
    return who_is_who(entries, own_corrections())


def retag(
    index: NameIndex, name: str, kind: Kind | None, words: Words
) -> tuple[NameIndex | None, str]:
    """Keep a person's word that a name is of a kind, or no name.

    Return the index as it is then, None if the word could not be kept, and what to say of it.
    """
    try:
        known = change_corrections(names_path(), lambda known: known.with_name(name, kind))
    except DubaoError as trouble:
        return None, str(trouble)
    what = words[f"kind.{kind}" if kind else "kind.none"]
    return index.corrected(known), words.format("who.retagged", name=name, kind=what)


def query_for(name: Name) -> str:
    """The query that finds a name."""
    field = FIELDS.get(name.kind)
    return f'{field}:"{name.text}"' if field else f'"{name.text}"'
