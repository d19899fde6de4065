"""What the reader was asked to open, as the screen sees it: pages now, later and once more."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import DubaoError
from reader.store import ArticleStore, Entry, fold
from reader.store.labels import is_label

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from reader.model import Page, PagePicture
    from reader.model.change import Change
    from reader.ui.services.undoing import Undoable


def _nothing() -> "Iterable[Page]":
    return ()


def _no_change() -> "Sequence[Change]":
    return ()


def _done() -> None:
    """Nothing is being read."""


def _nothing_else(_paths: "Sequence[str]") -> "Opening":
    return Opening(ArticleStore([]))


def _no_picture(_path: str, _longest: int) -> "PagePicture | None":
    return None


def _refuse(_password: str) -> None:
    """Nothing is locked."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where the reader begins, as it was asked for on the command line.

    Attributes:
        query: The filter to begin with, one that can be read; empty for none.
        page: The label, the section or the number of the page to begin on, as it was typed;
            empty for the first.
        article: Which article to open, counted from 1 on `page`, or among all; 0 for the first.
        id: The article to open, by its id: where the reader was left; goes before the others.
        place: Block and offset of its line to begin with.
    """

    query: str = ""
    page: str = ""
    article: int = 0
    id: str = ""
    place: tuple[int, int] = (0, 0)

    def find(self, entries: Sequence[Entry]) -> Entry | None:
        """Return the entry to open, `query` apart; None where it is not among `entries` (yet).

        A page's label goes before its section, and that before its place among the pages.
        """
        if self.id:
            return next((entry for entry in entries if entry.article.id == self.id), None)
        asked = fold(self.page)
        found = [entry for entry in entries if not asked or is_label(asked, fold(entry.page.label))]
        if asked:
            found = found or [entry for entry in entries if fold(entry.page.section) == asked]
            found = found or _on_page(entries, self.page)
        place = max(self.article, 1) - 1
        same = [entry for entry in found if not asked or entry.page is found[0].page]
        return same[place] if place < len(same) else None


_BEGINNING = Start()


def _on_page(entries: Sequence[Entry], number: str) -> list[Entry]:
    """The articles on the page of this place, counted from 1."""
    pages = list({id(entry.page): entry.page for entry in entries}.values())
    place = int(number) if number.isdecimal() else 0
    page = pages[place - 1] if 0 < place <= len(pages) else None
    return [entry for entry in entries if entry.page is page]


FARTHEST = 100  # issues that one goes back


class Left(NamedTuple):
    """What was open before something else was shown in its place.

    Attributes:
        paths: Its whole paths.
        undoable: What could be undone there.
    """

    paths: "Sequence[str]"
    undoable: "Sequence[Undoable]"


@dataclass(slots=True)
class Opening:
    """Pages of what was asked for; nothing but `first` and `later` is set anew.

    Attributes:
        first: What the first frame shows; the pages that come later go in there.  The articles that
            are open now: after everything was read once more, those.
        later: The other pages, read while one reads the first; iterated in a worker thread.  Where
            others belong before the first, it comes once more in its turn.
        troubles: What could not be opened beside it; grows while `later` is iterated, and begins
            anew when `again` is called.
        again: Reads everything once more, after a correction or when files have changed (F5);
            called and iterated in a worker thread.  What came through a pipe is there again.
            The first step raises DubaoError where nothing can be opened any more.
        start: Where to begin.
        changed: Tells which files are gone, changed or new since the first call, the latest
            `again` counting; for a worker thread, every 2 seconds or so (some milliseconds for
            hundreds of files).  Empty while nothing has changed.
        kept_in: The file of what is remembered; None remembers nothing.
        paths: What is open, by whole paths; empty for what cannot be opened again.
        came_from: What was open before in its turn, the last one at the end.
        undoable: What can be undone from the start: it was done when this was open before.
        is_resumed: Whether nobody named it: it is what was left, or what came since.
        view: What keys have made of the settings before: theme, measure, mode.
        step: Says how far a page that takes seconds has been read; empty while none does.
        give_up: Passes over the pages that take seconds, until `again` is called.
        offer: Takes a password for the files that are locked; `again` tries it.
        elsewhere: Opens other paths in place of these, for a worker thread; raises DubaoError
            where they cannot be opened.
        picture: Says what the page at a path looks like, its longer side of so many pixels at
            most; for a worker thread (a second or so).  None where there is no picture of it.
    """

    first: ArticleStore
    later: "Iterable[Page]" = ()
    troubles: list[DubaoError] = field(default_factory=list)
    again: "Callable[[], Iterable[Page]]" = _nothing
    start: Start = _BEGINNING
    changed: "Callable[[], Sequence[Change]]" = _no_change
    kept_in: "Path | None" = None
    paths: Sequence[str] = ()
    came_from: tuple[Left, ...] = ()
    undoable: "Sequence[Undoable]" = ()
    is_resumed: bool = False
    view: "Mapping[str, str]" = field(default_factory=dict)
    step: Callable[[], str] = str
    give_up: Callable[[], None] = _done
    offer: Callable[[str], None] = _refuse
    elsewhere: "Callable[[Sequence[str]], Opening]" = _nothing_else
    picture: "Callable[[str, int], PagePicture | None]" = _no_picture

    def let_go(self) -> None:
        """Another is shown in its place: whoever began with this one holds no articles any more."""
        self.first, self.later = ArticleStore(), ()

    def way_on(self, undoable: "Sequence[Undoable]") -> tuple[Left, ...]:
        """What another came from that is shown in place of this, with what can be undone here."""
        way = (*self.came_from, Left(self.paths, undoable))[-FARTHEST:]
        return way if self.paths else self.came_from
