"""The word card (词卡): what is known of a word, and a plot of it over the pages."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.model import safe_line
from reader.ui.clip import clip
from reader.ui.screens.chooser import TEXT_COLUMN, ChooserRow, ChooserScreen
from reader.ui.screens.overlay import hints
from reader.ui.word_card import Card, PageTimes, bar, facts

WIDEST, WIDE_SHARE = 76, 0.96  # the card's cells, as the style sheet has them
EDGES = 4  # cells that are not the list's own: the padding
COUNT_COLUMN = 6  # cells


class CardScreen(ChooserScreen):
    """A word's card; Enter on a page dismisses with the query for the word there."""

    OPENED_BY = "card"

    def __init__(self, card: Card, words: Words, width: int) -> None:
        """`width`: columns of the screen, for the length of the bars."""
        back = ("escape", words["hint.back"])
        enter = ("enter", words["hint.choose"])
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


def plot(pages: tuple[PageTimes, ...], cells: int) -> list[ChooserRow]:
    """A row per page: its name, how often, and a bar of at most `cells`."""
    most = max((page.times for page in pages), default=1)
    names = [name_of(one, pages) for one in pages]
    return [
        ChooserRow(
            one.query, name, str(one.times).ljust(COUNT_COLUMN) + bar(one.times, most, cells)
        )
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
