"""Who and what: who's who of what is open."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.errors import DubaoError
from reader.store import Entry
from reader.ui.screens.desk import Desk

if TYPE_CHECKING:
    from reader.names import NameIndex

WHOLE_ISSUE = 400  # articles; of more, only the open one's page is read for names


class Knowing(Desk):
    """What P does; the names' room is entered when it is first asked for."""

    def action_who(self) -> None:
        """Read the names of what is open, then show them."""
        if self.browsing.opened is not None:
            self.say(self.words["who.reading"])
            self.run_worker(self._read_names, thread=True, group="names", exclusive=True)

    def _read_names(self) -> None:
        from reader.ui.who_is_who import read_index  # noqa: PLC0415 - 0.6 MB of weights

        entries = self._read_for_names()
        try:
            index = read_index(entries)
        except DubaoError as trouble:
            self.app.call_from_thread(self.say, str(trouble))
        except OSError as trouble:
            self.app.call_from_thread(self.say, trouble.strerror or "")
        else:
            self.app.call_from_thread(self._show_names, entries, index)

    def _read_for_names(self) -> Sequence[Entry]:
        entries, opened = self.browsing.store.entries, self.browsing.opened
        if opened is None or len(entries) <= WHOLE_ISSUE:
            return entries
        return [entry for entry in entries if entry.page is opened.page]

    def _show_names(self, entries: Sequence[Entry], index: "NameIndex") -> None:
        from reader.ui.screens.who import WhoScreen  # noqa: PLC0415 - after the first frame
        from reader.ui.who_is_who import by_field  # noqa: PLC0415 - the same

        self.say("" if index.names else self.words["who.none"])
        if not index.names:
            return
        store = self.browsing.store
        if len(entries) == len(store.entries):
            store.names = by_field(entries, index)
        store.learn(name.text for name in index.names)
        screen = WhoScreen(index, self.words)
        self.app.push_screen(screen, lambda query: self.filter_by(query) if query else None)
