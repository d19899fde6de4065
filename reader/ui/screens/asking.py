"""What was asked and may be asked again: order, history, saved searches, related articles."""

from typing import TYPE_CHECKING

from textual.suggester import Suggester
from textual.widgets import Input

from reader.errors import DubaoError
from reader.ui.screens.desk import Desk
from reader.ui.screens.moving import Moving

if TYPE_CHECKING:
    from reader.store.related import Relation
    from reader.store.searches import Searches

RELATED = 12  # articles offered at most


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


class Asking(Moving):
    """What S R ↑ and the palette's searches do."""

    _searches: "Searches | None" = None  # read when first needed
    _back = -1  # how far ↑ has gone into the history

    def action_order(self) -> None:
        """Hits best first, or as they stand in the paper."""
        now = self.browsing
        if now.ranked is not None:
            self.browse(now.by_page(), refill=True)
            self.say(self.words["order.page"])
            return
        after = now.by_weight()
        self.browse(after, refill=True)
        done = after.ranked is not None
        self.say(self.words["order.weight" if done else "order.not_now"])

    def action_related(self) -> None:
        """Articles that share telling words with the open one."""
        opened = self.browsing.opened
        if opened is not None:
            store = self.browsing.store
            self.say(self.words["related.looking"])
            self.run_worker(
                lambda: self.app.call_from_thread(
                    self._offer_related, store.related(opened, RELATED)
                ),
                thread=True,
                group="related",
                exclusive=True,
            )

    def action_line(self, step: int) -> None:
        """As everywhere; ↑ in an empty filter, or in one from the history, goes back in it."""
        if self.where != "filter" or step > 0 or not self._goes_back():
            super().action_line(step)

    def action_save_search(self) -> None:
        """Keep the filter under a name."""
        from reader.ui.screens.naming import NamingScreen  # noqa: PLC0415 - not at start

        query = self.browsing.text.strip()
        if not query:
            self.say(self.words["searches.nothing"])
            return
        self.app.push_screen(
            NamingScreen(self.words.format("searches.name", query=query), query),
            lambda name: self._save(name or "", query),
        )

    def action_searches(self) -> None:
        """Choose one of the searches kept."""
        from reader.ui.screens.chooser import Choice, ChooserScreen  # noqa: PLC0415 - not at start

        kept = self._known_searches().saved
        if not kept:
            self.say(self.words["searches.none"])
            return
        choices = [Choice(query, name, query) for name, query in kept.items()]
        screen = ChooserScreen(
            self.words["searches.title"], choices, self.words["searches.foot"], self._forget
        )
        self.app.push_screen(screen, lambda query: self.filter_by(query) if query else None)

    def remember(self, query: str) -> None:
        """Put a query that was kept into the history."""
        self._back = -1
        self._change(self._known_searches().asking(query.strip()))

    def _goes_back(self) -> bool:
        """Put an older query into the filter; False if the filter holds something else."""
        field = self.query_one("#filter", Input)
        history = self._known_searches().history
        if not history or (field.value and field.value not in history):
            return False
        self._back = min(self._back + 1, len(history) - 1) if field.value else 0
        field.value = history[self._back]
        field.cursor_position = len(field.value)
        return True

    def _offer_related(self, found: "list[Relation]") -> None:
        from reader.ui.screens.chooser import Choice, ChooserScreen  # noqa: PLC0415 - not at start

        self.say("" if found else self.words["related.none"])
        if not found:
            return
        choices = [
            Choice(
                str(relation.entry.number), relation.entry.article.title, " ".join(relation.words)
            )
            for relation in found
        ]
        self.app.push_screen(ChooserScreen(self.words["related.title"], choices), self._go_to)

    def _go_to(self, number: str | None) -> None:
        if number:
            self.browse(self.browsing.opening(self.browsing.store.entries[int(number)]))

    def _known_searches(self) -> "Searches":
        from reader.store.searches import Searches, read_searches, searches_path  # noqa: PLC0415 - not at start

        if self._searches is None:
            try:
                self._searches = read_searches(searches_path())
            except (DubaoError, OSError) as trouble:
                self.say(str(trouble))
                return Searches()
        return self._searches

    def _save(self, name: str, query: str) -> None:
        if name.strip():
            self._change(self._known_searches().saving(name.strip(), query))
            self.say(self.words.format("searches.saved", name=name.strip()))

    def _forget(self, query: str) -> str:
        known = self._known_searches()
        for name in [name for name, kept in known.saved.items() if kept == query]:
            known = known.forgetting(name)
        self._change(known)
        return self.words["searches.forgotten"]

    def _change(self, searches: "Searches") -> None:
        """Keep searches in memory and on disk; what could not be read is never written over."""
        from reader.store.searches import searches_path, write_searches  # noqa: PLC0415 - not at start

        if self._searches is None or searches == self._searches:
            return
        self._searches = searches
        try:
            write_searches(searches_path(), searches)
        except OSError as trouble:
            self.say(self.words.format("searches.unwritten", reason=trouble.strerror or ""))
