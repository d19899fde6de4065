"""What was asked and may be asked again: older queries, and searches kept by name in a file."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.errors import DubaoError
from reader.model import safe_line
from reader.state.items import LONGEST_KEY, Item, ItemKind
from reader.ui.services.workspace import Workspace

if TYPE_CHECKING:
    from reader.store.searches import Searches


OLDER = "searches"  # the file whose history was taken over


class SavedSearches:
    """Keeps them; of a file of the user's, what cannot be read is never written over."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def completed(self, query: str) -> str:
        """The likeliest completion of a query with the cursor at its end; empty for none."""
        offers = self._workspace.browsing.store.complete(query, len(query)) if query.strip() else []
        return next((offer for offer in offers if offer.startswith(query)), "")

    def history(self) -> tuple[str, ...]:
        """Older queries, the last one first."""
        return tuple(query for query, _ in reversed(self._workspace.record.of_kind(ItemKind.QUERY)))

    def remember(self, query: str) -> None:
        """Put a query that was kept into the history; no blank and no endless ones."""
        if 0 < len(query.strip()) <= LONGEST_KEY:
            self._workspace.record.say(Item(ItemKind.QUERY, safe_line(query.strip()), True))

    def older(self, said: Iterable[Item]) -> list[Item]:
        """Return the history of the file of searches, where older versions kept it; in a worker.

        Args:
            said: What is remembered; the history is taken over once.
        """
        if any(item.kind is ItemKind.MOVED and item.key == OLDER for item in said):
            return []
        queries = [one for one in reversed(self._searches().history) if len(one) <= LONGEST_KEY]
        items = [Item(ItemKind.QUERY, one, True) for one in queries]
        return [*items, Item(ItemKind.MOVED, OLDER, True)] if items else []

    def action_save(self) -> None:
        """Keep the filter under a name."""
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - not at start

        query = self._workspace.browsing.text.strip()
        words = self._workspace.words
        if not query:
            self._workspace.say(words["searches.nothing"])
            return
        question = words.format("searches.name", query=query)
        asking = NamingScreen(words, question, query)
        self._workspace.offer(asking, lambda name: self._save(name, query))

    def action_choose(self) -> None:
        """Choose one of the searches kept."""
        from reader.ui.screens.chooser import ChooserRow, ChooserScreen  # noqa: PLC0415 - not at start
        from reader.ui.screens.overlay import hints  # noqa: PLC0415 - the same

        kept, words = self._searches().saved, self._workspace.words
        if not kept:
            self._workspace.say(words["searches.none"])
            return
        choices = [ChooserRow(query, name, query) for name, query in kept.items()]
        title = words["searches.title"]
        foot = hints(
            ("enter", words["hint.choose"]),
            ("x", words["hint.delete"]),
            ("escape", words["hint.back"]),
        )
        chooser = ChooserScreen(title, choices, foot, self._forget)
        self._workspace.offer(chooser, self._workspace.filter_by)

    def _searches(self) -> "Searches":
        from reader.store.searches import Searches, read_searches, searches_path  # noqa: PLC0415 - not at start

        try:
            return read_searches(searches_path())
        except DubaoError as trouble:
            self._workspace.say(str(trouble))
            return Searches()

    def _save(self, name: str, query: str) -> None:
        if name.strip():
            trouble = self._change(lambda known: known.saving(name.strip(), query))
            said = self._workspace.words.format("searches.saved", name=name.strip())
            self._workspace.say(trouble or said)

    def _forget(self, query: str) -> str:
        def without(known: "Searches") -> "Searches":
            for name in [name for name, kept in known.saved.items() if kept == query]:
                known = known.forgetting(name)
            return known

        return self._change(without) or self._workspace.words["searches.forgotten"]

    def _change(self, change: Callable[["Searches"], "Searches"]) -> str:
        """Change what is on disk, where another dubao may have written; what went wrong, if so."""
        from reader.store.searches import change_searches, searches_path  # noqa: PLC0415 - not at start

        try:
            change_searches(searches_path(), change)
        except DubaoError as trouble:
            return str(trouble)
        return ""
