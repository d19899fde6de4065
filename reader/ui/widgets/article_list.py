"""The list of articles: one of them is chosen; what keys and mouse do with it."""

from dataclasses import dataclass

from textual import events

from reader.i18n import Words
from reader.ui.keymap import LIST
from reader.ui.widgets.rows_view import RowsView
from reader.ui.widgets.telling import Telling

LEFT_BUTTON = 1


class ArticleList(RowsView, Telling, can_focus=True, inherit_bindings=False):
    """Says which article is wanted, and what of it."""

    owners = (LIST,)

    @dataclass(frozen=True)
    class Chosen:
        """The article at a place of the list is wanted; places beyond the ends are the ends."""

        place: int

    @dataclass(frozen=True)
    class Opened:
        """The reader wants into the chosen article."""

    @dataclass(frozen=True)
    class ReadOn:
        """The reader wants on in the chosen article, from the list."""

    @dataclass(frozen=True)
    class Left:
        """The reader wants out of what narrows the list."""

    @dataclass(frozen=True)
    class Finished:
        """The reader wants out of the program."""

    def __init__(self, words: Words, pace: int) -> None:
        """`pace`: characters read in a minute."""
        super().__init__(words, pace)
        self.is_alone = False  # whether no pane stands beside it

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse; the chosen one, or one without a pane beside, opens."""
        place = self._listing.place_at(event.y + self.scroll_offset.y)
        if place < 0 or event.button != LEFT_BUTTON:
            return
        was_open = place == self._place
        self.tell(self.Chosen(place))
        if was_open or self.is_alone:
            self.tell(self.Opened())

    # What keys do

    def action_line(self, step: int) -> None:
        """The next or previous article; without an open one in the list, the first."""
        self.tell(self.Chosen(max(0, self._place + step) if self._place >= 0 else 0))

    def action_screenful(self, count: float) -> None:
        """As many articles as fit on so many screens."""
        rows = round(self.rows_per_screen() * count) or (1 if count > 0 else -1)
        self.tell(self.Chosen(max(0, self._place + rows)))

    def action_read_on(self) -> None:
        """On in the chosen article."""
        self.tell(self.ReadOn())

    def action_edge(self, side: int) -> None:
        """The first (-1) or the last article (1)."""
        self.tell(self.Chosen(0 if side < 0 else len(self._hits) - 1))

    def action_place(self, number: int) -> None:
        """The article with this number in the list, from 1."""
        self.tell(self.Chosen(max(0, number - 1)))

    def action_percent(self, share: int) -> None:
        """The article so many hundredths of the way down."""
        self.tell(self.Chosen((len(self._hits) - 1) * min(share, 100) // 100))

    def action_open(self) -> None:
        """Into the article."""
        self.tell(self.Opened())

    def action_back(self) -> None:
        """Out of what narrows the list."""
        self.tell(self.Left())

    def action_leave(self) -> None:
        """Out of the program."""
        self.tell(self.Finished())
