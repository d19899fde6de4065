"""The library on the screen: searched, and asked for the open story in other papers."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.store import Entry, tokens
from reader.text.dates import days_of
from reader.ui.opening import Start
from reader.ui.services.lookups import Wanted
from reader.ui.services.newsstand import Newsagent
from reader.ui.services.searches import SavedSearches
from reader.ui.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.library.elsewhere import Elsewhere
    from reader.ui.screens.archive import FoundInArchive


class LibrarySearch:
    """Opens what looks into the library, and what is found there in its issue."""

    def __init__(self, workspace: Workspace, searches: SavedSearches, newsagent: Newsagent) -> None:
        self._workspace = workspace
        self._searches = searches
        self._newsagent = newsagent

    def action_search(self) -> None:
        """Search the library, at first for what the list is filtered by."""
        from reader.ui.screens.archive import ArchiveScreen, Before  # noqa: PLC0415 - not at start

        if not self._has_library():
            return
        workspace, now = self._workspace, self._workspace.browsing
        before = Before(
            query=now.text,
            opened=now.opened.article.id if now.opened else "",
            history=self._searches.history,
            completed=self._searches.completed,
            said=workspace.record.said,
        )
        workspace.offer(ArchiveScreen(before, workspace.settings, workspace.words), self._open)

    def action_elsewhere(self) -> None:
        """Look for the open story in other papers of those days."""
        workspace, opened = self._workspace, self._workspace.browsing.opened
        if opened is None or not self._has_library():
            return
        if days_of(opened.page.date) is None:
            workspace.say(workspace.words["elsewhere.undated"])
            return
        workspace.say(workspace.words["elsewhere.looking"])
        names = workspace.browsing.store.names

        def look(_wanted: Wanted) -> "Sequence[Elsewhere]":
            from reader.library.addresses import (  # noqa: PLC0415 - not at start
                library_named,
                open_library,
            )

            tokens.load()
            with open_library(library_named()) as archive:
                return archive.newest().elsewhere(opened, names)

        question = ("elsewhere", id(workspace.browsing.store), opened.number)
        workspace.lookups.ask(question, look, lambda found: self._compare(opened, found))

    def _compare(self, opened: Entry, found: "Sequence[Elsewhere]") -> None:
        from reader.ui.screens.elsewhere import ElsewhereScreen  # noqa: PLC0415 - not at start

        workspace = self._workspace
        workspace.say("" if found else workspace.words["elsewhere.none"])
        if found:
            screen = ElsewhereScreen(opened, found, workspace.settings, workspace.words)
            workspace.offer(screen, lambda entry: self._open_at(entry, ""))

    def _open(self, found: "FoundInArchive") -> None:
        self._searches.remember(found.query)
        self._open_at(found.entry, found.query)

    def _open_at(self, entry: Entry, query: str) -> None:
        """Open an issue at an article, filtered; one that is open stays so."""
        workspace, page = self._workspace, entry.page
        entries = workspace.browsing.store.entries
        same = (one for one in entries if one.article.id == entry.article.id)
        issue = (page.paper, page.date)
        here = next((one for one in same if (one.page.paper, one.page.date) == issue), None)
        if here is not None:
            workspace.filter_by(query)
            workspace.browse(workspace.browsing.opening(here))
            return
        self._newsagent.open_issue(issue, Start(query=query, id=entry.article.id))

    def _has_library(self) -> bool:
        """Whether there is one; if not, how to begin one is said."""
        from reader.library.addresses import (  # noqa: PLC0415 - not at start
            library_named,
            may_be_asked,
        )
        from reader.library.folder import why_unusable  # noqa: PLC0415 - the same

        named = library_named()
        is_there = may_be_asked(named)
        if not is_there:
            begin = self._workspace.words["archive.no_library"]
            self._workspace.say(why_unusable(Path(named)) or begin)
        return is_there
