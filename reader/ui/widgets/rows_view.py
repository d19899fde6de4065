"""Articles as rows on the screen: drawn line by line, scrolled, one of them chosen."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Offset, Region
from textual.strip import Strip

from reader.i18n import Words
from reader.layout import Fragment
from reader.model import Reading
from reader.store import Answer, Entry, Hit
from reader.store.beside import Readings
from reader.ui.browsing import Browsing
from reader.ui.clip import clip, drawn
from reader.ui.listing import Listing, ListLine, Part
from reader.ui.reading_time import facts_of, said_of
from reader.ui.render import Range, inked, line_strip
from reader.ui.row_text import Shown, around_mark, shown_on
from reader.ui.widgets.styled import LineView

MARGIN = 2  # cells left of the text; the first shows which row is chosen


class RowsView(LineView, inherit_bindings=False):
    """Rows of headline, kicker or deck, and facts; only rows on the screen are ever drawn."""

    BLOCK = "article-list"
    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article-list--headline",
        "article-list--read",
        "article-list--star",
        "article-list--quiet",
        "article-list--page",
        "article-list--chosen",
        "article-list--bar",
        "article-list--mark",
        "article-list--snippet",
    }

    def __init__(self, words: Words, pace: int) -> None:
        """`pace`: characters read in a minute."""
        super().__init__()
        self._words = words
        self._pace = pace
        self._answer: Answer | None = None
        self._hits: Sequence[Hit] = ()
        self._count = 0
        self._grouped = False
        self._has_snippets = False
        self._snippets: dict[int, Shown] = {}  # of the hits that have been drawn, by place
        self._said: dict[int, Reading] = {}  # the same; what was said of them then
        self._listing = Listing((), 0, 1, grouped=False)
        self._place = -1
        self._reading: Readings = lambda _entry: Reading()

    @property
    def listing(self) -> Listing:
        """Where the rows stand now."""
        return self._listing

    def show(self, now: Browsing, *, grouped: bool) -> None:
        """List the hits of a state, with the open article chosen."""
        self._answer, self._hits, self._count = now.answer, now.hits, now.count
        self._grouped, self._place = grouped, now.at
        self._reading = now.store.readings or self._reading
        self._has_snippets = bool(now.text.strip())
        self._snippets.clear()
        self._said.clear()
        self._lay_out()

    def show_said(self) -> None:
        """Something was said of articles: draw the rows again for which it is something else."""
        listing, top = self._listing, self.scroll_offset.y
        first, last = listing.place_at(top), listing.place_at(top + self.size.height - 1)
        seen = range(max(0, first), last + 1 if last >= 0 else self._count)
        self._said = {place: self._said[place] for place in seen if place in self._said}
        for place, before in self._said.items():
            if self._reading(self._hits[place].entry) != before:
                self.refresh(self._region_of(place))

    def count_more(self, now: Browsing) -> None:
        """More hits of the same state have been found: only the list's length changes."""
        self._answer, self._hits, self._count = now.answer, now.hits, now.count
        self._listing.hits = now.hits
        self._listing.extend(now.count)
        self.extent(self._listing.height)

    def choose(self, place: int) -> None:
        """Move the choice; only the rows that change are drawn again."""
        before, self._place = self._place, place
        for changed in {before, place}:
            if 0 <= changed < self._count:
                self.refresh(self._region_of(changed))
        self._bring_in(place)

    @property
    def cursor(self) -> Offset:
        """Where the chosen row's headline begins, in cells of the widget."""
        top = 0
        if 0 <= self._place < self._count:
            top = self._listing.top_of(self._place) + self._listing.opens_page(self._place)
        return Offset(MARGIN, top - self.scroll_offset.y)

    def rows_per_screen(self) -> int:
        """How many rows of the usual height fit, at least 1."""
        top = max(0, self._listing.place_at(self.scroll_offset.y))
        bottom = self._listing.place_at(self.scroll_offset.y + self.size.height - 1)
        return max(1, (bottom if bottom >= 0 else self._count) - top)

    def render_line(self, y: int) -> Strip:
        """One screen line, `y` counted from the top of the widget."""
        width, blank = self.outer_size.width, self.base
        line = self._listing.line_at(y + self.scroll_offset.y)
        if line is None:
            return Strip.blank(width, blank)
        self._said[line.place] = self._reading(self._hits[line.place].entry)
        is_chosen = line.place == self._place and line.part not in (Part.GAP, Part.PAGE)
        if is_chosen:
            blank = blank + self.look("chosen")
        bar = (drawn("▎") if is_chosen else " ", blank + self.look("bar"))
        runs = [bar, self._star(line, blank), *self._runs(line, blank)]
        return line_strip(runs, width, blank)

    def resized(self) -> None:
        """Lay the rows out for the new width."""
        self._snippets.clear()
        self._lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Rows come in sight: what their heights are keeps the topmost where it is."""
        super().watch_scroll_y(old_value, new_value)
        self._settle()

    def _lay_out(self) -> None:
        width = max(1, self.outer_size.width - MARGIN - 1)  # the last column is the scrollbar's
        self._listing = self.list_in(width)
        self.extent(self._listing.height)
        self._bring_in(self._place)

    def list_in(self, width: int) -> Listing:
        """The hits as a list of so many cells."""
        return Listing(
            self._hits,
            self._count,
            width,
            grouped=self._grouped,
            snippets=self._has_snippets,
        )

    def _settle(self) -> None:
        line, listing = self.scroll_offset.y, self._listing
        place = listing.place_at(line)
        if place < 0:
            return
        within, height = line - listing.top_of(place), listing.height
        listing.measure_around(place, self.size.height)
        if listing.height != height:
            self.extent(listing.height)
        if listing.top_of(place) + within != line:
            top = listing.top_of(place) + within
            self.scroll_to(y=top, animate=False, force=True, immediate=True)

    def _bring_in(self, place: int) -> None:
        if not 0 <= place < self._count or not self.size.height:
            return
        known = self._listing.height
        self._listing.measure_around(place, self.size.height)
        if self._listing.height != known:
            self.extent(self._listing.height)
        above = self.scroll_offset.y
        top = self._listing.top_to_show(place, self.size.height, above)
        if top != above:
            self.scroll_to(y=top, animate=False, immediate=True)

    def _region_of(self, place: int) -> Region:
        top = self._listing.top_of(place) - self.scroll_offset.y
        return Region(0, top, self.size.width, self._listing.height_of(place))

    def _star(self, line: ListLine, blank: Style) -> tuple[str, Style]:
        """What stands before a row's text: a star at the first line of a starred headline."""
        is_first = line.part is Part.HEADLINE and not line.start
        is_starred = is_first and self._said[line.place].is_starred
        return ("*" if is_starred else " ") * (MARGIN - 1), blank + self.look("star")

    def _runs(self, line: ListLine, blank: Style) -> list[tuple[str, Style]]:
        if line.part is Part.SNIPPET:
            return self._snippet_runs(line.place, blank)
        shown = shown_on(line, self._listing, self._facts)
        is_read = shown.look == "headline" and self._said[line.place].is_read
        base = blank + self.look("read" if is_read else shown.look)
        if shown.role is None or self._answer is None:
            return [(shown.text, base)]
        spans = self._answer.spans(shown.whole, shown.role)
        marks = [(span.start, span.end) for span in spans]
        return self._marked(shown.text, shown.start, marks, base)

    def _snippet_runs(self, place: int, blank: Style) -> list[tuple[str, Style]]:
        if self._answer is None:
            return []
        if place not in self._snippets:
            snippet = self._answer.snippet(self._hits[place].entry)
            self._snippets[place] = around_mark(snippet, self._listing.width)
        shown = self._snippets[place]
        return self._marked(shown.text, 0, shown.spans, blank + self.look(shown.look))

    def _marked(
        self, text: str, start: int, marks: Sequence[Range], base: Style
    ) -> list[tuple[str, Style]]:
        runs = inked(Fragment(text, start), base, [(marks, self.look("mark"))])
        return [(run, style) for run, style, _ in runs]

    def _facts(self, entry: Entry, width: int) -> str:
        times = self._answer.times(entry) if self._answer and self._has_snippets else 0
        said = said_of(self._reading(entry), self._words)
        facts = facts_of(entry.article, self._pace, self._words, width - cell_len(said), times)
        return clip(said + facts, width)
