"""What comes in after the first frame: pages, and what was said of them; where reading begins."""

from collections.abc import Sequence
from dataclasses import replace

from reader.errors import DubaoError
from reader.i18n import Words
from reader.model import Page
from reader.settings import Settings
from reader.state.items import Item
from reader.store import ArticleStore
from reader.ui import process
from reader.ui.browsing import Browsing
from reader.ui.keymap import Keys
from reader.ui.opening import Opening
from reader.ui.screens.overlay import Overlay
from reader.ui.screens.showing import ShowingScreen
from reader.ui.services.read_again import ReadAgain, heirs, take_in
from reader.ui.services.undoing import Undoing


class GrowingScreen(ShowingScreen, inherit_bindings=False):
    """Takes in what is read beside it; place, filter and order stay as they are."""

    def __init__(self, opening: Opening, settings: Settings, words: Words, keys: Keys) -> None:
        """`keys` are the keys in force, by action name."""
        super().__init__(opening, settings, words, keys)
        self._opening = opening
        self._start = opening.start  # where to begin; nothing once it is found
        self._first = self.browsing.home  # what is open until then, but for a filter

    def begin(self) -> None:
        """Filter, and open the article that was asked for, if it is there already."""
        if self._start.query:
            self.filter_field.value = self._start.query
        self._go_to_start()

    def remember(self, said: Sequence[Item], older: Sequence[Item]) -> None:
        """Learn what was said before; `older` comes from another file, and is kept from now on."""
        self.record.take_in(said)
        if self.record.is_known:
            self.record.say(*older)
        self.show_readings()

    def leave(self) -> str:
        """Keep where the reader is; return what went wrong with that, on one line."""
        self.places.note()
        return self.record.close()

    def let_go(self) -> None:
        """Another screen is there: hold no articles; Textual holds its first screen to the end."""
        self._opening.let_go()
        self._first, self._come_from = None, (None, (0, 0))
        self._browsing = Browsing.of(ArticleStore())
        self.record.recount()
        self.undoing = Undoing(self)
        self.articles.show(self._browsing, grouped=False)
        self.pane.show(None, None)
        process.forget_drawn()
        process.unsettle()

    def grow(self, pages: Sequence[Page], said: Sequence[Item] = ()) -> None:
        """Take in pages that have come, or once more as others; place, filter, order stay.

        `said` is what was said of them.
        """
        store = self.browsing.store
        come = {(page.path, page.source) for page in pages}
        before = (page for page in store.pages if (page.path, page.source) in come)
        take_in(self, ReadAgain(list(pages), list(said), heirs(before, pages)))
        gone = sum(store.replace(page).gone for page in pages)
        if gone:
            self.record.recount()
        self.browse(self.browsing.grown(), refill=True)
        self._go_to_start()
        if isinstance(self.app.screen, Overlay):
            self.app.screen.grown()

    def has_grown(self, troubles: Sequence[DubaoError]) -> None:
        """Everything is open, or is told."""
        self.is_loading = False
        self.reading_on.end()
        is_lost = self._start.page or self._start.article
        missed = self.words["start.none"] if is_lost else self._notice
        self.say(str(troubles[0]) if troubles else missed)

    @property
    def _has_chosen(self) -> bool:
        """Whether the reader has opened another article than the first."""
        before, now = self._first, self.browsing.home
        return now is not None and (before is None or now.article.id != before.article.id)

    def _go_to_start(self) -> None:
        """Open the article that was asked for, once it is there."""
        start = self._start
        has_moved = self._has_chosen or self.browsing.text != start.query
        if not (start.page or start.article or start.id) or (start.id and has_moved):
            return  # nobody is called back from where they have gone meanwhile
        entry = start.find(self.browsing.store.entries)
        if entry is not None:
            self._start = replace(start, page="", article=0, id="")
            self.browse(self.browsing.opening(entry))
            self.places.go_to(start.place)
