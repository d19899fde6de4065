"""Who and what: who's who of what is open, and the card of a word."""

from collections.abc import Sequence
from pathlib import Path

from reader.errors import DubaoError
from reader.names import (
    Kind,
    NameIndex,
    read_corrections,
    who_is_who,
    write_corrections,
)
from reader.settings import settings_path
from reader.store import Entry
from reader.store.shelf import Names
from reader.ui.screens.desk import Desk
from reader.ui.screens.who import FIELDS, WhoScreen

WHOLE_ISSUE = 400  # articles; of more, only the open one's page is read for names


class Knowing(Desk):
    """What P does."""

    def action_who(self) -> None:
        """Read the names of what is open, then show them."""
        if self.browsing.opened is not None:
            self.say(self.words["who.reading"])
            self.run_worker(self._read_names, thread=True, group="names", exclusive=True)

    def _read_names(self) -> None:
        try:
            corrections = read_corrections(names_path())
        except (DubaoError, OSError) as trouble:
            self.app.call_from_thread(self.say, str(trouble))
            return
        entries = self._read_for_names()
        index = who_is_who(entries, corrections)
        self.app.call_from_thread(self._show_names, entries, index)

    def _read_for_names(self) -> Sequence[Entry]:
        entries, opened = self.browsing.store.entries, self.browsing.opened
        if opened is None or len(entries) <= WHOLE_ISSUE:
            return entries
        return [entry for entry in entries if entry.page is opened.page]

    def _show_names(self, entries: Sequence[Entry], index: NameIndex) -> None:
        if not index.names:
            self.say(self.words["who.none"])
            return
        self.say("")
        store = self.browsing.store
        if len(entries) == len(store.entries):
            store.names = named(entries, index)
        store.learn(name.text for name in index.names if name.kind in (Kind.PERSON, Kind.PLACE))
        screen = WhoScreen(index, self.words, self._retag)
        self.app.push_screen(screen, lambda query: self.filter_by(query) if query else None)

    def _retag(self, name: str, kind: Kind | None) -> str:
        try:
            known = read_corrections(names_path())
            write_corrections(names_path(), known.with_name(name, kind))
        except (DubaoError, OSError) as trouble:
            return str(trouble)
        what = self.words[f"kind.{kind}" if kind else "kind.none"]
        return self.words.format("who.retagged", name=name, kind=what)


def names_path() -> Path:
    """The file of a person's word on names, beside the settings."""
    return settings_path().parent / "names.yaml"


def named(entries: Sequence[Entry], index: NameIndex) -> Names:
    """Who's who as the store asks for it: an entry in, its names by query field out."""
    by_entry: dict[int, dict[str, list[str]]] = {}
    for name in index.names:
        if name.kind in FIELDS:
            for at in name.articles:
                fields = by_entry.setdefault(entries[at].number, {})
                fields.setdefault(FIELDS[name.kind], []).append(name.text)
    return lambda entry: by_entry.get(entry.number, {})
