"""The reading screen: list and pane side by side, and what their messages come to."""

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import Vertical
from textual.widgets import Input

from reader.i18n import Words
from reader.layout.chosen import options_of
from reader.settings import Settings
from reader.store import ArticleStore
from reader.ui.bars import Keys
from reader.ui.keymap import bindings
from reader.ui.opening import Opening
from reader.ui.preview import NARROW, SHORT
from reader.ui.proof import Mode
from reader.ui.screens.asking import Asking, QuerySuggester
from reader.ui.screens.copying import Copying
from reader.ui.screens.correcting import Correcting
from reader.ui.screens.knowing import Knowing
from reader.ui.screens.searching import Searching
from reader.ui.screens.typesetting import Typesetting
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.divider import Divider
from reader.ui.widgets.keyword_strip import KeywordStrip
from reader.ui.widgets.query_field import QueryField
from reader.ui.widgets.reading_pane import ReadingPane
from reader.ui.widgets.text_line import TextLine

LIST_LEAST = 20  # cells that dragging leaves to either side


class ReadingScreen(
    Searching, Asking, Knowing, Typesetting, Copying, Correcting, inherit_bindings=False
):
    """Articles on the left, the open one on the right; values go down, messages come up."""

    AUTO_FOCUS = "ArticleList"

    def __init__(self, opening: Opening, settings: Settings, words: Words, keys: Keys) -> None:
        """`keys` are the keys in force, by action name; they are bound once, here."""
        super().__init__(opening, settings, words, keys)
        self._bindings = BindingsMap(bindings(keys))

    def compose(self) -> ComposeResult:
        """Masthead, the two panes, keyword strip, status bar."""
        yield TextLine(id="masthead")
        yield TextLine(id="status")
        yield KeywordStrip(id="keywords")
        yield QueryField(self.find, self.words["find.hint"], id="find")
        with Vertical(id="side"):
            hint, suggester = self.words["filter.hint"], QuerySuggester(self)
            yield QueryField(self.filter_typed, hint, id="filter", suggester=suggester)
            yield ArticleList(self.words, self.settings.reading_speed)
        yield Divider()
        mode = Mode.COLUMNS if self.settings.columns > 1 else Mode.PLAIN
        yield ReadingPane(options_of(self.settings), mode, self.settings.margin)

    def on_mount(self) -> None:
        """Show what is open before the first frame."""
        self._places = {}
        self.show()
        if self.settings.ambiguous_width > 1:
            self.widen()

    def on_resize(self, event: events.Resize) -> None:
        """One pane at a time on a narrow terminal, less around them on a short one."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.set_class(event.size.height < SHORT, "-short")
        self._show_filled()

    def on_descendant_focus(self) -> None:
        """Keys mean something else now: say so, and on a narrow terminal show that pane."""
        self.set_class(self.where in ("pane", "find"), "-reading")
        self.show_bars()

    def on_article_list_chosen(self, message: ArticleList.Chosen) -> None:
        """Open the article of a clicked row; on a narrow terminal go to it."""
        was_open = self.browsing.at == message.place
        self.browse(self.browsing.chosen(message.place))
        if was_open or self.has_class("-narrow"):
            self.action_open()

    def on_proof_view_scrolled(self) -> None:
        """Tell how far the reader is."""
        self.show_bars()

    def on_divider_moved(self, message: Divider.Moved) -> None:
        """Give the list the columns left of the mouse."""
        most = max(LIST_LEAST, self.size.width - LIST_LEAST)
        side = self.query_one("#side")
        side.styles.max_width = most
        side.styles.width = min(max(message.x, LIST_LEAST), most)

    def filter_typed(self, text: str) -> None:
        """Narrow the list to what is typed."""
        self._show_filled()
        self.narrow(text)

    def _show_filled(self) -> None:
        """On a short terminal the filter takes a row only while it says something."""
        field = self.query_one("#filter", Input)
        field.set_class(bool(field.value) and self.has_class("-short"), "-filled")

    @on(Input.Submitted, "#filter")
    def filter_kept(self) -> None:
        """Keep the filter and go to the list."""
        self.remember(self.browsing.text)
        self.set_focus(self.articles)

    @on(Input.Submitted, "#find")
    def find_kept(self) -> None:
        """Keep the marks and go back to the text."""
        self.set_focus(self.pane)

    def on_keyword_strip_chosen(self, message: KeywordStrip.Chosen) -> None:
        """Make the keyword the filter."""
        self.remove_class("-keywords")
        self.set_focus(self.articles)
        self.filter_by(message.word)

    def knows_more(self) -> None:
        """Dictionary or pinyin have come in: ask a pending query again."""
        if self.browsing.answer.pending:
            self.narrow(self.browsing.text)

    def grow(self, store: ArticleStore) -> None:
        """Show a store that holds more than before; place and filter stay."""
        self.browse(self.browsing.grown(store), refill=True)
