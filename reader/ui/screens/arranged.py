"""The widgets of the reading screen: where they stand, and which of them has the keyboard."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget

from reader.i18n import Words
from reader.layout.chosen import options_of
from reader.settings import Settings
from reader.ui import process
from reader.ui.preview import NARROW, SHORT
from reader.ui.proof import mode_of
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.keyword_strip import KeywordStrip
from reader.ui.widgets.query_field import FilterField, FindField
from reader.ui.widgets.reading_pane import ReadingPane
from reader.ui.widgets.text_line import TextLine

LIST_LEAST = 20  # cells that dragging leaves to either side


class ArrangedScreen(Screen[None], inherit_bindings=False):
    """Masthead, list and pane side by side, strips and fields, status bar."""

    ALLOW_SELECT = False
    AUTO_FOCUS = "ArticleList"

    def __init__(self, settings: Settings, words: Words, view: Mapping[str, str]) -> None:
        """The widgets are made here, once; `view`: what keys have made of the settings before."""
        super().__init__()
        self._compositor = process.ChangedRows()
        self.masthead = TextLine(id="masthead")
        self.status = TextLine(id="status", grows=True)
        self.strip = KeywordStrip(id="keywords")
        self.find_field = FindField(words["find.hint"], id="find")
        self.filter_field = FilterField(words["filter.hint"], id="filter")
        self.articles = ArticleList(words, settings.reading_speed)
        self.pane = ReadingPane(options_of(settings), mode_of(settings), settings.margin)
        self.pane.begin_with(view)
        self._holds_bars = False  # until what is being done is done
        self._owes_bars = False
        self._side = Vertical(self.filter_field, self.articles, id="side")

    def compose(self) -> ComposeResult:
        """All of them; the style sheet says where."""
        yield self.masthead
        yield self.status
        yield self.strip
        yield self.find_field
        yield self._side
        yield Divider()
        yield self.pane

    @property
    def width(self) -> int:
        """Columns of the screen."""
        return self.size.width

    @property
    def owners(self) -> tuple[str, ...]:
        """Whose keys work now, nearest first: of the widget that has the keyboard."""
        owners: tuple[str, ...] = getattr(self.focused, "owners", self.articles.owners)
        return owners

    @property
    def shows_pane(self) -> bool:
        """Whether the article is on the screen, which on a narrow one takes turns with the list."""
        return not self.has_class("-narrow") or self.has_class("-reading")

    def read_text(self) -> None:
        """Give the keyboard to the reading pane."""
        self.set_focus(self.pane)

    def show_strip(self) -> None:
        """Show the strip of keywords, and give it the keyboard."""
        self.add_class("-keywords")
        self.set_focus(self.strip)

    def leave_text(self) -> None:
        """Give the keyboard to the list, with everything around it."""
        self.remove_class("-keywords", "-zen")
        self.set_focus(self.articles)

    def action_other_pane(self) -> None:
        """From list to pane and back."""
        self.set_focus(self.articles if self.pane.has_keyboard else self.pane)

    def action_zen(self) -> None:
        """Nothing but the article, or everything again."""
        self.toggle_class("-zen")
        self.set_focus(self.pane if self.has_class("-zen") else self.articles)

    def show_bars(self) -> None:
        """Show what the bars have to say now; within `bars_at_end` once, at its end."""
        self._owes_bars = self._holds_bars
        if not self._holds_bars:
            self.draw_bars()

    @contextmanager
    def bars_at_end(self) -> Iterator[None]:
        """Do something that may change the bars more than once; they are drawn when it is done."""
        self._holds_bars = True
        try:
            yield
        finally:
            self._holds_bars = False
        if self._owes_bars:
            self.show_bars()

    def draw_bars(self) -> None:
        """What the bars say depends on what is listed and open, and what has the keyboard."""

    def place_cursor(self) -> None:
        """The terminal's own cursor goes along: input methods and screen readers look there."""
        focused = self.focused
        if isinstance(focused, (ArticleList, ReadingPane)) and self.is_active:
            at = focused.content_region.offset + focused.cursor
            if at != self.app.cursor_position:
                process.place_cursor(self.app, at)

    def _compositor_refresh(self) -> None:
        """Draw what has changed; behind an overlay once: Textual would again at every event."""
        super()._compositor_refresh()
        if not self.is_active:
            self._repaint_required = False

    def on_resize(self, event: events.Resize) -> None:
        """One pane at a time on a narrow terminal, less around them on a short one."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.set_class(event.size.height < SHORT, "-short")
        self.articles.is_alone = event.size.width < NARROW
        self.show_filled()

    def on_descendant_focus(self) -> None:
        """Keys mean something else now: say so, and on a narrow terminal show that pane."""
        self.show_focused()
        self.show_bars()

    def show_focused(self) -> bool:
        """On a narrow terminal show the pane that has the keyboard; whether that changes it.

        What is shown has its place with the next frame.
        """
        before = self.shows_pane
        in_text: tuple[Widget, ...] = (self.pane, self.find_field)
        self.set_class(self.focused in in_text, "-reading")
        has_changed = self.shows_pane is not before
        if has_changed:
            self.app.stylesheet.update(self)
            self.refresh(layout=True)
        return has_changed

    def show_filled(self) -> None:
        """On a short terminal the filter takes a row only while it says something."""
        is_filled = bool(self.filter_field.value) and self.has_class("-short")
        self.filter_field.set_class(is_filled, "-filled")

    def divide_at(self, column: int) -> None:
        """Give the list the columns left of this one."""
        most = max(LIST_LEAST, self.size.width - LIST_LEAST)
        self._side.styles.max_width = most
        self._side.styles.width = min(max(column, LIST_LEAST), most)
