"""The word card (词卡): what is known of a word, and a plot of it over the pages."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.model import safe_line
from reader.ui.clip import clip
from reader.ui.screens.chooser import TEXT_COLUMN, Choice, ChooserScreen
from reader.ui.screens.overlay import hints
from reader.ui.word_card import Card, PageTimes, bar, facts

WIDEST, WIDE_SHARE = 76, 0.96  # the card's cells, as the style sheet has them
HIGH_SHARE = 0.9  # of the screen's rows, the same
EDGES = 4  # cells or rows that are not the list's own: padding, title's and foot's margin
COUNT_COLUMN = 6  # cells
LEAST_ROWS = 2  # of the plot


class CardScreen(ChooserScreen):
    """A word's card; Enter on a page dismisses with the query for the word there."""

    OPENED_BY = "card"

    def __init__(self, card: Card, words: Words, width: int) -> None:
        """`width`: columns of the screen, for the length of the bars."""
        back = ("escape", words["hint.back"])
        enter = ("enter", words["who.hint.choose"])
        foot = hints(enter, back) if card.pages else hints(back)
        super().__init__(card.word, plot(card.pages, bar_cells(width)), foot)
        self._card = card
        self._facts = "\n".join(facts(card, words))

    def compose(self) -> ComposeResult:
        """Word and pinyin, what is known of it, the plot."""
        word = safe_line(self._card.word)
        with Vertical(id="chooser"):
            yield Static(
                Content.assemble((word, "bold $primary"), (f"  {self._card.pinyin}", "$quiet")),
                id="chooser-title",
            )
            yield Static(Content(self._facts), id="card-facts")
            self.rows.display = bool(self._choices)
            yield self.rows
            yield self.more
            yield self.foot

    def on_resize(self) -> None:
        """Give the plot the rows that the rest leaves."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        others = sum(one.size.height for one in self.query("#chooser > *") if one is not self.rows)
        room = int(self.size.height * HIGH_SHARE) - others - EDGES
        self.rows.styles.max_height = max(LEAST_ROWS, room)


def plot(pages: tuple[PageTimes, ...], cells: int) -> list[Choice]:
    """A row per page: its name, how often, and a bar of at most `cells`."""
    most = max((page.times for page in pages), default=1)
    names = [name_of(one, pages) for one in pages]
    return [
        Choice(one.query, name, str(one.times).ljust(COUNT_COLUMN) + bar(one.times, most, cells))
        for one, name in zip(pages, names, strict=True)
    ]


def name_of(one: PageTimes, pages: tuple[PageTimes, ...]) -> str:
    """A page's label, or its file's name; with the date where others are labelled so too."""
    page = one.page
    if not page.label:
        return page.source
    is_alone = sum(other.page.label == page.label for other in pages) == 1
    return page.label if is_alone else f"{clip(page.label, TEXT_COLUMN // 2)} {page.date}"


def bar_cells(width: int) -> int:
    """Cells for the longest bar on a screen of `width` columns."""
    inner = min(WIDEST, int(width * WIDE_SHARE)) - EDGES - 1
    return max(1, inner - TEXT_COLUMN - COUNT_COLUMN)
