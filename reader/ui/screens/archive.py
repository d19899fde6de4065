"""The library searched (文库检索): a query typed, its hits by issue, and how they lie in time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events

from reader.errors import QueryError
from reader.i18n import Words
from reader.library.newest import FIRST
from reader.library.recalled import Said
from reader.settings import Settings
from reader.store import ArticleStore, Entry, Query, parse_query
from reader.store.dated import held_to_days
from reader.ui.browsing import Browsing
from reader.ui.hits_told import hits_told
from reader.ui.process import draw_now
from reader.ui.screens.archive_panes import ArchivePanes
from reader.ui.services.library_questions import LibraryQuestions
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.date_plot import DatePlot
from reader.ui.widgets.query_field import FilterField, TypingField

if TYPE_CHECKING:
    from reader.library.newest import NewestHits

LEAST = 3  # screen lines of a row; a hit says one more, where it was found


@dataclass(frozen=True, slots=True)
class FoundInArchive:
    """A hit that is to be opened, and what was asked for."""

    entry: Entry
    query: str


@dataclass(frozen=True, slots=True)
class Before:
    """What the screen begins with.

    Attributes:
        query: In the field.
        opened: The id of the article that the cursor goes to, if it is listed.
        history: Older queries, the last one first.
        completed: The likeliest completion of a query.
        said: What was said of any article there is; takes a while.
    """

    query: str
    opened: str
    history: Callable[[], Sequence[str]]
    completed: Callable[[str], str]
    said: Callable[[], Said]


class ArchiveScreen(ArchivePanes[FoundInArchive]):
    """Asks while one types; Enter opens the hit under the cursor in its issue."""

    def __init__(self, before: Before, settings: Settings, words: Words) -> None:
        """Nothing is asked before it is mounted."""
        super().__init__(settings, words)
        self._before = before
        self._looked_for = before.opened  # by the first answer
        self.field.value = before.query
        self.field.history = before.history
        self.field.completed = before.completed
        self._store = ArticleStore()  # of no articles: hits come with their answer
        self._now = Browsing.of(self._store)
        self._hits: NewestHits | None = None
        self._gone: object = None  # the answer before, until this one is drawn
        self._asked = before.query  # the last query that could be read
        self._answered: str | None = None  # the one whose hits are listed
        self._plotted: str | None = None  # the one whose days are
        self._unplotted: NewestHits | None = None  # hits that are listed, their days not yet
        self._steps: list[tuple[str, float]] = []  # along hits that are on their way
        self._opens = False  # the hit that they lead to, as soon as it is there
        self._at_bars: list[Callable[[], None]] = []  # what keys mean to bars that are on their way
        self._trouble = ""
        self._asking: LibraryQuestions | None = None

    def on_mount(self) -> None:
        """Ask at once for what stands in the field; what is typed takes its place."""
        said, recall = self._before.said, self.rows.recall
        self._asking = LibraryQuestions(self, self.take, self._fail, said, recall)
        self.set_focus(self.field)
        self.field.action_select_all()
        self._ask(self.field.value)

    def on_unmount(self) -> None:
        """Nobody waits for an answer any more."""
        if self._asking is not None:
            self._asking.end()

    async def pressed(self, event: events.Key) -> bool:
        """Do what a key says, and draw it at once; it may be meant for bars that come next."""
        self._plot_rest()
        taken = await super().pressed(event)
        if self.is_active:
            draw_now(self)
        return taken

    def take(self, query: Query, hits: "NewestHits") -> None:
        """Show what is known of the answer by now."""
        is_new, before = query.text != self._answered, self._now
        self._gone = before, self._hits
        self._answered, self._hits = query.text, hits
        now = Browsing(self._store, query.text, hits.answer, None)
        self._now = now.chosen(self._place(hits.entries) if is_new else before.at)
        if is_new or not before.count:
            self.rows.show(self._now, grouped=True)
        else:  # the same ones, and more
            self.rows.count_more(self._now)
        self._unplotted = hits if is_new and hits.is_counted else None
        if not is_new:
            self._plot(query.text, hits)
        elif self._unplotted is not None:  # a frame later: the hits come first
            self.call_after_refresh(self._plot_rest)
        self._tell()
        self.call_after_refresh(self._let_go)
        if hits.entries:
            self._go_on()

    def _let_go(self) -> None:
        """Let go of the answer before: a thousand articles take a millisecond, no key's."""
        self._gone = None

    def _plot_rest(self) -> None:
        """Show the days of hits that were all there at once, unless that is done."""
        hits, self._unplotted = self._unplotted, None
        if hits is not None and self._answered is not None:
            self._plot(self._answered, hits)
            self._tell()

    def _plot(self, query: str, hits: "NewestHits") -> None:
        """Show the days: not at once those of the first hits, which look like another plot."""
        self.plot.show(hits.days, anew=query != self._plotted)
        self._plotted = query
        if self.plot.has_keyboard:
            self.plot.begin()
        self._catch_up()

    def hear(self, said: object) -> None:
        """What field, bars and rows say."""
        match said:
            case TypingField.Typed():
                self._ask(said.field.value)
            case FilterField.Passed():
                self.move(said.action, said.step)
            case ArticleList.Chosen():
                self._now = self._now.chosen(said.place)
                self.rows.choose(self._now.at)
            case ArticleList.Opened():
                self._open()
            case DatePlot.Chosen():
                self.field.value = held_to_days(self._asked, said.bar.label)
                self.field.cursor_position = len(self.field.value)
            case DatePlot.Moved():
                self._tell()
            case _:
                super().hear(said)

    def move(self, action: str, step: float) -> None:
        """Along the rows; where other hits are on their way, along those once they are there."""
        if self._is_current or self._trouble:
            super().move(action, step)
        else:
            self._steps.append((action, step))

    def at_bars(self, do: Callable[[], None]) -> None:
        """Do it; where other bars are on their way, once they are there."""
        if self._plotted == self._asked or self._trouble:
            do()
        else:
            self._at_bars.append(do)

    def _catch_up(self) -> None:
        """Do what was pressed before there were bars."""
        waiting, self._at_bars = self._at_bars, []
        for do in waiting:
            self.at_bars(do)

    def action_open(self) -> None:
        """Take the chosen bar; else open the hit under the cursor."""
        if self.plot.has_keyboard:
            self.at_bars(self.plot.take)
        else:
            self._open()

    def _open(self) -> None:
        """Open the hit under the cursor; where others are on their way, one of them."""
        if self._trouble:
            return
        self._opens = not self._is_current
        if not self._opens and self._now.opened is not None:
            self.choose(FoundInArchive(self._now.opened, self._asked))

    def _go_on(self) -> None:
        """Do what was pressed before there were hits."""
        steps, self._steps = self._steps, []
        for step in steps:
            super().move(*step)
        if self._opens:
            self._open()

    @property
    def _is_current(self) -> bool:
        """Whether the hits listed are those of what was asked last."""
        return self._asked == self._answered

    @property
    def _screenful(self) -> int:
        """How many hits are seen at once; more in the first answer, where one is looked for."""
        least = LEAST + bool(self._asked.strip())
        return FIRST if self._answered is None else self.rows.size.height // least + 1

    def _place(self, entries: Sequence[Entry]) -> int:
        """Where the cursor goes for a new query: at first it looks for the open article."""
        wanted, self._looked_for = self._looked_for, ""
        return next((at for at, one in enumerate(entries) if one.article.id == wanted), 0)

    def _ask(self, text: str) -> None:
        """Ask; a query that cannot be read changes only what is told."""
        self._steps, self._at_bars, self._opens, self._trouble = [], [], False, ""
        try:
            query = parse_query(text)
        except QueryError as trouble:
            self._trouble = str(trouble)
        else:
            self._asked = text
            if self._asking is not None:
                self._asking.ask(query, self._screenful)
        self._tell()

    def _fail(self, trouble: str) -> None:
        self._trouble = trouble
        self._tell()

    def _tell(self) -> None:
        hits = self._hits if self._is_current else None
        left = hits_told(hits, self._asked, self._trouble, self.words)
        grain = self.words[f"grain.{self.plot.grain}"] if self.plot.bars else ""
        self.told.show(left, [(f"{grain} ", "quiet")] if grain else [])
