"""Contents (目录): the pages with label and section, under each its headlines; type to find one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.model import Page, safe_line
from reader.naming import shown_name
from reader.store import ArticleStore, Entry, fold
from reader.ui.screens.chooser import RowsScreen
from reader.ui.screens.overlay import hints
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.query_field import TypingField

MOST_ROWS = 2_000  # of more, only the pages are listed until something is typed


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A row: a page with its first article, or a headline of it."""

    entry: Entry
    text: str
    note: str = ""  # of a page: how many articles

    @property
    def is_page(self) -> bool:
        """Whether it names a page."""
        return bool(self.note)


class ContentsScreen(RowsScreen[Entry]):
    """A field and the pages of the paper; Enter opens what is under the cursor."""

    OPENED_BY = "contents"

    def __init__(self, store: ArticleStore, opened: Entry | None, words: Words) -> None:
        """`opened`: where the cursor begins."""
        super().__init__()
        self._store = store
        self._all = tuple(lines_of(store, words))
        self._opened = opened
        self._words = words
        self._shown: Sequence[ContentsLine] = ()
        self._field = TypingField(placeholder=words["contents.hint"], id="palette", compact=True)

    def compose(self) -> ComposeResult:
        """The field above the rows."""
        with Vertical(id="chooser"):
            yield Static(
                Content.styled(self._words["contents.title"], "bold $primary"), id="chooser-title"
            )
            yield self._field
            yield self.rows
            words = self._words
            foot = hints(("enter", words["hint.opens"]), ("escape", words["hint.back"]))
            yield Hints(foot, id="chooser-hints")

    def on_mount(self) -> None:
        """Begin at the open article; what is typed goes into the field."""
        self.rows.can_focus = False
        self._field.focus()
        self._fill(found(self._all, ""))
        here = (at for at, line in enumerate(self._shown) if self._is_here(line))
        self.rows.highlighted = next(here, 0) if self._shown else None

    def on_resize(self) -> None:
        """The hints are always seen."""
        self.call_after_refresh(self.fit)

    def fit(self) -> None:
        """Rows give way to them."""
        self.fit_rows()

    def hear(self, said: object) -> None:
        """Show what answers to what is typed."""
        if isinstance(said, TypingField.Typed):
            self._fill(found(self._all, said.field.value))
        else:
            super().hear(said)

    def grown(self) -> None:
        """Pages have come, or come again: list them, the cursor on what it was on."""
        at = self._shown[self.at].entry.article.id if self._shown and self.at is not None else ""
        is_page = bool(at) and self._shown[self.at or 0].is_page
        self._all = tuple(lines_of(self._store, self._words))
        self._fill(found(self._all, self._field.value))
        here = (
            number
            for number, line in enumerate(self._shown)
            if line.entry.article.id == at and line.is_page == is_page
        )
        self.rows.highlighted = next(here, 0) if self._shown else None

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Open what was clicked."""
        if self.holds(message):
            self.choose(self._shown[message.option_index].entry)

    def action_open(self) -> None:
        """Open what is under the cursor."""
        if self._shown and self.at is not None:
            self.choose(self._shown[self.at].entry)

    def _is_here(self, line: ContentsLine) -> bool:
        if self._opened is None:
            return False
        is_alone = len(self._shown) < len(self._all)  # pages alone
        is_page = is_alone and line.entry.page is self._opened.page
        return is_page or (not line.is_page and line.entry is self._opened)

    def _fill(self, lines: Sequence[ContentsLine]) -> None:
        self._shown = lines
        self.rows.clear_options()
        nothing = Option(Content.styled(self._words["filter.none"], "$quiet"), disabled=True)
        self.rows.add_options(map(_option, lines) if lines else [nothing])
        self.rows.highlighted = 0 if lines else None


def lines_of(store: ArticleStore, words: Words) -> Iterator[ContentsLine]:
    """Every page that has articles, and under it their headlines."""
    before: Page | None = None
    for entry in store.entries:
        if entry.page is not before:
            before = entry.page
            name = " · ".join(filter(None, (before.date, before.label, before.section)))
            count = words.format("contents.count", n=len(before.articles))
            yield ContentsLine(entry, safe_line(name) or shown_name(before), count)
        yield ContentsLine(entry, safe_line(entry.article.title))


def found(lines: Sequence[ContentsLine], typed: str) -> Sequence[ContentsLine]:
    """The rows that hold what is typed, a page with all that answers on it; at most `MOST_ROWS`."""
    sought = fold(typed.strip())
    if not sought:
        return lines if len(lines) <= MOST_ROWS else [one for one in lines if one.is_page]
    kept: list[ContentsLine] = []
    page: ContentsLine | None = None
    for line in lines:
        if line.is_page:
            page = line
        if sought not in fold(line.text):
            continue
        if page is not None:
            kept.append(page)
            page = None
        if not line.is_page:
            kept.append(line)
    return kept[:MOST_ROWS]


def _option(line: ContentsLine) -> Option:
    if line.is_page:
        return Option(Content.assemble((line.text, "bold $primary"), (f"  {line.note}", "$quiet")))
    return Option(Content(f"  {line.text}"))
