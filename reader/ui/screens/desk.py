"""The reading desk: the one owner of what is listed, open and said; values go down from here."""

from typing import TYPE_CHECKING

from textual import events
from textual.screen import Screen
from textual.widgets import Input

from reader.errors import QueryError
from reader.i18n import Words
from reader.settings import Settings
from reader.store import Answer, ArticleStore, Entry, Query
from reader.ui import bars
from reader.ui.browsing import Browsing
from reader.ui.keymap import FIRST
from reader.ui.opening import Opening
from reader.ui.proof import Place
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.reading_pane import ReadingPane
from reader.ui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from reader.correcting import Correction

COUNTING_PAUSE = 0.02  # seconds between two slices of counting, for keys to come in
COUNTING_SLICE = 0.008  # seconds of one slice
GROUPING_LOOKS_AT = 2_000  # articles; a list past this is not grouped by page anyway


class Desk(Screen[None], inherit_bindings=False):
    """State and how it is shown; the actions stand in the classes built on this one."""

    def __init__(self, opening: Opening, settings: Settings, words: Words, keys: bars.Keys) -> None:
        """`keys` are the keys in force, by action name."""
        super().__init__()
        store = opening.first
        self.reopen = opening.again
        self.corrected: list[tuple[str, int, Correction]] = []  # path, block, what was done
        self._browsing = Browsing.of(store)
        self.settings = settings
        self.words = words
        self._keys = keys
        self._notice = ""  # what has just happened; the next key takes it away
        self._standing = ""  # what holds as long as the filter does
        self._left_at: dict[str, Place] = {}  # where each article was left, by its id
        self._sought: Query | None = None  # what is being found in the article

    @property
    def browsing(self) -> Browsing:
        """What is listed and what is open."""
        return self._browsing

    @property
    def pane(self) -> ReadingPane:
        """The reading pane."""
        return self.query_one(ReadingPane)

    @property
    def articles(self) -> ArticleList:
        """The article list."""
        return self.query_one(ArticleList)

    @property
    def takes_letters(self) -> bool:
        """Whether the next key is text."""
        return isinstance(self.focused, Input)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where letters are text, a key that goes before all others is one, too."""
        if self.takes_letters and action in FIRST:
            return False
        return super().check_action(action, parameters)

    @property
    def where(self) -> str:
        """Where keys go: "list", "pane", or the id of the field or strip that has them."""
        focused = self.focused
        if isinstance(focused, ReadingPane):
            return "pane"
        return (focused.id or "list") if focused is not None else "list"

    def browse(self, after: Browsing, *, refill: bool = False) -> None:
        """Show another state; `refill` when the list holds other articles than before."""
        self._browsing = after
        if refill:
            self.show()
            return
        self.articles.choose(after.at)
        self._show_article()

    def narrow(self, text: str) -> None:
        """Filter by `text`; a query that cannot be read changes only the status bar."""
        try:
            after = self._browsing.filtered(text)
        except QueryError as trouble:
            self._standing = str(trouble)
            self.show_bars()
            return
        self._standing = bars.relaxed_notice(after.answer, text, self.words)
        self.browse(after, refill=True)

    def filter_by(self, text: str) -> None:
        """Put `text` into the filter, as if it had been typed."""
        self.query_one("#filter", Input).value = text

    def find_nothing(self) -> None:
        """End finding in the article; the filter's marks come back."""
        self.query_one("#find", Input).value = ""
        self.remove_class("-finding")

    def say(self, notice: str) -> None:
        """Put a notice before the keys of the status bar until the next key."""
        self._notice = notice
        self.show_bars()

    def on_key(self, event: events.Key) -> None:
        """A key takes the last notice away; what the key does may bring another."""
        if self._notice and event.key:
            self.say("")

    def show(self) -> None:
        """Show list, article and bars."""
        now = self._browsing
        pages = {id(entry.page) for entry in now.store.entries[:GROUPING_LOOKS_AT]}
        self.articles.show(now, grouped=len(pages) > 1)
        self._show_article()
        self._count_on()

    def _count_on(self) -> None:
        """Look for the rest of the hits, a slice at a time between two keys."""
        answer = self._browsing.answer
        if not answer.is_counted:
            self.set_timer(COUNTING_PAUSE, self._count_slice)

    def _count_slice(self) -> None:
        if self._browsing.answer.is_counted:
            return
        self._browsing.answer.count_on(COUNTING_SLICE)
        self.articles.count_more(self._browsing)
        self.show_bars()
        self._count_on()

    def show_bars(self) -> None:
        """Show what masthead and status bar have to say now."""
        self.query_one("#masthead", TextLine).show(*bars.masthead(self._browsing, self.words))
        notice = self._notice or self._standing
        left = bars.status(self.where, notice, self._keys, self.words)
        shows_pane = not self.has_class("-narrow") or self.has_class("-reading")
        pane = self.pane
        right = (
            bars.progress(pane.article, pane.progress, self.settings, self.words)
            if shows_pane
            else []
        )
        self.query_one("#status", TextLine).show(left, right)

    def _show_article(self) -> None:
        opened = self._browsing.opened
        if opened is None:
            self.pane.show(None, None)
        else:
            self._turn_to(opened)
        self.show_bars()

    def _turn_to(self, opened: Entry) -> None:
        """Show an article where it was left."""
        pane, before = self.pane, self.pane.article
        if before is not None and before is not opened.article:
            self._left_at[before.id] = pane.place
        pane.show(opened.article, self._marking(opened))
        if before is not opened.article and any(self._left_at.get(opened.article.id, ())):
            pane.go_to(self._left_at[opened.article.id])

    def _marking(self, opened: Entry) -> Answer:
        if self._sought is None:
            return self._browsing.answer
        return ArticleStore([opened]).search(self._sought)
