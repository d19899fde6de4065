"""Searching: the filter over the list, finding in the article, hits, the page's keywords."""

from textual.widgets import Input

from reader.errors import QueryError
from reader.store import parse_query, tokens
from reader.ui.screens.desk import Desk
from reader.ui.widgets.keyword_strip import KeywordStrip

KEYWORDS = 20  # offered at most
AT_ONCE = 200  # articles in which a word is counted without a worker: 12 ms for the first one


class Searching(Desk):
    """What /, n, N and # do."""

    def action_search(self) -> None:
        """In the pane find in the article; anywhere else filter the list."""
        if self.where in ("pane", "find"):
            self.add_class("-finding")
            self.set_focus(self.query_one("#find", Input))
        else:
            self.set_focus(self.query_one("#filter", Input))

    def action_search_all(self) -> None:
        """From anywhere: filter everything that is open."""
        self.set_focus(self.query_one("#filter", Input))

    def action_regex(self) -> None:
        """While typing: between words and a regular expression."""
        if isinstance(self.focused, Input):
            field = self.focused
            inner = field.value.strip("/")
            field.value = inner if field.value.startswith("/") else f"/{inner}/"
            field.cursor_position = len(inner) + field.value.startswith("/")

    def find(self, text: str) -> None:
        """Mark `text` in the open article and go to its first place below the top of the screen."""
        try:
            self._sought = parse_query(text) if text.strip() else None
        except QueryError as trouble:
            self.say(str(trouble))
            return
        self._show_article()
        if self._sought is not None:
            self.pane.next_hit(0)
        self._say_hits()

    def action_hit(self, step: int) -> None:
        """The next (1) or previous (-1) hit; past the article's last one, the next article's."""
        if self.pane.next_hit(step):
            self._say_hits()
            return
        after = self.browsing.stepped(step)
        if self.browsing.text and after.opened is not self.browsing.opened:
            self.browse(after)
            self.pane.edge(-step)
            self.pane.next_hit(0 if step > 0 else -1)
            self._say_hits()
        else:
            self.say(self.words["find.no_more"])

    def action_keywords(self) -> None:
        """Offer the keywords of the open article's page."""
        if self.browsing.opened is None:
            return
        if not tokens.is_loaded():
            self.say(self.words["keywords.loading"])
        self.run_worker(self._find_keywords, thread=True, group="keywords", exclusive=True)

    def _say_hits(self) -> None:
        at, total = self.pane.hit_count
        nothing = self.words["filter.none"] if self._sought is not None else ""
        self.say(self.words.format("find.count", at=at, total=total) if total else nothing)

    def _find_keywords(self) -> None:
        opened = self.browsing.opened
        if opened is None:
            return
        tokens.load()
        texts = [block.text for article in opened.page.articles for block in article.blocks]
        found = self.browsing.store.keywords(texts, KEYWORDS)
        self.app.call_from_thread(self._offer, [keyword.word for keyword in found])

    def _offer(self, keywords: list[str]) -> None:
        self.say("" if keywords else self.words["keywords.none"])
        if keywords:
            strip = self.query_one(KeywordStrip)
            strip.show(keywords)
            self.add_class("-keywords")
            self.set_focus(strip)

    def on_keyword_strip_moved(self, message: KeywordStrip.Moved) -> None:
        """Say how often the keyword stands on the open page, and on which pages."""
        if len(self.browsing.store.entries) <= AT_ONCE:
            self._say_spread(message.word, self._spread_of(message.word))
            return
        word = message.word
        self.run_worker(
            lambda: self.app.call_from_thread(self._say_spread, word, self._spread_of(word)),
            thread=True,
            group="spread",
            exclusive=True,
        )

    def _spread_of(self, word: str) -> str:
        from reader.ui.word_card import spread  # noqa: PLC0415 - after the first frame

        opened = self.browsing.opened
        return spread(word, opened, self.browsing.store, self.words) if opened else ""

    def _say_spread(self, word: str, said: str) -> None:
        if self.where == "keywords" and self.query_one(KeywordStrip).chosen == word:
            self.say(said)
