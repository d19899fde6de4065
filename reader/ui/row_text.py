"""What a line of the article list says: a line of a hit's row in, text and its look out."""

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reader.model import Role
from reader.naming import shown_name
from reader.store import Entry, Span
from reader.ui.clip import cells_of, cells_to, clip
from reader.ui.listing import Listing, ListLine, Part, second_line

if TYPE_CHECKING:
    from reader.store.snippet import Snippet


class Shown(NamedTuple):
    """What a line of the list says.

    Attributes:
        text: In at most the list's width.
        look: The name of its look.
        whole: The text that `text` is a part of, and where a filter's marks are looked for.
        role: The role of that text; None where nothing is marked.
        start: Offset of `text` in `whole` (characters).
        spans: What to mark in `text`, where that is known already.
    """

    text: str
    look: str
    whole: str = ""
    role: Role | None = None
    start: int = 0
    spans: tuple[tuple[int, int], ...] = ()


def around_mark(snippet: "Snippet", width: int) -> Shown:
    """A snippet in at most `width` cells, its first mark in sight."""
    text = snippet.text.replace("\n", " ")
    start = _start_around(text, snippet.spans[0], width) if snippet.spans else 0
    cut = "…" if start else ""
    shown = clip(cut + text[start:], width)
    shift, end = len(cut) - start, len(shown)
    marks = ((max(0, s.start + shift), min(end, s.end + shift)) for s in snippet.spans)
    return Shown(shown, "snippet", spans=tuple(mark for mark in marks if mark[0] < mark[1]))


def _start_around(text: str, mark: Span, width: int) -> int:
    """Where to begin so that a mark stands in the middle of `width` cells; 0 if all fits."""
    cells = cells_to(text[: mark.end])
    room = max(1, width - cells[-1] + cells[mark.start]) // 2
    if cells[mark.start] < room or cells_of(text) <= width:
        return 0
    return min(mark.start, bisect_right(cells, cells[mark.start] - room))


def shown_on(line: ListLine, listing: Listing, facts: Callable[[Entry, int], str]) -> Shown:
    """What a line of the list says; `facts` tells author, length and time."""
    entry, width = listing.hits[line.place].entry, listing.width
    match line.part:
        case Part.HEADLINE:
            title = entry.article.title.replace("\n", " ")
            return Shown(title[line.start : line.end], "headline", title, Role.HEADLINE, line.start)
        case Part.DECK:
            text, role = second_line(entry.article)
            whole = text.replace("\n", " ")
            return Shown(clip(whole, width), "quiet", whole, role)
        case Part.FACTS:
            return Shown(facts(entry, width), "quiet")
        case Part.PAGE:
            name = listing.page_named(line.place) or shown_name(entry.page)
            return Shown(clip(name, width), "page")
    return Shown("", "quiet")
