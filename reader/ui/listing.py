"""The article list as geometry: hits and a width in, heights and lines out; nothing is drawn."""

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from reader.layout import LayoutOptions
from reader.layout.heads import balance_lines
from reader.layout.scan import prepare
from reader.model import Article, Role, safe_line
from reader.naming import issue_of
from reader.store import Hit

if TYPE_CHECKING:
    pass

CHUNK = 32  # rows that are measured together, when one of them is seen
KEPT = 256  # rows whose lines are remembered: more than are seen at once
MOST_HEADLINE_LINES = 4
LONGEST_TITLE = 400  # characters; an article without a headline goes by its first paragraph


class Part(Enum):
    """What one screen line of the list shows."""

    PAGE = "page"  # the name of the paper's page, above its first article
    HEADLINE = "headline"
    DECK = "deck"  # kicker or deck, one line
    SNIPPET = "snippet"  # under a filter, a sentence that answers
    FACTS = "facts"  # byline, length, reading time
    GAP = "gap"


class ListLine(NamedTuple):
    """One screen line: place of the hit, what of it, and the range of the title it shows."""

    place: int
    part: Part
    start: int = 0
    end: int = 0


@lru_cache(maxsize=1024)  # some screens; thousands fill for an hour, which looks like a leak
def headline_lines(title: str, width: int) -> tuple[tuple[int, int], ...]:
    """Ranges of a title's lines at a width in cells, by the rules of the reading pane."""
    title, room = title[:LONGEST_TITLE], max(4, width)
    scanned = prepare(title, LayoutOptions(measure=room))
    starts = balance_lines(scanned, room, is_flush=False)
    return tuple(pairwise([*starts, len(title)]))[:MOST_HEADLINE_LINES]


def second_line(article: Article) -> tuple[str, Role]:
    """Kicker or deck, whichever tells more beside the headline; ("", …) if there is none."""
    for role in (Role.DECK, Role.KICKER):
        if text := article.text_of(role):
            return text, role
    return "", Role.DECK


