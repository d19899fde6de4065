"""Page map (版样): the sheet drawn small; arrows go to the neighbour, Enter opens.

Beside it is what the page looks like, if it has a picture and the terminal room and colours:
as a picture where the terminal shows some, else in half blocks.
"""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from reader.i18n import Words
from reader.model import Page, safe_line
from reader.naming import shown_name
from reader.store import ArticleStore, Entry
from reader.ui.bars import Hint
from reader.ui.half_blocks import Cells
from reader.ui.screens.overlay import Call, Overlay, hints
from reader.ui.services.lookups import Lookups
from reader.ui.sheet_map import SheetMap, map_of
from reader.ui.shown_picture import PagePictures, ShownPicture
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.picture_view import PictureView
from reader.ui.widgets.sheet_view import SheetView

HIGH_SHARE, WIDE_SHARE = 0.94, 0.96  # of the screen
EDGE_ROWS, EDGE_COLUMNS = 6, 4  # what title, hints and the box itself take
GAP = 2  # columns between the map and the picture
LEAST_MAP, LEAST_PICTURE = 34, 12  # columns; a smaller map has no words, a picture nothing to see
LEAST_SHARE = 0.6  # of the map's rows that a picture takes; a lower one would be lost beside it


class PageMapScreen(Overlay[Entry]):
    """The page of the open article; `[` and `]` turn to the others."""

    OPENED_BY = "page_map"
    KEYS: ClassVar[Mapping[str, Call]] = {
        "left": ("side", (-1,)),
        "right": ("side", (1,)),
        "h": ("side", (-1,)),
        "l": ("side", (1,)),
        "left_square_bracket": ("page", (-1,)),
        "right_square_bracket": ("page", (1,)),
        "]": ("page", (1,)),  # as its hint is called
        "【": ("page", (-1,)),
        "】": ("page", (1,)),
    }

    def __init__(
        self,
        store: ArticleStore,
        opened: Entry,
        words: Words,
        pictures: PagePictures,
    ) -> None:
        """`opened`: the page that is shown, and where the cursor begins."""
        super().__init__()
        self._pictures = pictures
        self._lookups = Lookups(self, self._no_picture)
        self._columns = 0  # that the map would have by itself
        self._words = words
        self._opened = opened
        self._store = store
        self._pages = _by_page(store)
        self._page = next(at for at, (page, _) in enumerate(self._pages) if page is opened.page)
        self._title = Static(id="chooser-title")
        self._view = SheetView(id="sheet")
        self._picture = PictureView(id="picture")
        self._foot = Hints(self._keys, id="chooser-hints")

    def compose(self) -> ComposeResult:
        """The page's name, the sheet, and the keys."""
        with Vertical(id="page-map"):
            yield self._title
            with Horizontal(id="page-views"):
                yield self._view
                with Vertical(id="page-picture"):  # a frame of the map alone is none of the picture
                    yield self._picture
            yield self._foot

    def on_mount(self) -> None:
        """Show the page of the open article."""
        self._show()

    def on_resize(self) -> None:
        """Give the sheet the room that there is now."""
        self._fit(map_of(self._pages[self._page][0]))

    def grown(self) -> None:
        """Pages that have come can be turned to; one that came again is drawn anew."""
        before = self._pages[self._page][0]
        self._pages = _by_page(self._store)
        there = ((page.path, page.source) for page, _ in self._pages)
        here = (at for at, one in enumerate(there) if one == (before.path, before.source))
        self._page = next(here, 0)
        self._foot.offer(self._keys)
        if not self._pages:
            self.action_back()
        elif self._pages[self._page][0] is not before:
            self._show()

    def hear(self, said: object) -> None:
        """A click opens an article."""
        super().hear(said)
        if isinstance(said, SheetView.Clicked):
            self._view.go_to(said.at)
            self.action_open()

    def action_line(self, step: int) -> None:
        """To the neighbour below or above."""
        self._view.move((0, 1 if step > 0 else -1))

    def action_side(self, step: int) -> None:
        """To the neighbour to the right or left."""
        self._view.move((step, 0))

    def action_edge(self, side: int) -> None:
        """To the first article (-1) or the last."""
        self._view.go_to(0 if side < 0 else len(self._pages[self._page][1]))

    def action_screenful(self, count: float) -> None:
        """To the next or previous page."""
        self.action_page(1 if count > 0 else -1)

    def action_page(self, step: int) -> None:
        """The same by the keys that turn pages elsewhere."""
        self._page = min(max(0, self._page + step), len(self._pages) - 1)
        self._show()

    def action_open(self) -> None:
        """Open the article under the cursor."""
        entries = self._pages[self._page][1]
        if self._view.at < len(entries):
            self.choose(entries[self._view.at])

    @property
    def _keys(self) -> list[Hint]:
        """The keys that the foot names; a lone page has none to turn to."""
        offered = [("enter", "short.open"), ("]", "short.next_page"), ("escape", "hint.back")]
        if len(self._pages) <= 1:
            del offered[1]
        return hints(*((key, self._words[does]) for key, does in offered))

    def _show(self) -> None:
        page, entries = self._pages[self._page]
        sheet = map_of(page)
        opened = next((at for at, entry in enumerate(entries) if entry is self._opened), -1)
        facts = " · ".join(filter(None, (page.date, page.label, page.section)))
        name = safe_line(facts) or shown_name(page)
        self._title.update(Content.styled(name, "bold $primary"))
        self._fit(sheet)
        self._view.show(sheet, max(0, opened), opened)

    def _fit(self, sheet: SheetMap) -> None:
        width, height = self.app.size
        room = int(width * WIDE_SHARE) - EDGE_COLUMNS, int(height * HIGH_SHARE) - EDGE_ROWS
        room = max(1, room[0]), max(1, room[1])
        self._columns, rows = sheet.size(room)
        self._view.styles.width, self._view.styles.height = self._columns, rows
        self._show_picture((room[0], rows))

    def _show_picture(self, room: Cells) -> None:
        """Draw the page's picture as soon as it is there; the map makes room for it, if it can."""
        self._picture.show(None)
        path = self._pages[self._page][0].path
        columns, rows = room[0] - GAP - LEAST_MAP, room[1]
        if not path or columns < LEAST_PICTURE or self.app.has_class("-few"):
            self._lookups.drop()
            return

        def work(_wanted: object) -> ShownPicture | None:
            return self._pictures.of(path, (columns, rows))

        def show(picture: ShownPicture | None) -> None:
            if picture is None or picture.cells[1] < LEAST_SHARE * rows:
                return
            self._view.styles.width = min(self._columns, room[0] - GAP - picture.cells[0])
            self._picture.show(picture)

        self._lookups.ask((path, room), work, show)

    def _no_picture(self, _trouble: str) -> None:
        """The map says where everything is without it."""


def _by_page(store: ArticleStore) -> Sequence[tuple[Page, list[Entry]]]:
    """The pages that have articles, in order, each with these."""
    pages: list[tuple[Page, list[Entry]]] = []
    for entry in store.entries:
        if not pages or pages[-1][0] is not entry.page:
            pages.append((entry.page, []))
        pages[-1][1].append(entry)
    return pages
