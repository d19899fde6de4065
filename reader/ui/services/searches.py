"""What was asked and may be asked again: the history of queries, searches kept by name."""

from typing import TYPE_CHECKING

from textual.suggester import Suggester

from reader.errors import DubaoError
from reader.ui.services.desk import Desk

if TYPE_CHECKING:
    from reader.store.searches import Searches


class QuerySuggester(Suggester):
    """Shows in the filter what the word being typed may become."""

    def __init__(self, desk: Desk) -> None:
        """Completes from the words that the desk's store has learnt."""
        super().__init__(use_cache=False, case_sensitive=True)
        self._desk = desk

    async def get_suggestion(self, value: str) -> str | None:
        """The likeliest completion of a query with the cursor at its end."""
        offers = self._desk.browsing.store.complete(value, len(value)) if value.strip() else []
        return next((offer for offer in offers if offer.startswith(value)), None)


class SavedSearches:
    """Reads the file when it is first needed; what could not be read is never written over."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: Searches | None = None

    def history(self) -> tuple[str, ...]:
        """Older queries, the last one first."""
        return self._searches().history

    def remember(self, query: str) -> None:
        """Put a query that was kept into the history."""
        self._change(self._searches().asking(query.strip()))

    def action_save(self) -> None:
        """Keep the filter under a name."""
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - not at start

        query = self._desk.browsing.text.strip()
        words = self._desk.words
        if not query:
            self._desk.say(words["searches.nothing"])
            return
        question = words.format("searches.name", query=query)
        self._desk.offer(NamingScreen(question, query), lambda name: self._save(name, query))

    def action_choose(self) -> None:
        """Choose one of the searches kept."""
        from reader.ui.screens.chooser import Choice, ChooserScreen  # noqa: PLC0415 - not at start

        kept, words = self._searches().saved, self._desk.words
        if not kept:
            self._desk.say(words["searches.none"])
            return
        choices = [Choice(query, name, query) for name, query in kept.items()]
        title, foot = words["searches.title"], words["searches.foot"]
        self._desk.offer(ChooserScreen(title, choices, foot, self._forget), self._desk.filter_by)

    def _searches(self) -> "Searches":
        from reader.store.searches import Searches, read_searches, searches_path  # noqa: PLC0415 - not at start

        if self._known is None:
            try:
                self._known = read_searches(searches_path())
            except (DubaoError, OSError) as trouble:
                self._desk.say(str(trouble))
                return Searches()
        return self._known

    def _save(self, name: str, query: str) -> None:
        if not name.strip():
            return
        said = self._desk.words.format("searches.saved", name=name.strip())
        trouble = self._change(self._searches().saving(name.strip(), query))
        self._desk.say(trouble or said)

    def _forget(self, query: str) -> str:
        known = self._searches()
        for name in [name for name, kept in known.saved.items() if kept == query]:
            known = known.forgetting(name)
        return self._change(known) or self._desk.words["searches.forgotten"]

    def _change(self, searches: "Searches") -> str:
        """Keep searches in memory and on disk; what went wrong, or nothing."""
        from reader.store.searches import searches_path, write_searches  # noqa: PLC0415 - not at start

        if self._known is None or searches == self._known:
            return ""
        try:
            write_searches(searches_path(), searches)
        except OSError as trouble:
            words = self._desk.words
            return words.format("searches.unwritten", reason=trouble.strerror or "")
        self._known = searches
        return ""
