"""The article list as geometry: hits and a width in, heights and lines out; nothing is drawn."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import accumulate, pairwise

from reader.layout import LayoutOptions
from reader.layout.heads import balance_lines
from reader.layout.scan import prepare
from reader.model import Article, Role, safe_line
from reader.store import Hit
from reader.ui.clip import clip

# Past this many rows the list gives every row the same height, so that nothing has to be
# measured before it is seen.
MEASURED_ROWS = 300
EVEN_HEADLINE_LINES = 2
MOST_HEADLINE_LINES = 4
LONGEST_TITLE = 400  # characters; an article without a headline goes by its first paragraph


class Part(Enum):
    """What one screen line of the list shows."""

    PAGE = "page"  # the name of the paper's page, above its first article
    HEADLINE = "headline"
    DECK = "deck"  # kicker or deck, one line
    FACTS = "facts"  # byline, length, reading time
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class ListLine:
    """One screen line: place of the hit, what of it, and the range of the title it shows."""

    place: int
    part: Part
    start: int = 0
    end: int = 0


@lru_cache(maxsize=4096)
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
    """Where every hit stands when the list is `width` cells wide.

    `grouped` names the paper's pages above their first article; lists past `MEASURED_ROWS`
    are even: no page lines, and all rows of one height.
    """

    def __init__(self, hits: Sequence[Hit], count: int, width: int, *, grouped: bool) -> None:
        """`count`: how many of the hits are listed; the others are not looked at."""
        self.hits = hits
        self.count = count
        self.width = width
        self.is_even = count > MEASURED_ROWS
        self.grouped = grouped and not self.is_even
        self._tops = [] if self.is_even else [0, *accumulate(map(self._measure, range(count)))]

    @property
    def height(self) -> int:
        """Screen lines of the whole list."""
        if self.is_even:
            return self.count * self._even_height
        return self._tops[-1]

    @property
    def _even_height(self) -> int:
        return EVEN_HEADLINE_LINES + 3

    def top_of(self, place: int) -> int:
        """First screen line of a hit."""
        return place * self._even_height if self.is_even else self._tops[place]

    def height_of(self, place: int) -> int:
        """Screen lines of a hit, its gap included."""
        return self._even_height if self.is_even else self._tops[place + 1] - self._tops[place]

    def place_at(self, line: int) -> int:
        """The hit that a screen line belongs to; -1 past the end."""
        if not 0 <= line < self.height:
            return -1
        if self.is_even:
            return line // self._even_height
        return bisect_right(self._tops, line) - 1

    def line_at(self, line: int) -> ListLine | None:
        """What a screen line shows; None past the end."""
        place = self.place_at(line)
        if place < 0:
            return None
        parts = self._lines(place)
        within = line - self.top_of(place)
        return parts[within] if within < len(parts) else ListLine(place, Part.GAP)

    def opens_page(self, place: int) -> bool:
        """Whether a page of the paper begins with this hit."""
        here = self.hits[place].entry.page
        return self.grouped and (place == 0 or self.hits[place - 1].entry.page is not here)

    def _lines(self, place: int) -> list[ListLine]:
        article = self.hits[place].entry.article
        lines = [ListLine(place, Part.PAGE)] if self.opens_page(place) else []
        ranges = headline_lines(article.title, self.width)
        if self.is_even:
            ranges = ranges[:EVEN_HEADLINE_LINES]
        lines += [ListLine(place, Part.HEADLINE, start, end) for start, end in ranges]
        if second_line(article)[0]:
            lines.append(ListLine(place, Part.DECK))
        return [*lines, ListLine(place, Part.FACTS), ListLine(place, Part.GAP)]

    def _measure(self, place: int) -> int:
        return len(self._lines(place))


@dataclass(frozen=True, slots=True)
class Shown:
    """What a line of the list says.

    Attributes:
        text: In at most the list's width.
        look: The name of its look.
        whole: The text that `text` is a part of, and where a filter's marks are looked for.
        role: The role of that text; None where nothing is marked.
        start: Offset of `text` in `whole` (characters).
    """

    text: str
    look: str
    whole: str = ""
    role: Role | None = None
    start: int = 0


def shown_on(line: ListLine, hit: Hit, width: int, facts: Callable[[Article, int], str]) -> Shown:
    """What a line of a hit's row says in `width` cells; `facts` tells author, length and time."""
    article, page = hit.entry.article, hit.entry.page
    match line.part:
        case Part.HEADLINE:
            title = article.title.replace("\n", " ")
            return Shown(title[line.start : line.end], "headline", title, Role.HEADLINE, line.start)
        case Part.DECK:
            text, role = second_line(article)
            whole = text.replace("\n", " ")
            return Shown(clip(whole, width), "quiet", whole, role)
        case Part.FACTS:
            return Shown(facts(article, width), "quiet")
        case Part.PAGE:
            name = " ".join(filter(None, (page.label, page.section)))
            return Shown(clip(safe_line(name or page.source), width), "page")
    return Shown("", "quiet")
