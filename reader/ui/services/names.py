"""Who's who of what is open: its names are read when they are first asked for."""

from collections.abc import Sequence
from operator import is_
from typing import TYPE_CHECKING

from reader.store import Entry
from reader.ui.services.lookups import Wanted
from reader.ui.services.workspace import Workspace

if TYPE_CHECKING:
    from reader.names import Kind, NameCorrections, NameIndex

WHOLE_ISSUE = 400  # articles; of more, only the open one's page is read for names


class WhoIsWho:
    """The last index that was read, for the word cards too."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.index: NameIndex | None = None
        self._read_from: tuple[Sequence[Entry], NameCorrections] | None = None

    def action_open(self) -> None:
        """Read the names of what is open, of much only those of the page, then show them."""
        self._read(self._entries())

    def _read(self, entries: Sequence[Entry]) -> None:
        workspace = self._workspace
        if not entries:
            return
        workspace.say(workspace.words["who.reading"])

        def read(_wanted: Wanted) -> "tuple[NameIndex, NameCorrections]":
            from reader.names import own_corrections  # noqa: PLC0415 - 0.6 MB of weights
            from reader.ui.who_is_who import read_index  # noqa: PLC0415 - the same

            own = own_corrections()
            return self._known(entries, own) or read_index(entries), own

        question = ("names", id(workspace.browsing.store), entries[0].number, len(entries))
        workspace.lookups.ask(question, read, lambda found: self._show(entries, *found))

    def _known(self, entries: Sequence[Entry], own: "NameCorrections") -> "NameIndex | None":
        """Return the index of these articles, unless it is another one's or a word was changed."""
        before, said = self._read_from or ((), None)
        is_same = said == own and len(before) == len(entries) and all(map(is_, before, entries))
        return self.index if is_same else None

    def _entries(self) -> Sequence[Entry]:
        entries, opened = self._workspace.browsing.store.entries, self._workspace.browsing.opened
        if opened is None or len(entries) <= WHOLE_ISSUE:
            return entries
        return [entry for entry in entries if entry.page is opened.page]

    def _show(self, entries: Sequence[Entry], index: "NameIndex", own: "NameCorrections") -> None:
        from reader.ui.screens.who import WhoScreen  # noqa: PLC0415 - after the first frame

        workspace = self._workspace
        self._read_from = tuple(entries), own
        self._keep(entries, index)
        workspace.say("" if index.names else workspace.words["who.none"])
        if not index.names:
            return
        store = workspace.browsing.store
        store.learn(name.text for name in index.names)
        is_part = len(entries) < len(store.entries)
        whole = (lambda: self._read(store.entries)) if is_part else None

        def retagged(name: str, kind: "Kind | None") -> "tuple[NameIndex | None, str]":
            from reader.ui.who_is_who import retag  # noqa: PLC0415 - after the first frame

            after, said = retag(self.index or index, name, kind, workspace.words)
            if after is not None:
                self._read_from = None  # the names are told anew, with that word
                self._keep(entries, after)
            return after, said

        workspace.offer(WhoScreen(index, workspace.words, retagged, whole), workspace.filter_by)

    def _keep(self, entries: Sequence[Entry], index: "NameIndex") -> None:
        """Let the cards know the names, and the store's queries where they are all there are."""
        from reader.names import by_field  # noqa: PLC0415 - after the first frame

        self.index, store = index, self._workspace.browsing.store
        if len(entries) == len(store.entries):
            store.names = by_field(entries, index)
