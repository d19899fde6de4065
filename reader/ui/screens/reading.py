"""The reading screen: what its widgets say comes to this, and what no widget does alone."""

from functools import partial, singledispatchmethod

from reader.model import safe_line
from reader.store import Entry
from reader.ui import process
from reader.ui.clip import clip
from reader.ui.keymap import BY_NAME
from reader.ui.proof import mode_of
from reader.ui.screens.keyed import KeyedScreen
from reader.ui.services.record import Record
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.caret_view import CaretView
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.keyword_strip import KeywordStrip
from reader.ui.widgets.query_field import FilterField, QueryField
from reader.ui.widgets.reading_pane import ReadingPane
from reader.ui.widgets.text_line import TextLine

TITLE_SAID = 30  # cells of a headline that the status bar names


class ReadingScreen(KeyedScreen, inherit_bindings=False):
    """Articles on the left, the open one on the right."""

    # What the workspace itself does

    def action_article(self, step: int) -> None:
        """The next or previous article, wherever the reader is."""
        before = self.browsing.opened
        self.browse(self.browsing.stepped(step))
        if self.browsing.opened is before:
            self.say(self.words["at_end.next" if step > 0 else "at_end.previous"])

    def action_paper_page(self, step: int) -> None:
        """The next or previous page of the paper."""
        before = self.browsing.opened
        self.browse(self.browsing.turned_by(step))
        if self.browsing.opened is before:
            self.say(self.words["at_end.page"])

    def action_contents(self) -> None:
        """The headlines of every page; one of them opens."""
        from reader.ui.screens.contents import ContentsScreen  # noqa: PLC0415 - after the first frame

        now = self.browsing
        self.offer(ContentsScreen(now.store, now.opened, self.words), self._go_to)

    def action_page_map(self) -> None:
        """The page drawn small; one of its articles opens."""
        from reader.ui.screens.page_map import PageMapScreen  # noqa: PLC0415 - after the first frame
        from reader.ui.shown_picture import PagePictures  # noqa: PLC0415 - the same

        now = self.browsing
        if now.opened is not None:
            means = partial(process.picture_means, self.app)
            pictures = PagePictures(self.settings.pictures, means, self.picture_of)
            overlay = PageMapScreen(now.store, now.opened, self.words, pictures)
            self.offer(overlay, self._go_to)

    def action_search(self) -> None:
        """Filter the list; what is typed on comes behind a filter that is there."""
        self.set_focus(self.filter_field)
        self.filter_field.cursor_position = len(self.filter_field.value)

    def action_help(self) -> None:
        """The help overlay."""
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415 - after the first frame

        self.offer(HelpScreen(self.keys, self.words), self.do)

    def action_palette(self) -> None:
        """Every action by its name."""
        from reader.ui.screens.palette import PaletteScreen, offered  # noqa: PLC0415 - the same

        rows = offered(self.owners, self.pane.block_at_hand, self.keys, self.words)
        self.offer(PaletteScreen(rows, self.words), self.do)

    def _go_to(self, entry: Entry) -> None:
        self.browse(self.browsing.opening(entry))

    def _read_on(self) -> None:
        """On to the next article, which is said."""
        before = self.browsing.opened
        self.browse(self.browsing.stepped(1))
        opened = self.browsing.opened
        if opened is None or opened is before:
            self.say(self.words["at_end.next"])
        else:
            title = clip(safe_line(opened.article.title), TITLE_SAID)
            self.say(self.words.format("at_end.goes_on", title=title))

    # What the widgets say

    @singledispatchmethod
    def hear(self, said: object) -> None:
        """Act on what a widget says."""
        raise TypeError(said)

    @hear.register
    def _(self, said: ArticleList.Chosen) -> None:
        self.browse(self.browsing.chosen(said.place))

    @hear.register
    def _(self, _said: ArticleList.Opened) -> None:
        if self.browsing.opened is not None:
            self.set_focus(self.pane)

    @hear.register
    def _(self, _said: ArticleList.ReadOn) -> None:
        if not self.shows_pane:
            self.read_text()
        elif self.pane.is_at_end:
            self.readings.saw_end()
            self._read_on()
        else:
            self.pane.screenfuls(1)

    @hear.register
    def _(self, _said: ReadingPane.Finished) -> None:
        self.readings.saw_end()
        self._read_on()

    @hear.register
    def _(self, _said: ArticleList.Left) -> None:
        if self.reading_on.give_up() or self.lookups.drop():
            return
        if self.has_class("-zen"):
            self.remove_class("-zen")
        else:
            self.filter_by("")

    @hear.register
    def _(self, _said: ArticleList.Finished) -> None:
        self.app.exit(0)

    @hear.register
    def _(self, _said: ReadingPane.Left) -> None:
        if self.reading_on.give_up() or self.lookups.drop():
            return
        if self.hits.is_finding:
            self._find_nothing()
        else:
            self.leave_text()

    @hear.register
    def _(self, said: ReadingPane.Sought) -> None:
        self.add_class("-finding")
        self.set_focus(self.find_field)
        if said.offered:
            self.find_field.value = said.offered
            self.find_field.cursor_position = len(said.offered)

    @hear.register
    def _(self, _said: ReadingPane.Selecting) -> None:
        key = "select.on" if self.pane.is_selecting else "select.caret"
        self.say(self.words[key] if self.pane.has_caret else "")

    @hear.register
    def _(self, _said: ReadingPane.Moved) -> None:
        self.show_bars()

    @hear.register
    def _(self, _said: CaretView.Dragged) -> None:
        self.say("")

    @hear.register
    def _(self, said: ReadingPane.Set) -> None:
        kept, pane = self.record.look, self.pane
        kept("mode", pane.mode, mode_of(self.settings))
        kept("measure", str(pane.wanted.measure), str(self.settings.measure))
        measure = self.words.format("measure.now", n=self.pane.wanted.measure // 2)
        self.say(self.words[f"mode.{self.pane.mode}"] if said.is_mode else measure)

    @hear.register
    def _(self, said: QueryField.Typed) -> None:
        if said.field is self.find_field:
            self.hits.find(said.field.value)
        else:
            self.show_filled()
            self.narrow(said.field.value)

    @hear.register
    def _(self, said: QueryField.Kept) -> None:
        if said.field is self.find_field:
            self.set_focus(self.pane)
        else:
            self.searches.remember(self.browsing.text)
            self.set_focus(self.articles)

    @hear.register
    def _(self, said: QueryField.Left) -> None:
        if said.field is self.find_field:
            self._find_nothing()
            self.set_focus(self.pane)
        else:
            self.filter_by("")
            self.set_focus(self.articles)

    @hear.register
    def _(self, said: FilterField.Passed) -> None:
        getattr(self.articles, f"action_{said.action}")(said.step)

    @hear.register
    def _(self, said: KeywordStrip.Chosen) -> None:
        self.leave_text()
        self.filter_by(said.word)

    @hear.register
    def _(self, said: KeywordStrip.Moved) -> None:
        self.telling_words.say_spread(said.word)

    @hear.register
    def _(self, said: KeywordStrip.Asked) -> None:
        self.cards.look_up(said.word)

    @hear.register
    def _(self, _said: KeywordStrip.Left) -> None:
        self.leave_text()

    @hear.register
    def _(self, said: TextLine.Asked) -> None:
        self.hush()
        self.do(BY_NAME[said.action])

    @hear.register
    def _(self, said: Divider.Moved) -> None:
        self.divide_at(said.x)

    def on_record_told(self, told: Record.Told) -> None:
        """The file of what is remembered has something to say."""
        self.say(told.line)
        self.call_after_refresh(self._told, told)

    def on_proof_view_scrolled(self) -> None:
        """Tell how far the reader is."""
        self.show_bars()

    def _told(self, told: Record.Told) -> None:
        if self.app.is_running and self._notice == told.line:  # a frame has shown it
            self.record.heard(told)

    def _find_nothing(self) -> None:
        """End finding in the article; the filter's marks come back."""
        self.find_field.value = ""
        self.remove_class("-finding")
