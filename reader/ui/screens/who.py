"""Who's who (人名录): the names of what is open, kind by kind; Enter filters by one."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from reader.i18n import Words
from reader.model import safe_line
from reader.names import FIELDS, Kind, Name, NameIndex
from reader.text.fold import fold
from reader.ui.bars import Hint
from reader.ui.clip import clip
from reader.ui.screens.chooser import RowsScreen
from reader.ui.screens.overlay import Call, hints
from reader.ui.who_is_who import query_for
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.query_field import TypingField
from reader.ui.widgets.text_line import TextLine
from reader.ui.wrapped import inner_width, wrapped

BOX = 100  # cells of the whole, as the style sheet has it
NAME_COLUMN = 22  # cells
COUNT_COLUMN = 5  # cells
SENTENCES = 3  # told of a name, one an article
KNOWN_SHARE, KNOWN_LEAST = 0.25, 4  # of the rows of the screen, for what is known of a name
COMPANY = 6  # names told of those that stand with one
RETAGS = {"1": Kind.PERSON, "2": Kind.PLACE, "3": Kind.ORGANISATION, "x": None}
FIND = ("slash", "ideographic_comma", "fullwidth_solidus")
TAB = "tab of "  # before the kind of a tab that is clicked

Retag = Callable[[str, Kind | None], tuple[NameIndex | None, str]]
"""A name and what it is in; the index as it is now, if that is kept, and what to say of it out."""


class WhoScreen(RowsScreen[str]):
    """Names by kind; chooses a query for one."""

    OPENED_BY = "who"
    AUTO_FOCUS = ""  # the field is there only when it is asked for
    KEYS: ClassVar[Mapping[str, Call]] = {
        **dict.fromkeys(("right", "tab", "l"), ("kind", (1,))),
        **dict.fromkeys(("left", "shift+tab", "h"), ("kind", (-1,))),
        **{key: ("retag", (key,)) for key in RETAGS},
        **dict.fromkeys(FIND, ("find", ())),
        "a": ("whole", ()),
    }

    def __init__(
        self, index: NameIndex, words: Words, retag: Retag, whole: Callable[[], None] | None = None
    ) -> None:
        """Show `index`, which has at least one name.

        Args:
            index: The names.
            words: Of the screen.
            retag: Keeps what a person says of a name.
            whole: Reads the names of all that is open; None where these are all.
        """
        super().__init__()
        self._index = index
        self._words = words
        self._retag = retag
        self._whole = whole
        self._kind = next(kind for kind in Kind if index.of(kind))
        self._names: Sequence[Name] = ()
        self._notice = ""  # what a correction has done; the next key takes it away
        self._tabs = Hints(id="chooser-title")
        self._known = Static(id="chooser-foot")
        self._field = TypingField(placeholder=words["who.find"], id="palette", compact=True)
        self._field.display = False

    def compose(self) -> ComposeResult:
        """Kinds, names, and what is known of the one under the cursor."""
        with Vertical(id="chooser", classes="-who"):
            yield self._tabs
            yield self._field
            yield self.rows
            yield self._known
            yield Hints(self._hints(), id="chooser-hints")

    def on_mount(self) -> None:
        """Begin with the first kind that has names."""
        self._show_kind()

    def on_resize(self, event: events.Resize) -> None:
        """Break what is known of a name for the new width."""
        self._known.styles.height = self._rows_for_known(event.size.height)
        self._show_kind(at=self.at or 0)

    async def pressed(self, event: events.Key) -> bool:
        """Do what a key says; what the last one has done has been read."""
        self._notice = ""
        return await super().pressed(event)

    def hear(self, said: object) -> None:
        """Narrow the list while one types; a click on a tab shows its kind."""
        if isinstance(said, TypingField.Typed):
            self._show_kind()
        elif isinstance(said, TextLine.Asked) and said.action.startswith(TAB):
            self._kind = Kind(said.action.removeprefix(TAB))
            self._show_kind()
        else:
            super().hear(said)

    def on_option_list_option_highlighted(self) -> None:
        """Say more of the name under the cursor."""
        self._say_known()

    def on_option_list_option_selected(self) -> None:
        """Leave with a query for the name that was clicked."""
        self.action_open()

    def action_open(self) -> None:
        """Leave with a query for the name under the cursor."""
        if self.at is not None and self._names:
            self.choose(query_for(self._names[self.at]))

    def action_back(self) -> None:
        """What is typed goes first."""
        if self._field.display:
            self._field.display = False
            self._field.value = ""
            self.set_focus(None)
            self._show_kind()
        else:
            super().action_back()

    def action_find(self) -> None:
        """Type to narrow the list."""
        self._field.display = True
        self.set_focus(self._field)

    def action_whole(self) -> None:
        """The names of all that is open, where these are only the page's."""
        if self._whole is not None:
            self._leave()
            self._whole()

    def action_kind(self, step: int) -> None:
        """The next or previous kind, around the end."""
        kinds = self._kinds
        at = kinds.index(self._kind) if self._kind in kinds else 0
        self._kind = kinds[(at + step) % len(kinds)]
        self._show_kind()

    def action_retag(self, key: str) -> None:
        """Say what the name under the cursor is, or that it is none; the list has it at once."""
        at = self.at
        if at is None or not self._names or self._names[at].kind not in FIELDS:
            return
        after, said = self._retag(self._names[at].text, RETAGS[key])
        if after is not None:
            self._index = after
            if not after.of(self._kind) and self._kinds:
                self._kind = self._kinds[0]
        self._notice = said
        self._show_kind(at=at)

    @property
    def _kinds(self) -> Sequence[Kind]:
        return [kind for kind in Kind if self._index.of(kind)]

    def _show_kind(self, at: int = 0) -> None:
        sought = fold(self._field.value.strip())
        names = self._index.of(self._kind)
        self._names = [
            name
            for name in names
            if any(sought in fold(one) for one in (name.text, *name.forms, *name.titles))
        ]
        room = inner_width(self.app.size.width, BOX)
        self.rows.clear_options()
        self.rows.add_options([_row(name, room) for name in self._names])
        self.rows.highlighted = min(at, len(self._names) - 1) if self._names else None
        self._tabs.offer([self._tab(kind) for kind in self._kinds])
        if not self._names:
            self._say(self._words["who.nothing"])

    def _tab(self, kind: Kind) -> Hint:
        look = "key" if kind is self._kind else "quiet"
        text = f"{self._words[f'kind.{kind}']} {len(self._index.of(kind))}  "
        return Hint(TAB + kind, ((text, look),))

    def _hints(self) -> list[Hint]:
        words = self._words
        keys = ["choose", "kind", "find", "person", "place", "organisation", "none"]
        shown = [*zip(("enter", "right", "slash", *RETAGS), keys, strict=True)]
        if self._whole is not None:
            shown.append(("a", "whole"))
        named = [(key, words[f"hint.{name}"]) for key, name in shown]
        return hints(*named, ("escape", words["hint.back"]))

    def _say_known(self) -> None:
        if self.at is not None and self.at < len(self._names):
            width = inner_width(self.app.size.width, BOX)
            rows = self._rows_for_known(self.app.size.height)
            lines = self._known_of(self._names[self.at], width, rows)
            lines = [*(wrapped(self._notice, width) if self._notice else ()), *lines]
            self._known.styles.height = max(rows, len(lines))
            self._say("\n".join(lines))

    def _known_of(self, name: Name, width: int, rows: int) -> list[str]:
        """A sentence from each of its first articles, title, company; whole, as far as they fit."""
        words = self._words
        firsts = {place.article: place for place in reversed(name.places)}
        told = [self._index.sentence(firsts[article]) for article in name.articles[:SENTENCES]]
        if len(name.articles) > SENTENCES:
            told.insert(1, words.format("who.more", n=len(name.articles)))
        if name.company:
            with_it = "、".join(other for other, _ in name.company[:COMPANY])
            told.insert(1, words.format("who.company", names=with_it))
        if cell_len(name.title) > width - NAME_COLUMN - COUNT_COLUMN:
            told.insert(0, name.title)  # its row has it cut
        lines: list[str] = []
        for one in told:
            more = wrapped(one, width)
            lines += more if not lines or len(lines) + len(more) <= rows else ()
        return lines

    def _rows_for_known(self, height: int) -> int:
        return max(KNOWN_LEAST, int(height * KNOWN_SHARE))

    def _say(self, text: str) -> None:
        self._known.update(Content(text))


def _row(name: Name, room: int) -> Option:
    column = min(NAME_COLUMN, room // 2)
    text = clip(safe_line(name.text), column - 2)
    doubt = "" if name.is_sure else "?"
    pad = " " * (column - cell_len(text) - len(doubt))
    return Option(
        Content.assemble(
            (text, "" if name.is_sure else "$quiet"),
            (doubt, "$warning"),
            pad,
            (str(name.count).ljust(COUNT_COLUMN), "$quiet"),
            (clip(safe_line(name.title), room - column - COUNT_COLUMN), "$quiet"),
        )
    )
