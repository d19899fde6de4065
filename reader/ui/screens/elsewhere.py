"""A story elsewhere (别报所见): the open article beside those of other papers, same copy named."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.layout.chosen import options_of
from reader.model import safe_line
from reader.settings import Settings
from reader.store import Entry, Marks
from reader.store.drop_spaces import searchable
from reader.store.query import Term
from reader.ui.clip import clip
from reader.ui.preview import NARROW
from reader.ui.proof import Mode
from reader.ui.screens.chooser import RowsScreen
from reader.ui.screens.overlay import hints
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.proof_view import ProofView

if TYPE_CHECKING:
    from reader.library.elsewhere import Elsewhere

MOST_SHARE = 3  # the rows take one of so many of the screen


class ElsewhereScreen(RowsScreen[Entry]):
    """Rows, below them both texts, what they share marked; Enter opens the other in its issue."""

    OPENED_BY = "elsewhere"

    def __init__(
        self, opened: Entry, found: Sequence["Elsewhere"], settings: Settings, words: Words
    ) -> None:
        """`found` has at least one article."""
        super().__init__()
        self._opened = opened
        self._found = found
        self._words = words
        options = options_of(settings)
        self.own, self.other = (ProofView(options, Mode.PLAIN, settings.margin) for _ in range(2))
        self.own.add_class("-own")

    def compose(self) -> ComposeResult:
        """The rows, the texts, the keys."""
        words = self._words
        foot = (
            ("enter", words["hint.open_issue"]),
            ("down", words["hint.next_one"]),
            ("space", words["short.page_down"]),
            ("escape", words["hint.back"]),
        )
        title = words.format("elsewhere.title", title=safe_line(self._opened.article.title))
        with Vertical(id="elsewhere"):
            yield Static(Content.styled(title, "bold $primary"), id="chooser-title")
            yield self.rows
            with Horizontal():
                yield self.own
                yield self.other
            yield Hints(hints(*foot), id="elsewhere-hints")

    def on_mount(self) -> None:
        """Begin with the article that is most alike."""
        self._fill(self.app.size.width)
        self.rows.highlighted = 0

    def on_resize(self, event: events.Resize) -> None:
        """The own text stands beside the other where there is room."""
        self.set_class(event.size.width < NARROW, "-narrow")
        self.rows.styles.max_height = max(2, event.size.height // MOST_SHARE)
        at = self.at or 0
        self._fill(event.size.width)
        self.rows.highlighted = at

    def on_option_list_option_highlighted(self, message: OptionList.OptionHighlighted) -> None:
        """Show the article under the cursor."""
        if self.holds(message):
            self._show(self._found[message.option_index])

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open the article that was clicked."""
        if self.holds(message):
            self.choose(self._found[message.option_index].entry)

    def on_click(self, event: events.Click) -> None:
        """There is nothing beside it to be clicked."""
        event.prevent_default()

    def action_open(self) -> None:
        """Open the article under the cursor in its issue."""
        if self.at is not None:
            self.choose(self._found[self.at].entry)

    def action_screenful(self, count: float) -> None:
        """Scroll both texts."""
        for view in (self.own, self.other):
            view.screenfuls(count)

    def _show(self, one: "Elsewhere") -> None:
        marks = Marks(tuple(Term(searchable(word)) for word in one.words))
        self.own.show(self._opened.article, marks)
        self.other.show(one.entry.article, marks)

    def _fill(self, width: int) -> None:
        self.rows.clear_options()
        self.rows.add_options([_option(one, width - 5, self._words) for one in self._found])


def _option(one: "Elsewhere", room: int, words: Words) -> Option:
    """An article on a row: paper, day, page, then its headline; what it shares below."""
    page = one.entry.page
    facts = tuple(map(safe_line, (page.paper, page.date, page.label)))
    names = (" ".join(filter(None, some)) + "  " for some in (facts, facts[:2]))
    shown = next((one for one in names if cell_len(one) <= room // 2), clip(facts[0], room // 2))
    title = clip(safe_line(one.entry.article.title), room - cell_len(shown))
    said = safe_line(words.format("elsewhere.words", words="、".join(one.words)))
    copy = words["elsewhere.copy"] if one.is_copy else ""
    below = clip(f"{copy}  {said}" if copy else said, room - 2)
    return Option(
        Content.assemble(
            (shown, "$primary"), title, "\n  ",
            (below[: len(copy)], "$warning"), (below[len(copy) :], "$quiet"),
        )
    )  # fmt: skip