class Listing:
    """Where every hit stands when the list is `width` cells wide; rows as tall as their text.

    Rows are measured when they are seen; the others count as tall as the first ones are.
    """

    def __init__(
        self, hits: Sequence[Hit], count: int, width: int, *, grouped: bool, snippets: bool = False
    ) -> None:
        """Nothing is measured but the first rows.

        Args:
            hits: In their order.
            count: How many of the hits are listed; the others are not looked at.
            width: Cells of a row.
            grouped: Name the paper's pages above their first article.
            snippets: Show a sentence of each hit.
        """
        self.hits = hits
        self.count = count
        self.width = width
        self.grouped = grouped
        self.snippets = snippets
        self._measured: dict[int, list[int]] = {}  # chunk to the tops of its rows, and its end
        self._made: dict[int, list[ListLine]] = {}  # place to the lines of its row
        first = self._tops_in(0)
        self._usual = first[-1] / (len(first) - 1) if count else 1.0
        self._starts = self._summed()

    def extend(self, count: int) -> None:
        """List more hits of the same sequence."""
        self._measured.pop(self.count // CHUNK, None)  # it may have been cut short
        self.count = count
        self._starts = self._summed()

    @property
    def height(self) -> int:
        """Screen lines of the whole list, as far as they are known."""
        return self._starts[-1]

    def top_of(self, place: int) -> int:
        """First screen line of a hit."""
        chunk, at = divmod(place, CHUNK)
        tops = self._measure(chunk)
        return self._starts[chunk] + tops[at]

    def height_of(self, place: int) -> int:
        """Screen lines of a hit, its gap included."""
        chunk, at = divmod(place, CHUNK)
        tops = self._measure(chunk)
        return tops[at + 1] - tops[at]

    def place_at(self, line: int) -> int:
        """The hit that a screen line belongs to; -1 past the end."""
        if not 0 <= line < self.height:
            return -1
        chunk = bisect_right(self._starts, line) - 1
        tops = self._measure(chunk)
        within = min(line - self._starts[chunk], tops[-1] - 1)
        return chunk * CHUNK + bisect_right(tops, within) - 1

    def line_at(self, line: int) -> ListLine | None:
        """What a screen line shows; None past the end."""
        place = self.place_at(line)
        if place < 0:
            return None
        parts = self._lines(place)
        within = line - self.top_of(place)
        return parts[within] if within < len(parts) else ListLine(place, Part.GAP)

    def top_to_show(self, place: int, room: int, above: int = 0) -> int:
        """The first line to show in `room` lines so that a hit is seen, with `above` there now."""
        if not 0 <= place < self.count:
            return above
        self.measure_around(place, room)
        top, height = self.top_of(place), self.height_of(place)
        if top < above or height > room:
            return top
        return max(above, top + height - room)

    def measure_around(self, place: int, lines: int) -> None:
        """Measure what stands so many screen lines around a hit."""
        rows = lines // 2 + 1  # none is less than two lines tall
        for chunk in range(max(0, place - rows) // CHUNK, (place + rows) // CHUNK + 1):
            if chunk * CHUNK < self.count:
                self._measure(chunk)

    def opens_page(self, place: int) -> bool:
        """Whether a page of the paper begins with this hit."""
        here = self.hits[place].entry.page
        return self.grouped and (place == 0 or self.hits[place - 1].entry.page is not here)

    def page_named(self, place: int) -> str:
        """Label and section of a hit's page; before them what parts its issue from another's.

        The other is the issue that is listed above it, or for the first hit the last one.  Where
        that does not fit, the section is left out first, then the paper, and the label at last.
        """
        page, other = (self.hits[at].entry.page for at in (place, (place or self.count) - 1))
        paper = page.paper if page.paper != other.paper else ""
        issue = (paper, page.date) if issue_of(page) != issue_of(other) else ("", "")
        facts = tuple(map(safe_line, (*issue, page.label, page.section)))
        shorter = (facts, facts[:3], facts[1:], facts[1:3], facts[2:], facts[2:3])
        names = [" ".join(filter(None, some)) for some in shorter]
        return next((one for one in names if one and cell_len(one) <= self.width), names[0])

    def _measure(self, chunk: int) -> list[int]:
        """The tops of a chunk's rows; what stands below it moves if they are not as expected."""
        if chunk not in self._measured:
            before = self._height_of_chunk(chunk)
            if self._tops_in(chunk)[-1] != before:
                self._starts = self._summed()
        return self._measured[chunk]

    def _tops_in(self, chunk: int) -> list[int]:
        if chunk not in self._measured:
            places = range(chunk * CHUNK, min((chunk + 1) * CHUNK, self.count))
            self._measured[chunk] = [0, *accumulate(len(self._lines(place)) for place in places)]
        return self._measured[chunk]

    def _height_of_chunk(self, chunk: int) -> int:
        if chunk in self._measured:
            return self._measured[chunk][-1]
        rows = min((chunk + 1) * CHUNK, self.count) - chunk * CHUNK
        return max(1, round(rows * self._usual))

    def _summed(self) -> list[int]:
        chunks = range(-(-self.count // CHUNK))
        return [0, *accumulate(map(self._height_of_chunk, chunks))]

    def _lines(self, place: int) -> list[ListLine]:
        """The lines of a row, made once: each of them is asked for when the row is drawn."""
        if place not in self._made:
            if len(self._made) >= KEPT:
                self._made.clear()
            self._made[place] = self._lines_of(place)
        return self._made[place]

    def _lines_of(self, place: int) -> list[ListLine]:
        article = self.hits[place].entry.article
        lines = [ListLine(place, Part.PAGE)] if self.opens_page(place) else []
        ranges = headline_lines(article.title, self.width)
        lines += [ListLine(place, Part.HEADLINE, start, end) for start, end in ranges]
        if second_line(article)[0]:
            lines.append(ListLine(place, Part.DECK))
        if self.snippets:
            lines.append(ListLine(place, Part.SNIPPET))
        return [*lines, ListLine(place, Part.FACTS), ListLine(place, Part.GAP)]
