"""What is listed, open and said, and how it is shown: values go down from here to the widgets."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from reader.errors import QueryError
from reader.i18n import Words
from reader.layout.agreement import tell_rich
from reader.model import Article
from reader.settings import Settings
from reader.store import Entry
from reader.ui import bars
from reader.ui.browsing import Browsing
from reader.ui.keyboard import Keyboard
from reader.ui.keymap import Keys
from reader.ui.opening import Opening
from reader.ui.proof import Place
from reader.ui.screens.arranged import ArrangedScreen
from reader.ui.screens.overlay import Overlay
from reader.ui.services.highlights import Highlights
from reader.ui.services.hits import HitSteps
from reader.ui.services.lookups import Lookups
from reader.ui.services.places import Places
from reader.ui.services.reading_on import ReadingOn
from reader.ui.services.readings import Readings
from reader.ui.services.record import Record
from reader.ui.services.searches import SavedSearches
from reader.ui.services.undoing import Undoing

if TYPE_CHECKING:
    from reader.store.copies import Copies
    from reader.ui.services.corrections import PageCorrections
    from reader.ui.services.newsstand import Newsagent

COUNTING_PAUSE = 0.02  # seconds between two slices of counting, for keys to come in
COUNTING_SLICE = 0.008  # seconds of one slice

NOTING = 3.0  # seconds after which a place where one goes on reading is kept


Result = TypeVar("Result")


class ShowingScreen(ArrangedScreen, inherit_bindings=False):
    """The one owner of what is listed, open and said; what keys and mouse do stands above it."""

    corrections: "PageCorrections"
    newsagent: "Newsagent"

    def __init__(self, opening: Opening, settings: Settings, words: Words, keys: Keys) -> None:
        """`keys` are the keys in force, by action name."""
        super().__init__(settings, words, opening.view)
        self.settings = settings
        self.words = words
        self.keys = keys
        self.keyboard = Keyboard(keys)
        self.lookups = Lookups(self, self.say)
        self.writing = Lookups(self, self.say, keeps_all=True)
        self.record = Record(self, opening.kept_in, opening.paths)
        self.undoing = Undoing(self, opening.undoable)
        self.readings = Readings(self)
        self.highlights = Highlights(self)
        self.places = Places(self)
        self.hits = HitSteps(self)
        self.searches = SavedSearches(self)
        self.is_loading = bool(opening.later)  # pages are still to come
        self.reading_on = ReadingOn(self, opening, self.show_bars)
        self._browsing = Browsing.of(opening.first)
        opening.first.readings = self.record.reading_of
        self._notice = ""  # what has just happened; the next key takes it away
        self._misread = ""  # why what stands in the filter cannot be read
        self._come_from: tuple[Article | None, Place] = (None, (0, 0))  # before there was a filter
        self.filter_field.history = self.searches.history
        self.filter_field.completed = self.searches.completed

    def on_mount(self) -> None:
        """Show what is open before the first frame."""
        self.show()
        self.begin()
        if self.settings.ambiguous_width > 1:
            self.widen()
        self.set_interval(NOTING, self.places.note)

    def begin(self) -> None:
        """Go where the reader is to begin."""

    # What is listed and open

    @property
    def browsing(self) -> Browsing:
        """What is listed and what is open."""
        return self._browsing

    def browse(self, after: Browsing, *, refill: bool = False) -> None:
        """Show another state; `refill` when the list holds other articles than before."""
        self._browsing = after
        if refill:
            self.show()
            return
        self.articles.choose(after.at)
        self.show_article()

    def narrow(self, text: str) -> None:
        """Filter by `text`; a query that cannot be read changes only the status bar."""
        try:
            after = self._browsing.filtered(text)
        except QueryError as trouble:
            self._misread = str(trouble)
            self.show_bars()
            return
        self._misread = ""
        if not self._browsing.text.strip():
            self._come_from = (self.pane.article, self.pane.place)
        self.browse(after, refill=True)
        article, place = self._come_from
        if text.strip():
            self.pane.show_first_hit()
        elif article is self.pane.article:
            self.pane.go_to(place)

    def knows_more(self) -> None:
        """Dictionary or pinyin have come in: ask a pending query again."""
        if self.browsing.answer.pending:
            self.narrow(self.browsing.text)

    def knows_stories(self, stories: "Copies") -> None:
        """Which stories stand there more than once has come in."""
        self.browsing.store.stories = stories
        self.show_bars()

    def filter_by(self, text: str) -> None:
        """Put `text` into the filter, as if it had been typed."""
        self.filter_field.value = text

    # What is said

    def say(self, notice: str) -> None:
        """Put a notice before the keys of the status bar until the next key."""
        self._notice = notice
        self.show_bars()

    def say_by_the_way(self, notice: str) -> None:
        """Say something, where nothing else is said and nothing lies over this screen."""
        if not self._notice and self.is_active:
            self.say(notice)

    def hush(self) -> None:
        """Take the last notice away."""
        if self._notice:
            self.say("")

    def offer(self, overlay: Overlay[Result], then: Callable[[Result], None]) -> None:
        """Open an overlay; `then` gets what was chosen, if something was.

        Not over another one: a click that is late asks for one when a key has opened one already.
        """
        if not self.is_active:
            return
        overlay.opens_with(self.keyboard, then)
        self.app.push_screen(overlay)

    # How it is shown

    def show(self) -> None:
        """Show list, article and bars."""
        now = self._browsing
        self.articles.show(now, grouped=len(now.store.pages) > 1)
        self.show_article()
        self._count_on()

    def show_article(self) -> None:
        """Show the open article, with what is to be marked in it now."""
        opened = self._browsing.opened
        if opened is None:
            self.pane.show(None, None)
        else:
            self._turn_to(opened)
        self.show_bars()

    def show_readings(self) -> None:
        """Show what was said of articles as it is now: in list, pane and bars."""
        self.articles.show_said()
        if self.pane.article is not None:
            self.pane.highlight(self.highlights.ranges(self.pane.article))
        self.show_bars()

    def draw_bars(self) -> None:
        """Draw what masthead and status bar have to say now."""
        share, is_read = self.pane.progress, self.has_class("-reading")
        if share >= 1 and is_read:
            self.readings.saw_end()
        unread = self.record.unread(self._browsing.store)
        step, is_loading = self.reading_on.step, self.is_loading
        now = self._browsing
        told = bars.masthead(now, self.words, unread, is_loading=is_loading, step=step)
        self.masthead.show(*told)
        standing = self._misread or bars.filter_notice(now.answer, now.text, self.words)
        notice = self.keyboard.digits or self._notice or standing
        where = "selection" if self.pane.has_dragged else self.owners[0]
        idle = bars.idle_keys(now, is_loading=is_loading)
        left = bars.status(where, notice, self.keys, self.words, idle=idle)
        copies = [] if notice else bars.copies(self._browsing, self.words)
        progress = bars.progress(self.pane.article, share, self.settings, self.words)
        if share >= 1 and not is_read:
            progress = []  # what stands wholly beside the list has not been finished
        self.status.show(left, bars.beside(copies, progress) if self.shows_pane else [])
        self.place_cursor()

    def widen(self) -> None:
        """The terminal draws “ ” … — in two cells: measure and set everything anew."""
        tell_rich(2)
        self.add_class("-wide")
        self.pane.set_options(replace(self.pane.wanted, ambiguous=2), self.pane.mode)
        self.refresh(layout=True)
        self.show()

    def _count_on(self) -> None:
        """Look for the rest of the hits, a slice at a time between two keys."""
        if not self._browsing.answer.is_counted:
            self.set_timer(COUNTING_PAUSE, self._count_slice)

    def _count_slice(self) -> None:
        before = self._browsing
        if before.answer.is_counted:
            return
        before.answer.count_on(COUNTING_SLICE)
        after = before.settled()
        if after.opened is not before.opened or after.ranked is not before.ranked:
            self.browse(after, refill=True)
            return
        self.articles.count_more(after)
        self.show_bars()
        self._count_on()

    def _turn_to(self, opened: Entry) -> None:
        """Show an article where it was left."""
        pane, before = self.pane, self.pane.article
        if before is not opened.article:
            self.places.leave()
            self.readings.turned()
        pane.show(opened.article, self.hits.marking(opened))
        pane.highlight(self.highlights.ranges(opened.article))
        if before is opened.article:
            return
        if not self.places.go_back() and self._browsing.text.strip():
            pane.show_first_hit()
