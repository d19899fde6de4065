"""The list of articles: virtual rows drawn line by line, one of them chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.i18n import Words
from reader.layout import Fragment
from reader.model import Article
from reader.store import Answer, Hit
from reader.ui.browsing import Browsing
from reader.ui.clip import drawn
from reader.ui.listing import Listing, ListLine, Part, shown_on
from reader.ui.reading_time import facts_of
from reader.ui.render import Ink, inked, line_strip
from reader.ui.widgets.styled import LineView

MARGIN = 2  # cells left of the text; the first shows which row is chosen


class ArticleList(LineView, can_focus=True, inherit_bindings=False):
    """Rows of headline, kicker or deck, and facts; only rows on the screen are ever drawn."""

    BLOCK = "article-list"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--headline",
        "article-list--quiet",
        "article-list--page",
        "article-list--chosen",
        "article-list--bar",
        "article-list--mark",
    }

    @dataclass
    class Chosen(Message):
        """A row was clicked."""

        place: int

    def __init__(self, words: Words, pace: int) -> None:
        """`pace`: characters read in a minute."""
        super().__init__()
        self._words = words
        self._pace = pace
        self._answer: Answer | None = None
        self._hits: Sequence[Hit] = ()
        self._count = 0
        self._grouped = False
        self._listing = Listing((), 0, 1, grouped=False)
        self._place = -1

    @property
    def listing(self) -> Listing:
        """Where the rows stand now."""
        return self._listing

    def show(self, now: Browsing, *, grouped: bool) -> None:
        """List the hits of a state, with the open article chosen."""
        self._answer, self._hits, self._count = now.answer, now.hits, now.count
        self._grouped, self._place = grouped, now.at
        self._lay_out()

    def count_more(self, now: Browsing) -> None:
        """More hits of the same state have been found: only the list's length changes."""
        self._count = now.count
        self._lay_out(keep_place=True)

    def choose(self, place: int) -> None:
        """Move the choice; only the rows that change are drawn again."""
        before, self._place = self._place, place
        for changed in {before, place}:
            if 0 <= changed < self._count:
                self.refresh(self._region_of(changed))
        self._bring_in(place)

    def rows_per_screen(self) -> int:
        """How many rows of the usual height fit, at least 1."""
        usual = self._listing.height // max(1, self._count)
        return max(1, self.size.height // max(1, usual))

    def render_line(self, y: int) -> Strip:
        """One screen line, `y` counted from the top of the widget."""
        width, blank = self.size.width, self.base
        line = self._listing.line_at(y + self.scroll_offset.y)
        if line is None:
            return Strip.blank(width, blank)
        is_chosen = line.place == self._place and line.part not in (Part.GAP, Part.PAGE)
        if is_chosen:
            blank = blank + self.look("chosen")
        bar = (drawn("▎") if is_chosen else " ", blank + self.look("bar"))
        runs = [bar, (" " * (MARGIN - 1), blank), *self._runs(line, blank)]
        return line_strip(runs, width, blank)

    def on_resize(self) -> None:
        """Lay the rows out for the new width."""
        self._lay_out()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the mouse."""
        place = self._listing.place_at(event.y + self.scroll_offset.y)
        if place >= 0:
            self.post_message(self.Chosen(place))

    def _lay_out(self, *, keep_place: bool = False) -> None:
        width = max(1, self.outer_size.width - MARGIN - 1)  # the last column is the scrollbar's
        self._listing = Listing(self._hits, self._count, width, grouped=self._grouped)
        self.extent(self._listing.height)
        if not keep_place:
            self._bring_in(self._place)

    def _bring_in(self, place: int) -> None:
        if not 0 <= place < self._count or not self.size.height:
            return
        top, height = self._listing.top_of(place), self._listing.height_of(place)
        above, room = self.scroll_offset.y, self.size.height
        if top < above or height > room:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif top + height > above + room:
            self.scroll_to(y=top + height - room, animate=False, immediate=True)

    def _region_of(self, place: int) -> Region:
        top = self._listing.top_of(place) - self.scroll_offset.y
        return Region(0, top, self.size.width, self._listing.height_of(place))

    def _runs(self, line: ListLine, blank: Style) -> list[tuple[str, Style]]:
        hit = self._hits[line.place]
        shown = shown_on(line, hit, self._listing.width, self._facts)
        base = blank + self.look(shown.look)
        if shown.role is None or self._answer is None:
            return [(shown.text, base)]
        spans = self._answer.spans(shown.whole, shown.role)
        marks = [(span.start, span.end) for span in spans]
        ink = Ink(base, self.look("mark"), Style.null())
        runs = inked(Fragment(shown.text, shown.start), ink, marks, None)
        return [(text, style) for text, style, _ in runs]

    def _facts(self, article: Article, width: int) -> str:
        return facts_of(article, self._pace, self._words, width)
