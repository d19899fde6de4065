"""The library on the screen: searched, and asked for the open story in other papers."""

from typing import TYPE_CHECKING

from reader.ui.services.desk import Desk
from reader.ui.services.searches import SavedSearches

if TYPE_CHECKING:
    from reader.ui.screens.archive import FoundInArchive


class LibraryDesk:
    """Opens what looks into the library, and what is found there in its issue."""

    def __init__(self, desk: Desk, searches: SavedSearches) -> None:
        self._desk = desk
        self._searches = searches

    def action_search(self) -> None:
        """Search the library, at first for what the list is filtered by."""
        from reader.ui.screens.archive import ArchiveScreen, Before  # noqa: PLC0415 - not at start

        if not self._has_library():
            return
        desk, now = self._desk, self._desk.browsing
        before = Before(
            query=now.text,
            opened=now.opened.article.id if now.opened else "",
            history=self._searches.history,
            completed=self._searches.completed,
            readings=desk.record.reading_of,
        )
        desk.offer(ArchiveScreen(before, desk.settings, desk.words), self._open)

    def _open(self, found: "FoundInArchive") -> None:
        self._searches.remember(found.query)

    def _has_library(self) -> bool:
        """Whether there is one; if not, how to begin one is said."""
        from reader.library import library_path  # noqa: PLC0415 - not at start

        is_there = library_path().is_dir()
        if not is_there:
            self._desk.say(self._desk.words["archive.no_library"])
        return is_there
