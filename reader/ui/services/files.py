"""The files that are open: read again when the reader wants it, looked at for changes meanwhile."""

from collections.abc import Sequence
from functools import partial
from operator import is_

from textual.screen import Screen

from reader.errors import LockedError
from reader.model import Page, safe_line
from reader.model.change import Change, ChangeKind
from reader.naming import tidied
from reader.store import ArticleStore
from reader.ui.background import prepared
from reader.ui.opening import Opening
from reader.ui.process import settle_soon
from reader.ui.services.read_again import ReadAgain, read_again, take_in
from reader.ui.services.reading_on import ReadingOn
from reader.ui.services.workspace import Workspace, key_for

PAUSE = 2.0  # seconds between two looks
TRIES = 3  # passwords asked for, as at the terminal


class OpenFiles:
    """Says once what has changed; reads everything again on demand."""

    def __init__(
        self, workspace: Workspace, screen: Screen[None], opening: Opening, reading_on: ReadingOn
    ) -> None:
        """The looks begin when `watch` is called."""
        self._reading_on = reading_on
        self._tries = 0  # how often a password was asked for
        self._workspace = workspace
        self._screen = screen
        self._opening = opening
        self._told: Sequence[Change] = ()
        self._is_looking = False

    def watch(self) -> None:
        """Look at the files from time to time, beside the screen."""
        self._screen.set_interval(PAUSE, self._look)

    def action_reload(self) -> None:
        """Read everything again; place, filter and order stay."""
        workspace = self._workspace
        workspace.say(workspace.words["files.reading"])
        self._reading_on.begin()

        def read(_wanted: object) -> ReadAgain:
            return read_again(workspace, self._opening.again())

        workspace.lookups.ask(("reload",), read, self._show)

    def _show(self, again: ReadAgain) -> None:
        workspace = self._workspace
        self._reading_on.end()
        if not again.pages:  # what was piped in is gone
            workspace.say("")
            return
        self._told = ()
        take_in(workspace, again)
        store = self._store_of(again.pages)
        is_other = store is not workspace.browsing.store
        workspace.browse(workspace.browsing.over(store), refill=True)
        self._opening.first = store  # nothing holds the one before
        if is_other:
            make_ready = partial(self._make_ready, store)
            self._screen.run_worker(make_ready, thread=True, group="ready")
        settle_soon(self._screen)
        troubles = self._opening.troubles
        workspace.say(str(troubles[0]) if troubles else workspace.words["files.read"])
        self.ask_for_password()

    def _store_of(self, pages: Sequence[Page]) -> ArticleStore:
        """The store with those pages: the one that is shown, ready to be searched, if it has them.

        Another one knows the same stories, which go by what they read and seldom change.
        """
        shown = self._workspace.browsing.store
        if len(pages) == len(shown.pages) and all(map(is_, pages, shown.pages)):
            shown.names = None  # a person may have said otherwise of them
            return shown
        store = ArticleStore.of_pages(pages)
        store.stories = shown.stories
        return store

    def _make_ready(self, store: ArticleStore) -> None:
        """In a worker: make the index of a store that is shown now, as of the first one."""
        for _ in prepared(store, lambda: self._opening.first is store):
            pass

    def ask_for_password(self) -> None:
        """Ask for that of the first locked file; left with Esc, the file stays closed."""
        locked = [one for one in self._opening.troubles if isinstance(one, LockedError)]
        if not locked or self._tries == TRIES or not self._screen.is_current:
            return
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - not at start

        self._tries += 1
        words = self._workspace.words
        key = "files.password" if self._tries == 1 else "files.password_again"
        question = words.format(key, name=locked[0].name)
        self._workspace.say(str(locked[0]))
        self._workspace.offer(NamingScreen(words, question, is_secret=True), self._unlock)

    def _unlock(self, password: str) -> None:
        self._opening.offer(password)
        self.action_reload()

    def _look(self) -> None:
        if not self._is_looking and self._screen.is_current:
            self._is_looking = True
            self._screen.run_worker(self._look_beside, thread=True, group="files")

    def _look_beside(self) -> None:
        try:
            changes = self._opening.changed()
        finally:
            self._is_looking = False
        if changes and changes != self._told:
            self._screen.app.call_from_thread(self._tell, changes)

    def _tell(self, changes: Sequence[Change]) -> None:
        self._told = changes
        first, workspace = changes[0], self._workspace
        name = first.path.replace("\\", "/").rstrip("/").rpartition("/")[2]
        key = key_for(workspace, "reload")
        said = {
            ChangeKind.CHANGED: "files.changed",
            ChangeKind.GONE: "files.gone",
            ChangeKind.NEW: "files.new",
        }[first.kind]
        workspace.say(workspace.words.format(said, name=safe_line(tidied(name) or name), key=key))
