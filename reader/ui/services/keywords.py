"""The page's keywords in a strip, how each is spread over the pages, and related articles."""

from typing import TYPE_CHECKING

from reader.store import Entry, tokens
from reader.ui.services.lookups import Wanted
from reader.ui.services.workspace import Workspace
from reader.ui.widgets.keyword_strip import KeywordStrip

if TYPE_CHECKING:
    from reader.store.related import Relation

KEYWORDS = 20  # offered at most
RELATED = 12  # articles offered at most
AT_ONCE = 200  # articles in which a word is counted without a thread: 12 ms for the first one


class TellingWords:
    """Asks the store which words tell, and which articles share them."""

    def __init__(self, workspace: Workspace, strip: KeywordStrip) -> None:
        self._workspace = workspace
        self._strip = strip

    def action_keywords(self) -> None:
        """Offer the keywords of the open article's page."""
        workspace, opened = self._workspace, self._workspace.browsing.opened
        if opened is None:
            return
        if not tokens.is_loaded():
            workspace.say(workspace.words["keywords.loading"])
        store = workspace.browsing.store

        def find(_wanted: Wanted) -> list[str]:
            tokens.load()
            texts = [block.text for article in opened.page.articles for block in article.blocks]
            return [keyword.word for keyword in store.keywords(texts, KEYWORDS)]

        workspace.lookups.ask(("keywords", id(store), id(opened.page)), find, self._offer)

    def action_related(self) -> None:
        """Offer articles that share telling words with the open one."""
        workspace, opened = self._workspace, self._workspace.browsing.opened
        if opened is None:
            return
        workspace.say(workspace.words["related.looking"])
        store = workspace.browsing.store
        workspace.lookups.ask(
            ("related", id(store), opened.number),
            lambda _wanted: store.related(opened, RELATED),
            self._offer_related,
        )

    def say_spread(self, word: str) -> None:
        """Say how often a keyword stands on the open page, and on which pages."""
        workspace, opened = self._workspace, self._workspace.browsing.opened
        store, words = workspace.browsing.store, workspace.words
        if opened is None:
            return

        def spread_of(opened: Entry) -> str:
            from reader.ui.word_card import spread  # noqa: PLC0415 - after the first frame

            return spread(word, opened, store, words)

        def say(said: str) -> None:
            if self._strip.has_keyboard and self._strip.chosen == word:
                workspace.say(said)

        if len(store.entries) <= AT_ONCE:
            workspace.say(spread_of(opened))
        else:
            about = ("spread", word, id(store))
            workspace.lookups.ask(about, lambda _wanted: spread_of(opened), say, by_the_way=True)

    def _offer(self, keywords: list[str]) -> None:
        self._workspace.say("" if keywords else self._workspace.words["keywords.none"])
        if keywords:
            self._workspace.show_strip()
            self._strip.show(keywords)

    def _offer_related(self, found: "list[Relation]") -> None:
        from reader.ui.screens.chooser import ChooserRow, ChooserScreen  # noqa: PLC0415 - not at start
        from reader.ui.screens.overlay import hints  # noqa: PLC0415 - the same

        workspace = self._workspace
        workspace.say("" if found else workspace.words["related.none"])
        if not found:
            return
        choices = [
            ChooserRow(str(one.entry.number), one.entry.article.title, " ".join(one.words))
            for one in found
        ]
        words = workspace.words
        foot = hints(("enter", words["hint.take"]), ("escape", words["hint.back"]))
        title = words["related.title"]
        workspace.offer(ChooserScreen(title, choices, foot, is_tall=True), self._go_to)

    def _go_to(self, number: str) -> None:
        browsing = self._workspace.browsing
        self._workspace.browse(browsing.opening(browsing.store.entries[int(number)]))
