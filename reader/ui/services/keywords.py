"""The page's keywords in a strip, how each is spread over the pages, and related articles."""

from typing import TYPE_CHECKING

from reader.store import Entry, tokens
from reader.ui.services.desk import Desk
from reader.ui.services.lookups import Wanted
from reader.ui.widgets.keyword_strip import KeywordStrip

if TYPE_CHECKING:
    from reader.store.related import Relation

KEYWORDS = 20  # offered at most
RELATED = 12  # articles offered at most
AT_ONCE = 200  # articles in which a word is counted without a thread: 12 ms for the first one


class TellingWords:
    """Asks the store which words tell, and which articles share them."""

    def __init__(self, desk: Desk, strip: KeywordStrip) -> None:
        self._desk = desk
        self._strip = strip

    def action_keywords(self) -> None:
        """Offer the keywords of the open article's page."""
        desk, opened = self._desk, self._desk.browsing.opened
        if opened is None:
            return
        if not tokens.is_loaded():
            desk.say(desk.words["keywords.loading"])
        store = desk.browsing.store

        def find(_wanted: Wanted) -> list[str]:
            tokens.load()
            texts = [block.text for article in opened.page.articles for block in article.blocks]
            return [keyword.word for keyword in store.keywords(texts, KEYWORDS)]

        desk.lookups.ask(("keywords", id(store), id(opened.page)), find, self._offer)

    def action_related(self) -> None:
        """Offer articles that share telling words with the open one."""
        desk, opened = self._desk, self._desk.browsing.opened
        if opened is None:
            return
        desk.say(desk.words["related.looking"])
        store = desk.browsing.store
        desk.lookups.ask(
            ("related", id(store), opened.number),
            lambda _wanted: store.related(opened, RELATED),
            self._offer_related,
        )

    def say_spread(self, word: str) -> None:
        """Say how often a keyword stands on the open page, and on which pages."""
        desk, opened = self._desk, self._desk.browsing.opened
        store, words = desk.browsing.store, desk.words
        if opened is None:
            return

        def spread_of(opened: Entry) -> str:
            from reader.ui.word_card import spread  # noqa: PLC0415 - after the first frame

            return spread(word, opened, store, words)

        def say(said: str) -> None:
            if self._strip.has_keyboard and self._strip.chosen == word:
                desk.say(said)

        if len(store.entries) <= AT_ONCE:
            desk.say(spread_of(opened))
        else:
            desk.lookups.ask(("spread", word, id(store)), lambda _wanted: spread_of(opened), say)

    def _offer(self, keywords: list[str]) -> None:
        self._desk.say("" if keywords else self._desk.words["keywords.none"])
        if keywords:
            self._desk.show_strip()
            self._strip.show(keywords)

    def _offer_related(self, found: "list[Relation]") -> None:
        from reader.ui.screens.chooser import ChooserRow, ChooserScreen  # noqa: PLC0415 - not at start
        from reader.ui.screens.overlay import hints  # noqa: PLC0415 - the same

        desk = self._desk
        desk.say("" if found else desk.words["related.none"])
        if not found:
            return
        choices = [
            ChooserRow(str(one.entry.number), one.entry.article.title, " ".join(one.words))
            for one in found
        ]
        foot = hints(("enter", desk.words["hint.take"]), ("escape", desk.words["hint.back"]))
        title = desk.words["related.title"]
        desk.offer(ChooserScreen(title, choices, foot, is_tall=True), self._go_to)

    def _go_to(self, number: str) -> None:
        browsing = self._desk.browsing
        self._desk.browse(browsing.opening(browsing.store.entries[int(number)]))
